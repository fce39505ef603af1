/// A document as it is written, byte by byte: that is far faster than adding to a string.
struct DocumentText {
  private(set) var bytes: [UInt8]

  /// Begins a document, with what stands there already.
  init(_ text: String = "") { bytes = Array(text.utf8) }

  /// The document so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  static func += (document: inout DocumentText, text: String) {
    document.bytes.append(contentsOf: text.utf8)
  }

  /// Adds one byte, which is a character or a part of one.
  mutating func add(_ byte: UInt8) { bytes.append(byte) }

  /// Adds a number in figures.
  mutating func add(_ number: Int) { self += String(number) }

  /// Adds spaces.
  mutating func add(spaces count: Int) {
    for _ in 0..<count { bytes.append(UInt8(ascii: " ")) }
  }
}
