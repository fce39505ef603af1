import MeetingModel

/// Cuts sentences into paragraphs of about the length that published statements have.
struct Paragrapher {
  let aim: Int
  let most: Int
  let leans: (Point) -> Bool

  /// Cuts what the officer left together. No paragraph begins with a sentence that leans on the one
  /// before, none is a single sentence that has neighbours, where that can be had.
  func paragraphs(_ sentences: [SentencePoint]) -> [[SentencePoint]] {
    guard sentences.count > 1 else { return sentences.isEmpty ? [] : [sentences] }
    let isBound = sentences.map { leans($0.point) }
    // The best way to cut the first `end` sentences, by what it costs, and where its last cut is.
    var best: [(cost: Int, start: Int)] = [(0, 0)]
    for end in 1...sentences.count {
      var found = (cost: Int.max, start: 0)
      for start in (0..<end).reversed() {
        let isFree = start == 0 || !isBound[start]
        guard isFree, best[start].cost < Int.max else { continue }
        let cost = best[start].cost + self.cost(of: end - start)
        // Of equal ones, the paragraph at the end is the shorter.
        if cost < found.cost { found = (cost, start) }
        if end - start > most, found.cost < Int.max { break }
      }
      best.append(found)
    }
    var result: [[SentencePoint]] = []
    var end = sentences.count
    while end > 0 {
      let start = best[end].start
      result.insert(Array(sentences[start..<end]), at: 0)
      end = start
    }
    return result
  }

  /// How far a paragraph is from what is wanted.
  private func cost(of count: Int) -> Int {
    let distance = count - aim
    let tooLong = count > most ? 10 * (count - most) : 0
    return distance * distance + (count == 1 ? 4 : 0) + tooLong
  }
}
