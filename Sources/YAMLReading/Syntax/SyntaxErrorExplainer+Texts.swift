/// Rules about texts: quotation marks, brackets and colons in them.
extension SyntaxErrorExplainer {
  /// Text behind a closing quotation mark, a closing bracket or an alias.
  func textBehind() -> Explanation? {
    guard error.stage == .parser, error.problem.hasPrefix("did not find expected"),
      let last = trail.last
    else { return nil }
    let end = locator.offset(last.end)
    guard end <= problemOffset, locator.offsetBehindBlanks(from: end) == problemOffset,
      let byte = locator.byte(at: problemOffset), byte != 0x0A, byte != 0x0D
    else { return nil }
    let start = locator.offset(last.start)
    switch last.kind {
    case .scalar(let style) where style == .doubleQuoted || style == .singleQuoted:
      var explanation = behindQuote(style, start: start, end: end)
      explanation.wantsContext = false
      return explanation
    case .collectionEnd:
      guard let bracket = locator.byte(at: start), bracket == 0x5D || bracket == 0x7D,
        end == start + 1, byte != 0x5D, byte != 0x7D
      else { return nil }
      let value = line.valueStart
      let isWhole = trail.flowStart == nil && value < start
      return Explanation(
        id: "text-behind-bracket", message: "text follows the closing bracket",
        place: problemOffset..<max(contentEnd(from: problemOffset), characterEnd(problemOffset)),
        help: [isWhole ? quotingFrom(value) : "put the whole text in quotes"], wantsContext: false)
    case .alias:
      return Explanation(
        id: "text-behind-alias", message: "text follows the reference `\(text(start..<end))`",
        place: problemOffset..<max(contentEnd(from: problemOffset), characterEnd(problemOffset)),
        help: ["if the text begins with `*`: " + quotingFrom(start)], wantsContext: false)
    case .scalar, .other: return nil
    }
  }

  private func behindQuote(_ style: YAMLScalar.Style, start: Int, end: Int) -> Explanation {
    let first = SourceLine(containing: start, locator)
    let rest = problemOffset..<max(contentEnd(from: problemOffset), characterEnd(problemOffset))
    if first.start != line.start {
      let looksLikeKey = line.keyEnd.map { $0 < end } ?? false
      return Explanation(
        id: looksLikeKey ? "unclosed-quote" : "text-behind-quote",
        message: looksLikeKey
          ? "the text that begins with this quotation mark runs on into other lines"
          : "text follows the quotation mark that closes this text",
        place: looksLikeKey ? start..<start + 1 : rest,
        help: looksLikeKey ? ["close it with another one where the text ends"] : [],
        related: [
          looksLikeKey
            ? ("it ends only here", (end - 1)..<end) : ("the text begins here", start..<start + 1)
        ])
    }
    if locator.byte(at: problemOffset) == 0x2C, trail.flowStart == nil {
      return Explanation(
        id: "text-behind-quote", message: "a comma follows the closing quotation mark",
        place: rest,
        help: ["write a list in square brackets: [\(text(start..<rest.upperBound))]"])
    }
    let hasApostrophe =
      style == .singleQuoted && problemOffset == end && end - start > 2
    let message =
      hasApostrophe
      ? "the apostrophe ends the text in single quotes" : "text follows the closing quotation mark"
    if trail.flowStart != nil {
      return Explanation(
        id: "text-behind-quote", message: message, place: rest,
        help: ["put the whole text in quotes, in single ones if it has double ones"])
    }
    var whole = text(start..<rest.upperBound)
    let mark: Character = style == .singleQuoted ? "'" : "\""
    if whole.count > 1, whole.last == mark, whole.dropFirst().dropLast().contains(mark),
      hasApostrophe
    {
      whole = String(whole.dropFirst().dropLast())
    }
    let shown = whole.count <= 72 ? whole : whole.prefix(60) + "…"
    return Explanation(
      id: "text-behind-quote", message: message, place: rest,
      help: ["put the whole text in quotes: \(YAMLQuoting.quoted(shown))"])
  }

  /// A quotation mark that nothing closes.
  func quote() -> Explanation? {
    guard error.context == "while scanning a quoted scalar", let start = contextOffset else {
      return nil
    }
    return Explanation(
      id: "unclosed-quote", message: "this quotation mark is never closed",
      place: start..<start + 1,
      help: ["close it where the text ends"])
  }

  /// A list or mapping in brackets that does not end as it should.
  func bracket() -> Explanation? {
    guard error.problem.hasPrefix("did not find expected ','"), let open = contextOffset else {
      return nil
    }
    let opening = SourceLine(containing: open, locator)
    let isOver = problemOffset >= line.end || line.indent <= opening.indent
    guard opening.start == line.start ? problemOffset < line.end : !isOver else {
      let closing = locator.byte(at: open) == 0x5B ? "]" : "}"
      var help = ["close it with `\(closing)`; if it belongs to a text, put the text in quotes"]
      if let comment = opening.comment(from: open) {
        help.append("` #` begins a comment: put a text that holds it in quotes")
        return Explanation(
          id: "unclosed-bracket", message: "the bracket \(shown(open)) is not closed",
          place: open..<open + 1, help: help,
          related: [("the rest of its line is a comment", comment..<opening.end)])
      }
      return Explanation(
        id: "unclosed-bracket", message: "the bracket \(shown(open)) is not closed",
        place: open..<open + 1, help: help)
    }
    let place = problemOffset..<characterEnd(problemOffset)
    switch locator.byte(at: problemOffset) {
    case 0x3A:
      return Explanation(
        id: "colon-in-text",
        message: "a colon with a space behind it cannot stand in a text without quotes",
        place: place, help: ["put the text in quotes"])
    case 0x5D, 0x7D:
      return Explanation(
        id: "unclosed-bracket",
        message: "the bracket \(shown(open)) is closed by \(shown(problemOffset))",
        place: place, help: ["write `\(locator.byte(at: open) == 0x5B ? "]" : "}")`"],
        related: [("it is opened here", open..<open + 1)])
    default:
      return Explanation(
        id: "syntax", message: "a comma or the closing bracket is expected here", place: place,
        help: ["put a text that holds brackets or quotation marks in quotes"],
        related: [("the bracket is opened here", open..<open + 1)])
    }
  }
}
