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
  /// The characters of the lines in which one is not a byte.
  private var columns: [Int: Columns] = [:]
  private var plainLines: Set<Int> = []
  /// The last of them, and its line: places mostly come in their order.
  private var lastColumns: (line: Int, columns: Columns)?
  private var lastLine = 0

  /// The characters of a line.
  private struct Columns {
    /// The offset of each character in the line, and of its end.
    let starts: [Int]
    /// Whether each of them is certainly one code point.
    let areCodePoints: Bool
  }

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

  /// The place of a code point in a line, both counted from 0; nil where code points are not certainly
  /// characters, where each is a byte, and where the line has not as many.
  package mutating func position(ofCodePoint column: Int, inLineAt index: Int) -> SourcePosition? {
    guard let columns = columns(ofLineAt: index), columns.areCodePoints,
      column < columns.starts.count
    else { return nil }
    return SourcePosition(
      line: index + 1, column: column + 1,
      offset: source.lineStarts[index] + columns.starts[column])
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
    columns(ofLineAt: index).map { Self.column(ofByte: byte, $0.starts) } ?? byte
  }

  /// The characters of a line; nil where each of them is a byte.
  private mutating func columns(ofLineAt index: Int) -> Columns? {
    if isPlain { return nil }
    if let lastColumns, lastColumns.line == index { return lastColumns.columns }
    if plainLines.contains(index) { return nil }
    if let known = columns[index] {
      lastColumns = (index, known)
      return known
    }
    let line = source.line(index + 1) ?? ""
    if line.utf8.allSatisfy({ $0 < 0x80 }) {
      plainLines.insert(index)
      return nil
    }
    let codePoints = Self.codePointStarts(line)
    let found = Columns(
      starts: codePoints ?? Self.characterStarts(line), areCodePoints: codePoints != nil)
    columns[index] = found
    lastColumns = (index, found)
    return found
  }

  /// The offset of each character in a line, and of its end.
  private static func characterStarts(_ line: Substring) -> [Int] {
    var starts: [Int] = []
    var offset = 0
    for character in line {
      starts.append(offset)
      offset += character.utf8.count
    }
    starts.append(offset)
    return starts
  }

  /// The same where each code point is certainly a character of its own, which is far sooner told; nil
  /// elsewhere.
  private static func codePointStarts(_ line: Substring) -> [Int]? {
    var starts: [Int] = []
    starts.reserveCapacity(line.utf8.count + 1)
    var offset = 0
    for scalar in line.unicodeScalars {
      guard isCharacterAlone(scalar.value) else { return nil }
      starts.append(offset)
      offset += UTF8.width(scalar)
    }
    starts.append(offset)
    return starts
  }

  /// Whether a code point joins no other and is joined by none of those for which this holds: the
  /// letters of Latin, Greek and Cyrillic, whole Korean syllables, kana, ideographs and their usual marks.
  private static func isCharacterAlone(_ value: UInt32) -> Bool {
    switch value {
    case 0x20...0x7E, 0x09, 0xA0...0xAC, 0xAE...0x2FF, 0x370...0x482, 0x48A...0x52F,
      0x1E00...0x1EFF, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x3000...0x3029,
      0x3041...0x3096, 0x309B...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF9D:
      true
    default: false
    }
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
