/// A sentence as its words.
struct Words {
  struct Word {
    /// As it stands, with its marks.
    let raw: String
    /// Without a mark behind it.
    let core: String
    let lower: String
    let endsInComma: Bool

    /// Whether a comma stands inside quotation marks that close here, as American texts have it.
    var endsInQuotedComma: Bool {
      guard let last = raw.last, "”\"’'".contains(last) else { return false }
      return raw.dropLast().last == ","
    }
  }

  let all: [Word]

  private init(all: [Word]) { self.all = all }

  /// The words with an opening quotation mark taken off one that has it and no closing one; nil where it
  /// has none.
  func withoutQuote(at index: Int) -> Words? {
    let word = all[index]
    guard let first = word.raw.first, "“\"«‘".contains(first), word.raw.count > 1,
      !word.core.dropFirst().contains(where: { "”\"»’".contains($0) })
    else { return nil }
    var words = all
    words[index] = Word(
      raw: String(word.raw.dropFirst()), core: String(word.core.dropFirst()),
      lower: String(word.lower.dropFirst()), endsInComma: word.endsInComma)
    return Words(all: words)
  }

  init(_ sentence: String) {
    all = sentence.split(separator: " ").map { word in
      let raw = String(word)
      let bytes = raw.utf8
      let marks = bytes.reversed().prefix { Self.isMark($0) }.count
      let core = marks == 0 ? raw : String(word.dropLast(marks))
      // Most words are small letters already.
      let isSmall = core.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
      return Word(
        raw: raw, core: core, lower: isSmall ? core : core.lowercased(),
        endsInComma: bytes.last == UInt8(ascii: ","))
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")].contains(byte)
  }

  var count: Int { all.count }
  subscript(index: Int) -> Word { all[index] }

  /// The words of a range as they stand.
  func text(_ range: Range<Int>) -> String {
    all[range].map(\.raw).joined(separator: " ")
  }

  /// The words of a range, the last without a comma behind it.
  func bare(_ range: Range<Int>) -> String {
    guard let last = range.last else { return "" }
    let head = range.dropLast()
    return (head.map { all[$0].raw } + [all[last].endsInComma ? all[last].core : all[last].raw])
      .joined(separator: " ")
  }

  /// Whether words stand at an index, none but the last with a comma behind it.
  func matches(_ words: [String], at index: Int, ignoringCase: Bool = false) -> Bool {
    guard !words.isEmpty, index + words.count <= all.count else { return false }
    for (offset, word) in words.enumerated() {
      let found = all[index + offset]
      guard (ignoringCase ? found.lower == word.lowercased() : found.core == word),
        offset == words.count - 1 || found.raw == found.core
      else { return false }
    }
    return true
  }
}
