/// Rules about lines: keys, colons and indentation.
extension SyntaxErrorExplainer {
  /// How to write a text whose last word before a colon names a part of its own (*all States to:*).
  private func parting(_ before: String) -> [String] {
    var words = before.split(separator: " ")
    guard let key = words.popLast(), ["to", "that", "for", "on"].contains(key), !words.isEmpty,
      !words[0].hasPrefix("{"), !words[0].hasPrefix("[")
    else { return [] }
    return [
      "or give each part its key: `{whom: \(words.joined(separator: " ")), \(key): …}`"
    ]
  }

  /// A colon where no key can be.
  func colon() -> Explanation? {
    guard error.problem == "mapping values are not allowed in this context" else { return nil }
    let place = problemOffset..<characterEnd(problemOffset)
    if let keyEnd = line.keyEnd, keyEnd < problemOffset {
      return Explanation(
        id: "colon-in-text",
        message: "a colon with a space behind it cannot stand in a text without quotes",
        place: place,
        help: [quotingFrom(line.valueStart)] + parting(text(line.valueStart..<problemOffset)))
    }
    let key = line.innerStart..<problemOffset
    if let previous = previousContentLine(), let colon = tightColon(previous) {
      return Explanation(
        id: "missing-space", message: "a space is missing behind the colon",
        place: colon..<colon + 1,
        help: ["write `\(text(previous.innerStart..<colon)): …`"])
    }
    guard line.keyEnd == problemOffset, let previous = previousContentLine() else {
      return Explanation(
        id: "colon-in-text", message: "a colon cannot stand here", place: place,
        help: ["put a text that has brackets, quotation marks or a colon in quotes"])
    }
    var help = ["indent it like the line that it belongs with"]
    if previous.keyEnd != nil || previous.isItem {
      help.append("if it goes on with the text above, put that whole text in quotes")
    }
    return Explanation(
      id: "indentation",
      message: "the key `\(text(key))` is indented as if it belonged to the text above",
      place: key, help: help,
      related: [
        (
          "that text stands here",
          previous.valueStart..<max(previous.valueStart, previous.trimmedEnd(locator))
        )
      ])
  }

  /// A line that is neither a key with a colon nor part of the text above.
  func missingColon() -> Explanation? {
    guard error.problem == "could not find expected ':'", let start = contextOffset else {
      return nil
    }
    let here = SourceLine(containing: start, locator)
    let place = start..<max(contentEnd(from: start), characterEnd(start))
    if let colon = tightColon(here) {
      return Explanation(
        id: "missing-space", message: "a space is missing behind the colon",
        place: colon..<colon + 1, help: ["write `\(text(here.innerStart..<colon)): …`"])
    }
    return Explanation(
      id: "missing-colon", message: "a key with a colon is expected, and this line has none",
      place: place,
      help: ["write `key: value`", "if the line goes on with the text above, indent it deeper"])
  }

  /// A list item where none can be.
  func block() -> Explanation? {
    guard error.problem == "block sequence entries are not allowed in this context" else {
      return nil
    }
    let isBehindKey = line.contentStart < problemOffset
    return Explanation(
      id: "list-item",
      message: isBehindKey
        ? "a list item cannot stand on the line of its key" : "a list item cannot stand here",
      place: problemOffset..<characterEnd(problemOffset),
      help: isBehindKey
        ? ["begin the list on the next line", "if it is a text, " + quotingFrom(problemOffset)] : []
    )
  }

  /// A line that stands at a column where nothing began.
  func indentation() -> Explanation? {
    let isKey = error.problem == "did not find expected key"
    let isItem = error.problem == "did not find expected '-' indicator"
    let isDocument = error.problem == "did not find expected <document start>"
    guard isKey || isItem || isDocument else { return nil }
    let place = problemOffset..<max(characterEnd(problemOffset), contentEnd(from: problemOffset))
    if let previous = previousContentLine(),
      let comment = previous.comment(from: previous.start + 1), comment > previous.innerStart,
      line.contentStart == problemOffset, line.keyEnd == nil, !line.isItem
    {
      return Explanation(
        id: "comment-swallows-text",
        message: "the comment above ends the text: it cannot go on here",
        place: place, help: ["if the `#` belongs to the text, put the whole text in quotes"],
        related: [("the comment begins here", comment..<previous.end)])
    }
    if isKey, let stray = stray(at: place) { return stray }
    guard line.contentStart == problemOffset else { return nil }
    let context = contextOffset.map { SourceLine(containing: $0, locator) }
    let contextColumn = contextOffset.map { offset in
      offset - SourceLine(containing: offset, locator).start
    }
    if line.indent == contextColumn, context?.start != line.start {
      if isKey, !line.isItem { return nil }
      return isKey
        ? Explanation(
          id: "list-item", message: "a list item stands among the keys of a mapping", place: place,
          help: ["indent it deeper than the key that it belongs to"])
        : Explanation(
          id: "indentation", message: "a list item, beginning with `- `, is expected here",
          place: place, help: ["write `- ` before it, or indent it like what it belongs with"])
    }
    if isDocument, let previous = previousContentLine(),
      text(previous.start..<previous.end).hasPrefix("...")
    {
      return Explanation(
        id: "several-documents", message: "the document ends here, and more follows", place: place,
        help: ["remove the line `...`"])
    }
    let indent =
      switch line.indent {
      case 0: "the line is not indented"
      case 1: "the line is indented by 1 space"
      default: "the line is indented by \(line.indent) spaces"
      }
    return Explanation(
      id: "indentation", message: "\(indent), which fits no line above it",
      place: place, help: ["indent it like the line that it belongs with"])
  }

  /// A colon without a key, or a bracket that closes nothing.
  private func stray(at place: Range<Int>) -> Explanation? {
    switch locator.byte(at: problemOffset) {
    case 0x3A:
      Explanation(
        id: "empty-key", message: "there is no key before this colon",
        place: problemOffset..<problemOffset + 1,
        help: ["write a key, or put a text that begins with a colon in quotes"])
    case 0x5D, 0x7D:
      Explanation(
        id: "unclosed-bracket", message: "\(shown(problemOffset)) closes no bracket",
        place: problemOffset..<problemOffset + 1,
        help: ["remove it; if it belongs to a text, put the text in quotes"])
    default: nil
    }
  }

  // MARK: - Lines

  /// The nearest line above that is neither empty nor a comment.
  private func previousContentLine() -> SourceLine? {
    var previous = line.previous(locator)
    while let candidate = previous {
      if candidate.contentStart < candidate.end, locator.byte(at: candidate.contentStart) != 0x23 {
        return candidate
      }
      previous = candidate.previous(locator)
    }
    return nil
  }

  /// The colon of a line such as `key:value`, which is a text and no key.
  private func tightColon(_ line: SourceLine) -> Int? {
    guard line.keyEnd == nil else { return nil }
    var offset = line.innerStart
    while let byte = locator.byte(at: offset), offset < line.end {
      if byte == 0x3A { return offset > line.innerStart ? offset : nil }
      guard byte.isDigit || byte.isWordLetter || byte == 0x5F || byte == 0x20 else { return nil }
      offset += 1
    }
    return nil
  }
}
