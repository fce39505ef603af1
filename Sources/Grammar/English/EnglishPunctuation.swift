/// What English punctuation marks ask of their neighbours.
enum EnglishPunctuation {
  static func isOpening(_ character: Character) -> Bool { "([“‘".contains(character) }

  static func isClosingQuote(_ character: Character) -> Bool { "”’'".contains(character) }

  /// Whether words of ours stand close to what is in front of them: a mark, or an ending (*'s*).
  static func leansBack(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    if first == "." { return !startsName(text) }
    return ",;:)]'’”!?…".contains(first)
  }

  /// Whether no comma may follow: one is there, or a mark that leaves no room for one.
  static func blocksCommaBehind(_ text: String) -> Bool {
    var rest = text[...]
    while let last = rest.last, last.isWhitespace || isClosingQuote(last) || last == "\"" {
      rest.removeLast()
    }
    return rest.last.map { ",;:!?…—([“‘".contains($0) } ?? false
  }

  /// Whether no comma may precede: what follows closes what is before it.
  static func blocksCommaBefore(_ text: String, isOurs: Bool) -> Bool {
    guard let first = text.first(where: { !$0.isWhitespace }) else { return true }
    if first == "." { return !startsName(text) }
    if isOurs, isClosingQuote(first) { return true }
    return ",;:)]!?…—".contains(first)
  }

  /// Whether a text ends in a mark that ends a sentence.
  static func endsInStop(_ text: String) -> Bool {
    var rest = text[...]
    while let last = rest.last, last.isWhitespace || isClosingQuote(last) || last == "\"" {
      rest.removeLast()
    }
    return rest.last.map { ".!?…".contains($0) } ?? false
  }

  /// Whether a sentence still wants its full stop.
  ///
  /// It has one in *the U.S.*, *10.30 a.m.* and *“peace.”*. A stop inside of parentheses counts when
  /// they hold a sentence of their own (*It rained. (It often does.)*), not when they are a part of
  /// this one (*at noon (local time in the U.S.).*). Behind a colon, what follows ends the sentence; behind a
  /// semicolon the list goes on.
  static func needsFullStop(_ line: String) -> Bool {
    var rest = Array(line)
    while let last = rest.last {
      if last.isWhitespace || isClosingQuote(last) || last == "\"" || last == "»" {
        rest.removeLast()
      } else if last == ")" || last == "]" {
        guard let open = matchingBracket(in: rest), isSentence(rest, from: open) else {
          return true
        }
        rest.removeLast()
      } else {
        return !".!?…:;".contains(last)
      }
    }
    return false
  }

  /// The index of the bracket that the last one closes.
  private static func matchingBracket(in line: [Character]) -> Int? {
    var depth = 0
    for index in line.indices.reversed() {
      if ")]".contains(line[index]) { depth += 1 }
      if "([".contains(line[index]) { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// Whether a bracket opens at the start of the line, or behind the end of a sentence with a capital.
  private static func isSentence(_ line: [Character], from bracket: Int) -> Bool {
    let before = String(line[..<bracket])
    if !before.contains(where: { !$0.isWhitespace }) { return true }
    let first = line[(bracket + 1)...].first { $0.isLetter || $0.isNumber }
    return endsInStop(before) && first?.isUppercase == true
  }

  /// *.kr*: a full stop that begins a name.
  private static func startsName(_ text: String) -> Bool {
    text.dropFirst().first.map { $0.isLetter || $0.isNumber } ?? false
  }
}
