/// A place in a source text, as an editor shows it.
package struct SourcePosition: Hashable, Sendable, Comparable {
  // Every node and every text has places: kept small, they are copied and compared faster.
  @usableFromInline var storedLine: Int32
  @usableFromInline var storedColumn: Int32
  @usableFromInline var storedOffset: Int32

  /// The line, counted from 1.
  @inlinable @inline(__always) package var line: Int {
    get { Int(storedLine) }
    set { storedLine = Int32(clamping: newValue) }
  }
  /// The column in characters (grapheme clusters), counted from 1.
  @inlinable @inline(__always) package var column: Int {
    get { Int(storedColumn) }
    set { storedColumn = Int32(clamping: newValue) }
  }
  /// The distance from the start of the decoded UTF-8 text, in bytes, counted from 0.
  @inlinable @inline(__always) package var offset: Int {
    get { Int(storedOffset) }
    set { storedOffset = Int32(clamping: newValue) }
  }

  /// Makes a position from its editor coordinates and its byte offset. No text that is read has 2 GiB.
  @inlinable @inline(__always) package init(line: Int, column: Int, offset: Int) {
    storedLine = Int32(clamping: line)
    storedColumn = Int32(clamping: column)
    storedOffset = Int32(clamping: offset)
  }

  /// The first place of any text.
  package static let start = SourcePosition(line: 1, column: 1, offset: 0)

  @inlinable @inline(__always) package static func < (left: SourcePosition, right: SourcePosition)
    -> Bool
  {
    left.offset < right.offset
  }
}

/// A stretch of a source text: from `start` up to but not including `end`.
package struct SourceRange: Hashable, Sendable {
  /// The first character's place.
  package var start: SourcePosition
  /// The place behind the last character.
  package var end: SourcePosition

  /// Makes a range from two places of one text.
  @inlinable @inline(__always) package init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }
}
