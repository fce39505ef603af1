import Grammar

/// Escapes text for CommonMark, with GitHub's extensions in mind: everything shows literally, and a
/// backslash stands only where a character would mean something.
enum MarkdownEscaper {
  /// A heading's text, on one line.
  static func heading(_ text: String) -> String {
    let escaped = inline(trimmed(VisibleText.line(text)))
    // Number signs at the end would be taken for the heading's own.
    return escaped.hasSuffix("#") ? escaped.dropLast() + "\\#" : escaped
  }

  /// A paragraph's text. Line ends become hard breaks; an empty line ends the paragraph.
  static func paragraph(_ text: String) -> String {
    if text.isVisibleASCII { return lineStart(trimmedBehind(text)) }
    var paragraphs: [[String]] = [[]]
    for line in VisibleText.lines(text) {
      let line = trimmedBehind(line)
      if line.isEmpty {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(lineStart(line))
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\\\n") }
      .joined(separator: "\n\n")
  }

  // MARK: The start of a line

  /// Escapes a line whose first characters could begin a block.
  private static func lineStart(_ line: String) -> String {
    guard let first = line.utf8.first, mayBeginBlock(first) else { return inline(line) }
    let body = line.drop { $0 == " " || $0 == "\t" }
    let indent = line.prefix(line.count - body.count).map { $0 == " " ? "&#32;" : "&#9;" }
    return indent.joined() + blockStart(String(body))
  }

  private static func mayBeginBlock(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: "#"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func blockStart(_ body: String) -> String {
    let word = body.prefix { $0 != " " && $0 != "\t" }
    guard let first = word.first else { return inline(body) }
    switch first {
    case ">": return "\\" + inline(body)
    case "#" where word.allSatisfy { $0 == "#" } && word.count <= 6: return "\\" + inline(body)
    case "+" where word.count == 1: return "\\" + inline(body)
    case "-" where word.allSatisfy { $0 == "-" }: return "\\" + inline(body)
    case "=" where word.allSatisfy { $0 == "=" }: return "\\" + inline(body)
    case "0"..."9":
      let digits = word.prefix { $0.isASCII && $0.isNumber }
      guard word.count == digits.count + 1, digits.count <= 9, let mark = word.last,
        mark == "." || mark == ")"
      else { return inline(body) }
      return digits + "\\" + inline(String(body.dropFirst(digits.count)))
    default: return inline(body)
    }
  }

  // MARK: Inside a line

  private static func inline(_ text: String) -> String {
    guard hasMeaning(text.utf8Span.span) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if scalar.value < 0x80, mayMean(UInt8(scalar.value)), means(at: index, in: scalars) {
        result.append("\\")
      }
      result.append(scalar)
    }
    return String(result)
  }

  private static func hasMeaning(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where mayMean(bytes[index]) { return true }
    return false
  }

  /// Whether an ASCII character means something in some place.
  private static func mayMean(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "|"),
      UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "<"), UInt8(ascii: "&"),
      UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    default: false
    }
  }

  /// Whether a character would mean something where it stands.
  private static func means(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    switch scalars[index] {
    case "\\": return next.map(isPunctuation) ?? true
    case "_":
      let previous = index > 0 ? scalars[index - 1] : nil
      return !(previous.map(isWordLike) ?? false) || !(next.map(isWordLike) ?? false)
    case "<": return next.map { isLetter($0) || $0 == "/" || $0 == "!" || $0 == "?" } ?? false
    case "&": return isEntity(scalars[(index + 1)...])
    case "[": return next.map { $0 == "^" || $0 == "@" || $0 == "]" } ?? false
    case "]": return next.map { $0 == "(" || $0 == "[" || $0 == ":" || $0 == "{" } ?? false
    default: return true
    }
  }

  /// Whether what stands behind an ampersand makes it an entity.
  private static func isEntity(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = rest.prefix { isLetter($0) || ("0"..."9").contains($0) || $0 == "#" }
    return !name.isEmpty && rest.dropFirst(name.count).first == ";"
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func isWordLike(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetter || scalar.isNumber || scalar.isCombining
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && !isWordLike(scalar) && !scalar.isSpace
  }

  private static func trimmedBehind(_ text: String) -> String {
    guard let last = text.utf8.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") else {
      return text
    }
    var text = text
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }

  private static func trimmed(_ text: String) -> String {
    String(trimmedBehind(text).drop { $0 == " " || $0 == "\t" })
  }
}
