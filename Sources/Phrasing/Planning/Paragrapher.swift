import MeetingModel

/// Cuts sentences into paragraphs of about the length that published statements have.
struct Paragrapher {
  let aim: Int
  let most: Int
  let reading: PointReading

  /// Cuts what the officer left together. No paragraph begins with a sentence that leans on the one
  /// before, none is a single sentence that has neighbours, where that can be had.
  func paragraphs(_ sentences: [PlannedPoint]) -> [[PlannedPoint]] {
    guard sentences.count > 1 else { return sentences.isEmpty ? [] : [sentences] }
    let isBound = sentences.map { reading.leans($0) }
    // The best way to cut the first `end` sentences, by what it costs, and where its last cut is.
    var best: [(cost: Int, start: Int)] = [(0, 0)]
    best.reserveCapacity(sentences.count + 1)
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
    var ends: [Int] = []
    var end = sentences.count
    while end > 0 {
      ends.append(end)
      end = best[end].start
    }
    return ends.reversed().map { Array(sentences[best[$0].start..<$0]) }
  }

  /// How far a paragraph is from what is wanted.
  private func cost(of count: Int) -> Int {
    let distance = count - aim
    let tooLong = count > most ? 10 * (count - most) : 0
    return distance * distance + (count == 1 ? 4 : 0) + tooLong
  }
}
