/// Finds what somebody who mistyped a word may have meant.
package enum Suggestion {
  /// The candidate that is nearest to `word`; nil when none is near enough.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let wanted = normalized(word)
    let others = candidates.map(normalized)
    if let same = others.firstIndex(of: wanted) { return candidates[same] }
    return nearest(toNormalized: wanted, among: others.map { Array($0.unicodeScalars) })
      .map { candidates[$0] }
  }

  /// The index of the candidate that is nearest to `word`; both sides normalized.
  package static func nearest(toNormalized word: String, among candidates: [[Unicode.Scalar]])
    -> Int?
  {
    let letters = Array(word.unicodeScalars.prefix(81))
    guard !letters.isEmpty, letters.count <= 80 else { return nil }
    var limit = threshold(letters.count)
    var best: Int?
    for (index, candidate) in candidates.enumerated()
    where limit > 0 && abs(candidate.count - letters.count) <= limit {
      let distance = distance(letters, candidate)
      if distance <= limit {
        best = index
        limit = distance - 1
      }
    }
    return best
  }

  /// Lower case, with one space for underscores, hyphens and spaces.
  package static func normalized(_ word: String) -> String {
    word.lowercased().split { " _-\t\n".contains($0) }.joined(separator: " ")
  }

  /// How many slips a word of `count` letters may have.
  private static func threshold(_ count: Int) -> Int {
    switch count {
    case ..<3: 0
    case ..<5: 1
    case ..<9: 2
    default: 3
    }
  }

  /// The number of letters added, left out, changed or swapped with their neighbour.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let isSame = left[row] == right[column]
        var cost = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
