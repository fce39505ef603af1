extension YAMLScalar {
  /// Whether YAML's core schema takes it for nothing: plain and empty, `~` or `null`.
  package var isCoreNull: Bool {
    style == .plain && ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The truth value that YAML's core schema sees; nil for anything else, `yes` and `NO` included.
  package var coreBool: Bool? {
    guard style == .plain else { return nil }
    return switch text {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
  }

  /// The whole number that YAML's core schema sees (`12`, `-3`, `0o14`, `0xC`); nil when it is none
  /// or too large.
  package var coreInt: Int? {
    guard style == .plain else { return nil }
    if text.hasPrefix("0o") { return Self.digits(text.dropFirst(2), radix: 8) }
    if text.hasPrefix("0x") { return Self.digits(text.dropFirst(2), radix: 16) }
    let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    guard !unsigned.isEmpty, unsigned.utf8.allSatisfy(\.isDigit) else { return nil }
    return Int(text)
  }

  /// The number that YAML's core schema sees (`1.5`, `1e3`, `.inf`, whole numbers too); nil when it
  /// is none.
  package var coreDouble: Double? {
    guard style == .plain else { return nil }
    if let integer = coreInt { return Double(integer) }
    let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    switch unsigned {
    case ".inf", ".Inf", ".INF": return text.hasPrefix("-") ? -.infinity : .infinity
    default: break
    }
    if [".nan", ".NaN", ".NAN"].contains(text) { return .nan }
    return Self.isDecimal(unsigned) ? Double(text.hasSuffix(".") ? text + "0" : text) : nil
  }

  /// Whether a text is a decimal number without a sign, such as `1.5e-3`.
  private static func isDecimal(_ text: Substring) -> Bool {
    var rest = text.utf8[...]
    func takeDigits() -> Bool {
      let digits = rest.prefix(while: \.isDigit).count
      rest = rest.dropFirst(digits)
      return digits > 0
    }
    var hasDigits = takeDigits()
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      hasDigits = takeDigits() || hasDigits
    }
    guard hasDigits else { return false }
    guard let exponent = rest.first else { return true }
    guard exponent == 0x65 || exponent == 0x45 else { return false }
    rest = rest.dropFirst()
    if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
    return takeDigits() && rest.isEmpty
  }

  private static func digits(_ text: Substring, radix: Int) -> Int? {
    guard let first = text.first, first != "-", first != "+" else { return nil }
    return Int(text, radix: radix)
  }
}
