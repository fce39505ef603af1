import Grammar

/// Tells what words say about the matter of a text: those that are not too common for that, without
/// their endings, so that *migrants* and *migration* are one, and the field to which words of one
/// matter belong (*hydrogen* and *solar* are both of energy).
package final class TopicWords: Sendable {
  /// The letters that a word must have to say anything.
  static let least = 5

  private let endings: WordEndings
  /// Words that say too little, and their stems.
  let common: Set<String>
  /// The fields of words as they are listed, and of their stems.
  let fields: [String: String]
  /// The fields' names, sorted.
  let fieldNames: [String]
  /// The words of fields that have few letters, which count only as they are listed.
  private let short: WordSet

  /// Makes the words of a language.
  ///
  /// - Parameters:
  ///   - common: words that say too little, whatever their endings.
  ///   - endings: what words may end in.
  ///   - fields: the words of each field, whatever their endings.
  package init(common: [String], endings: [String], fields: [String: [String]] = [:]) {
    let known = WordEndings(endings)
    self.endings = known
    self.common = Set(common.flatMap { [$0, known.stem(of: $0)] })
    fieldNames = fields.keys.sorted()
    self.fields = fieldNames.reduce(into: [:]) { found, field in
      for word in fields[field] ?? [] {
        let letters = word.lowercased()
        found[letters] = field
        if letters.utf8.count >= Self.least { found[known.stem(of: letters)] = field }
      }
    }
    short = WordSet(self.fields.keys.filter { $0.utf8.count < Self.least })
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
    // What says too little is of no matter for its stem alone: *important* is no import.
    guard letters.utf8.count >= Self.least, !common.contains(letters) else { return nil }
    return fields[endings.stem(of: letters)]
  }

  /// What a word is about; nil for one that says too little.
  func topic(of word: String) -> String? {
    guard word.utf8.first != UInt8(ascii: "<") else { return nil }
    let letters = Self.letters(of: word)
    guard letters.utf8.count >= Self.least, !common.contains(letters) else { return nil }
    let stem = endings.stem(of: letters)
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

  /// Where the stem ends of a word of ASCII letters and hyphens, in small letters or capitals.
  func stemEnd(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    endings.stemEnd(text, start, end, caseBit: 0x20)
  }
}

/// What words may end in.
private struct WordEndings {
  /// The bytes that an ending leaves at the least.
  private static let leastStem = 4

  /// The endings one behind the other, each from its last byte to its first.
  private var bytes: [UInt8] = []
  /// Where they end there: by their last bytes, and of those with one last byte the longest first.
  private var ends: [Int] = []
  /// The first of those that have a last byte.
  private var firsts: [Int] = []

  init(_ endings: [String]) {
    let sorted = endings.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    for last in UInt8.min...UInt8.max {
      firsts.append(ends.count)
      for ending in sorted where ending.utf8.last == last {
        bytes += ending.utf8.reversed()
        ends.append(bytes.count)
      }
    }
    firsts.append(ends.count)
  }

  /// A word without the longest ending that leaves enough of it.
  func stem(of word: String) -> String {
    let text = word.utf8Span.span
    let end = stemEnd(text, 0, text.count, caseBit: 0)
    return end == text.count ? word : String(word.utf8.prefix(end)) ?? word
  }

  /// Where that leaves off.
  func stemEnd(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, caseBit: UInt8
  ) -> Int {
    guard start < end else { return end }
    let last = Int(text[end - 1] | caseBit)
    for index in firsts[last]..<firsts[last + 1] {
      let first = index == 0 ? 0 : ends[index - 1]
      let length = ends[index] - first
      guard end - start - length >= Self.leastStem else { continue }
      var same = 1
      while same < length, bytes[first + same] == text[end - 1 - same] | caseBit { same += 1 }
      if same == length { return end - length }
    }
    return end
  }
}
