import Phrasing

/// What a page of paper leaves in a text that was made of it.
extension PublishedText {
  /// Takes out the numbers of pages, and puts together again what they cut apart.
  mutating func dropPageMarks(_ rules: ReadingWording) {
    var kept: [TextBlock] = []
    var isBehindMark = false
    let figures = countedFigures
    for (index, block) in blocks.enumerated() {
      if figures.contains(index) || Self.isPageMark(block, rules) {
        isBehindMark = !kept.isEmpty
        continue
      }
      if isBehindMark, let last = kept.last, block.mark == nil, last.kind != .heading,
        block.text.first?.isLowercase == true, last.text.last.map({ !".!?:;".contains($0) }) == true
      {
        kept[kept.count - 1].text += " " + block.text
        kept[kept.count - 1].kind = .paragraph
      } else {
        kept.append(block)
      }
      isBehindMark = false
    }
    // A text of nothing but numbers keeps them.
    if !kept.isEmpty { blocks = kept }
  }

  /// Lines of a figure alone, where two and more count up through the text: the numbers of its pages.
  private var countedFigures: Set<Int> {
    let figures = blocks.indices.compactMap { index -> (index: Int, figure: Int)? in
      guard blocks[index].kind == .line, blocks[index].mark == nil, blocks[index].text.count < 4,
        let figure = Int(blocks[index].text)
      else { return nil }
      return (index, figure)
    }
    let isCounted =
      figures.count > 1
      && zip(figures, figures.dropFirst()).allSatisfy { $0.figure + 1 == $1.figure }
    return isCounted ? Set(figures.map(\.index)) : []
  }

  /// The sign between the halves of a word that a line's end parts, no text's own.
  static let cut: Character = "\u{E000}"

  /// Makes words whole that were cut at a line's end: one that the text has elsewhere, or whose halves
  /// look like no words of their own. Any other keeps its hyphen.
  mutating func joinCutWords(_ rules: ReadingWording) {
    guard blocks.contains(where: { $0.text.contains(Self.cut) }) else { return }
    let words = Set(
      blocks.flatMap { $0.text.lowercased().split { !$0.isLetter && $0 != "-" && $0 != Self.cut } }
        .map(String.init))
    for index in blocks.indices where blocks[index].text.contains(Self.cut) {
      let parts = blocks[index].text.split(separator: Self.cut, omittingEmptySubsequences: false)
      var whole = String(parts[0])
      for part in parts.dropFirst() {
        let head = String(whole.dropLast().reversed().prefix { $0.isLetter }.reversed())
          .lowercased()
        let tail = part.prefix { $0.isLetter }.lowercased()
        if words.contains(head + tail)
          || !words.contains(head + "-" + tail) && Self.isCut(head, tail, words, rules)
        {
          whole.removeLast()
        }
        whole += part
      }
      blocks[index].text = whole
    }
  }

  /// Whether two halves look like one word: the second has an ending of words and is none itself.
  private static func isCut(
    _ head: String, _ tail: String, _ words: Set<String>, _ rules: ReadingWording
  ) -> Bool {
    !rules.compoundTails.contains(tail) && !words.contains(tail)
      && rules.wordEndings.contains { tail.hasSuffix($0) }
      && !(words.contains(head) && head.count > 4)
  }

  /// *- 2 -*, *3 / 4*, *Page 3 of 4*: a line of its own with figures and hardly a word.
  private static func isPageMark(_ block: TextBlock, _ rules: ReadingWording) -> Bool {
    guard block.kind == .line, block.text.utf8.count <= 24 else { return false }
    let words = ((block.mark.map { $0 + " " } ?? "") + block.text).split {
      " -–—/|".contains($0)
    }
    let figures = words.filter { $0.allSatisfy(\.isNumber) && $0.count <= 3 }
    guard (1...2).contains(figures.count) else { return false }
    let others = words.filter { !$0.allSatisfy(\.isNumber) }
    // A figure alone is a page's only between signs or beside another figure.
    let hasSigns = block.text.contains { "-–—/|".contains($0) } || block.mark != nil
    return others.isEmpty
      ? hasSigns || figures.count == 2
      : others.count <= 2 && others.allSatisfy { rules.pageWords.contains($0.lowercased()) }
  }

  /// A title that is broken over lines goes on with a word that begins none.
  mutating func joinTitle(_ rules: ReadingWording) {
    guard title == nil else { return }
    var count = 0
    while blocks.count > 1, count < 3, blocks[0].kind == .line, blocks[1].kind == .line,
      blocks[0].mark == nil, blocks[1].mark == nil, blocks[0].line + 1 + count == blocks[1].line,
      blocks[0].text.last.map({ !".!?:;".contains($0) }) == true,
      let word = blocks[1].text.split(separator: " ").first?.lowercased(),
      rules.joints.contains(word) || rules.origins.contains(word)
        || rules.conjunctions.contains(word) || rules.topics.contains(word)
    {
      blocks[0].text += " " + blocks[1].text
      blocks.remove(at: 1)
      count += 1
    }
  }
}
