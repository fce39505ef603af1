/// What the parser went through last, for explaining where it stopped.
struct EventTrail {
  /// What of an event matters for what may stand behind it.
  enum Kind {
    case scalar(YAMLScalar.Style)
    case alias, collectionEnd, other

    init(_ event: borrowing YAMLEvent) {
      switch event.kind {
      case .scalar: self = .scalar(event.style)
      case .alias: self = .alias
      case .sequenceEnd, .mappingEnd: self = .collectionEnd
      default: self = .other
      }
    }
  }

  /// An event with its place: there is nothing to be counted when the next takes its place.
  struct Last {
    var kind: Kind
    var start: YAMLMark
    var end: YAMLMark
  }

  /// The last event inside the document that was reported.
  private(set) var last: Last?
  /// How many collections are open.
  private(set) var depth = 0
  /// Where the outermost of the open flow collections begins.
  private(set) var flowStart: YAMLMark?
  private var flowDepth = 0

  mutating func note(_ event: borrowing YAMLEvent) {
    if event.kind == .documentEnd { return }
    last = Last(kind: Kind(event), start: event.start, end: event.end)
    switch event.kind {
    case .sequenceStart, .mappingStart:
      depth += 1
      guard event.isFlow else { return }
      if flowDepth == 0 { flowStart = event.start }
      flowDepth += 1
    case .sequenceEnd, .mappingEnd:
      depth -= 1
      guard flowDepth > 0 else { return }
      flowDepth -= 1
      if flowDepth == 0 { flowStart = nil }
    default: break
    }
  }

  /// The same, seen from a text that has `count` code points more in front.
  func shifted(by count: Int) -> EventTrail {
    var trail = self
    trail.last?.start.index += count
    trail.last?.end.index += count
    trail.flowStart?.index += count
    return trail
  }
}

extension YAMLSyntaxError {
  /// The same, seen from a text that has `count` code points more in front.
  func shifted(by count: Int) -> YAMLSyntaxError {
    var error = self
    error.problemMark.index += count
    error.contextMark?.index += count
    return error
  }
}
