/// Finds what somebody who mistyped a word may have meant.
enum NearestWord {
  /// The word that is nearest to `text`; nil when none is near enough: one slip in a short word, two in
  /// a longer one, one for every three letters in a long one.
  static func find(_ text: String, among words: [String]) -> String? {
    guard text.utf8.count <= 40 else { return nil }
    let letters = Array(text.lowercased())
    let distances = words.map { (word: $0, distance: distance(letters, Array($0.lowercased()))) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= (letters.count < 4 ? 1 : max(2, letters.count / 3)) ? best.word : nil
  }

  /// The number of letters added, left out or changed.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for column in right.indices {
        let change = corner + (letter == right[column] ? 0 : 1)
        corner = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, corner + 1)
      }
    }
    return row[right.count]
  }
}
