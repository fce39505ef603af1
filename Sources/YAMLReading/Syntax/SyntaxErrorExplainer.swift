import Diagnostics

/// Says in our words what libyaml stumbled over, where a user would look for it.
struct SyntaxErrorExplainer {
  let error: YAMLSyntaxError
  let trail: EventTrail
  var locator: MarkLocator

  /// What is said about an error, with its place as byte offsets.
  struct Explanation {
    var id: String
    var message: String
    var place: Range<Int>
    var help: [String] = []
    var related: [(message: String, place: Range<Int>)] = []
    /// Whether a note on what libyaml was doing helps.
    var wantsContext = true
  }

  /// The byte at which libyaml stopped.
  var problemOffset: Int {
    error.stage == .reader ? error.problemOffset : locator.offset(error.problemMark)
  }

  /// The byte at which what libyaml was doing began.
  var contextOffset: Int? { error.contextMark.map(locator.offset) }

  /// The line at which libyaml stopped.
  var line: SourceLine { SourceLine(containing: problemOffset, locator) }

  /// The diagnostic for the error.
  mutating func explain() -> Diagnostic {
    let explanation =
      tab() ?? reservedCharacter() ?? textBehind() ?? quote() ?? longKey() ?? bracket()
      ?? colon() ?? missingColon() ?? property() ?? block() ?? indentation() ?? asItIs()
    var related = explanation.related
    if related.isEmpty, explanation.wantsContext, let contextOffset, let context = contextWords,
      SourceLine(containing: contextOffset, locator).start
        != SourceLine(containing: explanation.place.lowerBound, locator).start
    {
      related = [(context, contextOffset..<characterEnd(contextOffset))]
    }
    return Diagnostic(
      .error, id: "yaml/" + explanation.id, explanation.message, file: locator.source.name,
      range: locator.range(explanation.place), help: explanation.help,
      related: related.map { note in
        Diagnostic.Related(message: note.message, range: locator.range(note.place))
      })
  }

  /// What libyaml was doing, as a note about the place where it began.
  private var contextWords: String? {
    guard let context = error.context else { return nil }
    return switch context {
    case "while parsing a block mapping", "while parsing a flow mapping":
      "the mapping that it stands in begins here"
    case "while parsing a block collection", "while parsing a flow sequence":
      "the list that it stands in begins here"
    case "while scanning a quoted scalar", "while parsing a quoted scalar":
      "the quoted text begins here"
    case "while scanning a plain scalar": "the text begins here"
    case "while scanning a block scalar": "the block of text begins here"
    case "while scanning a simple key": "the key begins here"
    default: context
    }
  }

  private func asItIs() -> Explanation {
    Explanation(
      id: "syntax",
      message: [error.problem, error.context].compactMap(\.self).joined(separator: " "),
      place: problemOffset..<characterEnd(problemOffset))
  }

  // MARK: - For the rules

  /// The end of the character at the byte.
  func characterEnd(_ offset: Int) -> Int {
    guard let byte = locator.byte(at: offset), byte != 0x0A, byte != 0x0D else { return offset }
    var end = offset + 1
    while let byte = locator.byte(at: end), byte & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// The text between two bytes.
  func text(_ range: Range<Int>) -> String {
    String(decoding: locator.bytes[range], as: UTF8.self)
  }

  /// The end of the line's content from a byte on: without blanks and without a comment.
  func contentEnd(from offset: Int) -> Int {
    let line = SourceLine(containing: offset, locator)
    return locator.offsetBeforeBlankEnd(
      line.comment(from: offset) ?? line.end, notBefore: offset)
  }

  /// The help to put the text between two bytes in quotes, with how that looks.
  func quoting(_ range: Range<Int>) -> String {
    let text = text(range)
    let shown = text.count <= 72 ? text : text.prefix(60) + "…"
    return "put the whole text in quotes: \(YAMLQuoting.quoted(String(shown)))"
  }

  /// The help to quote what begins at the byte: whole, unless it stands in brackets.
  func quotingFrom(_ offset: Int) -> String {
    let line = SourceLine(containing: offset, locator)
    let isInBrackets =
      trail.flowStart != nil || error.context?.hasPrefix("while parsing a flow") == true
      || line.openBrackets(before: offset) > 0
    if isInBrackets { return "put the text in quotes" }
    return quoting(offset..<max(offset, line.trimmedEnd(locator)))
  }

  /// A character as it is named in a message.
  func shown(_ offset: Int) -> String {
    locator.byte(at: offset) == 0x60 ? "a backtick" : "`\(text(offset..<characterEnd(offset)))`"
  }
}

extension SourceLine {
  /// The end of its text without blanks behind it.
  func trimmedEnd(_ locator: MarkLocator) -> Int {
    locator.offsetBeforeBlankEnd(end, notBefore: start)
  }
}
