/// Finds the editor coordinates of byte offsets in one text.
///
/// A line's columns are counted once, when the first place of that line is asked for: asking for
/// every place of a text takes time in proportion to the text, whatever the length of its lines.
package struct SourcePositionFinder: Sendable {
  /// The text that offsets are of.
  package let source: SourceText
  private let byteCount: Int
  /// Whether every character of the text is one byte.
  private let isPlain: Bool
  /// For lines in which a character is not one byte: the offset of each character in the line.
  private var characterStarts: [Int: [Int]] = [:]
  private var plainLines: Set<Int> = []
  private var lastLine = 0

  /// Finds places of `source`.
  package init(_ source: SourceText) {
    self.source = source
    byteCount = source.text.utf8.count
    isPlain = source.text.utf8Span.isKnownASCII
  }

  /// The place of a byte counted from 0. An offset behind the end means the end.
  package mutating func position(atOffset wanted: Int) -> SourcePosition {
    let offset = min(max(wanted, 0), byteCount)
    let index = lineIndex(ofOffset: offset)
    let inLine = min(offset - source.lineStarts[index], source.lineLengths[index])
    return SourcePosition(
      line: index + 1, column: column(ofByte: inLine, inLineAt: index) + 1, offset: offset)
  }

  /// The stretch between two bytes counted from 0.
  package mutating func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(
      start: position(atOffset: offsets.lowerBound), end: position(atOffset: offsets.upperBound))
  }

  /// The index of the line that holds the byte.
  private mutating func lineIndex(ofOffset offset: Int) -> Int {
    let starts = source.lineStarts
    // Places are mostly asked for in their order.
    for line in lastLine..<min(lastLine + 3, starts.count)
    where starts[line] <= offset && (line + 1 == starts.count || offset < starts[line + 1]) {
      lastLine = line
      return line
    }
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    lastLine = low
    return low
  }

  /// How many characters begin before the byte, not counting one that the byte stands inside.
  private mutating func column(ofByte byte: Int, inLineAt index: Int) -> Int {
    if isPlain || plainLines.contains(index) { return byte }
    if let starts = characterStarts[index] { return Self.column(ofByte: byte, starts) }
    let line = source.line(index + 1) ?? ""
    if line.utf8.allSatisfy({ $0 < 0x80 }) {
      plainLines.insert(index)
      return byte
    }
    var starts: [Int] = []
    var offset = 0
    for character in line {
      starts.append(offset)
      offset += character.utf8.count
    }
    starts.append(offset)
    characterStarts[index] = starts
    return Self.column(ofByte: byte, starts)
  }

  private static func column(ofByte byte: Int, _ starts: [Int]) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= byte { low = middle } else { high = middle }
    }
    return low
  }
}
