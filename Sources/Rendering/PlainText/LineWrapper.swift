import Grammar

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
    let line = line.hasByte(UInt8(ascii: "\t")) ? Self.expandingTabs(line) : line
    let bytes = line.utf8Span.span
    var filled: [String] = []
    // The line at work, by its bytes, and the columns that it takes.
    var (start, end, taken) = (0, 0, 0)
    var index = 0
    while index < bytes.count {
      while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
      let word = index
      var isASCII = true
      while index < bytes.count, bytes[index] != UInt8(ascii: " ") {
        isASCII = isASCII && bytes[index] < 0x80
        index += 1
      }
      guard word < index else { break }
      let width = isASCII ? index - word : DisplayWidth.columns(line.slice(word, index))
      if taken + word - end + width > columns, end > 0 {
        filled.append(String(line.slice(start, end)))
        (start, taken) = (word, width)
      } else {
        taken += word - end + width
      }
      end = index
    }
    return filled + [String(line.slice(start, end))]
  }

  private static func expandingTabs(_ line: String) -> String {
    line.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "    ")
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
