/// A decoded source text with a name, whose lines can be shown.
package struct SourceText: Hashable, Sendable {
  /// The file's name as the user gave it.
  package let name: String
  /// The whole text, decoded to UTF-8, without a byte-order mark.
  package let text: String
  /// For each line, the distance of its first byte from the start of the text.
  package let lineStarts: [Int]
  /// For each line, how many bytes it has without its end (`\n`, `\r\n`, `\r`).
  package let lineLengths: [Int]

  /// Splits `text` into lines.
  package init(name: String, text: String) {
    var contiguous = text
    contiguous.makeContiguousUTF8()
    let text = contiguous
    var starts: [Int] = [0]
    var lengths: [Int] = []
    var start = 0
    let bytes = text.utf8Span.span
    var next = 0
    while next < bytes.count {
      let stretch = next..<min(next + 32, bytes.count)
      next = stretch.upperBound
      guard Self.mayEndLine(bytes, stretch) else { continue }
      for offset in stretch where bytes[offset] == 0x0A || bytes[offset] == 0x0D {
        // The second half of a pair.
        if bytes[offset] == 0x0A, offset > 0, bytes[offset - 1] == 0x0D { continue }
        let isPair =
          bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
        lengths.append(offset - start)
        start = offset + (isPair ? 2 : 1)
        starts.append(start)
      }
    }
    lengths.append(bytes.count - start)
    self.name = name
    self.text = text
    self.lineStarts = starts
    self.lineLengths = lengths
  }

  /// Whether there is a control character among some bytes, as a line's end is one: nothing ends the walk
  /// early, so that many bytes are looked at in one step.
  private static func mayEndLine(_ bytes: Span<UInt8>, _ stretch: Range<Int>) -> Bool {
    var least = UInt8.max
    for offset in stretch { least = min(least, bytes[offset]) }
    return least < 0x20
  }

  /// The lines without their ends.
  package var lines: [Substring] { lineStarts.indices.map { line(at: $0) } }

  /// The text of a line counted from 1; nil when there is no such line.
  package func line(_ number: Int) -> Substring? {
    lineStarts.indices.contains(number - 1) ? line(at: number - 1) : nil
  }

  private func line(at index: Int) -> Substring {
    let start = text.utf8.index(text.startIndex, offsetBy: lineStarts[index])
    return text[start..<text.utf8.index(start, offsetBy: lineLengths[index])]
  }

  /// The text between two places of this source; empty when they are not of this source.
  package func text(in range: SourceRange) -> Substring {
    let bytes = text.utf8
    let count = bytes.count
    let start = min(max(range.start.offset, 0), count)
    let end = min(max(range.end.offset, start), count)
    let first = bytes.index(bytes.startIndex, offsetBy: start)
    return text[first..<bytes.index(first, offsetBy: end - start)]
  }

  package static func == (left: SourceText, right: SourceText) -> Bool {
    left.name == right.name && left.text.utf8.elementsEqual(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
