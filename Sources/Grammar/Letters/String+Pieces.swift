/// Texts in pieces. All of this goes through a text's bytes: in UTF-8 no byte of a longer character looks
/// like one of ASCII.
extension Substring {
  /// The stretches between spaces, tabs and line ends, without empty ones.
  package var words: [Substring] {
    var words: [Substring] = []
    forEachWord { words.append(self[$0]) }
    return words
  }

  /// How many stretches there are between spaces, tabs and line ends.
  package var wordCount: Int {
    var count = 0
    forEachWord { _ in count += 1 }
    return count
  }

  /// The stretches between single spaces (U+0020), without empty ones.
  package var spaced: [Substring] {
    var pieces: [Substring] = []
    let bytes = utf8
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      if bytes[index] == 0x20 {
        if start < index { pieces.append(self[start..<index]) }
        start = bytes.index(after: index)
        index = start
      } else {
        bytes.formIndex(after: &index)
      }
    }
    if start < index { pieces.append(self[start..<index]) }
    return pieces
  }

  /// Visits the stretches between spaces, tabs and line ends, in order.
  @inline(__always)
  private func forEachWord(_ body: (Range<Index>) -> Void) {
    let scalars = unicodeScalars
    var start: Index?
    var index = scalars.startIndex
    while index < scalars.endIndex {
      if scalars[index].isSpace {
        if let from = start { body(from..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
      scalars.formIndex(after: &index)
    }
    if let from = start { body(from..<index) }
  }
}

extension StringProtocol {
  /// Whether any of its bytes is the ASCII character.
  @inlinable
  package func hasByte(_ byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { unsafe $0.contains(byte) } ?? utf8.contains(byte)
  }

  /// Whether the text begins with these bytes.
  @inlinable
  package func hasBytes(_ prefix: some StringProtocol) -> Bool { utf8.starts(with: prefix.utf8) }
}

extension String {
  /// The stretches between spaces, tabs and line ends, without empty ones.
  package var words: [Substring] { self[...].words }

  /// How many stretches there are between spaces, tabs and line ends.
  package var wordCount: Int { self[...].wordCount }

  /// The stretches between single spaces (U+0020), without empty ones.
  package var spaced: [Substring] { self[...].spaced }

  /// Every place where some characters stand, one behind the other.
  ///
  /// Texts of ASCII are looked for by their bytes. All others are compared as characters, so that a
  /// letter with its accent beside it is the one that has it built in.
  package func places(of needle: String) -> [Range<String.Index>] {
    let count = needle.utf8.count
    guard count > 0 else { return [] }
    guard needle.utf8.allSatisfy({ $0 < 0x80 }) else { return ranges(of: needle) }
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
}
