import Grammar
import Phrasing

/// Finds further verbs of the same subject (*reaffirmed … and pledged to …*).
struct SecondVerbs {
  let clauses: ClauseReader
  let isOne: Bool

  /// The verb phrases of a sentence: with further verbs split off where there are any, then as one.
  func pieces(_ first: ClauseReader.Reading, _ words: Words) -> [[ClauseReader.Reading]] {
    let cuts = self.cuts(first, words)
    guard !cuts.isEmpty else { return [[first]] }
    var pieces: [ClauseReader.Reading] = []
    let bounds = [first.end] + cuts.map(\.verb)
    for (offset, start) in bounds.enumerated() {
      let end = offset < cuts.count ? cuts[offset].end : words.count
      let head = offset == 0 ? first : nil
      guard let piece = piece(head, words, start, end) else { return [[first]] }
      pieces.append(piece)
    }
    return [pieces, [first]]
  }

  /// A verb phrase that ends before the next one.
  private func piece(_ head: ClauseReader.Reading?, _ words: Words, _ start: Int, _ end: Int)
    -> ClauseReader.Reading?
  {
    let part = Words(words.bare(0..<end))
    guard let head else {
      guard
        case .acts(let found) = clauses.read(
          part, at: start, to: end, isOne: isOne, allowsPins: false)
      else { return nil }
      return found.first { $0.link == nil }
    }
    guard start < end, let last = head.complements.last else { return nil }
    // The first verb's complement is what stands before the second.
    let length = Words(last.text).count
    let from = words.count - length
    guard from < end else { return nil }
    var piece = head
    piece.complements[piece.complements.count - 1].text = part.text(from..<end)
    return piece
  }

  private func cuts(_ first: ClauseReader.Reading, _ words: Words) -> [(end: Int, verb: Int)] {
    var cuts: [(end: Int, verb: Int)] = []
    guard first.end + 1 < words.count else { return [] }
    for index in (first.end + 1)..<max(first.end + 1, words.count - 1) {
      let isAnd = clauses.reading.conjunctions.contains(words[index].raw)
      let verb = isAnd ? index + 1 : index
      guard isAnd || words[index - 1].endsInComma, verb < words.count,
        isVerb(words, verb, behind: first, isBehindAnd: isAnd)
      else { continue }
      cuts.append((index, verb))
    }
    // A list's last verb stands behind "and"; without one, commas part something else.
    guard let last = cuts.last, clauses.reading.conjunctions.contains(words[last.end].raw) else {
      return []
    }
    return cuts
  }

  private func isVerb(
    _ words: Words, _ index: Int, behind first: ClauseReader.Reading, isBehindAnd: Bool
  ) -> Bool {
    guard
      case .acts(let found) = clauses.read(
        words, at: index, to: words.count, isOne: isOne, allowsPins: false), !found.isEmpty
    else { return false }
    // A whole wording (*ont souligné*) is a verb and nothing else.
    if let wholes = clauses.wholes,
      !wholes.readings(words, at: index, to: words.count, allowsPins: false).isEmpty
    {
      return isBehindAnd
    }
    // A base form may be a noun: "progress and support for …".
    let place = clauses.verb(words, at: index) ?? index
    let word = words[place].lower
    guard place == index, clauses.index.verbs[word]?.contains(where: { $0.form == .base }) == true
    else { return clauses.index.finite.contains(word) }
    // Behind an infinitive or a modal it goes on with that: "agreed to widen … and deepen …".
    let governs = words.all[max(0, first.end - 1)..<index].contains { word in
      clauses.reading.modals.contains(word.lower)
        || clauses.reading.infinitives.contains(word.lower)
    }
    return !governs && isBehindAnd
      && clauses.grammar.shape(ofInfinitive: words.text(index..<words.count)) == .base
  }
}
