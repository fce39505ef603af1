import Grammar

/// Tells what words say about the matter of a text: those that are not too common for that, without
/// their endings, so that *migrants* and *migration* are one.
package struct TopicWords: Hashable, Sendable {
  /// The letters that a word must have to say anything, and those that an ending leaves.
  static let least = 5
  private static let leastStem = 4

  /// The endings, the longest first, by their last bytes.
  private let endings: [[String]]
  private let common: Set<String>

  /// Makes the words of a language.
  ///
  /// - Parameters:
  ///   - common: words that say too little, whatever their endings.
  ///   - endings: what words may end in.
  package init(common: [String], endings: [String]) {
    var byLast = [[String]](repeating: [], count: 256)
    for ending in endings.sorted(by: { ($1.utf8.count, $0) < ($0.utf8.count, $1) }) {
      if let last = ending.utf8.last { byLast[Int(last)].append(ending) }
    }
    self.endings = byLast
    self.common = Set(common.flatMap { [$0, Self.stem($0, byLast)] })
  }

  /// What a word is about; nil for one that says too little.
  func topic(of word: String) -> String? {
    guard word.utf8.first != UInt8(ascii: "<") else { return nil }
    let letters = Self.letters(of: word)
    guard letters.utf8.count >= Self.least, !common.contains(letters) else { return nil }
    let stem = Self.stem(letters, endings)
    return common.contains(stem) ? nil : stem
  }

  /// A word in small letters, without what is none behind them.
  static func letters(of word: String) -> String {
    if isPlain(word.utf8Span.span) { return word }
    let lower = word.lowercased()
    let end = lower.unicodeScalars.firstIndex { !$0.isLetter && !$0.isCombining && $0 != "-" }
    return end.map { String(lower[..<$0]) } ?? lower
  }

  /// Whether there are small letters of ASCII and hyphens alone.
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices
    where bytes[index] &- 0x61 >= 26 && bytes[index] != UInt8(ascii: "-") { return false }
    return true
  }

  private static func stem(_ word: String, _ endings: [[String]]) -> String {
    guard let last = word.utf8.last else { return word }
    let ending = endings[Int(last)].first {
      word.utf8.count - $0.utf8.count >= leastStem && word.endsInBytes(of: $0)
    }
    return ending.flatMap { String(word.utf8.dropLast($0.utf8.count)) } ?? word
  }
}
