/// Values as they are written in the configuration's file.
enum SettingText {
  /// The units of durations, the greatest first, in milliseconds.
  static let durations: [(name: String, milliseconds: Int)] = [
    ("h", 3_600_000), ("min", 60_000), ("s", 1000), ("ms", 1),
  ]
  /// The units of sizes, the greatest first, in bytes.
  static let sizes: [(name: String, bytes: Int)] = [("MiB", 1 << 20), ("KiB", 1 << 10)]

  /// A duration in the greatest unit that gives a whole number.
  static func duration(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let milliseconds = Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    guard milliseconds != 0 else { return "0" }
    for unit in durations where milliseconds % unit.milliseconds == 0 {
      return "\(milliseconds / unit.milliseconds) \(unit.name)"
    }
    return "\(milliseconds) ms"
  }

  /// A size in the greatest unit that gives a whole number.
  static func size(_ bytes: Int) -> String {
    for unit in sizes where bytes % unit.bytes == 0 { return "\(bytes / unit.bytes) \(unit.name)" }
    return String(bytes)
  }

  /// A file's mode in octal digits.
  static func mode(_ mode: UInt32) -> String { "0" + String(mode, radix: 8) }

  /// A list in one line.
  static func list(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }

  /// A text, in quotes where YAML might take it for something else.
  static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return isPlain && text.hasPrefix("/") ? text : "'\(text.replacing("'", with: "''"))'"
  }
}
