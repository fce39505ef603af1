/// A name as it stands in a folder: bytes, which are text only if they happen to be UTF-8.
package enum FileName: Hashable, Sendable {
  /// A name that is valid UTF-8.
  case text(String)
  /// A name that is not; its bytes outside of ASCII are written `\xNN`, so that it can be told of.
  case escaped(String)

  /// Reads a name's bytes.
  package init(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self) {
      self = .text(text)
      return
    }
    let digits = Array("0123456789abcdef")
    var escaped = ""
    for byte in bytes {
      if (0x20..<0x7f).contains(byte) && byte != UInt8(ascii: "\\") {
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        escaped += "\\x"
        escaped.append(digits[Int(byte >> 4)])
        escaped.append(digits[Int(byte & 15)])
      }
    }
    self = .escaped(escaped)
  }

  /// The name in a form that can be shown.
  package var shown: String {
    switch self {
    case .text(let name), .escaped(let name): name
    }
  }
}
