/// The rule about keys that are too long to be keys, which libyaml takes for texts.
extension SyntaxErrorExplainer {
  /// The most characters between a key's begin and its colon.
  static let longestKey = 1024

  /// A key that has its colon, but too late.
  func longKey() -> Explanation? {
    let key: Range<Int>?
    switch error.problem {
    case "mapping values are not allowed in this context":
      key = line.keyEnd == problemOffset ? line.innerStart..<problemOffset : nil
    case let problem where problem.hasPrefix("did not find expected ','"):
      key = keyInBrackets()
    case "could not find expected ':'":
      key = contextOffset.flatMap { start in
        let here = SourceLine(containing: start, locator)
        return here.innerStart == start ? here.keyEnd.map { start..<$0 } : nil
      }
    default: key = nil
    }
    guard let key else { return nil }
    let length = text(key).unicodeScalars.count
    guard length > Self.longestKey else { return nil }
    return Explanation(
      id: "long-key",
      message: "the key has \(length) characters; \(Self.longestKey) are the most",
      place: key, help: ["if it is a text, write it behind a key: `key: \"…\"`"],
      wantsContext: false)
  }

  /// What stands in brackets before the colon at which libyaml stopped, as far as it can be one key.
  private func keyInBrackets() -> Range<Int>? {
    let first = line.start
    guard locator.byte(at: problemOffset) == 0x3A, problemOffset > first else { return nil }
    let last = problemOffset - 1
    var start = last
    if let mark = locator.byte(at: last), mark == 0x22 || mark == 0x27 {
      while start > first, locator.byte(at: start - 1) != mark { start -= 1 }
      return max(start - 1, first)..<problemOffset
    }
    while start > first, let byte = locator.byte(at: start - 1), !"{[,".utf8.contains(byte) {
      // A key stands there already, and this is its text.
      if byte == 0x3A || byte == 0x22 { return nil }
      start -= 1
    }
    while start < last, locator.byte(at: start) == 0x20 { start += 1 }
    return start..<problemOffset
  }
}
