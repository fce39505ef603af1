import Grammar

/// Words by numbers, in the order in which they came. They are looked for by their bytes: a text's
/// words are in its bytes already, and become no strings.
///
/// The hash is the reader's: it grows byte by byte while the end of the word is looked for. Keys of YAML, whose ends
/// are known, have a table of their own, which takes eight bytes at once and knows what Unicode holds for the same.
struct WordNumbers: Sendable {
  /// What bytes are multiplied by; one of this process, so that nobody can write words that all fall into
  /// one place. Numbers do not depend on it.
  static let factor = UInt64.random(in: .min ... .max) | 1

  /// A word by its place among all words' bytes, with the half of its hash that tells its own place.
  private struct Word {
    var hash: UInt32
    var start: Int32
    var end: Int32

    var count: Int { Int(end - start) }
  }

  private var bytes: [UInt8] = []
  private var words: [Word] = []
  /// The numbers by hashes, -1 where none is; a power of two, twice as many as words at least.
  private var places: [Int32] = [Int32](repeating: -1, count: 64)

  /// How many words there are.
  var count: Int { words.count }

  /// A word's hash, byte by byte from the factor on.
  @inline(__always)
  static func hash(_ hash: UInt64, _ byte: UInt8, _ factor: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* factor
  }

  /// The hash of bytes, in small letters if `caseBit` is that of ASCII.
  static func hash(
    of text: Span<UInt8>, _ start: Int, _ end: Int, caseBit: UInt8
  ) -> UInt64 {
    let factor = factor
    var hash = factor
    var index = start
    while index < end {
      hash = Self.hash(hash, text[index] | caseBit, factor)
      index += 1
    }
    return hash
  }

  /// The number of a word; -1 where there is none.
  func number(
    _ hash: UInt64, _ text: Span<UInt8>, _ start: Int, _ end: Int, caseBit: UInt8 = 0
  ) -> Int {
    let last = places.count - 1
    let hash = UInt32(truncatingIfNeeded: hash >> 32)
    var place = Int(hash) & last
    while true {
      let number = Int(places[place])
      if number < 0 { return -1 }
      let word = words[number]
      if word.hash == hash, word.count == end - start {
        let first = Int(word.start)
        var offset = 0
        while offset < end - start, bytes[first + offset] == text[start + offset] | caseBit {
          offset += 1
        }
        if offset == end - start { return number }
      }
      place = (place + 1) & last
    }
  }

  /// The number of a word, which is given one where it has none.
  mutating func add(
    _ hash: UInt64, _ text: Span<UInt8>, _ start: Int, _ end: Int, caseBit: UInt8 = 0
  ) -> Int {
    let known = number(hash, text, start, end, caseBit: caseBit)
    if known >= 0 { return known }
    let first = bytes.count
    for index in start..<end { bytes.append(text[index] | caseBit) }
    words.append(
      Word(
        hash: UInt32(truncatingIfNeeded: hash >> 32), start: Int32(first), end: Int32(bytes.count)))
    if words.count * 2 > places.count { grow() } else { place(words.count - 1) }
    return words.count - 1
  }

  /// The number of a word, which is given one where it has none.
  mutating func add(_ word: String) -> Int {
    let text = word.utf8Span.span
    return add(
      Self.hash(of: text, 0, text.count, caseBit: 0), text, 0, text.count)
  }

  /// A word by its number.
  subscript(number: Int) -> String {
    String(decoding: bytes[Int(words[number].start)..<Int(words[number].end)], as: UTF8.self)
  }

  private mutating func place(_ number: Int) {
    let last = places.count - 1
    var place = Int(words[number].hash) & last
    while places[place] >= 0 { place = (place + 1) & last }
    places[place] = Int32(number)
  }

  private mutating func grow() {
    places = [Int32](repeating: -1, count: places.count * 2)
    for number in words.indices { place(number) }
  }
}
