/// Words that texts are searched for, one after the other. Most words of a text are in none of the sets,
/// which their first bytes and their lengths tell.
package struct WordSet: Hashable, Sendable {
  private let words: Set<String>
  private let isFirst: [Bool]
  private let longest: Int

  /// Makes a set of words.
  package init(_ words: some Sequence<String> = []) {
    self.words = Set(words)
    var isFirst = [Bool](repeating: false, count: 256)
    for word in self.words { isFirst[Int(word.utf8.first ?? 0)] = true }
    self.isFirst = isFirst
    longest = self.words.map(\.utf8.count).max() ?? 0
  }

  /// Whether a word is one of them.
  package func contains(_ word: String) -> Bool {
    guard let first = word.utf8.first, isFirst[Int(first)], word.utf8.count <= longest else {
      return false
    }
    return words.contains(word)
  }
}
