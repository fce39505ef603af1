import Grammar

/// Text made safe for where it stands in a page.
enum HTMLText {
  /// Text on one line, for an element or an attribute in double quotes.
  static func line(_ text: String) -> String {
    escaped(VisibleText.isVisible(text) ? text : VisibleText.line(text))
  }

  /// Text for an element; its line ends become breaks.
  static func body(_ text: String) -> String {
    guard !VisibleText.isVisible(text) else { return escaped(text) }
    return VisibleText.lines(text).map(escaped).joined(separator: "<br>")
  }

  /// Text for a preformatted element; its line ends stay.
  static func preformatted(_ text: String) -> String {
    VisibleText.lines(text).map(escaped).joined(separator: "\n")
  }

  /// A message in which words between backticks are code.
  static func message(_ text: String) -> String {
    let line = line(text)
    guard line.hasByte(UInt8(ascii: "`")) else { return line }
    let parts = line.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1 else { return line }
    return parts.enumerated().map { index, part in
      index % 2 == 1 ? "<code>\(part)</code>" : String(part)
    }.joined()
  }

  /// A path as a relative link, for an attribute in double quotes.
  static func link(_ path: String) -> String {
    let link = path.utf8.map { byte -> String in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "/"):
        return String(Unicode.Scalar(byte))
      default:
        let code = String(byte, radix: 16, uppercase: true)
        return "%" + (code.count == 1 ? "0" : "") + code
      }
    }.joined()
    // A first part such as `//host` would leave the folder.
    return link.hasPrefix("/") ? "." + link : link
  }

  /// Text for a CSS string in double quotes.
  static func style(_ text: String) -> String {
    VisibleText.line(text).unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar == " "
        ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    let bytes = text.utf8Span.span
    var result = ""
    var start = 0
    for index in bytes.indices {
      guard let entity = entity(for: bytes[index]) else { continue }
      result += text.slice(start, index)
      result += entity
      start = index + 1
    }
    return start == 0 ? text : result + text.slice(start, bytes.count)
  }

  /// What stands for a character that would mean something in a page; nil for all others.
  @inline(__always)
  private static func entity(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
