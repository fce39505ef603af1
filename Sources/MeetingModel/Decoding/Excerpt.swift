/// Pieces of an officer's text as messages show them.
enum Excerpt {
  /// `text` between marks, on one line, without control characters, and not too long.
  static func quoted(_ text: some StringProtocol, mark: String = "`") -> String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(61) {
      shown.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar)
    }
    if text.unicodeScalars.count > 60 {
      shown = String(shown.unicodeScalars.prefix(59)) + "…"
    }
    return mark + shown + mark
  }

  /// The words in quotes, with commas and a conjunction.
  static func list(_ words: [String], conjunction: String = "and") -> String {
    joined(words.map { quoted($0) }, conjunction: conjunction)
  }

  /// The phrases as they are, with commas and a conjunction.
  static func joined(_ phrases: [String], conjunction: String) -> String {
    guard let last = phrases.last, phrases.count > 1 else { return phrases.first ?? "" }
    let comma = phrases.count > 2 ? "," : ""
    return phrases.dropLast().joined(separator: ", ") + "\(comma) \(conjunction) \(last)"
  }

  /// `text` as a double-quoted YAML scalar.
  static func yaml(_ text: some StringProtocol) -> String {
    let escaped = String(text).split(separator: "\\", omittingEmptySubsequences: false)
      .joined(separator: "\\\\")
      .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
    return quoted(escaped, mark: "\"")
  }
}
