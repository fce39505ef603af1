import Grammar

/// Tells what words say about the matter of a text: those that are not too common for that, without
/// their endings, so that *migrants* and *migration* are one, and the field to which words of one
/// matter belong (*hydrogen* and *solar* are both of energy).
package struct TopicWords: Hashable, Sendable {
  /// The letters that a word must have to say anything, and those that an ending leaves.
  static let least = 5
  private static let leastStem = 4

  /// The endings, the longest first, by their last bytes.
  private let endings: [[String]]
  private let common: Set<String>
  /// The fields of words as they are listed, and of their stems.
  private let fields: [String: String]
  /// The words of fields that have few letters, which count only as they are listed.
  private let short: WordSet

  /// Makes the words of a language.
  ///
  /// - Parameters:
  ///   - common: words that say too little, whatever their endings.
  ///   - endings: what words may end in.
  ///   - fields: the words of each field, whatever their endings.
  package init(common: [String], endings: [String], fields: [String: [String]] = [:]) {
    var byLast = [[String]](repeating: [], count: 256)
    for ending in endings.sorted(by: { ($1.utf8.count, $0) < ($0.utf8.count, $1) }) {
      if let last = ending.utf8.last { byLast[Int(last)].append(ending) }
    }
    self.endings = byLast
    self.common = Set(common.flatMap { [$0, Self.stem($0, byLast)] })
    var known: [String: String] = [:]
    for (field, words) in fields.sorted(by: { $0.key < $1.key }) {
      for word in words {
        let letters = word.lowercased()
        known[letters] = field
        if letters.utf8.count >= Self.least { known[Self.stem(letters, byLast)] = field }
      }
    }
    self.fields = known
    short = WordSet(known.keys.filter { $0.utf8.count < Self.least })
  }

  /// Whether a word of few bytes, a mark behind it included, may belong to a field.
  func mayBeOfField(_ first: UInt8, length: Int) -> Bool {
    short.mayContain(first | 0x20, length: length)
      || length > 1 && short.mayContain(first | 0x20, length: length - 1)
  }

  /// The field to which a word belongs, if any.
  func field(of word: String) -> String? {
    guard !fields.isEmpty, word.utf8.first != UInt8(ascii: "<") else { return nil }
    let letters = Self.letters(of: word)
    if let field = fields[letters] { return field }
    return letters.utf8.count >= Self.least ? fields[Self.stem(letters, endings)] : nil
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
    where !bytes[index].isSmallLetter && bytes[index] != UInt8(ascii: "-") { return false }
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
