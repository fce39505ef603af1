/// Words of ours that differ by house, which most words do not.
struct SpellingTable: Sendable {
  private let forms: [String: [String: String]]
  private let words: WordSet

  init(_ forms: [String: [String: String]]) {
    self.forms = forms
    words = WordSet(forms.keys)
  }

  /// A word's forms by house; nil where all houses write it alike.
  func forms(of word: String) -> [String: String]? { words.contains(word) ? forms[word] : nil }
}

/// Words that texts are searched for, one after the other. Most words of a text are in none of the sets,
/// which their first bytes and their lengths tell.
package struct WordSet: Hashable, Sendable {
  private let words: Set<String>
  /// For each first byte, the lengths of the words that begin with it, a bit each.
  private let lengths: [UInt64]

  /// Makes a set of words.
  package init(_ words: some Sequence<String> = []) {
    self.words = Set(words)
    var lengths = [UInt64](repeating: 0, count: 256)
    for word in self.words {
      lengths[Int(word.utf8.first ?? 0)] |= Self.bit(ofLength: word.utf8.count)
    }
    self.lengths = lengths
  }

  /// The bit of a word's length; longer ones than there are bits share the last.
  private static func bit(ofLength length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  /// Whether a word with a first byte and a length may be one of them.
  func mayContain(_ first: UInt8, length: Int) -> Bool {
    lengths[Int(first)] & Self.bit(ofLength: length) != 0
  }

  /// Visits the words, in no order.
  func forEach(_ body: (String) -> Void) { words.forEach(body) }

  /// Whether a word is one of them.
  package func contains(_ word: String) -> Bool {
    guard let first = word.utf8.first, mayContain(first, length: word.utf8.count) else {
      return false
    }
    return words.contains(word)
  }
}
