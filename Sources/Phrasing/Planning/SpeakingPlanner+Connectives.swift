import MeetingModel

/// What binds a sentence to the one before.
extension SpeakingPlanner {
  /// The keys of links.yaml that the rules know.
  static let noLink = "none"
  static let also = "also"

  func link(
    _ sentence: PlannedPoint, _ subject: SubjectChoice, before next: PlannedPoint?,
    _ memory: inout Memory
  ) -> String? {
    if let given = given(sentence) {
      if given == Self.also { memory.sinceAlso = 0 }
      memory.sinceFront = 0
      return given == Self.noLink ? nil : given
    }
    guard planning == .byRule, !sentence.opens, !sentence.point.isBulleted,
      next?.isLinked != true, let act = reading.firstAct(sentence)
    else { return nil }
    guard isAll(subject) else { return alsoOfOneSide(sentence, subject, &memory) }
    let mayOpen = next?.opens != true
    if mayOpen, let once = once(sentence, act, isLast: next == nil, &memory) { return once }
    guard let previous = memory.previous else {
      guard let before = memory.goesOnFrom else { return nil }
      return (mayOpen ? addition(sentence, act, &memory) : nil)
        ?? alsoAtStart(sentence, behind: before, &memory)
    }
    guard isAll(previous.subject), !previous.isLinked,
      let before = reading.lastAct(previous.sentence)
    else { return nil }
    if mayOpen,
      let key = relation(sentence, act, behind: previous.sentence, before, &memory)
    {
      return key
    }
    return also(sentence, behind: previous.sentence, &memory)
  }

  /// The connective that the officer pinned or gave.
  func given(_ sentence: PlannedPoint) -> String? {
    if sentence.point.isPinned, let pinned = sentence.point.pins.link {
      sentence.choices.append(Choice("link", pinned, why: "pinned by the officer"))
      return pinned
    }
    if let given = sentence.point.link {
      sentence.choices.append(Choice("link", given, why: "given by the officer"))
      return given
    }
    return nil
  }

  /// A connective in front, where both sentences are about the same thing and the second act follows
  /// from the first.
  private func relation(
    _ sentence: PlannedPoint, _ act: Int, behind previous: PlannedPoint, _ before: Int,
    _ memory: inout Memory
  ) -> String? {
    guard let every = book.rules.linked, memory.sinceFront >= every else { return nil }
    let pair = book.pair(before, act)
    guard
      let (index, shared) = relation(Int(pair.relation), sentence, behind: previous)
        ?? relation(Int(pair.widerRelation), sentence, behind: previous)
    else { return nil }
    while memory.turns.count <= index { memory.turns.append(0) }
    let turn = memory.turns[index]
    memory.turns[index] = turn + 1
    memory.sinceFront = 0
    let links = book.rules.relations[index].links
    let key = links[turn % links.count]
    let (first, second) = (previous.uses[previous.uses.count - 1].act, sentence.uses[0].act)
    sentence.choices.append(
      Choice(
        "link", key, why: "`\(second)` follows from `\(first)`, and both are about \(shared)"))
    return key
  }

  /// A relation by its number, and what shows that it holds; nil where nothing does.
  private func relation(
    _ index: Int, _ sentence: PlannedPoint, behind previous: PlannedPoint
  ) -> (index: Int, shared: String)? {
    guard index >= 0 else { return nil }
    let rule = book.rules.relations[index]
    // The connective bears on the last act before it, and stands before the first behind it.
    let (before, behind) = (previous.acts.suffix(1), sentence.acts.prefix(1))
    let shared =
      reading.pointer(in: sentence).map { "what `\($0)` points back to" }
      ?? (rule.byWord
        ? reading.sharedWord(before, behind)
        : reading.shared(before, behind, orMatter: rule.ofItem))
    return shared.map { (index, $0) }
  }

  /// A connective before the verb, where the same act comes again, and now and then where the same
  /// speakers go on with an act of its kind.
  private func also(
    _ sentence: PlannedPoint, behind before: PlannedPoint, every: Int? = nil,
    _ memory: inout Memory
  ) -> String? {
    guard let usual = book.rules.also, !book.rules.adding.isEmpty else { return nil }
    let every = every ?? usual
    let act = reading.firstAct(sentence)
    guard act.map({ !book.roles(ofAct: $0).contains(.standsAlone) }) ?? true else { return nil }
    let isRepeated = act == reading.lastAct(before)
    guard
      isRepeated
        || memory.sinceAlso >= every
          && book.rules.agreeInTone(before.uses[before.uses.count - 1].act, sentence.uses[0].act)
    else { return nil }
    memory.sinceAlso = 0
    var key = book.rules.adding[memory.added % book.rules.adding.count]
    // "They further committed to further deepening …" says it twice, and only what is said again goes
    // further.
    if !isRepeated || reading.says(key, sentence) { key = book.rules.adding[0] }
    memory.added += 1
    sentence.choices.append(
      Choice(
        "link", key,
        why: isRepeated
          ? "the act of the sentence before comes again"
          : "the same speakers go on, and none of the last \(every) sentences has it"))
    return key
  }

  /// The same where a paragraph goes on from the one before, half as often.
  private func alsoAtStart(
    _ sentence: PlannedPoint, behind before: PlannedPoint, _ memory: inout Memory
  ) -> String? {
    guard let every = book.rules.also, memory.sinceAlso >= 2 * every else { return nil }
    return also(sentence, behind: before, &memory)
  }

  /// The same where one side goes on, whose name would else begin two sentences in the same way.
  private func alsoOfOneSide(
    _ sentence: PlannedPoint, _ subject: SubjectChoice, _ memory: inout Memory
  ) -> String? {
    guard case .parties = subject, let previous = memory.previous, previous.subject == subject,
      !previous.isLinked, !previous.sentence.acts.isEmpty
    else { return nil }
    return also(sentence, behind: previous.sentence, every: 1, &memory)
  }

  /// What is made known at the meeting is told as of the day, and what all undertake as theirs
  /// together, in the first person; and what looks beyond the meeting may end the text.
  private func once(
    _ sentence: PlannedPoint, _ act: Int, isLast: Bool, _ memory: inout Memory
  ) -> String? {
    let roles = book.roles(ofAct: act)
    guard !roles.isDisjoint(with: [.ofToday, .together, .ahead, .last]) else { return nil }
    let isBound = memory.previous?.isLinked == true
    let name = sentence.uses[0].act
    func link(_ rule: PlanningRules.Once?, _ role: PlanningBook.ActRoles, why: String) -> String? {
      guard roles.contains(role), let rule, memory.sentences >= rule.behind,
        memory.said.insert(rule.link).inserted
      else { return nil }
      memory.sinceFront = 0
      sentence.choices.append(Choice("link", rule.link, why: why))
      return rule.link
    }
    if voice == .wePresent {
      if isOneDay, memory.previous?.isOpened != true,
        let today = link(
          book.rules.today, .ofToday, why: "`\(name)` is done on the day of the meeting")
      {
        return today
      }
      if !isBound, memory.sinceFront >= book.rules.linked ?? 0,
        let together = link(
          book.rules.together, .together, why: "all do it as one; once in a text")
      {
        return together
      }
    }
    if !isBound, memory.sinceFront > book.rules.linked ?? 0,
      let ahead = link(
        book.rules.ahead, .ahead, why: "`\(name)` turns to what is still to come; once in a text")
    {
      return ahead
    }
    guard isLast, !isBound, memory.isLastParagraph, memory.sinceFront > book.rules.linked ?? 0
    else { return nil }
    return link(book.rules.last, .last, why: "a long text ends with `\(name)`")
  }

  /// A further paragraph of an item adds to the one before.
  private func addition(_ sentence: PlannedPoint, _ act: Int, _ memory: inout Memory) -> String? {
    guard memory.sinceFront >= 2, let addition = book.rules.addition,
      memory.sinceAddition >= addition.every,
      book.roles(ofAct: act).isDisjoint(with: [.addsNothing, .standsAlone])
    else { return nil }
    memory.sinceAddition = 0
    memory.sinceFront = 0
    sentence.choices.append(
      Choice(
        "link", addition.link,
        why: "the item goes on with a new paragraph, and none of the last \(addition.every) "
          + "sentences has it"))
    return addition.link
  }
}
