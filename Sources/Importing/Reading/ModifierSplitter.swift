import Phrasing

/// Splits modifiers off the end of a text, where it is sure that they are that.
struct ModifierSplitter {
  let index: FrameIndex

  /// Modifiers of two words and more, and those behind a comma, at the end of a text.
  func split(_ text: String) -> (head: String, modifiers: [(kind: String, text: String)]) {
    let words = Words(text)
    var cuts: [(at: Int, length: Int, kind: String)] = []
    var place = 2
    while place + 1 < words.count {
      if let found = modifier(words, at: place) {
        cuts.append((place, found.words.count, found.kind))
        place += found.words.count
      }
      place += 1
    }
    // Three at most, and none twice: a point has each of its keys once.
    var kept: [(at: Int, length: Int, kind: String)] = []
    for cut in cuts.reversed() {
      guard kept.count < 3, !kept.contains(where: { $0.kind == cut.kind }) else { break }
      kept.insert(cut, at: 0)
    }
    guard let first = kept.first else { return (text, []) }
    var modifiers: [(kind: String, text: String)] = []
    for (offset, cut) in kept.enumerated() {
      let end = offset + 1 < kept.count ? kept[offset + 1].at : words.count
      let start = cut.at + cut.length
      guard start < end else { return (text, []) }
      modifiers.append(
        (cut.kind, end < words.count ? words.bare(start..<end) : words.text(start..<end)))
    }
    return (words.bare(0..<first.at), modifiers)
  }

  private func modifier(_ words: Words, at place: Int) -> (words: [String], kind: String)? {
    guard let places = index.modifiersByWord[words[place].core] else { return nil }
    let behindComma = words[place - 1].endsInComma
    for modifier in places.lazy.map({ index.modifiers[$0] })
    where words.matches(modifier.words, at: place) {
      // One word alone is a modifier only behind a comma, where it is always set off.
      guard modifier.words.count > 1 || behindComma && modifier.wording.isAside,
        behindComma == modifier.wording.isAside
      else { continue }
      return (modifier.words, modifier.kind)
    }
    return nil
  }
}
