internal import Diagnostics
internal import FoundationEssentials

/// JSON as it is published: the same value is always the same bytes.
enum JSONText {
  /// A value's bytes, with a line's end.
  static func encode(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(value), as: UTF8.self)
    return Array(PlainJSON.escaped(text).utf8) + [UInt8(ascii: "\n")]
  }
}
