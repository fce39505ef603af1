import Phrasing

/// What a page of paper leaves in a text that was made of it.
extension PublishedText {
  /// Takes out the numbers of pages, and puts together again what they cut apart.
  mutating func dropPageMarks(_ rules: ReadingWording) {
    var kept: [TextBlock] = []
    var isBehindMark = false
    for block in blocks {
      if Self.isPageMark(block, rules) {
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
