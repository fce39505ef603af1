/// Fills lines with words. A line is broken at spaces and tabs alone: never inside a word, and never
/// at a no-break space.
struct LineWrapper {
  /// The columns of a line; 0 for as many as it takes.
  let width: Int

  /// Wraps a text.
  ///
  /// - Parameters:
  ///   - text: the text; its own line ends stay.
  ///   - label: what stands in front of the first line; the others hang under the text behind it.
  func wrap(_ text: String, label: String? = nil) -> [String] {
    let front = label.map { VisibleText.line($0) + " " } ?? ""
    let indent = String(repeating: " ", count: DisplayWidth.columns(front))
    var lines: [String] = []
    for line in VisibleText.lines(text) {
      for filled in fill(line, columns: width - indent.count) {
        lines.append(filled.isEmpty ? "" : (lines.isEmpty ? front : indent) + filled)
      }
    }
    return lines
  }

  /// One line as several; spaces at which it is broken are dropped, all others stay.
  private func fill(_ line: String, columns: Int) -> [String] {
    guard width > 0 else { return [line.droppingSpacesBehind] }
    var filled: [String] = []
    var current = ""
    var taken = 0
    var space = ""
    let bytes = line.utf8
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let start = bytes[index...].firstIndex { !isBlank($0) } ?? bytes.endIndex
      for byte in bytes[index..<start] { space += byte == UInt8(ascii: " ") ? " " : "    " }
      index = bytes[start...].firstIndex(where: isBlank) ?? bytes.endIndex
      guard start < index else { break }
      let word = line[start..<index]
      let width = DisplayWidth.columns(word)
      if taken + space.utf8.count + width > columns, !current.isEmpty {
        filled.append(current)
        current = String(word)
        taken = width
      } else {
        taken += space.utf8.count + width
        current += space
        current += word
      }
      space = ""
    }
    return filled + [current]
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}

extension String {
  /// The text without spaces and tabs at its end.
  fileprivate var droppingSpacesBehind: String {
    var text = self
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
