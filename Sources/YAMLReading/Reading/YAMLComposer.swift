import Diagnostics

/// Makes the tree out of events, within limits.
struct YAMLComposer {
  /// Whether no more events are wanted, because a limit is reached or a second document begins.
  private(set) var isStopped = false
  /// The last event and what was open, for explaining a syntax error.
  private(set) var trail = EventTrail()

  var locator: MarkLocator
  private var builder: YAMLTreeBuilder
  /// Whether the outermost node is whole.
  private var isWhole = false
  private let mayHaveTabs: Bool
  private let limits: YAMLLimits
  private var problems: [Diagnostic] = []
  private var frames: [ComposerFrame] = []
  private var openKeys = OpenKeys()
  private var anchors: [String: Anchor] = [:]
  /// The names of the anchors in their order.
  private var anchorNames: [String] = []
  private var nodeCount = 0
  private var expandedCount = 0
  private var documentCount = 0
  /// The lines behind the first of each text whose lines may begin with anything.
  private var freeLines: [ClosedRange<Int>] = []

  private static let mostProblems = 100

  /// What stands behind an anchor.
  private struct Anchor {
    var number: Int
    var range: SourceRange
    /// The node once it is whole, and how many levels of collections it has.
    var whole: (node: Int, height: Int)?
  }

  init(_ decoded: DecodedText, limits: YAMLLimits) {
    locator = MarkLocator(decoded.source, bytes: decoded.bytes)
    builder = YAMLTreeBuilder(forBytes: locator.bytes.count)
    mayHaveTabs = decoded.mayHaveTabs
    self.limits = limits
    frames.reserveCapacity(16)
  }

  /// The document's content; nil when there is none, or when a limit was reached.
  func tree() -> YAMLTree? { isWhole ? YAMLTree(builder) : nil }

  /// What is wrong, once no more events come.
  mutating func finish() -> [Diagnostic] {
    defer { problems = [] }
    return problems
  }

  /// Tabs that indent lines inside brackets, where libyaml lets them pass.
  mutating func indentingTabs() -> [Diagnostic] {
    guard !isStopped, mayHaveTabs else { return [] }
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
  mutating func take(_ event: borrowing YAMLEvent) {
    trail.note(event)
    switch event.kind {
    case .streamStart, .documentEnd: break
    case .documentStart: startDocument(event)
    case .streamEnd: if documentCount == 0 { reportEmpty() }
    case .alias: expandAlias(event.anchor ?? "", locator.range(event.start, event.end))
    case .scalar: takeScalar(event)
    case .sequenceStart: open(.sequence, event)
    case .mappingStart: open(.mapping, event)
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

  private mutating func startDocument(_ event: borrowing YAMLEvent) {
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

  private mutating func takeScalar(_ event: borrowing YAMLEvent) {
    let style = event.style
    let tagged = event.tag
    var range = locator.range(event.start, event.end)
    if style == .literal || style == .folded {
      range.end = locator.position(
        atOffset: locator.offsetBeforeBlankEnd(range.end.offset, notBefore: range.start.offset))
    }
    if frames.isEmpty, event.length == 0, style == .plain, tagged == nil {
      reportEmpty()
      return
    }
    let textStart = builder.textEnd
    builder.append(event)
    if style == .plain {
      if let problem = SilentCuts.swallowedComment(
        behind: range, isEmpty: event.length == 0, &locator)
      {
        problems.append(problem)
      }
      if let problem = SilentCuts.swallowedItem(in: range, &locator) { problems.append(problem) }
    } else if range.start.line < range.end.line {
      freeLines.append(range.start.line + 1...range.end.line)
    }
    if style == .doubleQuoted, let control = builder.unwantedControl(from: textStart) {
      problems.append(
        diagnostic(
          "control-character", "the text contains the control character \(control.codeName)", range,
          help: ["remove the escape sequence that stands for it"]))
    }
    let tag = tagged == nil ? nil : accept(tagged, .scalar, range)
    let node = builder.addScalar(style, from: textStart, range: range, tag: tag)
    if let name = event.anchor { note(name, range, whole: (node, 0)) }
    countNode(range)
    deliver(node, height: 0)
  }

  private mutating func open(_ kind: YAMLTree.Node.Kind, _ event: borrowing YAMLEvent) {
    let range = locator.range(event.start, event.end)
    guard frames.count < limits.maximumDepth else {
      stop("too-deep", "more than \(limits.maximumDepth) levels stand inside one another", range)
      return
    }
    let tag = accept(event.tag, kind == .sequence ? .sequence : .mapping, range)
    let node = builder.addCollection(kind, range: range, tag: tag)
    let anchor = event.anchor.map { note($0, range, whole: nil) }
    countNode(range)
    frames.append(
      ComposerFrame(
        node: node, isMapping: kind == .mapping, isFlow: event.isFlow, anchor: anchor,
        firstKey: openKeys.count))
  }

  private mutating func close(_ event: borrowing YAMLEvent) {
    guard var frame = frames.popLast() else { return }
    if frame.isFlow {
      builder.setEnd(locator.range(event.start, event.end).end, of: frame.node)
      problems += SilentCuts.repair(&frame, &builder, &locator)
    }
    builder.endCollection(frame.node, count: frame.length)
    openKeys.close(from: frame.firstKey)
    if let number = frame.anchor {
      let name = anchorNames[number - 1]
      if anchors[name]?.number == number { anchors[name]?.whole = (frame.node, frame.height) }
    }
    deliver(frame.node, height: frame.height)
  }

  /// Puts a node that is whole into the collection in which it stands: an item, a key or a value.
  private mutating func deliver(_ node: Int, height: Int) {
    guard let last = frames.indices.last else {
      isWhole = !isStopped
      return
    }
    let parent = frames[last].node
    frames[last].height = max(frames[last].height, height + 1)
    if !frames[last].isFlow {
      let end = builder.place(node).end
      if builder.nodes[parent].range.end < end { builder.setEnd(end, of: parent) }
    }
    if !frames[last].isMapping {
      builder.setParent(parent, of: node, step: frames[last].length)
      frames[last].length += 1
    } else if let key = frames[last].pendingKey {
      builder.setParent(parent, of: node, step: key)
      frames[last].pendingKey = nil
      if let problem = problem(ofEntry: key, node, in: frames[last]) {
        builder.leaveOut(key)
        problems.append(problem)
      } else {
        frames[last].length += 1
      }
    } else {
      builder.setKey(node, in: parent)
      frames[last].pendingKey = node
    }
  }

  /// What is wrong with an entry, so that it is left out.
  private mutating func problem(
    ofEntry key: Int, _ value: Int, in frame: ComposerFrame
  ) -> Diagnostic? {
    let node = builder.nodes[key]
    guard let number = node.keyNumber else {
      return diagnostic(
        "complex-key", "a key is a word or a text, not a list or a mapping", builder.place(key),
        help: ["if the brackets belong to the text, put it in quotes"])
    }
    if frame.isFlow, SilentCuts.isCut(key, value, builder, locator) { return nil }
    if node.style == .plain, node.length <= 2 {
      if builder.keys.texts[number] == "<<" {
        return diagnostic(
          "merge-key", "the merge key `<<` is not supported", builder.place(key),
          help: ["write the entries out, or give the whole mapping by an alias"])
      }
      if node.length == 0, builder.aliasRange(key) == nil {
        return diagnostic(
          "empty-key", "there is no key before this colon", builder.place(key),
          help: ["write a key, or put a text that begins with a colon in quotes"])
      }
    }
    let same = builder.keys.firstSame[number]
    guard let first = openKeys.note(same, key, from: frame.firstKey) else { return nil }
    return diagnostic(
      "duplicate-key", "the key `\(builder.keys.texts[number])` is given twice",
      builder.place(key), help: ["keep one of the two"],
      related: [.init(message: "it is given here first", range: builder.place(first))])
  }

  // MARK: - Aliases

  private mutating func expandAlias(_ name: String, _ range: SourceRange) {
    guard let anchor = anchors[name] else {
      problems.append(
        diagnostic(
          "unknown-anchor", "nothing before this is marked `&\(name)`", range,
          help: ["if the text is meant to begin with `*`, put it in quotes"]))
      deliver(builder.addMissing(at: range), height: 0)
      return
    }
    guard let whole = anchor.whole else {
      problems.append(
        diagnostic(
          "alias-cycle", "`*\(name)` stands inside the very text that `&\(name)` marks", range,
          related: [.init(message: "it is marked here", range: anchor.range)]))
      deliver(builder.addMissing(at: range), height: 0)
      return
    }
    expandedCount += builder.nodes[whole.node].size
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
    deliver(builder.addCopy(of: whole.node, aliasRange: range), height: whole.height)
  }

  /// Notes an anchor; its number.
  @discardableResult
  private mutating func note(
    _ name: String, _ range: SourceRange, whole: (node: Int, height: Int)?
  ) -> Int {
    anchorNames.append(name)
    let number = anchorNames.count
    if number > limits.maximumAnchors {
      stop("too-many-anchors", "the file has more than \(limits.maximumAnchors) anchors", range)
    }
    anchors[name] = Anchor(number: number, range: range, whole: whole)
    return number
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
    isWhole = false
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
