/// The keys of a document's mappings, each kept once and known by a number: most come again and again.
struct KeyTable {
  /// The keys by their numbers.
  private(set) var texts: [String] = []
  /// The number of the first key that is the same for Unicode, which may write a word in several ways.
  private(set) var firstSame: [Int] = []
  /// The bytes of all keys, one behind the other, and where each begins.
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  private var hashes: [UInt64] = []
  /// A key's number, at the place that its hash means or at one behind that; -1 where there is none.
  private var slots = [Int32](repeating: -1, count: 128)
  /// The keys as Unicode compares them, once there is one that is not ASCII.
  private var byText: [String: Int]?

  /// As Swift's own tables are: no file can be made so that its keys meet in one place.
  private static let seed = UInt64(truncatingIfNeeded: Hasher().finalize())

  init() {
    texts.reserveCapacity(32)
    firstSame.reserveCapacity(32)
    bytes.reserveCapacity(256)
    starts.reserveCapacity(32)
    hashes.reserveCapacity(32)
  }

  /// The number of the key that stands in `texts`; it gets one if its bytes are new.
  mutating func number(of range: Range<Int>, in texts: [UInt8]) -> Int {
    let key = texts.span.extracting(range)
    let (hash, isPlain) = Self.hash(key)
    var slot = place(of: hash)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, has(number, key) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(self.texts.count)
    return add(key, hash, isPlain)
  }

  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  private func has(_ number: Int, _ key: Span<UInt8>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == key.count else { return false }
    for index in key.indices where bytes[start + index] != key[index] { return false }
    return true
  }

  private mutating func add(_ key: Span<UInt8>, _ hash: UInt64, _ isPlain: Bool) -> Int {
    let number = texts.count
    for index in key.indices { bytes.append(key[index]) }
    let text = String(decoding: bytes[starts[number]...], as: UTF8.self)
    starts.append(bytes.count)
    hashes.append(hash)
    texts.append(text)
    if !isPlain, byText == nil {
      byText = Dictionary(zip(texts, firstSame)) { first, _ in first }
    }
    let same = byText?[text] ?? number
    if byText != nil { byText?[text] = same }
    firstSame.append(same)
    if texts.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for number in hashes.indices {
      var slot = place(of: hashes[number])
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// The hash of a key, eight bytes in a step, and whether it is ASCII.
  private static func hash(_ key: Span<UInt8>) -> (hash: UInt64, isPlain: Bool) {
    var hash = seed ^ UInt64(truncatingIfNeeded: key.count)
    var all: UInt8 = 0
    var index = 0
    while index < key.count {
      let end = min(index + 8, key.count)
      var word: UInt64 = 0
      while index < end {
        word = word << 8 | UInt64(key[index])
        all |= key[index]
        index += 1
      }
      let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
    }
    return (hash, all < 0x80)
  }
}
