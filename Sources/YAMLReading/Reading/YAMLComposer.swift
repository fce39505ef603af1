import Diagnostics

/// Makes the tree out of events, within limits.
struct YAMLComposer {
  /// The document's content so far; set when the outermost node is whole.
  var root: YAMLNode?
  /// Whether no more events are wanted, because a limit is reached or a second document begins.
  private(set) var isStopped = false
  /// The last event and what was open, for explaining a syntax error.
  private(set) var trail = EventTrail()

  var locator: MarkLocator
  private let limits: YAMLLimits
  private var problems: [Diagnostic] = []
  private var frames: [ComposerFrame] = []
  private var anchors: [String: Anchor] = [:]
  private var nextAnchorID = 0
  private var nodeCount = 0
  private var expandedCount = 0
  private var documentCount = 0
  /// The lines behind the first of each text whose lines may begin with anything.
  private var freeLines: [ClosedRange<Int>] = []

  private static let mostProblems = 100

  /// What stands behind an anchor: the node once it is whole.
  private struct Anchor {
    var id: Int
    var range: SourceRange
    var whole: ComposedNode?
  }

  init(source: SourceText, limits: YAMLLimits) {
    locator = MarkLocator(source)
    self.limits = limits
  }

  /// What is wrong, once no more events come.
  mutating func finish() -> [Diagnostic] {
    defer { problems = [] }
    return problems
  }

  /// Tabs that indent lines inside brackets, where libyaml lets them pass.
  mutating func indentingTabs() -> [Diagnostic] {
    guard !isStopped, locator.hasTabs else { return [] }
    var tabs: [Diagnostic] = []
    var free = freeLines[...]
    for (index, line) in locator.source.lines.enumerated() where tabs.count < 10 {
      let blanks = line.utf8.prefix { $0 == 0x20 || $0 == 0x09 }
      let number = index + 1
      while let first = free.first, first.upperBound < number { free.removeFirst() }
      guard blanks.contains(0x09), blanks.endIndex < line.endIndex, line[blanks.endIndex] != "#",
        free.first?.contains(number) != true
      else { continue }
      let start = locator.source.lineStarts[index]
      tabs.append(
        diagnostic(
          "tab", "a tab stands in the indentation, where only spaces are allowed",
          locator.range(start..<start + blanks.count), help: ["replace the tab with spaces"]))
    }
    return tabs
  }

  /// Takes the next event.
  mutating func take(_ event: YAMLEvent) {
    trail.note(event)
    switch event.kind {
    case .streamStart, .documentEnd: break
    case .documentStart: startDocument(event)
    case .streamEnd: if documentCount == 0 { reportEmpty() }
    case .alias(let anchor): expandAlias(anchor, locator.range(event.start, event.end))
    case .scalar(let scalar, let properties, _, _): takeScalar(scalar, properties, event)
    case .sequenceStart(let properties, _, let flow):
      open(.sequence, properties, isFlow: flow, event)
    case .mappingStart(let properties, _, let flow):
      open(.mapping, properties, isFlow: flow, event)
    case .sequenceEnd, .mappingEnd: close(event)
    }
    if !isStopped, problems.count > Self.mostProblems {
      problems.removeLast(problems.count - Self.mostProblems)
      stop(
        "too-many-problems", "the file has more than \(Self.mostProblems) problems",
        locator.range(event.start, event.start))
    }
  }

  // MARK: - Documents

  private mutating func startDocument(_ event: YAMLEvent) {
    documentCount += 1
    guard documentCount > 1 else { return }
    problems.append(
      diagnostic(
        "several-documents", "a second document begins here; a file holds one",
        locator.range(event.start, event.end),
        help: ["remove the line `---`, or put what follows it into a file of its own"]))
    isStopped = true
  }

  private mutating func reportEmpty() {
    let message =
      locator.bytes.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
      ? "the file is empty" : "the file has no content besides comments and markers"
    problems.append(
      Diagnostic(.error, id: "yaml/empty-document", message, file: locator.source.name))
  }

  // MARK: - Nodes

  private mutating func takeScalar(
    _ scalar: YAMLScalar, _ properties: YAMLNodeProperties, _ event: YAMLEvent
  ) {
    var range = locator.range(event.start, event.end)
    if scalar.style == .literal || scalar.style == .folded {
      range.end = locator.position(
        atOffset: locator.offsetBeforeBlankEnd(range.end.offset, notBefore: range.start.offset))
    }
    if frames.isEmpty, scalar.text.isEmpty, scalar.style == .plain, properties.tag == nil {
      reportEmpty()
      return
    }
    if scalar.style != .plain, range.start.line < range.end.line {
      freeLines.append(range.start.line + 1...range.end.line)
    }
    if let problem = SilentCuts.swallowedComment(behind: scalar, at: range, &locator) {
      problems.append(problem)
    }
    if let problem = SilentCuts.swallowedItem(in: scalar, at: range, &locator) {
      problems.append(problem)
    }
    if scalar.style == .doubleQuoted,
      let control = scalar.text.unicodeScalars.first(where: \.isUnwantedControl)
    {
      problems.append(
        diagnostic(
          "control-character", "the text contains the control character \(control.codeName)", range,
          help: ["remove the escape sequence that stands for it"]))
    }
    let tag = accept(properties.tag, .scalar, range)
    let node = YAMLNode(.scalar(scalar), range: range, tag: tag)
    let composed = ComposedNode(node: node, count: 1, height: 0)
    if let name = properties.anchor {
      anchors[name] = Anchor(id: newAnchorID(range), range: range, whole: composed)
    }
    countNode(range)
    deliver(composed)
  }

  private mutating func open(
    _ kind: ComposerFrame.Kind, _ properties: YAMLNodeProperties, isFlow: Bool, _ event: YAMLEvent
  ) {
    let range = locator.range(event.start, event.end)
    guard frames.count < limits.maximumDepth else {
      stop("too-deep", "more than \(limits.maximumDepth) levels stand inside one another", range)
      return
    }
    let tag = accept(properties.tag, kind == .sequence ? .sequence : .mapping, range)
    var frame = ComposerFrame(kind: kind, range: range, isFlow: isFlow, tag: tag)
    if let name = properties.anchor {
      frame.anchor = (name, newAnchorID(range))
      anchors[name] = Anchor(id: nextAnchorID, range: range, whole: nil)
    }
    countNode(range)
    frames.append(frame)
  }

  private mutating func close(_ event: YAMLEvent) {
    guard var frame = frames.popLast() else { return }
    if frame.isFlow {
      frame.range.end = locator.range(event.start, event.end).end
      problems += SilentCuts.repair(&frame, &locator)
    }
    let composed = frame.composed
    if let (name, id) = frame.anchor, anchors[name]?.id == id {
      anchors[name]?.whole = composed
    }
    deliver(composed)
  }

  private mutating func deliver(_ composed: ComposedNode) {
    guard let last = frames.indices.last else {
      root = composed.node
      return
    }
    if let problem = frames[last].add(composed, &locator) { problems.append(problem) }
  }

  // MARK: - Aliases

  private mutating func expandAlias(_ name: String, _ range: SourceRange) {
    guard let anchor = anchors[name] else {
      problems.append(
        diagnostic(
          "unknown-anchor", "nothing before this is marked `&\(name)`", range,
          help: ["if the text is meant to begin with `*`, put it in quotes"]))
      deliver(.missing(at: range))
      return
    }
    guard let whole = anchor.whole else {
      problems.append(
        diagnostic(
          "alias-cycle", "`*\(name)` stands inside the very text that `&\(name)` marks", range,
          related: [.init(message: "it is marked here", range: anchor.range)]))
      deliver(.missing(at: range))
      return
    }
    expandedCount += whole.count
    if expandedCount > limits.maximumExpandedNodes {
      stop(
        "too-many-aliases",
        "the aliases stand for more than \(limits.maximumExpandedNodes) values in all", range)
      return
    }
    if frames.count + whole.height > limits.maximumDepth {
      stop(
        "too-deep",
        "with this alias, more than \(limits.maximumDepth) levels stand inside one another", range)
      return
    }
    var copy = whole
    copy.node.aliasRange = range
    deliver(copy)
  }

  private mutating func newAnchorID(_ range: SourceRange) -> Int {
    nextAnchorID += 1
    if nextAnchorID > limits.maximumAnchors {
      stop("too-many-anchors", "the file has more than \(limits.maximumAnchors) anchors", range)
    }
    return nextAnchorID
  }

  // MARK: - Limits and tags

  private mutating func countNode(_ range: SourceRange) {
    nodeCount += 1
    if nodeCount > limits.maximumNodes {
      stop("too-many-nodes", "the file has more than \(limits.maximumNodes) values", range)
    }
  }

  private mutating func stop(_ id: String, _ message: String, _ range: SourceRange) {
    problems.append(diagnostic(id, message, range))
    isStopped = true
    root = nil
  }

  /// The tag, where it is one of the core schema and fits the kind; else it is reported and nil.
  private mutating func accept(
    _ tag: String?, _ kind: CoreTag.Kind, _ range: SourceRange
  ) -> String? {
    guard let tag, tag != "!" else { return nil }
    if CoreTag.kind(of: tag) == kind { return tag }
    let shown = "`\(CoreTag.shorthand(of: tag) ?? tag)`"
    let message =
      CoreTag.kind(of: tag) == nil
      ? "the tag \(shown) is not supported" : "the tag \(shown) does not fit what it stands before"
    problems.append(
      diagnostic(
        "unsupported-tag", message, range,
        help: ["remove the tag; if the text is meant to begin with `!`, put it in quotes"]))
    return nil
  }

  private func diagnostic(
    _ id: String, _ message: String, _ range: SourceRange, help: [String] = [],
    related: [Diagnostic.Related] = []
  ) -> Diagnostic {
    Diagnostic(
      .error, id: "yaml/" + id, message, file: locator.source.name, range: range, help: help,
      related: related)
  }
}
