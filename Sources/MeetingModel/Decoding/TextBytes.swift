/// What a text's bytes tell about it, found in one walk: most texts need no closer look.
struct TextBytes {
  /// Whether there are only ASCII characters that can be seen, and spaces.
  private(set) var isPlain = true
  /// Whether there is anything but spaces.
  private(set) var hasText = false
  /// Whether a bracket stands in it that may begin a reference.
  private(set) var hasBracket = false
  let count: Int

  init(_ text: String) {
    let bytes = text.utf8Span.span
    count = bytes.count
    for index in bytes.indices {
      let byte = bytes[index]
      if byte &- 0x20 >= 0x5F { isPlain = false }
      if byte != 0x20 { hasText = true }
      if byte == UInt8(ascii: "<") { hasBracket = true }
    }
  }
}
