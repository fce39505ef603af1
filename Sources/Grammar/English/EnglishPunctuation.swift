/// What English punctuation marks ask of their neighbours.
enum EnglishPunctuation {
  static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == "[" || scalar == "“" || scalar == "‘"
  }

  static func isClosingQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "”" || scalar == "’" || scalar == "'"
  }

  /// Whether a word may have a bracket or a quotation mark, as far as its bytes tell.
  static func mayEnclose(_ word: some StringProtocol) -> Bool {
    word.utf8.contains { byte in
      byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "[")
        || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "\"") || byte == 0xE2
    }
  }

  /// How deep in brackets and quotation marks words stand, read one after the other. A straight mark
  /// opens where none is open, and closes else.
  struct Enclosure {
    private(set) var depth = 0
    private var isQuoted = false

    /// Reads a word; tells how many marks open and close in it.
    mutating func read(_ word: some StringProtocol) -> (opened: Int, closed: Int) {
      var (opened, closed) = (0, 0)
      for character in word {
        if "([“".contains(character) || character == "\"" && !isQuoted {
          opened += 1
        } else if ")]”".contains(character) || character == "\"" {
          closed += 1
        }
        if character == "\"" { isQuoted.toggle() }
      }
      depth = max(0, depth + opened - closed)
      return (opened, closed)
    }
  }

  /// A text without spaces, closing quotation marks and straight ones at its end.
  private static func core(of text: String) -> String.UnicodeScalarView.SubSequence {
    var rest = text.unicodeScalars[...]
    while let last = rest.last, last.isSpace || isClosingQuote(last) || last == "\"" {
      rest.removeLast()
    }
    return rest
  }

  /// Whether words of ours stand close to what is in front of them: a mark, or an ending (*'s*).
  static func leansBack(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "."?: !startsName(text)
    case ","?, ";"?, ":"?, ")"?, "]"?, "'"?, "’"?, "”"?, "!"?, "?"?, "…"?: true
    default: false
    }
  }

  /// Whether no comma may follow: one is there, or a mark that leaves no room for one.
  static func blocksCommaBehind(_ text: String) -> Bool {
    switch core(of: text).last {
    case ","?, ";"?, ":"?, "!"?, "?"?, "…"?, "—"?, "("?, "["?, "“"?, "‘"?: true
    default: false
    }
  }

  /// Whether no comma may precede: what follows closes what is before it.
  static func blocksCommaBefore(_ text: String, isOurs: Bool) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !$0.isSpace }) else { return true }
    switch first {
    case ".": return !startsName(text)
    case ",", ";", ":", ")", "]", "!", "?", "…", "—": return true
    default: return isOurs && isClosingQuote(first)
    }
  }

  /// Whether a text ends in a mark that ends a sentence.
  static func endsInStop(_ text: String) -> Bool {
    core(of: text).last.map { isStop($0) } ?? false
  }

  /// Whether a sentence still wants its full stop.
  ///
  /// It has one in *the U.S.*, *10.30 a.m.* and *“peace.”*. A stop inside of parentheses counts when
  /// they hold a sentence of their own (*It rained. (It often does.)*), not when they are a part of
  /// this one (*at noon (local time in the U.S.).*). Behind a colon, what follows ends the sentence; behind a
  /// semicolon the list goes on.
  static func needsFullStop(_ line: String) -> Bool {
    var rest = line.unicodeScalars[...]
    while let last = rest.last {
      if last.isSpace || isClosingQuote(last) || last == "\"" || last == "»" {
        rest.removeLast()
      } else if last == ")" || last == "]" {
        guard let open = matchingBracket(in: rest), isSentence(rest, from: open) else {
          return true
        }
        rest.removeLast()
      } else {
        return !isStop(last) && last != ":" && last != ";"
      }
    }
    return false
  }

  /// The index of the bracket that the last one closes.
  private static func matchingBracket(in line: String.UnicodeScalarView.SubSequence)
    -> String.Index?
  {
    var depth = 0
    for index in line.indices.reversed() {
      if line[index] == ")" || line[index] == "]" { depth += 1 }
      if line[index] == "(" || line[index] == "[" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// Whether a bracket opens at the start of the line, or behind the end of a sentence with a capital.
  private static func isSentence(
    _ line: String.UnicodeScalarView.SubSequence, from bracket: String.Index
  ) -> Bool {
    let before = line[..<bracket]
    if before.allSatisfy(\.isSpace) { return true }
    let first = line[bracket...].dropFirst().first { $0.isLetter || $0.isNumber }
    return endsInStop(String(before)) && first?.isCapital == true
  }

  /// Whether a mark ends a sentence.
  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…": true
    default: false
    }
  }

  /// *.kr*: a full stop that begins a name.
  private static func startsName(_ text: String) -> Bool {
    text.unicodeScalars.dropFirst().first.map { $0.isLetter || $0.isNumber } ?? false
  }
}
