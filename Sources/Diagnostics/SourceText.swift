/// A decoded source text with a name, whose lines can be shown.
package struct SourceText: Hashable, Sendable {
  /// The file's name as the user gave it.
  package let name: String
  /// The whole text, decoded to UTF-8, without a byte-order mark.
  package let text: String
  /// The lines without their ends (`\n`, `\r\n`, `\r`).
  package let lines: [Substring]

  /// Splits `text` into lines.
  package init(name: String, text: String) {
    self.name = name
    self.text = text
    self.lines = text.split(omittingEmptySubsequences: false) { character in
      character == "\n" || character == "\r\n" || character == "\r"
    }
  }

  /// The text of a line counted from 1; nil when there is no such line.
  package func line(_ number: Int) -> Substring? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }
}
