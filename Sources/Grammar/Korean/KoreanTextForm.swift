/// A form that a place of a frame wants of an officer's text: an ending, and whether it is for deeds alone.
///
/// An officer says what is to be done by a verb as dictionaries have it (병력이 철수하다); what is, by a
/// present, an adjective or a noun (철수한다, 중요하다, 토대이다). `deed ㄹ` takes the former alone.
struct KoreanTextForm {
  let ending: KoreanEnding
  private let isForDeeds: Bool

  /// Reads a form's name; nil for an unknown one.
  init?(_ name: String) {
    isForDeeds = name.hasPrefix(Self.deed)
    guard
      let ending = KoreanEnding(
        rawValue: isForDeeds ? String(name.dropFirst(Self.deed.count)) : name)
    else { return nil }
    self.ending = ending
  }

  private static let deed = "deed "

  /// The text in this form; nil where it has none for certain.
  func clause(_ text: String) -> String? {
    guard let predicate = KoreanPredicate(text), !isForDeeds || predicate.isDeed else { return nil }
    return predicate.with(ending)
  }

  /// The plain forms of which a text is this form, the likeliest first.
  func plainForms(of text: String) -> [String] {
    let forms = KoreanPlainForm.forms(of: text, behind: ending)
    return isForDeeds ? forms.filter { KoreanPredicate($0)?.isDeed == true } : forms
  }
}
