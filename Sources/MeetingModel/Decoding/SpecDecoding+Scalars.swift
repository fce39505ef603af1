internal import Diagnostics
internal import YAMLReading

/// Values that are no texts of the statement: the field decides the type, not YAML.
extension SpecDecoding {
  /// Reads a word such as an id; nil (with a problem) when there is none.
  func word(_ cursor: Cursor, wanted: String = "a text", help: [String?] = []) -> String? {
    guard let text = cursor.text else {
      reportKind(cursor, wanted: wanted, help: help)
      return nil
    }
    guard check(text, at: cursor, .short) else { return nil }
    return text
  }

  /// Reads one of `entries` by id or alias and gives its id.
  func choice(_ cursor: Cursor, _ what: String, of entries: [Vocabulary.Entry]) -> String? {
    var allowed: String {
      "\(what) is one of " + Excerpt.list(entries.map(\.id), conjunction: "or")
    }
    guard let text = cursor.text else {
      reportKind(cursor, wanted: "a word", help: [allowed])
      return nil
    }
    for entry in entries where entry.id == text || entry.aliases.contains(text) {
      return entry.id
    }
    let suggestion = Suggestion.nearest(
      to: text, among: entries.flatMap { [$0.id] + $0.aliases })
    report(
      .unknownValue, "unknown \(what) \(Excerpt.quoted(text))", at: cursor,
      help: [didYouMean(suggestion), allowed])
    return nil
  }

  /// Reads one of a type's values.
  func choice<Value: RawRepresentable & CaseIterable>(
    _ cursor: Cursor, _ what: String, as type: Value.Type
  ) -> Value? where Value.RawValue == String {
    let entries = type.allCases.map { Vocabulary.Entry(id: $0.rawValue) }
    return choice(cursor, what, of: entries).flatMap(type.init(rawValue:))
  }

  /// Reads `m` or `f`.
  func gender(_ cursor: Cursor) -> Gender? {
    choice(
      cursor, "gender",
      of: [
        Vocabulary.Entry(id: "m", aliases: ["masculine", "male"]),
        Vocabulary.Entry(id: "f", aliases: ["feminine", "female"]),
      ]
    ).flatMap(Gender.init(rawValue:))
  }

  /// Reads `true` or `false`.
  func flag(_ cursor: Cursor) -> Bool? {
    guard let text = cursor.text else {
      reportKind(cursor, wanted: "`true` or `false`")
      return nil
    }
    switch text {
    case "true", "True", "TRUE": return true
    case "false", "False", "FALSE": return false
    default:
      let meant: String? =
        switch text.lowercased() {
        case "yes", "y", "on", "1": "true"
        case "no", "n", "off", "0": "false"
        default: Suggestion.nearest(to: text, among: ["true", "false"])
        }
      report(
        .unknownValue, "\(cursor.name) must be `true` or `false`, not \(Excerpt.quoted(text))",
        at: cursor, help: [didYouMean(meant)])
      return nil
    }
  }

  /// Reads a whole number of at least 1.
  func positive(_ cursor: Cursor) -> Int? {
    guard let text = cursor.text else {
      reportKind(cursor, wanted: "a whole number")
      return nil
    }
    if let number = digits(text), number >= 1, text.utf8.first != UInt8(ascii: "0") {
      return number
    }
    report(
      .badNumber,
      "\(cursor.name) must be a whole number from 1 to 9999, not \(Excerpt.quoted(text))",
      at: cursor, help: ["write it in digits, such as 6 for the sixth"])
    return nil
  }

  /// The number that `text` writes in one to four digits; nil when it is anything else.
  func digits(_ text: some StringProtocol) -> Int? {
    guard (1...4).contains(text.utf8.count),
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// Reads a language's code.
  func languageCode(_ cursor: Cursor) -> Language? {
    guard let text = cursor.text else {
      reportKind(cursor, wanted: "a language's code", help: ["such as `en`"])
      return nil
    }
    guard LanguageCodes.all.contains(text) else {
      reportLanguage(text, at: cursor.range, path: cursor.path)
      return nil
    }
    return Language(rawValue: text)
  }

  /// Says that `word` is no language.
  func reportLanguage(_ word: String, at range: SourceRange, path: String) {
    report(
      .unknownLanguage, "unknown language \(Excerpt.quoted(word))", at: range, path: path,
      help: [
        didYouMean(LanguageCodes.meant(by: word))
          ?? "a language is an ISO 639-1 code such as `en`, `ko` or `fr`"
      ])
  }
}
