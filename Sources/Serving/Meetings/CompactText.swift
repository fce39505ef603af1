/// A text of which there are thousands, in the least memory: a time and a digest, as they are written here,
/// without an allocation of their own.
enum CompactText: Hashable, Sendable {
  /// Twenty-four bytes, which is how long a time is: `2026-05-14T09:30:00.000Z`.
  case time(UInt64, UInt64, UInt64)
  /// A digest of thirty-two bytes in hexadecimal digits.
  case digest(UInt64, UInt64, UInt64, UInt64)
  /// Any other text.
  case other(String)

  /// Takes a text.
  init(_ text: String) {
    let bytes = text.utf8
    func word(_ index: Int, of count: Int) -> UInt64 {
      bytes.dropFirst(count * index).prefix(count).reduce(0) { $0 << 8 | UInt64($1) }
    }
    if bytes.count == 24 {
      self = .time(word(0, of: 8), word(1, of: 8), word(2, of: 8))
      return
    }
    if bytes.count == 64, bytes.allSatisfy(Self.isDigit) {
      let words = (0..<4).compactMap { index in
        UInt64(
          String(decoding: bytes.dropFirst(16 * index).prefix(16), as: UTF8.self), radix: 16)
      }
      if words.count == 4 {
        self = .digest(words[0], words[1], words[2], words[3])
        return
      }
    }
    self = .other(text)
  }

  /// The text.
  var text: String {
    switch self {
    case .time(let first, let second, let third):
      let bytes = [first, second, third].flatMap { word in
        (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64($0))) }
      }
      return String(decoding: bytes, as: UTF8.self)
    case .digest(let first, let second, let third, let fourth):
      return [first, second, third, fourth].map { word in
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
      }.joined()
    case .other(let text): return text
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
