import Diagnostics

/// Reports the error at which libyaml stopped, and looks for more behind it.
///
/// The look behind parses again from the next line that begins an item or a key and is indented no
/// deeper than the faulty one. Such a piece is a document of its own, which ends where a line is
/// indented less; there the next piece begins. So a line is only ever judged by libyaml, in a
/// piece that it belongs to.
struct SyntaxErrorSearch {
  private var locator: MarkLocator
  private let input: [UInt8]
  private var found: [Diagnostic] = []

  private static let mostErrors = 10
  private static let mostPieces = 60

  /// The error, and those that a look behind it finds.
  static func problems(
    after error: YAMLSyntaxError, lastEvents trail: EventTrail, decoded: DecodedText
  ) -> [Diagnostic] {
    var search = SyntaxErrorSearch(
      locator: MarkLocator(decoded.source), input: decoded.parserInput)
    search.run(after: error, trail)
    return search.found
  }

  private init(locator: MarkLocator, input: [UInt8]) {
    self.locator = locator
    self.input = input
  }

  private mutating func run(after first: YAMLSyntaxError, _ trail: EventTrail) {
    // What decoding replaced can make the piece longer, but no place in it wrong: marks count code
    // points. Cutting it into pieces by bytes wants the same bytes, though.
    let canCut = input.count == locator.bytes.count && first.stage != .memory
    var resume = report(first, trail)
    var pieces = 0
    var pieceStart = 0
    var codePoints = 0
    var budget = 4 * input.count + 4096
    while canCut, let line = resume, found.count < Self.mostErrors, pieces < Self.mostPieces,
      budget > 0
    {
      pieces += 1
      codePoints += input[pieceStart..<line.start].count { $0 & 0xC0 != 0x80 }
      pieceStart = line.start
      switch parse(from: line.start) {
      case .fine: resume = nil
      case .error(let error, let trail):
        let error = error.shifted(by: codePoints)
        let place = locator.offset(error.problemMark)
        budget -= place - line.start + 1
        if endsPiece(error, at: place, beganAt: line) {
          resume = nextPiece(from: place, indent: .max, after: line)
        } else {
          resume = report(error, trail.shifted(by: codePoints))
          if let next = resume, next.start <= line.start { resume = nil }
        }
      }
    }
  }

  private enum Outcome {
    /// Nothing is wrong, or nothing that is for this search to say.
    case fine
    case error(YAMLSyntaxError, EventTrail)
  }

  private func parse(from offset: Int) -> Outcome {
    var trail = EventTrail()
    var documents = 0
    do {
      var events = try YAMLEvents(Array(input[offset...]), encoding: .utf8)
      while let event = try events.next() {
        trail.note(event)
        if event.kind == .documentStart { documents += 1 }
        if documents > 1 || trail.depth > YAMLLimits().maximumDepth { return .fine }
      }
      return .fine
    } catch {
      return .error(error, trail)
    }
  }

  /// Whether the error only says that the piece is over.
  private func endsPiece(
    _ error: YAMLSyntaxError, at place: Int, beganAt line: SourceLine
  ) -> Bool {
    let here = SourceLine(containing: place, locator)
    guard here.start > line.start, here.contentStart == place else { return false }
    return switch error.problem {
    case "did not find expected <document start>": here.indent < line.indent
    case "did not find expected '-' indicator": here.indent == line.indent && line.isItem
    default: false
    }
  }

  /// Adds what the error means, and says where to go on.
  private mutating func report(_ error: YAMLSyntaxError, _ trail: EventTrail) -> SourceLine? {
    var explainer = SyntaxErrorExplainer(error: error, trail: trail, locator: locator)
    let problem = explainer.explain()
    locator = explainer.locator
    found.append(problem)

    let place = problem.range?.start.offset ?? locator.offset(error.problemMark)
    let line = SourceLine(containing: place, locator)
    if let flowStart = trail.flowStart {
      let flowLine = SourceLine(containing: locator.offset(flowStart), locator)
      return nextPiece(from: line.end, indent: flowLine.indent, after: line)
    }
    let indent = line.hasOpenBracket ? line.indent : line.innerIndent
    return nextPiece(from: line.end, indent: indent, after: line)
  }

  /// The next line that can begin a piece, after the line and from the byte on.
  private func nextPiece(from offset: Int, indent: Int, after line: SourceLine) -> SourceLine? {
    var next = SourceLine(containing: offset, locator)
    while next.start <= line.start || !next.beginsPiece || next.indent > indent {
      guard let following = next.next(locator) else { return nil }
      next = following
    }
    return next
  }
}
