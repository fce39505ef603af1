/// A JSON value that keeps the order of its keys, so that the schema's text is always the same.
indirect enum SchemaValue: Sendable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case array([SchemaValue])
  case object([(key: String, value: SchemaValue)])

  /// A list of strings.
  static func strings(_ strings: some Sequence<String>) -> SchemaValue {
    .array(strings.map { .string($0) })
  }

  /// A reference to a definition, with a description unless it is empty.
  static func reference(_ name: String, _ description: String = "") -> SchemaValue {
    let pairs: [(key: String, value: SchemaValue)] = [("$ref", .string("#/$defs/\(name)"))]
    return .object(
      description.isEmpty ? pairs : [("description", .string(description))] + pairs)
  }

  /// The value as text, indented.
  var json: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  /// The value on one line; nil when it is longer than `limit`.
  private func line(_ limit: Int) -> String? {
    var text = ""
    switch self {
    case .string(let string): Self.write(string, to: &text)
    case .integer(let number): text = String(number)
    case .boolean(let flag): text = flag ? "true" : "false"
    case .array(let items):
      for item in items {
        guard let line = item.line(limit - text.utf8.count) else { return nil }
        text += (text.isEmpty ? "[" : ", ") + line
      }
      text += items.isEmpty ? "[]" : "]"
    case .object(let pairs):
      for pair in pairs {
        guard let line = pair.value.line(limit - text.utf8.count) else { return nil }
        text += text.isEmpty ? "{" : ", "
        Self.write(pair.key, to: &text)
        text += ": " + line
      }
      text += pairs.isEmpty ? "{}" : "}"
    }
    return text.utf8.count <= limit ? text : nil
  }

  private func write(to text: inout String, indent: String) {
    if let line = line(80 - indent.utf8.count) {
      text += line
      return
    }
    let inner = indent + "  "
    switch self {
    case .string(let string): Self.write(string, to: &text)
    case .integer(let number): text += String(number)
    case .boolean(let flag): text += flag ? "true" : "false"
    case .array(let items):
      text += "["
      for (index, item) in items.enumerated() {
        text += index == 0 ? "\n" + inner : ",\n" + inner
        item.write(to: &text, indent: inner)
      }
      text += items.isEmpty ? "]" : "\n" + indent + "]"
    case .object(let pairs):
      text += "{"
      for (index, pair) in pairs.enumerated() {
        text += index == 0 ? "\n" + inner : ",\n" + inner
        Self.write(pair.key, to: &text)
        text += ": "
        pair.value.write(to: &text, indent: inner)
      }
      text += pairs.isEmpty ? "}" : "\n" + indent + "}"
    }
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      default:
        if scalar.value < 0x20 {
          let code = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - code.count) + code
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}

extension SchemaValue: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .string(value) }
}

extension SchemaValue: ExpressibleByIntegerLiteral {
  init(integerLiteral value: Int) { self = .integer(value) }
}

extension SchemaValue: ExpressibleByBooleanLiteral {
  init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension SchemaValue: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: SchemaValue...) { self = .array(elements) }
}

extension SchemaValue: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, SchemaValue)...) {
    self = .object(elements.map { (key: $0.0, value: $0.1) })
  }
}
