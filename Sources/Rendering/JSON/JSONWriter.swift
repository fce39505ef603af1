import Grammar

/// Writes JSON as it is told to: an object's members stand in the order in which they are given, two spaces a level.
struct JSONWriter {
  private var text = DocumentText()
  /// How many objects and lists are open.
  private var depth = 0
  /// Whether the innermost of them has nothing yet.
  private var isEmpty = true

  /// A whole document that is one object, with a line end behind it.
  static func document(_ members: (inout JSONWriter) -> Void) -> DocumentText {
    var writer = JSONWriter()
    writer.object(members)
    writer.text += "\n"
    return writer.text
  }

  // MARK: Members of an object

  /// Begins a member, whose value is to be written next.
  mutating func key(_ key: String) {
    begin()
    quote(key)
    text += ": "
  }

  /// A member whose value is a string, or null.
  mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    if let value { quote(value) } else { text += "null" }
  }

  /// A member whose value is a number, or null.
  mutating func member(_ key: String, _ value: Int?) {
    self.key(key)
    if let value { text.add(value) } else { text += "null" }
  }

  /// A member whose value is true or false.
  mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    text += value ? "true" : "false"
  }

  /// A member whose value is a list of strings.
  mutating func member(_ key: String, _ values: [String]) {
    self.key(key)
    list(values) { writer, value in writer.quote(value) }
  }

  /// A member whose value is an object.
  mutating func member(_ key: String, _ members: (inout JSONWriter) -> Void) {
    self.key(key)
    object(members)
  }

  /// A member whose value is a list of objects.
  mutating func member<Element>(
    _ key: String, _ elements: [Element], _ members: (inout JSONWriter, Element) -> Void
  ) {
    self.key(key)
    list(elements) { writer, element in writer.object { members(&$0, element) } }
  }

  // MARK: Values

  private mutating func object(_ members: (inout JSONWriter) -> Void) {
    enclose("{", "}", members)
  }

  private mutating func list<Element>(
    _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    enclose("[", "]") { writer in
      for element in elements {
        writer.begin()
        write(&writer, element)
      }
    }
  }

  private mutating func enclose(
    _ opening: String, _ end: String, _ content: (inout JSONWriter) -> Void
  ) {
    text += opening
    depth += 1
    isEmpty = true
    content(&self)
    depth -= 1
    if !isEmpty { startLine() }
    text += end
    isEmpty = false
  }

  /// Begins a member or an item.
  private mutating func begin() {
    if !isEmpty { text += "," }
    isEmpty = false
    startLine()
  }

  private mutating func startLine() {
    text += "\n"
    text.add(spaces: 2 * depth)
  }

  /// Writes a string in quotes. What a reader could not see is written as an escape.
  private mutating func quote(_ value: String) {
    text += "\""
    defer { text += "\"" }
    guard !Self.isPlain(value) else { return text += value }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F || VisibleText.isHidden(scalar) {
          for unit in String(scalar).utf16 {
            let code = String(unit, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - code.count) + code
          }
        } else {
          text += String(scalar)
        }
      }
    }
  }

  /// Whether a string is written as it is, as most are.
  private static func isPlain(_ value: String) -> Bool {
    !value.hasByte(UInt8(ascii: "\"")) && !value.hasByte(UInt8(ascii: "\\"))
      && VisibleText.isVisible(value)
  }
}
