internal import Diagnostics

/// JSON as it is published: the same value is always the same bytes.
enum JSONText {
  /// A value's bytes, with a line's end.
  static func encode(_ value: some Encodable) throws -> [UInt8] {
    Array((try PlainJSON.text(of: value, isLaidOut: true) + "\n").utf8)
  }
}
