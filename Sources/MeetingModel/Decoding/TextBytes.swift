/// What a text's bytes tell about it, found in one walk: most texts need no closer look.
struct TextBytes {
  /// Whether there are only ASCII characters that can be seen, and spaces.
  let isPlain: Bool
  /// Whether there is anything but spaces.
  let hasText: Bool
  /// Whether a bracket stands in it that may begin a reference.
  let hasBracket: Bool
  /// Whether an apostrophe stands in it, or anything that is not ASCII and may be one.
  let mayHaveApostrophe: Bool
  let count: Int

  init(_ text: String) {
    let bytes = text.utf8Span.span
    count = bytes.count
    // Nothing ends the walk early and nothing is decided in it, so that many bytes are looked at in one
    // step: what differs least from a character differs by nothing if it is there.
    var (least, greatest): (UInt8, UInt8) = (.max, 0)
    var (unlikeSpace, unlikeBracket, unlikeApostrophe): (UInt8, UInt8, UInt8) = (0, .max, .max)
    for index in bytes.indices {
      let byte = bytes[index]
      least = min(least, byte)
      greatest = max(greatest, byte)
      unlikeSpace |= byte ^ 0x20
      unlikeBracket = min(unlikeBracket, byte ^ UInt8(ascii: "<"))
      unlikeApostrophe = min(unlikeApostrophe, byte ^ UInt8(ascii: "'"))
    }
    isPlain = least >= 0x20 && greatest < 0x7F
    hasText = unlikeSpace != 0
    hasBracket = unlikeBracket == 0
    mayHaveApostrophe = unlikeApostrophe == 0 || !isPlain
  }

  /// Whether a text begins with a word of ASCII and a space, and goes on behind it with a character of ASCII
  /// that can be seen; nil where it cannot be told by bytes.
  static func begins(_ text: String, with word: StaticString) -> Bool? {
    let bytes = text.utf8Span.span
    let count = word.utf8CodeUnitCount
    guard bytes.count >= count else { return false }
    for index in 0..<count {
      let wanted = unsafe word.utf8Start[index]
      if bytes[index] != wanted { return false }
    }
    guard bytes.count > count + 1, bytes[count] == 0x20, bytes[count + 1] &- 0x21 < 0x5E else {
      return nil
    }
    return true
  }
}
