import Diagnostics

/// A file's bytes as text, with what could not be decoded replaced and reported.
struct DecodedText {
  /// The text as it is shown.
  let source: SourceText
  /// The text as libyaml gets it: as many code points, without those that it refuses.
  let parserInput: [UInt8]
  /// The text's bytes.
  let bytes: [UInt8]
  /// Whether there may be a tab anywhere: no byte of the file is one otherwise.
  let mayHaveTabs: Bool
  /// What is wrong with the bytes.
  let problems: [Diagnostic]
  /// Whether there is a point in parsing it.
  let isReadable: Bool

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
  private static let reportedLines = 5

  /// Decodes `bytes`: UTF-8 with or without a byte-order mark, or UTF-16 with one.
  init(_ bytes: [UInt8], name: String) {
    let look = Self.look(at: bytes.span)
    mayHaveTabs = look.hasTabs
    if look.isPlain {
      source = SourceText(name: name, text: String(decoding: bytes, as: UTF8.self))
      self.bytes = bytes
      parserInput = bytes
      problems = []
      isReadable = true
      return
    }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      source = SourceText(name: name, text: "")
      parserInput = []
      self.bytes = []
      problems = [
        Diagnostic(
          .error, id: "yaml/encoding", "the file is in UTF-32, which is not read", file: name,
          help: ["save the file as UTF-8"])
      ]
      isReadable = false
      return
    }
    let decoded =
      if bytes.starts(with: [0xFF, 0xFE]) {
        Self.decodeUTF16(bytes.dropFirst(2), lowByteFirst: true)
      } else if bytes.starts(with: [0xFE, 0xFF]) {
        Self.decodeUTF16(bytes.dropFirst(2), lowByteFirst: false)
      } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        Self.decodeUTF8(bytes.dropFirst(3))
      } else {
        Self.decodeUTF8(bytes[...])
      }
    source = SourceText(name: name, text: decoded.text)
    var finder = SourcePositionFinder(source)
    var problems: [Diagnostic] = []
    var lines: Set<Int> = []
    for fault in decoded.faults {
      let range = finder.range(fault.offset..<fault.offset + Self.replacement.count)
      guard lines.count < Self.reportedLines, lines.insert(range.start.line).inserted else {
        continue
      }
      problems.append(
        Diagnostic(
          .error, id: "yaml/encoding", fault.message, file: name, range: range,
          help: [
            "save the file as UTF-8; the character shown as \u{FFFD} is to be typed again"
          ]))
    }
    self.bytes = Array(source.text.utf8)
    let cleaned = Self.withoutRefusedCharacters(source.text, self.bytes)
    lines = []
    for character in cleaned.refused {
      let range = finder.range(character.offset..<character.offset + character.scalar.byteCount)
      guard lines.count < Self.reportedLines, lines.insert(range.start.line).inserted else {
        continue
      }
      let help =
        character.scalar.value == 0 && cleaned.refused.count > 3
        ? "the file may be UTF-16 without a byte-order mark: save it as UTF-8" : "remove it"
      problems.append(
        Diagnostic(
          .error, id: "yaml/control-character",
          "the character \(character.scalar.codeName) is not allowed here", file: name,
          range: range, help: [help]))
    }
    parserInput = cleaned.bytes
    isReadable = decoded.faults.count + cleaned.refused.count <= 50
    self.problems = problems
  }

  // MARK: - Decoding

  private struct Fault {
    var offset: Int
    var message: String
  }

  private static func decodeUTF8(_ bytes: ArraySlice<UInt8>) -> (text: String, faults: [Fault]) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, []) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var faults: [Fault] = []
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var consumed = bytes.startIndex
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        output.append(contentsOf: encoded)
        consumed += encoded.count
      case .error(let length):
        let byte = bytes[consumed].hexadecimal(digits: 2)
        faults.append(
          Fault(offset: output.count, message: "the byte 0x\(byte) is not UTF-8 text"))
        output.append(contentsOf: replacement)
        consumed += length
      case .emptyInput:
        return (String(decoding: output, as: UTF8.self), faults)
      }
    }
  }

  private static func decodeUTF16(
    _ bytes: ArraySlice<UInt8>, lowByteFirst: Bool
  ) -> (text: String, faults: [Fault]) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(lowByteFirst ? second << 8 | first : first << 8 | second)
      index += 2
    }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var faults: [Fault] = []
    var parser = Unicode.UTF16.ForwardParser()
    var iterator = units.makeIterator()
    decoding: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        output.append(contentsOf: String(decoding: encoded, as: UTF16.self).utf8)
      case .error:
        faults.append(
          Fault(offset: output.count, message: "half of a UTF-16 surrogate pair is missing"))
        output.append(contentsOf: replacement)
      case .emptyInput:
        break decoding
      }
    }
    if !bytes.count.isMultiple(of: 2) {
      faults.append(
        Fault(offset: output.count, message: "the UTF-16 text ends within a character"))
      output.append(contentsOf: replacement)
    }
    return (String(decoding: output, as: UTF8.self), faults)
  }

  /// Whether there is nothing but characters of ASCII that YAML allows, and whether there is a tab. Nothing
  /// ends the walk early, so that many bytes are looked at in one step.
  private static func look(at bytes: Span<UInt8>) -> (isPlain: Bool, hasTabs: Bool) {
    var odd: UInt8 = 0
    var tab: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      let isText: UInt8 = byte &- 0x20 < 0x5F ? 0 : 1
      let isTab: UInt8 = byte == 0x09 ? 1 : 0
      let isLineEnd: UInt8 = byte == 0x0A ? 1 : byte == 0x0D ? 1 : 0
      odd |= isText & ~(isTab | isLineEnd)
      tab |= isTab
    }
    return (odd & 1 == 0, tab != 0)
  }

  /// Whether a character may be there that YAML does not allow: a control character, or one that begins as
  /// some of them, and as U+FEFF and U+FFFE do.
  private static func mayHaveRefused(_ bytes: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    var last: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      let isLineEnd: UInt8 = byte == 0x0A ? 1 : byte == 0x0D ? 1 : byte == 0x09 ? 1 : 0
      let isControl: UInt8 = byte < 0x20 ? 1 : byte == 0x7F ? 1 : 0
      let isHigh: UInt8 = last == 0xC2 ? (byte < 0xA0 ? 1 : 0) : 0
      let isSpecial: UInt8 = byte == 0xEF ? 1 : 0
      found |= (isControl & ~isLineEnd) | isHigh | isSpecial
      last = byte
    }
    return found & 1 != 0
  }

  /// Puts U+FFFD where a character stands that YAML does not allow.
  private static func withoutRefusedCharacters(
    _ text: String, _ bytes: [UInt8]
  ) -> (bytes: [UInt8], refused: [(offset: Int, scalar: Unicode.Scalar)]) {
    guard mayHaveRefused(bytes.span) else { return (bytes, []) }
    var refused: [(offset: Int, scalar: Unicode.Scalar)] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      if !scalar.isAllowedInYAML { refused.append((offset, scalar)) }
      offset += scalar.byteCount
    }
    if refused.isEmpty { return (bytes, []) }
    var output: [UInt8] = []
    var copied = 0
    for (offset, scalar) in refused {
      output += bytes[copied..<offset]
      output += replacement
      copied = offset + scalar.byteCount
    }
    output += bytes[copied...]
    return (output, refused)
  }
}

extension Unicode.Scalar {
  /// How many bytes it takes in UTF-8.
  var byteCount: Int { UTF8.width(self) }

  /// Its usual name, such as `U+0007`.
  var codeName: String { "U+" + value.hexadecimal(digits: 4) }

  /// Whether YAML allows it outside an escape sequence.
  var isAllowedInYAML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      true
    default: false
    }
  }
}

extension BinaryInteger {
  /// In hexadecimal, with zeros in front to make `digits` digits.
  func hexadecimal(digits: Int) -> String {
    let text = String(self, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(digits - text.count, 0)) + text
  }
}
