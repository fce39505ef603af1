import MeetingModel

/// Decides paragraphs, subjects and connectives; points keep their order.
///
/// The rules follow what published statements do: a full label opens a paragraph and *They* stands
/// directly behind it; a sentence of one side, or one in which no party speaks, is followed by a
/// full label, since *They* would be unclear; texts in the first person repeat *We*; paragraphs
/// keep to about three sentences.
struct Planner {
  let voice: Voice
  let planning: Planning
  let language: Language
  /// Words with which a stated sentence leans on the one before.
  let anaphors: Set<String>

  /// The length to which paragraphs are cut, in sentences.
  static let paragraphLength = 3
  /// A segment of at most this many sentences stays one paragraph.
  static let longestParagraph = 4

  /// Plans the agenda; labels take turns through the whole text.
  func plan(_ agenda: [AgendaItem]) -> [PlannedItem] {
    var turn = 0
    return agenda.map { item in
      let paragraphs = self.paragraphs(item.points).map { points in
        paragraph(points, turn: &turn)
      }
      return PlannedItem(item: item, paragraphs: paragraphs)
    }
  }

  // MARK: Paragraphs

  private func paragraphs(_ points: [Point]) -> [[Point]] {
    var segments: [[Point]] = []
    for point in points {
      if point.startsParagraph || segments.isEmpty { segments.append([]) }
      segments[segments.count - 1].append(point)
    }
    return planning == .asWritten ? segments : segments.flatMap { cut($0) }
  }

  /// Cuts a long segment into paragraphs of nearly equal length, never before a sentence that
  /// leans on the one before.
  private func cut(_ points: [Point]) -> [[Point]] {
    guard points.count > Self.longestParagraph else { return [points] }
    let count = (points.count + Self.paragraphLength - 1) / Self.paragraphLength
    var result: [[Point]] = []
    var start = 0
    for index in 1...count {
      var end = index == count ? points.count : (points.count * index + count - 1) / count
      while end > start, end < points.count, leans(points[end]) { end += 1 }
      if end > start { result.append(Array(points[start..<end])) }
      start = max(start, end)
    }
    return result
  }

  private func leans(_ point: Point) -> Bool {
    if let link = point.link ?? point.pins.link, link != "none" { return true }
    guard case .state(let text, _) = point.content, let words = text[language]?.text else {
      return false
    }
    let first = words.prefix { !$0.isWhitespace && $0 != "," }
    return anaphors.contains(String(first))
  }

  // MARK: Subjects and connectives

  /// What the sentence before was, as far as the next one's subject and connective care.
  private struct Memory {
    var subject: SubjectChoice?
    var acts: [String] = []
    var link: String?
    var reporting = 0
  }

  private func paragraph(_ points: [Point], turn: inout Int) -> [PlannedPoint] {
    var memory = Memory()
    return points.map { point in
      var choices: [Choice] = []
      let subject = self.subject(point, memory, &turn, &choices)
      let link = self.link(point, subject, memory, &choices)
      let acts: [String] =
        if case .acts(let uses) = point.content { uses.map(\.act) } else { [] }
      if subject == memory.subject || isAll(subject) { memory.reporting += 1 }
      memory.subject = subject
      memory.acts = acts
      memory.link = link
      return PlannedPoint(point: point, subject: subject, link: link, choices: choices)
    }
  }

  private func subject(
    _ point: Point, _ memory: Memory, _ turn: inout Int, _ choices: inout [Choice]
  ) -> SubjectChoice {
    guard case .acts = point.content else { return .none }
    if let pinned = point.pins.subject {
      choices.append(Choice("subject", "as pinned", why: "pinned by the officer"))
      return .pinned(pinned)
    }
    switch point.by {
    case .parties(let ids):
      choices.append(Choice("subject", ids.joined(separator: ", "), why: "`by` names who speaks"))
      return .parties(ids)
    case .office(let key):
      choices.append(Choice("subject", key, why: "`by` names who speaks"))
      return .office(key)
    case .all: break
    }
    if voice == .wePresent {
      choices.append(Choice("subject", "we", why: "the text speaks in the first person"))
      return .we
    }
    switch memory.subject {
    case .label?:
      choices.append(Choice("subject", "pronoun", why: "the sentence before has the full label"))
      return .pronoun
    case nil:
      defer { turn += 1 }
      choices.append(Choice("subject", "full label", why: "a full label opens a paragraph"))
      return .label(turn: turn)
    case .pronoun?:
      choices.append(
        Choice("subject", "full label", why: "the sentence before has the pronoun already"))
      return .label(turn: 0)
    default:
      choices.append(
        Choice(
          "subject", "full label", why: "a pronoun would be unclear after the sentence before"))
      return .label(turn: 0)
    }
  }

  private func isAll(_ subject: SubjectChoice) -> Bool {
    switch subject {
    case .label, .pronoun, .we: true
    default: false
    }
  }

  private func link(
    _ point: Point, _ subject: SubjectChoice, _ memory: Memory, _ choices: inout [Choice]
  ) -> String? {
    if let pinned = point.pins.link {
      choices.append(Choice("link", pinned, why: "pinned by the officer"))
      return pinned == "none" ? nil : pinned
    }
    if let given = point.link {
      choices.append(Choice("link", given, why: "given by the officer"))
      return given == "none" ? nil : given
    }
    guard planning == .byRule else { return nil }
    // Published texts bind sentences by *also* before about one verb in eight: here where the same
    // speakers go on after two sentences, or the same act comes again.
    guard case .acts(let uses) = point.content, isAll(subject), let before = memory.subject,
      isAll(before), memory.link == nil, point.opening == nil, let first = uses.first
    else { return nil }
    let isRepeated = memory.acts.contains(first.act)
    guard isRepeated || memory.reporting >= 2 else { return nil }
    choices.append(
      Choice(
        "link", "also",
        why: isRepeated
          ? "the act of the sentence before comes again" : "the same speakers go on"))
    return "also"
  }
}
