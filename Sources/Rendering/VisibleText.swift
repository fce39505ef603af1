import Grammar

/// Text for people's eyes: what would be invisible, or would turn the reading order round, is shown.
enum VisibleText {
  /// The lines of a text, each with its invisible characters made visible. Line ends at the end of
  /// the text are dropped.
  static func lines(_ text: String) -> [String] {
    guard !isVisible(text) else { return [text] }
    var lines = [""]
    for character in text {
      if character == "\n" || character == "\r\n" || character == "\r" {
        lines.append("")
      } else {
        for scalar in character.unicodeScalars { append(scalar, to: &lines[lines.count - 1]) }
      }
    }
    while lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Whether a text is one line on which all can be seen, as most are.
  static func isVisible(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      switch bytes[index] {
      // What is special begins with one of these bytes in UTF-8.
      case 0x00..<0x20, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3:
        return !text.unicodeScalars.contains(where: isSpecial)
      default: continue
      }
    }
    return true
  }

  /// Whether a character ends a line, or is shown otherwise than it is written.
  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F || scalar.value >= 0x80 && isHidden(scalar)
  }

  /// The text as one line.
  static func line(_ text: String) -> String {
    isVisible(text) ? text : lines(text).joined(separator: " ")
  }

  private static func append(_ scalar: Unicode.Scalar, to line: inout String) {
    switch scalar.value {
    case 0x09: line.unicodeScalars.append(scalar)
    case 0x7F: line += "\u{2421}"
    // The pictures of the control characters stand in their order.
    case 0x00...0x1F: line += Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? ""
    default:
      if isHidden(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        line += "⟨U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code + "⟩"
      } else {
        line.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether a character is one that a reader cannot see and that can mislead: controls, directions,
  /// separators and joints without width. (The joiners of U+200C and U+200D belong to spelling.)
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0x061C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
