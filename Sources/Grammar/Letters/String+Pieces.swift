/// Texts in pieces. All of this goes through a text's bytes: in UTF-8 no byte of a longer character looks
/// like one of ASCII.
extension Substring {
  /// The stretches between spaces, tabs and line ends, without empty ones.
  package var words: [Substring] { String(self).words }
}

extension StringProtocol {
  /// The text with a capital at its head.
  package var withCapital: String { prefix(1).uppercased() + dropFirst() }

  /// The text with a small letter at its head.
  package var withSmallHead: String { prefix(1).lowercased() + dropFirst() }

  /// Whether any of its bytes is the ASCII character.
  @inlinable
  package func hasByte(_ byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { unsafe $0.contains(byte) } ?? utf8.contains(byte)
  }
}

extension String {
  /// The stretches between spaces, tabs and line ends, without empty ones.
  package var words: [Substring] {
    var words: [Substring] = []
    forEachWord { start, end in words.append(slice(start, end)) }
    return words
  }

  /// Whether the text's last bytes are those of another.
  package func endsInBytes(of ending: String) -> Bool {
    let bytes = utf8Span.span
    let wanted = ending.utf8Span.span
    let start = bytes.count - wanted.count
    guard start >= 0 else { return false }
    for index in wanted.indices where wanted[index] != bytes[start + index] { return false }
    return true
  }

  /// Whether the text's first bytes are those of another.
  func beginsInBytes(of beginning: String) -> Bool {
    let bytes = utf8Span.span
    let wanted = beginning.utf8Span.span
    guard bytes.count >= wanted.count else { return false }
    for index in wanted.indices where bytes[index] != wanted[index] { return false }
    return true
  }

  /// Whether the text ends in some characters that are written in the usual way.
  func ends(in ending: String) -> Bool {
    hasPlainCharacters ? endsInBytes(of: ending) : hasSuffix(ending)
  }

  /// Whether there is nothing but characters of ASCII that can be seen, and spaces.
  package var isVisibleASCII: Bool {
    let bytes = utf8Span.span
    for index in bytes.indices where bytes[index] &- 0x20 >= 0x5F { return false }
    return true
  }

  /// How many stretches there are between spaces, tabs and line ends.
  package var wordCount: Int {
    var count = 0
    forEachWord { _, _ in count += 1 }
    return count
  }

  /// The stretches between single spaces (U+0020), without empty ones.
  package var spaced: [Substring] {
    var pieces: [Substring] = []
    let bytes = utf8Span.span
    var start = 0
    for index in bytes.indices where bytes[index] == 0x20 {
      if start < index { pieces.append(slice(start, index)) }
      start = index + 1
    }
    if start < bytes.count { pieces.append(slice(start, bytes.count)) }
    return pieces
  }

  /// A stretch by the numbers of its bytes, which must be the first ones of characters.
  package func slice(_ start: Int, _ end: Int) -> Substring {
    let first = utf8.index(startIndex, offsetBy: start)
    return self[first..<utf8.index(first, offsetBy: end - start)]
  }

  /// Visits the stretches between spaces, tabs and line ends, in order, by their bytes.
  @inline(__always)
  package func forEachWord(_ body: (_ start: Int, _ end: Int) -> Void) {
    let bytes = utf8Span.span
    var start = -1
    var index = 0
    while index < bytes.count {
      let space = Self.spaceLength(bytes, at: index)
      if space == 0 {
        if start < 0 { start = index }
        index += 1
      } else {
        if start >= 0 { body(start, index) }
        start = -1
        index += space
      }
    }
    if start >= 0 { body(start, bytes.count) }
  }

  /// How many bytes the space has that begins at an index; 0 where none does.
  @inline(__always)
  package static func spaceLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return byte == 0x20 || byte &- 0x09 < 5 ? 1 : 0 }
    // U+0085, U+00A0; U+1680; U+2000…200A, U+2028, U+2029, U+202F, U+205F; U+3000.
    switch byte {
    case 0xC2:
      let second = bytes[index + 1]
      return second == 0x85 || second == 0xA0 ? 2 : 0
    case 0xE1, 0xE2, 0xE3:
      let (second, third) = (bytes[index + 1], bytes[index + 2])
      let isSpace =
        switch (byte, second) {
        case (0xE1, 0x9A): third == 0x80
        case (0xE2, 0x80): third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
        case (0xE2, 0x81): third == 0x9F
        case (0xE3, 0x80): third == 0x80
        default: false
        }
      return isSpace ? 3 : 0
    default: return 0
    }
  }

  /// Every place where some characters stand, one behind the other.
  ///
  /// Characters of which there is one writing are looked for by their bytes. All others are compared as
  /// characters, so that a letter with its accent beside it is the one that has it built in.
  package func places(of needle: String) -> [Range<String.Index>] {
    let count = needle.utf8.count
    guard count > 0 else { return [] }
    let isASCII = needle.utf8Span.isKnownASCII || needle.utf8.allSatisfy { $0 < 0x80 }
    guard isASCII || needle.hasPlainCharacters && hasPlainCharacters else {
      return ranges(of: needle)
    }
    var found: [Range<String.Index>] = []
    let bytes = utf8Span.span
    let wanted = needle.utf8Span.span
    let first = wanted[0]
    var index = 0
    while index + count <= bytes.count {
      guard bytes[index] == first else {
        index += 1
        continue
      }
      var length = 1
      while length < count, bytes[index + length] == wanted[length] { length += 1 }
      guard length == count else {
        index += 1
        continue
      }
      let start = utf8.index(startIndex, offsetBy: index)
      let end = utf8.index(start, offsetBy: count)
      // A mark behind the last letter makes it another one.
      if end == endIndex || !unicodeScalars[end].isCombining { found.append(start..<end) }
      index += count
    }
    return found
  }

  /// Whether each scalar is for certain a character by itself, which is written in no other way: ASCII
  /// but for CR, the Latin letters of the languages of Europe up to U+017F, dashes and quotation marks
  /// from U+2010 to U+203F, and the syllables of Korean.
  package var hasPlainCharacters: Bool {
    let bytes = utf8Span.span
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x0D: return false
      case 0x00..<0x80: index += 1
      case 0xC2...0xC5: index += 2
      case 0xE2:
        guard bytes[index + 1] == 0x80, bytes[index + 2] >= 0x90 else { return false }
        index += 3
      case 0xEA:
        guard bytes[index + 1] >= 0xB0 else { return false }
        index += 3
      case 0xEB, 0xEC: index += 3
      case 0xED:
        let (second, third) = (bytes[index + 1], bytes[index + 2])
        guard second < 0x9E || second == 0x9E && third <= 0xA3 else { return false }
        index += 3
      default: return false
      }
    }
    return true
  }
}
