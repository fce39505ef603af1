import Diagnostics

/// Finds the places of libyaml's marks, which count code points, in a text.
struct MarkLocator {
  /// The text's bytes.
  let bytes: [UInt8]
  private var finder: SourcePositionFinder
  /// The byte offset of every 64th code point; empty when each code point is one byte.
  private let checkpoints: [Int]
  private static let stride = 64

  init(_ source: SourceText) {
    bytes = Array(source.text.utf8)
    finder = SourcePositionFinder(source)
    var checkpoints: [Int] = []
    if !source.text.utf8Span.isKnownASCII {
      var count = 0
      for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
        if count.isMultiple(of: Self.stride) { checkpoints.append(offset) }
        count += 1
      }
    }
    self.checkpoints = checkpoints
  }

  /// Whether there is a tab anywhere.
  var hasTabs: Bool {
    let span = bytes.span
    var found: UInt8 = 0
    for index in span.indices { found |= span[index] == 0x09 ? 1 : 0 }
    return found != 0
  }

  /// The source that places are of.
  var source: SourceText { finder.source }

  /// The byte offset of a code point.
  func offset(_ mark: YAMLMark) -> Int {
    guard !checkpoints.isEmpty else { return min(mark.index, bytes.count) }
    let checkpoint = min(mark.index / Self.stride, checkpoints.count - 1)
    var offset = checkpoints[checkpoint]
    var remaining = mark.index - checkpoint * Self.stride
    while remaining > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      remaining -= 1
    }
    return offset
  }

  /// The place of a byte.
  mutating func position(atOffset offset: Int) -> SourcePosition {
    finder.position(atOffset: offset)
  }

  /// The stretch between two bytes.
  mutating func range(_ offsets: Range<Int>) -> SourceRange { finder.range(offsets) }

  /// The stretch between two marks.
  mutating func range(_ start: YAMLMark, _ end: YAMLMark) -> SourceRange {
    let first = offset(start)
    return range(first..<max(first, offset(end)))
  }

  /// The first byte from `offset` on that is neither a space nor a tab.
  func offsetBehindBlanks(from offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
    return offset
  }

  /// The byte at `offset`; nil behind the end.
  func byte(at offset: Int) -> UInt8? {
    bytes.indices.contains(offset) ? bytes[offset] : nil
  }

  /// The offset of the end of the line on which `offset` stands, without the line's end.
  func endOfLine(from offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
    return offset
  }
}
