import Grammar

/// Which capitals stand in a text: few do, so that most names are ruled out by theirs.
extension String {
  /// The capitals of ASCII in it, a bit each.
  var capitals: UInt32 {
    let bytes = utf8Span.span
    var capitals: UInt32 = 0
    for index in bytes.indices where bytes[index].isLetter && !bytes[index].isSmallLetter {
      capitals |= 1 << UInt32(bytes[index] & 31)
    }
    return capitals
  }

  /// The capitals that whatever has this text in it must have: none for a text beyond ASCII, which can be
  /// written in several ways.
  var neededCapitals: UInt32 { utf8Span.isKnownASCII ? capitals : 0 }
}
