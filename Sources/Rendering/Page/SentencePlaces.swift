import Diagnostics
import MeetingModel
import Phrasing

/// Finds the first sentence that came of a place in the spec, in time that hardly grows with their number.
struct SentencePlaces {
  private var firstByPath: [String: Int] = [:]
  /// Where stretches of the spec begin: at twice the offset of a byte, or just behind that byte.
  private var begins: [Int] = []
  /// The first sentence that came of each stretch.
  private var sentences: [Int?] = []

  init(_ statement: Statement) {
    var stretches: [(begin: Int, end: Int, sentence: Int)] = []
    for (number, sentence) in statement.sentences.enumerated() {
      for origin in [sentence.origin].compactMap({ $0 }) + sentence.acts.map(\.origin) {
        let path = origin.path
        if firstByPath[path] == nil { firstByPath[path] = number }
        let range = origin.range
        // The place behind the last character still counts.
        stretches.append((2 * range.start.offset, 2 * range.end.offset + 1, number))
      }
    }
    begins = Set(stretches.flatMap { [$0.begin, $0.end] }).sorted()
    sentences = Array(repeating: nil, count: begins.count)
    // Each stretch is taken once, by the first who has it: from there on leads the way to the next free one.
    var next = Array(0...begins.count)
    for stretch in stretches {
      var place = Self.free(from: index(of: stretch.begin) ?? 0, &next)
      while place < begins.count, begins[place] < stretch.end {
        sentences[place] = stretch.sentence
        next[place] = place + 1
        place = Self.free(from: place, &next)
      }
    }
  }

  /// The number of the first sentence that came of a node or of a place in it, counted from 0.
  func first(path: String?, at place: SourcePosition) -> Int? {
    let byPlace = index(of: 2 * place.offset).flatMap { sentences[$0] }
    return [path.flatMap { firstByPath[$0] }, byPlace].compactMap { $0 }.min()
  }

  /// The last stretch that does not begin behind a place.
  private func index(of place: Int) -> Int? {
    var low = 0
    var high = begins.count
    while low < high {
      let middle = (low + high) / 2
      if begins[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// The first stretch from a place on that nobody has taken.
  private static func free(from place: Int, _ next: inout [Int]) -> Int {
    var free = place
    while next[free] != free { free = next[free] }
    var passed = place
    while next[passed] != free, passed != free { (passed, next[passed]) = (next[passed], free) }
    return free
  }
}
