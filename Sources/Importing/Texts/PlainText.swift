import MeetingModel

/// Reads plain text: paragraphs behind blank lines, or a paragraph a line.
enum PlainText {
  static func read(_ text: String) -> PublishedText {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var result = PublishedText()
    let head = frontMatter(lines, into: &result)
    for index in 0..<head { lines[index] = "" }
    result.blocks = blocks(lines)
    return result
  }

  /// A head of lines such as `# title: …`; gives how many there are.
  private static func frontMatter(_ lines: [Substring], into text: inout PublishedText) -> Int {
    var count = 0
    for line in lines {
      guard line.hasPrefix("# "), let colon = line.firstIndex(of: ":"),
        line[..<colon].dropFirst(2).allSatisfy({ $0.isLetter || $0 == "-" })
      else { break }
      take(line[..<colon].dropFirst(2), line[line.index(after: colon)...], into: &text)
      count += 1
    }
    return count
  }

  /// A field of a text's head.
  static func take(
    _ key: some StringProtocol, _ value: some StringProtocol, into text: inout PublishedText
  ) {
    let value = PublishedTextReader.squeezed(value)
    guard !value.isEmpty else { return }
    switch key.lowercased() {
    case "title": text.title = value
    case "date": text.date = value
    case "source": text.date = text.date ?? value
    case "language", "lang":
      let code = value.prefix { $0.isLetter }.lowercased()
      if code.count == 2 { text.language = Language(rawValue: code) }
    default: break
    }
  }

  /// Cuts lines into blocks.
  static func blocks(_ lines: [Substring]) -> [TextBlock] {
    let filled = lines.filter { !$0.allSatisfy(\.isWhitespace) }
    let hasBlank = lines.dropFirst().dropLast().contains { $0.allSatisfy(\.isWhitespace) }
    // Where no blank line parts anything, long lines are paragraphs.
    let isLineAParagraph =
      !hasBlank && filled.contains { $0.utf8.count > 200 } && filled.count > 1
    let titleLines = self.titleLines(lines)
    var blocks: [TextBlock] = []
    var open: (text: String, mark: String?, line: Int, count: Int)?
    func close() {
      guard let block = open else { return }
      blocks.append(
        TextBlock(
          kind: block.count == 1 ? .line : .paragraph, mark: block.mark, text: block.text,
          line: block.line))
      open = nil
    }
    for (index, line) in lines.enumerated() {
      let words = PublishedTextReader.squeezed(line)
      if words.isEmpty || words == "<!-- -->" {
        close()
        continue
      }
      if let current = open, isUnderline(words), current.text.utf8.count < 400 {
        // A line of signs below words makes them a heading.
        blocks.append(
          TextBlock(kind: .heading, mark: current.mark, text: current.text, line: current.line))
        open = nil
        continue
      }
      if isUnderline(words) {
        close()
        continue
      }
      let above = open.map { ($0.text, $0.mark) } ?? blocks.last.map { ($0.text, $0.mark) }
      let (mark, rest) = marked(words, isListed: above.map { isListOpen($0, $1) } ?? false)
      if let current = open, mark == nil, !isLineAParagraph,
        index >= titleLines || current.text.last == "-" || goesOn(current.text, with: words),
        !endsLine(current.text, before: line)
      {
        open = (
          Self.joined(current.text, words), current.mark, current.line, current.count + 1
        )
      } else {
        close()
        open = (rest, mark, index + 1, 1)
      }
    }
    close()
    return blocks
  }

  /// Whether a list's item may begin behind a text: it introduces one, or is an item that goes on.
  private static func isListOpen(_ text: String, _ mark: String?) -> Bool {
    guard let last = text.last else { return false }
    if ":;,".contains(last) { return true }
    return mark != nil && (last == "." || text.hasSuffix(" and") || text.hasSuffix(" or"))
  }

  /// A line of nothing but strokes or stars.
  private static func isUnderline(_ words: String) -> Bool {
    words.utf8.count > 2 && words.allSatisfy { "=-_*–—~".contains($0) }
  }

  /// A line and the next. Whether a word was cut at the line's end or has a hyphen of its own
  /// (*long-term*), is told later, with the language's rules.
  private static func joined(_ text: String, _ next: String) -> String {
    guard text.last == "-", let head = text.dropLast().last, head.isLetter,
      let tail = next.first, tail.isLowercase || tail.isUppercase && head.isUppercase
    else { return text + " " + next }
    return text + String(PublishedText.cut) + next
  }

  /// Behind the lines of a title block: a few short lines without an end of a sentence, each of
  /// which is a line of its own (title, place and date).
  private static func titleLines(_ lines: [Substring]) -> Int {
    guard let start = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }) else { return 0 }
    let end = lines[start...].firstIndex { $0.allSatisfy(\.isWhitespace) } ?? lines.endIndex
    let block = lines[start..<end]
    let isTitle = block.allSatisfy { line in
      let words = PublishedTextReader.squeezed(line)
      return words.utf8.count < 110 && words.last.map { !".;:,".contains($0) } == true
    }
    return isTitle && block.count <= 4 ? end : 0
  }

  /// Whether a title that was broken at its line's end goes on: what comes is no place or date.
  private static func goesOn(_ title: String, with words: String) -> Bool {
    title.utf8.count > 60
      && !words.split(separator: " ").contains { word in
        word.filter(\.isNumber).count == 4
      }
  }

  /// Whether a line ends its block although no blank line follows: a short line without a full
  /// stop before a long one, which is a heading.
  private static func endsLine(_ text: String, before next: Substring) -> Bool {
    guard let last = text.last, last.isLetter || last == ":" else { return false }
    // Words in capitals above a line with small letters.
    if text.utf8.count < 120, !text.contains(where: \.isLowercase), text.contains(where: \.isCased),
      next.contains(where: \.isLowercase)
    {
      return true
    }
    return text.utf8.count < 60 && next.utf8.count > 90
  }

  /// A bullet or number in front of a line, and the rest; a number alone is no mark.
  ///
  /// - Parameter isListed: whether an item of a list may stand here, so that letters and small Roman
  ///   figures are marks too (*a.*, *(ii)*), and a small letter may follow.
  static func marked(_ words: String, isListed: Bool = false) -> (mark: String?, rest: String) {
    guard let space = words.firstIndex(of: " ") else { return (nil, words) }
    let first = words[..<space]
    let rest = String(words[words.index(after: space)...])
    if first != "o", ParagraphMarks.bullets.contains(String(first)) { return (String(first), rest) }
    guard (2...5).contains(first.count), let last = first.last, ".)".contains(last) else {
      return (nil, words)
    }
    let body = first.dropLast().drop { $0 == "(" }
    let isNumber = !body.isEmpty && body.allSatisfy(\.isNumber) && body.count <= 3
    let isLetter =
      (last == ")" || isListed && body.allSatisfy(\.isLowercase)) && body.count == 1
      && body.allSatisfy(\.isLetter)
    let isRoman = last == ")" && !body.isEmpty && body.allSatisfy { "ivx".contains($0) }
    guard isNumber || isLetter || isRoman,
      rest.first.map({ $0.isUppercase || isListed && $0.isLetter || "“\"‘*(".contains($0) }) == true
    else { return (nil, words) }
    return (String(first), rest)
  }
}
