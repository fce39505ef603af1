/// What a key of a spec means where it may stand in a point or name a language: found once for each key
/// of a document, and not for each point.
final class KeyMeaning {
  /// What it is in a point.
  enum InPoint {
    /// `state`, `verbatim` or `each`.
    case saying
    /// Another of a point's own keys.
    case field
    case act, modifier, unknown
  }

  /// The key.
  let text: String
  let inPoint: InPoint
  /// The act that it means; nil for a key that a point has for itself.
  let act: ActIndex.Meaning?
  /// The canonical key of a modifier.
  let modifier: String?
  /// Whether it is the code of a language.
  let isLanguage: Bool
  /// The part that the text plays under an act.
  let role: ComplementRole?
  /// Whether a point says something by it.
  let isHead: Bool
  /// Whether it is the key of a modifier, whatever else it is.
  var isModifier: Bool { modifier != nil }

  init(_ text: String, _ acts: ActIndex, _ modifiers: [String: String]) {
    self.text = text
    isLanguage = text.utf8.count == 2 && LanguageCodes.all.contains(text)
    role = ComplementRole(rawValue: text)
    let act = acts[text]
    let modifier = modifiers[text]
    inPoint =
      if Self.sayings.contains(text) {
        .saying
      } else if SpecRecord.point.has(text) {
        .field
      } else if act != nil {
        .act
      } else {
        modifier == nil ? .unknown : .modifier
      }
    isHead = inPoint == .saying || act != nil
    self.act = inPoint == .act ? act : nil
    self.modifier = modifier
  }

  /// The keys with which a point says what no party does.
  static let sayings = ["state", "verbatim", "each"]
}
