import Grammar

/// A JSON value whose keys stay in the order in which they are given.
enum JSONText {
  case string(String)
  case number(Int)
  case boolean(Bool)
  case null
  case array([JSONText])
  case object([(key: String, value: JSONText)])

  /// A string, or null.
  static func optional(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

  /// A number, or null.
  static func optional(_ number: Int?) -> JSONText { number.map { .number($0) } ?? .null }

  /// A whole document: two spaces a level, and a line end behind it.
  var document: DocumentText {
    var text = DocumentText()
    write(to: &text, indent: 0)
    text += "\n"
    return text
  }

  private func write(to text: inout DocumentText, indent: Int) {
    switch self {
    case .string(let value): JSONText.quote(value, to: &text)
    case .number(let value): text.add(value)
    case .boolean(let value): text += value ? "true" : "false"
    case .null: text += "null"
    case .array(let values):
      JSONText.list(values, in: ("[", "]"), to: &text, indent: indent) { value, text, indent in
        value.write(to: &text, indent: indent)
      }
    case .object(let members):
      JSONText.list(members, in: ("{", "}"), to: &text, indent: indent) { member, text, indent in
        JSONText.quote(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], in brackets: (String, String), to text: inout DocumentText, indent: Int,
    write: (Element, inout DocumentText, Int) -> Void
  ) {
    text += brackets.0
    for (index, element) in elements.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text.add(spaces: indent + 2)
      write(element, &text, indent + 2)
    }
    if !elements.isEmpty {
      text += "\n"
      text.add(spaces: indent)
    }
    text += brackets.1
  }

  /// Writes a string in quotes. What a reader could not see is written as an escape.
  private static func quote(_ value: String, to text: inout DocumentText) {
    text += "\""
    defer { text += "\"" }
    guard !isPlain(value) else { return text += value }
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
