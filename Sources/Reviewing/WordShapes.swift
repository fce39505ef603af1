import Grammar

/// The lengths of some words by their first letters. Of a word with letters beyond ASCII, the longest stretch
/// without them counts.
struct WordShapes: Sendable {
  /// A bit for each length, of words up to 31 bytes.
  private var lengths = [UInt32](repeating: 0, count: 256)
  /// Whether there are words that have no letter of ASCII.
  private(set) var hasOthers = false

  init(_ words: some Sequence<String>) {
    for word in words {
      let stretches = word.utf8.split { !$0.isLetter }
      guard let longest = stretches.max(by: { $0.count < $1.count }), let first = longest.first
      else {
        hasOthers = true
        continue
      }
      if longest.count < 32 { lengths[Int(first | 0x20)] |= 1 << UInt32(longest.count) }
    }
  }

  /// Whether a word with a first letter, small or capital, and a length may be one of them.
  @inline(__always)
  func mayContain(_ first: UInt8, _ length: Int) -> Bool {
    length < 32 && lengths[Int(first | 0x20)] & 1 << UInt32(length) != 0
  }
}
