internal import FoundationEssentials

/// JSON that cannot draw on a terminal.
package enum PlainJSON {
  /// A value as JSON with sorted keys, on one line or laid out on several, without a line end behind it.
  package static func text(of value: some Encodable, isLaidOut: Bool) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isLaidOut { encoder.outputFormatting.insert(.prettyPrinted) }
    return escaped(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// The same JSON with an escape for each character that a terminal would obey or hide: only texts hold
  /// such characters, and in a text an escape stands for the same.
  static func escaped(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: isHidden) else { return json }
    var escaped = ""
    for scalar in json.unicodeScalars {
      guard isHidden(scalar) else {
        escaped.unicodeScalars.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return escaped
  }

  /// Encoders escape what stands before the space in texts; elsewhere it is layout.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x7F && scalar.mustBeShownByCode
  }
}
