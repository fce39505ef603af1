/// A line of the text, looked at by itself.
struct SourceLine {
  /// The offset of its first byte.
  let start: Int
  /// The offset behind its last byte, before the line's end.
  let end: Int
  /// The offset of its first byte that is not a space.
  let contentStart: Int
  private let bytes: ArraySlice<UInt8>

  init(containing offset: Int, _ locator: MarkLocator) {
    let all = locator.bytes
    var start = min(offset, all.count)
    while start > 0, all[start - 1] != 0x0A, all[start - 1] != 0x0D { start -= 1 }
    end = locator.endOfLine(from: start)
    bytes = all[start..<end]
    contentStart = bytes.firstIndex { $0 != 0x20 } ?? end
    self.start = start
  }

  /// The line behind this one; nil at the end of the text.
  func next(_ locator: MarkLocator) -> SourceLine? {
    var offset = end
    guard offset < locator.bytes.count else { return nil }
    let isCarriageReturn = locator.bytes[offset] == 0x0D
    offset += 1
    if isCarriageReturn, locator.byte(at: offset) == 0x0A { offset += 1 }
    return SourceLine(containing: offset, locator)
  }

  /// The line before this one; nil at the start of the text.
  func previous(_ locator: MarkLocator) -> SourceLine? {
    guard start > 0 else { return nil }
    let isPair =
      start > 1 && locator.bytes[start - 1] == 0x0A && locator.bytes[start - 2] == 0x0D
    return SourceLine(containing: start - (isPair ? 2 : 1), locator)
  }

  /// How many spaces it begins with.
  var indent: Int { contentStart - start }

  /// Whether it begins with a list item's dash.
  var isItem: Bool {
    guard contentStart < end, bytes[contentStart] == 0x2D else { return false }
    return contentStart + 1 == end || bytes[contentStart + 1] == 0x20
  }

  /// Where its content begins behind the dashes of list items.
  var innerStart: Int {
    var offset = contentStart
    while offset + 1 < end, bytes[offset] == 0x2D, bytes[offset + 1] == 0x20 {
      offset += 2
      while offset < end, bytes[offset] == 0x20 { offset += 1 }
    }
    return offset
  }

  /// The column at which its content begins behind the dashes of list items.
  var innerIndent: Int { innerStart - start }

  /// The offset of the colon that ends its key; nil when it begins with no key.
  var keyEnd: Int? {
    let first = innerStart
    guard first < end else { return nil }
    if bytes[first] == 0x22 || bytes[first] == 0x27 {
      guard let close = bytes[(first + 1)...].firstIndex(of: bytes[first]), close + 1 < end,
        bytes[close + 1] == 0x3A
      else { return nil }
      return close + 1
    }
    if "#&*!|>%@`{}[],?:-".utf8.contains(bytes[first]) { return nil }
    var offset = first
    while offset < end {
      if bytes[offset] == 0x3A, offset + 1 == end || bytes[offset + 1] == 0x20 { return offset }
      if bytes[offset] == 0x23, bytes[offset - 1] == 0x20 { return nil }
      offset += 1
    }
    return nil
  }

  /// Where the value behind the key or the dashes begins.
  var valueStart: Int {
    var offset = keyEnd.map { $0 + 1 } ?? innerStart
    while offset < end, bytes[offset] == 0x20 { offset += 1 }
    return offset
  }

  /// Whether it begins with an item or a key.
  var beginsPiece: Bool { isItem || keyEnd != nil }

  /// Whether it opens more brackets than it closes.
  var hasOpenBracket: Bool { openBrackets(before: end) > 0 }

  /// How many brackets are open at a byte of the line.
  func openBrackets(before offset: Int) -> Int {
    var depth = 0
    for byte in bytes[..<offset] {
      if byte == 0x5B || byte == 0x7B { depth += 1 }
      if byte == 0x5D || byte == 0x7D { depth = max(depth - 1, 0) }
    }
    return depth
  }

  /// The offset of the ` #` that begins a comment from `offset` on; nil without one.
  func comment(from offset: Int) -> Int? {
    var index = max(offset, start + 1)
    while index < end {
      if bytes[index] == 0x23, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 {
        return index
      }
      index += 1
    }
    return nil
  }
}
