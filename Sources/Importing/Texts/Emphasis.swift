/// Takes the marks of emphasis off a block, and parts it from the headings that run into it.
///
/// Press pages set a heading into the line of the text behind it (*Trade: The two sides …*), and a text
/// that was made of such a page keeps it between stars. The stars are the page's look, not its words.
enum Emphasis {
  /// The most words of a heading that runs into a text.
  private static let longestHeading = 16

  /// The most words of one that ends in a full stop.
  private static let shortHeading = 6

  /// The most words of a line that is one.
  private static let longestLine = 24

  /// The blocks that a block is, in order.
  static func settled(_ block: TextBlock) -> [TextBlock] {
    let text = tagless(block.text)
    guard text.contains("*") || text.hasPrefix("__") else {
      var block = block
      block.text = text
      return text.isEmpty ? [] : [block]
    }
    var blocks: [TextBlock] = []
    var plain = ""
    func close() {
      let words = Self.plain(plain)
      plain = ""
      guard words.contains(where: { $0.isLetter || $0.isNumber }) else { return }
      // A number that was strong is a mark now.
      let own =
        blocks.isEmpty && block.mark == nil
        ? PlainText.marked(words) : (mark: block.mark, rest: words)
      blocks.append(
        TextBlock(
          kind: block.kind, mark: blocks.isEmpty ? own.mark : nil, text: own.rest,
          line: block.line))
    }
    // An item of a list keeps its head.
    let isItem = block.mark.map { !$0.contains(where: \.isNumber) } ?? false
    let runs = runs(text)
    for (index, run) in runs.enumerated() {
      let next = index + 1 < runs.count ? runs[index + 1].text : ""
      if run.isStrong, !isItem, isHeading(run.text, behind: plain, before: next) {
        close()
        let words = Self.plain(run.text)
        blocks.append(
          TextBlock(
            kind: .heading, mark: blocks.isEmpty ? block.mark : nil, text: words, line: block.line))
      } else {
        plain += run.text
      }
    }
    close()
    return blocks
  }

  /// Words without marks of emphasis.
  static func plain(_ words: String) -> String { PublishedTextReader.squeezed(starless(words)) }

  private struct Run {
    var text: String
    var isStrong: Bool
  }

  /// A text cut at `**`; two strong runs with nothing between them are one.
  private static func runs(_ text: String) -> [Run] {
    let isUnderscored = text.hasPrefix("__") && text.hasSuffix("__") && text.utf8.count > 4
    if isUnderscored { return [Run(text: String(text.dropFirst(2).dropLast(2)), isStrong: true)] }
    var runs: [Run] = []
    var isStrong = false
    for part in text.split(separator: "**", omittingEmptySubsequences: false) {
      defer { isStrong.toggle() }
      if isStrong, runs.count > 1, let between = runs.last, !between.isStrong,
        between.text.allSatisfy(\.isWhitespace)
      {
        runs.removeLast()
        runs[runs.count - 1].text += between.text + part
      } else {
        runs.append(Run(text: String(part), isStrong: isStrong))
      }
    }
    return runs.filter { !$0.text.isEmpty }
  }

  /// Whether strong words between a sentence's end and a sentence's head are a heading.
  private static func isHeading(_ text: String, behind before: String, before next: String) -> Bool
  {
    let words = text.split { $0.isWhitespace }
    // A line that is strong from end to end may be longer than a head before a text.
    let isWhole = next.isEmpty && before.isEmpty
    guard (1...(isWhole ? longestLine : longestHeading)).contains(words.count),
      let first = words.first?.first,
      first.isUppercase || first.isNumber, let last = words.last?.last, !",;".contains(last)
    else { return false }
    // "Trade. The two sides …": a few words with a full stop are a heading before a sentence alone.
    if last == "." {
      guard words.count <= shortHeading, text.contains(where: \.isLetter),
        !before.contains(where: { !$0.isWhitespace }),
        next.contains(where: \.isLetter)
      else { return false }
    }
    let behind = before.last { !$0.isWhitespace }
    guard behind == nil || behind.map({ ".:!?”\"".contains($0) }) == true else { return false }
    guard let head = next.first(where: { !$0.isWhitespace }) else { return true }
    return head.isUppercase || head.isNumber || "“\"‘(".contains(head)
  }

  /// A text without single stars around words (*so*) and without marks that belong to no pair.
  private static func starless(_ text: String) -> String {
    guard text.contains("*") else { return text }
    let characters = Array(text)
    var result = ""
    for (index, character) in characters.enumerated() {
      if character == "*" {
        let before = index > 0 ? characters[index - 1] : " "
        let after = index + 1 < characters.count ? characters[index + 1] : " "
        // A star between spaces, or behind a figure, is a sign.
        let isMark = !before.isWhitespace && !before.isNumber || !after.isWhitespace
        if isMark { continue }
      }
      result.append(character)
    }
    return result
  }

  private static let tags = ["img", "a", "b", "i", "em", "strong", "span", "br", "sup", "sub", "u"]

  /// A text without the page's tags that were left in it.
  private static func tagless(_ text: String) -> String {
    guard text.contains("<") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      let name = inside.drop { $0 == "/" }.prefix { $0.isLetter }.lowercased()
      let behind = inside.drop { $0 == "/" }.dropFirst(name.count).first
      if tags.contains(name), behind.map({ " />".contains($0) }) == true,
        let close = inside.prefix(2000).firstIndex(of: ">")
      {
        rest = rest[rest.index(after: close)...]
      } else {
        result.append("<")
        rest = inside
      }
    }
    return PublishedTextReader.squeezed(result + rest)
  }
}
