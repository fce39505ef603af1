import MeetingModel

/// Decides who a sentence names as its subject, and what binds it to the sentence before.
///
/// The rules follow what published statements do: a full label opens a paragraph, and the pronoun
/// stands in about half of the sentences directly behind it; a sentence of one side, one in which
/// no party speaks, and one that ends with other people are followed by a full label, since the
/// pronoun would be unclear. Texts in the first person repeat *we*.
struct SpeakingPlanner {
  let voice: Voice
  let planning: Planning
  let reading: PointReading
  /// The full labels, in turn.
  let labels: [String]

  /// What was said so far, as far as the next sentence's subject and connective care.
  struct Memory {
    /// The label that is due next.
    var turn = 0
    /// The label that this paragraph has, once it has one.
    var paragraphTurn: Int?
    var sinceAlso = 0
    var sinceRegard = 0
    var previous: Previous?

    /// The sentence before in the same paragraph.
    struct Previous {
      var point: Point
      var subject: SubjectChoice
      var isLinked: Bool
    }

    mutating func beginItem() { previous = nil }

    mutating func beginParagraph() {
      previous = nil
      paragraphTurn = nil
    }
  }

  /// Plans the sentences of one paragraph.
  func plan(_ sentences: [SentencePoint], _ memory: inout Memory) -> [PlannedPoint] {
    sentences.enumerated().map { index, sentence in
      let next = index + 1 < sentences.count ? sentences[index + 1].point : nil
      var choices = sentence.choices
      let subject = self.subject(sentence.point, &memory, &choices)
      let link = self.link(sentence.point, subject, before: next, &memory, &choices)
      memory.sinceAlso += 1
      memory.sinceRegard += 1
      memory.previous = Memory.Previous(
        point: sentence.point, subject: subject,
        isLinked: link != nil || sentence.point.opening != nil)
      return PlannedPoint(
        point: sentence.point, sources: sentence.sources, subject: subject, link: link,
        choices: choices)
    }
  }

  /// Plans a point that stands as an item under an introducer; its connective is the officer's.
  func bullet(_ point: Point, under introducer: PlannedPoint?) -> PlannedPoint {
    var choices: [Choice] = []
    let link = given(point, &choices)
    return PlannedPoint(
      form: .bullet, point: point, sources: SentencePoint(point).sources,
      subject: introducer?.subject ?? .none, link: link == Self.noLink ? nil : link,
      choices: choices)
  }

  // MARK: Subjects

  private func subject(_ point: Point, _ memory: inout Memory, _ choices: inout [Choice])
    -> SubjectChoice
  {
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
    guard let previous = memory.previous else {
      return label(&memory, &choices, why: "a full label opens a paragraph")
    }
    if point.isBulleted || previous.point.isBulleted {
      return label(&memory, &choices, why: "a list stands below a full label")
    }
    switch previous.subject {
    case .label(let turn):
      if reading.endsWithPeople(previous.point) {
        return label(
          &memory, &choices, not: turn,
          why: "a pronoun could mean those whom the sentence before names last")
      }
      if planning == .byRule, self.words(turn) != self.words(0) {
        return label(
          &memory, &choices, why: "the sentence before has another label; not all get a pronoun")
      }
      choices.append(Choice("subject", "pronoun", why: "the sentence before has the full label"))
      return .pronoun
    case .pronoun:
      return label(&memory, &choices, why: "the sentence before has the pronoun already")
    default:
      return label(&memory, &choices, why: "a pronoun would be unclear after the sentence before")
    }
  }

  /// The first full label of a paragraph takes the next of the row; another in the same paragraph
  /// the first of the row, or where that would stand twice in a row, the next.
  private func label(
    _ memory: inout Memory, _ choices: inout [Choice], not previous: Int? = nil, why: String
  ) -> SubjectChoice {
    var turn = 0
    if memory.paragraphTurn == nil {
      turn = memory.turn
      memory.turn += 1
      memory.paragraphTurn = turn
    } else if planning == .byRule, let previous, words(previous) == words(0) {
      turn = (1...labels.count).first { words($0) != words(0) } ?? 0
    }
    choices.append(Choice("subject", words(turn), why: why))
    return .label(turn: turn)
  }

  private func words(_ turn: Int) -> String {
    labels.isEmpty ? "the full label" : labels[turn % labels.count]
  }

  private func isAll(_ subject: SubjectChoice) -> Bool {
    switch subject {
    case .label, .pronoun, .we: true
    default: false
    }
  }

  // MARK: Connectives

  /// The keys of links.yaml that the rules know.
  static let noLink = "none"
  static let also = "also"

  private func link(
    _ point: Point, _ subject: SubjectChoice, before next: Point?, _ memory: inout Memory,
    _ choices: inout [Choice]
  ) -> String? {
    if let given = given(point, &choices) {
      if given == Self.also { memory.sinceAlso = 0 }
      return given == Self.noLink ? nil : given
    }
    guard planning == .byRule, isAll(subject), let previous = memory.previous,
      isAll(previous.subject), !previous.isLinked, point.opening == nil, !point.isBulleted,
      next.map({ ($0.link ?? $0.pins.link ?? Self.noLink) == Self.noLink }) ?? true,
      let act = point.uses.first?.act, let before = previous.point.uses.last?.act
    else { return nil }
    return regard(point, act, behind: previous.point, before, &memory, &choices)
      ?? also(act, behind: before, &memory, &choices)
  }

  /// The connective that the officer pinned or gave.
  private func given(_ point: Point, _ choices: inout [Choice]) -> String? {
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

  /// A connective in front, where both sentences name the same thing and the second act follows from
  /// the first.
  private func regard(
    _ point: Point, _ act: String, behind previous: Point, _ before: String,
    _ memory: inout Memory, _ choices: inout [Choice]
  ) -> String? {
    guard let every = reading.rules.linked, let key = reading.rules.regard,
      memory.sinceRegard >= every, reading.rules.pairs(before, act),
      let shared = reading.names(previous).intersection(reading.names(point)).min()
    else { return nil }
    memory.sinceRegard = 0
    choices.append(
      Choice("link", key, why: "`\(act)` follows from `\(before)`, and both are about \(shared)"))
    return key
  }

  /// *Also*, where the same act comes again, and now and then where the same speakers go on.
  private func also(
    _ act: String, behind before: String, _ memory: inout Memory, _ choices: inout [Choice]
  ) -> String? {
    guard let every = reading.rules.also else { return nil }
    let isRepeated = act == before
    guard isRepeated || memory.sinceAlso >= every else { return nil }
    memory.sinceAlso = 0
    choices.append(
      Choice(
        "link", Self.also,
        why: isRepeated
          ? "the act of the sentence before comes again"
          : "the same speakers go on, and none of the last \(every) sentences has it"))
    return Self.also
  }
}
