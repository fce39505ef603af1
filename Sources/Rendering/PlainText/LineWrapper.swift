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
    var space = ""
    var rest = line[...]
    while !rest.isEmpty {
      let gap = rest.prefix { $0 == " " || $0 == "\t" }
      space += gap.map { $0 == "\t" ? "    " : String($0) }.joined()
      rest = rest.dropFirst(gap.count)
      let word = rest.prefix { $0 != " " && $0 != "\t" }
      guard !word.isEmpty else { break }
      rest = rest.dropFirst(word.count)
      let needed = DisplayWidth.columns(current) + space.count + DisplayWidth.columns(word)
      if needed > columns, !current.isEmpty {
        filled.append(current)
        current = String(word)
      } else {
        current += space + word
      }
      space = ""
    }
    return filled + [current]
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
