import Diagnostics

/// Finds the places of libyaml's marks, which count code points, in a text.
struct MarkLocator {
  /// The text's bytes.
  let bytes: [UInt8]
  private var finder: SourcePositionFinder
  /// Whether each code point is one byte.
  private let isPlain: Bool
  /// The byte offset of every 64th code point; empty when each is one byte.
  private let checkpoints: [Int]
  private static let stride = 64
  /// The lines in which each code point is one byte; empty where that is so of all, and where
  /// libyaml's lines are not ours.
  private let plainLines: [Bool]

  /// Finds places of a text whose bytes may be at hand.
  init(_ source: SourceText, bytes given: [UInt8]? = nil) {
    let bytes = given ?? Array(source.text.utf8)
    self.bytes = bytes
    finder = SourcePositionFinder(source)
    let isPlain = source.text.utf8Span.isKnownASCII
    self.isPlain = isPlain
    guard !isPlain else {
      (checkpoints, plainLines) = ([], [])
      return
    }
    checkpoints = Self.checkpoints(bytes.span)
    plainLines = Self.plainLines(bytes.span, source)
  }

  private static func checkpoints(_ bytes: Span<UInt8>) -> [Int] {
    var checkpoints: [Int] = []
    var count = 0
    for offset in bytes.indices where bytes[offset] & 0xC0 != 0x80 {
      if count % stride == 0 { checkpoints.append(offset) }
      count += 1
    }
    return checkpoints
  }

  private static func plainLines(_ bytes: Span<UInt8>, _ source: SourceText) -> [Bool] {
    var lines = [Bool](repeating: true, count: source.lineStarts.count)
    for line in lines.indices {
      let start = source.lineStarts[line]
      for offset in start..<start + source.lineLengths[line] where bytes[offset] >= 0x80 {
        lines[line] = false
        if isLineEndOfYAML(bytes, at: offset) { return [] }
      }
    }
    return lines
  }

  /// Whether a line ends at a byte for libyaml alone: NEL, LS or PS.
  private static func isLineEndOfYAML(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    if bytes[offset] == 0xC2 { return offset + 1 < bytes.count && bytes[offset + 1] == 0x85 }
    return bytes[offset] == 0xE2 && offset + 2 < bytes.count && bytes[offset + 1] == 0x80
      && bytes[offset + 2] & 0xFE == 0xA8
  }

  /// The source that places are of.
  var source: SourceText { finder.source }

  /// The byte offset of a code point.
  func offset(_ mark: YAMLMark) -> Int {
    guard !isPlain, !checkpoints.isEmpty else { return min(mark.index, bytes.count) }
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

  /// The stretch between two marks. libyaml knows the line and counts code points: where each of them is a
  /// byte, nothing is to be looked for. (Behind the last byte it begins a line that is none.)
  mutating func range(_ start: YAMLMark, _ end: YAMLMark) -> SourceRange {
    guard isPlain, start.index <= end.index, end.index < bytes.count else {
      return searchedRange(start, end)
    }
    return SourceRange(
      start: SourcePosition(line: start.line + 1, column: start.column + 1, offset: start.index),
      end: SourcePosition(line: end.line + 1, column: end.column + 1, offset: end.index))
  }

  private mutating func searchedRange(_ start: YAMLMark, _ end: YAMLMark) -> SourceRange {
    let first = searchedPosition(start)
    let last = end.index == start.index ? first : searchedPosition(end)
    return SourceRange(start: first, end: max(first, last))
  }

  /// The place of a mark, where it may be told by its line.
  private mutating func searchedPosition(_ mark: YAMLMark) -> SourcePosition {
    if mark.line < plainLines.count {
      if !plainLines[mark.line] {
        let position = finder.position(ofCodePoint: mark.column, inLineAt: mark.line)
        if let position { return position }
      } else if mark.column <= source.lineLengths[mark.line] {
        return SourcePosition(
          line: mark.line + 1, column: mark.column + 1,
          offset: source.lineStarts[mark.line] + mark.column)
      }
    }
    return position(atOffset: offset(mark))
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
