import Grammar

/// A JSON value whose keys stay in the order in which they are given.
indirect enum JSONText {
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
  var document: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .string(let value): JSONText.quote(value, to: &text)
    case .number(let value): text += String(value)
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
    _ elements: [Element], in brackets: (String, String), to text: inout String, indent: String,
    write: (Element, inout String, String) -> Void
  ) {
    text += brackets.0
    let inner = indent + "  "
    for (index, element) in elements.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += inner
      write(element, &text, inner)
    }
    text += elements.isEmpty ? brackets.1 : "\n" + indent + brackets.1
  }

  /// Writes a string in quotes. What a reader could not see is written as an escape.
  private static func quote(_ value: String, to text: inout String) {
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
          text.unicodeScalars.append(scalar)
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
