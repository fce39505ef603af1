import MeetingModel

/// What binds a sentence to the one before.
extension SpeakingPlanner {
  /// The keys of links.yaml that the rules know.
  static let noLink = "none"
  static let also = "also"

  func link(
    _ sentence: SentencePoint, _ subject: SubjectChoice, before next: SentencePoint?,
    _ memory: inout Memory, _ choices: inout [Choice]
  ) -> String? {
    let point = sentence.point
    if let given = given(point, &choices) {
      if given == Self.also { memory.sinceAlso = 0 }
      memory.sinceFront = 0
      return given == Self.noLink ? nil : given
    }
    guard planning == .byRule, !sentence.opens, !point.isBulleted, next?.isLinked != true,
      let act = point.firstAct
    else { return nil }
    guard isAll(subject) else { return alsoOfOneSide(point, subject, act, &memory, &choices) }
    let mayOpen = next?.opens != true
    if mayOpen, let once = once(act, isLast: next == nil, &memory, &choices) { return once }
    guard let previous = memory.previous else {
      guard let before = memory.goesOnFrom else { return nil }
      return (mayOpen ? addition(act, &memory, &choices) : nil)
        ?? alsoAtStart(point, act, behind: before, &memory, &choices)
    }
    guard isAll(previous.subject), !previous.isLinked, let before = previous.point.lastAct
    else { return nil }
    if mayOpen,
      let key = relation(point, act, behind: previous.point, before, &memory, &choices)
    {
      return key
    }
    return also(point, act, behind: before, &memory, &choices)
  }

  /// The connective that the officer pinned or gave.
  func given(_ point: Point, _ choices: inout [Choice]) -> String? {
    if let pinned = point.pins.link {
      choices.append(Choice("link", pinned, why: "pinned by the officer"))
      return pinned
    }
    if let given = point.link {
      choices.append(Choice("link", given, why: "given by the officer"))
      return given
    }
    return nil
  }

  /// A connective in front, where both sentences are about the same thing and the second act follows
  /// from the first.
  private func relation(
    _ point: Point, _ act: String, behind previous: Point, _ before: String,
    _ memory: inout Memory, _ choices: inout [Choice]
  ) -> String? {
    guard let every = reading.rules.linked, memory.sinceFront >= every,
      let index = reading.rules.relations.firstIndex(where: {
        $0.first.contains(before) && $0.second.contains(act) && !$0.links.isEmpty
      }),
      let shared = reading.pointer(in: point).map({ "what `\($0)` points back to" })
        ?? reading.shared(
          previous.last, point.first, orMatter: reading.rules.relations[index].ofItem)
    else { return nil }
    let links = reading.rules.relations[index].links
    let turn = memory.turns[index, default: 0]
    memory.turns[index] = turn + 1
    memory.sinceFront = 0
    let key = links[turn % links.count]
    choices.append(
      Choice("link", key, why: "`\(act)` follows from `\(before)`, and both are about \(shared)"))
    return key
  }

  /// A connective before the verb, where the same act comes again, and now and then where the same
  /// speakers go on with an act of its kind.
  private func also(
    _ point: Point, _ act: String, behind before: String, every: Int? = nil,
    _ memory: inout Memory, _ choices: inout [Choice]
  ) -> String? {
    guard let usual = reading.rules.also, !reading.rules.adding.isEmpty else { return nil }
    let every = every ?? usual
    let isRepeated = act == before
    guard
      isRepeated || memory.sinceAlso >= every && reading.rules.agreeInTone(before, act)
    else { return nil }
    memory.sinceAlso = 0
    var key = reading.rules.adding[memory.added % reading.rules.adding.count]
    // "They further committed to further deepening …" says it twice, and only what is said again goes
    // further.
    if !isRepeated || reading.says(key, point) { key = reading.rules.adding[0] }
    memory.added += 1
    choices.append(
      Choice(
        "link", key,
        why: isRepeated
          ? "the act of the sentence before comes again"
          : "the same speakers go on, and none of the last \(every) sentences has it"))
    return key
  }

  /// The same where a paragraph goes on from the one before, half as often.
  private func alsoAtStart(
    _ point: Point, _ act: String, behind before: String, _ memory: inout Memory,
    _ choices: inout [Choice]
  ) -> String? {
    guard let every = reading.rules.also, memory.sinceAlso >= 2 * every else { return nil }
    return also(point, act, behind: before, &memory, &choices)
  }

  /// The same where one side goes on, whose name would else begin two sentences in the same way.
  private func alsoOfOneSide(
    _ point: Point, _ subject: SubjectChoice, _ act: String, _ memory: inout Memory,
    _ choices: inout [Choice]
  ) -> String? {
    guard let previous = memory.previous, previous.subject == subject, !previous.isLinked,
      case .parties = subject, let before = previous.point.lastAct
    else { return nil }
    return also(point, act, behind: before, every: 1, &memory, &choices)
  }

  /// What is made known at the meeting is told as of the day, and what all undertake as theirs
  /// together, in the first person; and what looks beyond the meeting may end the text.
  private func once(
    _ act: String, isLast: Bool, _ memory: inout Memory, _ choices: inout [Choice]
  ) -> String? {
    let isBound = memory.previous?.isLinked == true
    func link(_ rule: PlanningRules.Once?, why: String) -> String? {
      guard let rule, rule.acts.contains(act), memory.sentences >= rule.behind,
        memory.said.insert(rule.link).inserted
      else { return nil }
      memory.sinceFront = 0
      choices.append(Choice("link", rule.link, why: why))
      return rule.link
    }
    if voice == .wePresent {
      if isOneDay, memory.previous?.isOpened != true,
        let today = link(reading.rules.today, why: "`\(act)` is done on the day of the meeting")
      {
        return today
      }
      if !isBound, memory.sinceFront >= reading.rules.linked ?? 0,
        let together = link(reading.rules.together, why: "all do it as one; once in a text")
      {
        return together
      }
    }
    if !isBound, memory.sinceFront > reading.rules.linked ?? 0,
      let ahead = link(
        reading.rules.ahead, why: "`\(act)` turns to what is still to come; once in a text")
    {
      return ahead
    }
    guard isLast, !isBound, memory.isLastParagraph,
      memory.sinceFront > reading.rules.linked ?? 0
    else { return nil }
    return link(reading.rules.last, why: "a long text ends with `\(act)`")
  }

  /// A further paragraph of an item adds to the one before.
  private func addition(_ act: String, _ memory: inout Memory, _ choices: inout [Choice])
    -> String?
  {
    guard let addition = reading.rules.addition, memory.sinceAddition >= addition.every,
      memory.sinceFront >= 2, !addition.except.contains(act)
    else { return nil }
    memory.sinceAddition = 0
    memory.sinceFront = 0
    choices.append(
      Choice(
        "link", addition.link,
        why: "the item goes on with a new paragraph, and none of the last \(addition.every) "
          + "sentences has it"))
    return addition.link
  }
}

extension Point {
  /// The point with its last act alone, on which a connective behind it bears.
  fileprivate var last: Point { with(uses.last) }

  /// The point with its first act alone, before which a connective stands.
  fileprivate var first: Point { with(uses.first) }

  private func with(_ use: ActUse?) -> Point {
    guard let use else { return self }
    var point = self
    point.content = .acts([use])
    return point
  }
}

extension SentencePoint {
  /// Whether something of the point's own stands before its subject.
  var opens: Bool { point.opening != nil || shape == .led }

  /// Whether the officer gave it a connective.
  fileprivate var isLinked: Bool {
    (point.link ?? point.pins.link ?? SpeakingPlanner.noLink) != SpeakingPlanner.noLink
  }
}
