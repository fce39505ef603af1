/// Text made safe for where it stands in a page.
enum HTMLText {
  /// Text on one line, for an element or an attribute in double quotes.
  static func line(_ text: String) -> String { written { $0.addLine(text) } }

  /// Text for an element; its line ends become breaks.
  static func body(_ text: String) -> String { written { $0.addBody(text) } }

  /// Text for a preformatted element; its line ends stay.
  static func preformatted(_ text: String) -> String {
    VisibleText.lines(text).map { line($0) }.joined(separator: "\n")
  }

  /// A message in which words between backticks are code.
  static func message(_ text: String) -> String { written { $0.addMessage(text) } }

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

  private static func written(_ write: (inout DocumentText) -> Void) -> String {
    var page = DocumentText()
    write(&page)
    return page.text
  }

  /// What stands for a character that would mean something in a page; nil for all others.
  fileprivate static func entity(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  /// Whether a text is all ASCII that is the same in a page, as most are.
  fileprivate static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      switch bytes[index] {
      case 0x00..<0x20, 0x7F..., UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\""), UInt8(ascii: "'"):
        return false
      default: continue
      }
    }
    return true
  }
}

/// The same, for what is added to a page.
extension DocumentText {
  /// Adds text on one line, for an element or an attribute in double quotes.
  mutating func addLine(_ text: String) {
    if HTMLText.isPlain(text) { self += text } else { addEscaped(VisibleText.line(text)) }
  }

  /// Adds text for an element; its line ends become breaks.
  mutating func addBody(_ text: String) {
    guard !HTMLText.isPlain(text) else { return self += text }
    for (index, line) in VisibleText.lines(text).enumerated() {
      if index > 0 { self += "<br>" }
      addEscaped(line)
    }
  }

  /// Adds a message in which words between backticks are code.
  mutating func addMessage(_ text: String) {
    guard !HTMLText.isPlain(text) || text.utf8.contains(UInt8(ascii: "`")) else {
      return self += text
    }
    let line = VisibleText.line(text)
    let marks = line.utf8.count { $0 == UInt8(ascii: "`") }
    addEscaped(line, marksCode: marks % 2 == 0)
  }

  private mutating func addEscaped(_ text: String, marksCode: Bool = false) {
    let bytes = text.utf8Span.span
    var isCode = false
    for index in bytes.indices {
      let byte = bytes[index]
      if let entity = HTMLText.entity(for: byte) {
        self += entity
      } else if marksCode, byte == UInt8(ascii: "`") {
        self += isCode ? "</code>" : "<code>"
        isCode.toggle()
      } else {
        add(byte)
      }
    }
  }
}
