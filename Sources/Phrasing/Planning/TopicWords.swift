/// Tells what words say about the matter of a text: those that are not too common for that, without
/// their endings, so that *migrants* and *migration* are one.
package struct TopicWords: Hashable, Sendable {
  /// The letters that a word must have to say anything, and those that an ending leaves.
  private static let least = 5
  private static let leastStem = 4

  private let endings: [String]
  private let common: Set<String>

  /// Makes the words of a language.
  ///
  /// - Parameters:
  ///   - common: words that say too little, whatever their endings.
  ///   - endings: what words may end in.
  package init(common: [String], endings: [String]) {
    let endings = endings.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    self.endings = endings
    self.common = Set(common.flatMap { [$0, Self.stem($0, endings)] })
  }

  /// What a word is about; nil for one that says too little.
  func topic(of word: String) -> String? {
    guard !word.hasPrefix("<") else { return nil }
    let letters = String(word.lowercased().prefix { $0.isLetter || $0 == "-" })
    guard letters.utf8.count >= Self.least, !common.contains(letters) else { return nil }
    let stem = Self.stem(letters, endings)
    return common.contains(stem) ? nil : stem
  }

  private static func stem(_ word: String, _ endings: [String]) -> String {
    let ending = endings.first {
      word.hasSuffix($0) && word.utf8.count - $0.utf8.count >= leastStem
    }
    return ending.map { String(word.dropLast($0.count)) } ?? word
  }
}
