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
    // Nothing ends the walk early, so that many bytes are looked at in one step.
    var (odd, seen, bracket, apostrophe): (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
    for index in bytes.indices {
      let byte = bytes[index]
      odd |= byte &- 0x20 >= 0x5F ? 1 : 0
      seen |= byte ^ 0x20
      bracket |= byte == UInt8(ascii: "<") ? 1 : 0
      apostrophe |= byte == UInt8(ascii: "'") ? 1 : 0
    }
    isPlain = odd == 0
    hasText = seen != 0
    hasBracket = bracket != 0
    mayHaveApostrophe = apostrophe != 0 || odd != 0
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
