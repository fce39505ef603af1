/// Reads Markdown as far as statements use it: headings, bullets, emphasis, links, front matter.
enum MarkdownText {
  static func read(_ text: String) -> PublishedText {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(Substring.init)
    var result = PublishedText()
    skipFrontMatter(&lines, into: &result)
    var blocks: [TextBlock] = []
    var start = 0
    func flush(_ end: Int) {
      guard start < end else { return }
      var part = [Substring](repeating: "", count: end)
      for index in start..<end { part[index] = Substring(plain(quoteless(lines[index]))) }
      blocks += PlainText.blocks(part)
    }
    for (index, line) in lines.enumerated() {
      let level = line.prefix { $0 == "#" }.count
      guard (1...6).contains(level), line.dropFirst(level).first == " " else { continue }
      flush(index)
      start = index + 1
      let words = Emphasis.plain(plain(line.dropFirst(level)))
      if level == 1, result.title == nil, blocks.isEmpty {
        result.title = words
      } else if !words.isEmpty {
        blocks.append(TextBlock(kind: .heading, mark: nil, text: words, line: index + 1))
      }
    }
    flush(lines.count)
    result.blocks = blocks.filter { !$0.text.allSatisfy { "-*_= ".contains($0) } }
    return result
  }

  private static func skipFrontMatter(_ lines: inout [Substring], into text: inout PublishedText) {
    guard lines.first?.filter({ !$0.isWhitespace }) == "---",
      let end = lines.dropFirst().firstIndex(where: { $0.filter { !$0.isWhitespace } == "---" })
    else { return }
    for line in lines[1..<end] {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].filter { $0 != "\"" }
      PlainText.take(line[..<colon], value, into: &text)
    }
    for index in 0...end { lines[index] = "" }
  }

  private static func quoteless(_ line: Substring) -> Substring {
    line.drop { $0 == " " || $0 == ">" }
  }

  /// A line without its marks: emphasis, links, images, escapes.
  static func plain(_ line: some StringProtocol) -> String {
    let characters = Array(line)
    var result = ""
    var index = 0
    // A bullet is no emphasis.
    if let first = characters.first(where: { $0 != " " }), "*+-".contains(first),
      let place = characters.firstIndex(of: first), characters.indices.contains(place + 1),
      characters[place + 1] == " "
    {
      result = "\(first) "
      index = place + 2
    }
    while index < characters.count {
      let character = characters[index]
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      if character == "\\", "\\`*_{}[]()#+-.!>".contains(next) {
        result.append(next)
        index += 2
      } else if character == "*", next == "*" {
        // What is strong may be a heading: `Emphasis` tells.
        result += "**"
        index += 2
      } else if character == "*" || character == "`" {
        index += 1
      } else if character == "_", !isInsideWord(characters, index) {
        index += 1
      } else if character == "!", next == "[" {
        index += 1
      } else if character == "[", next == "^", let end = noteEnd(characters, index) {
        index = end
      } else if character == "[", let link = link(characters, index) {
        result += plain(String(characters[(index + 1)..<link.label]))
        index = link.end
      } else {
        result.append(character)
        index += 1
      }
    }
    return result
  }

  private static func isInsideWord(_ characters: [Character], _ index: Int) -> Bool {
    index > 0 && index + 1 < characters.count && characters[index - 1].isLetter
      && characters[index + 1].isLetter
  }

  /// Behind a note's mark (*[^1]*) that stands in a text; nil where the note itself begins with it.
  private static func noteEnd(_ characters: [Character], _ start: Int) -> Int? {
    guard start > 0, let close = characters[start...].prefix(24).firstIndex(of: "]"),
      !characters[start..<close].contains(" ")
    else { return nil }
    return close + 1
  }

  /// Where a link's label and the link end; nil where a bracket is only a bracket.
  private static func link(_ characters: [Character], _ start: Int) -> (label: Int, end: Int)? {
    let window = characters[start...].prefix(400)
    guard let label = window.firstIndex(of: "]"), !window[(start + 1)..<label].contains("["),
      label + 1 < characters.count, characters[label + 1] == "(",
      let end = characters[(label + 1)...].prefix(1000).firstIndex(of: ")")
    else { return nil }
    return (label, end + 1)
  }
}
