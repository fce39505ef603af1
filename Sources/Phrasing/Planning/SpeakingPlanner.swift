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
  /// Whether the meeting took one day, so that its statement is of that day.
  let isOneDay: Bool
  let reading: PointReading
  /// How many full labels there are, which take turns.
  let labels: Int
  /// The words of the label of a turn.
  let label: (Int) -> String
  /// The pronoun, or the short label that does its work and may stand in the row as well.
  let pronoun: String
  /// Whether the label of a turn suits a point.
  let suits: (Int, Point) -> Bool
  /// Whether the label of a turn is for some acts alone.
  let suitsSome: (Int) -> Bool
  /// Whether some who speak are several.
  let isSeveral: (SubjectChoice) -> Bool
  /// Whether the label of a turn names the parties one by one.
  let namesParties: (Int) -> Bool
  /// Whether the pronoun has the gender of the label of a turn (*Le Canada et la France … Ils*).
  let takesPronoun: (Int) -> Bool

  /// What was said so far, as far as the next sentence's subject and connective care.
  struct Memory {
    /// The label that is due next.
    var turn = 0
    /// The full label of the sentence directly before a paragraph, if it has one.
    var turnBefore: Int?
    /// The label that this paragraph has, once it has one.
    var paragraphTurn: Int?
    var sinceAlso = 0
    var sinceFront = 0
    var sinceAddition = 0
    /// How often a sentence stood directly behind a full label, and behind a pronoun.
    var isLongSaid = false
    var behindLabel = 0
    var behindPronoun = 0
    /// How often each relation, and *also*, had its turn.
    var turns: [Int: Int] = [:]
    var added = 0
    /// The connectives that stand once in a text and were said.
    var said: Set<String> = []
    /// The sentences so far, but those of lists.
    var sentences = 0
    var previous: Previous?
    /// The act that ended the paragraph before, if that is of the same item and all spoke in it.
    var goesOnFrom: String?
    /// Whether the paragraph is the text's last.
    var isLastParagraph = false

    /// The sentence before in the same paragraph.
    struct Previous {
      var point: Point
      var subject: SubjectChoice
      /// Whether a pronoun stood for some of those who met.
      var isPronounOfSome: Bool
      var isLinked: Bool
      /// Whether something stood before its subject.
      var isOpened: Bool
    }

    mutating func beginItem() {
      previous = nil
      goesOnFrom = nil
    }

    mutating func beginParagraph(isLast: Bool = false) {
      goesOnFrom = previous.flatMap { $0.point.by == .all ? $0.point.lastAct : nil }
      isLastParagraph = isLast
      turnBefore =
        if case .label(let turn)? = previous?.subject { turn } else { nil }
      previous = nil
      paragraphTurn = nil
    }
  }

  /// Plans the sentences of one paragraph.
  func plan(_ sentences: [SentencePoint], _ memory: inout Memory) -> [PlannedPoint] {
    sentences.enumerated().map { index, sentence in
      let next = index + 1 < sentences.count ? sentences[index + 1] : nil
      var choices = sentence.choices
      let subject = self.subject(sentence.point, &memory, &choices)
      let link = self.link(sentence, subject, before: next, &memory, &choices)
      let isOpened = sentence.opens || link != nil && memory.sinceFront == 0
      memory.sinceAlso += 1
      memory.sinceFront += 1
      memory.sinceAddition += 1
      memory.sentences += 1
      // Who some are does not change by a pronoun: behind it, all are named again.
      let isOfSome = subject == .pronoun && sentence.point.by != .all
      memory.previous = Memory.Previous(
        point: sentence.point, subject: isOfSome ? named(sentence.point.by) : subject,
        isPronounOfSome: isOfSome, isLinked: link != nil || sentence.opens,
        isOpened: isOpened)
      return PlannedPoint(
        point: sentence.point, sources: sentence.sources, subject: subject, link: link,
        choices: choices, shape: sentence.shape)
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
    if point.pins.omitsSubject {
      choices.append(Choice("subject", "none", why: "left out by the officer"))
      return .none
    }
    if let pinned = point.pins.subject {
      choices.append(Choice("subject", "as pinned", why: "pinned by the officer"))
      return .pinned(pinned)
    }
    if point.by != .all {
      let named = named(point.by)
      if mayStand(named, behind: memory.previous), !point.isBulleted {
        choices.append(Choice("subject", "pronoun", why: "the sentence before names the same"))
        return .pronoun
      }
      choices.append(
        Choice("subject", point.by.names, why: "`by` names who speaks"))
      return named
    }
    if voice == .wePresent {
      choices.append(Choice("subject", "we", why: "the text speaks in the first person"))
      return .we
    }
    guard let previous = memory.previous else {
      return label(point, &memory, &choices, why: "a full label opens a paragraph")
    }
    if point.isBulleted || previous.point.isBulleted {
      return label(point, &memory, &choices, why: "a list stands below a full label")
    }
    switch previous.subject {
    case .label(let turn):
      if reading.endsWithPeople(previous.point) {
        return label(
          point, &memory, &choices, not: turn,
          why: "a pronoun could mean those whom the sentence before names last")
      }
      if !takesPronoun(turn) {
        return label(
          point, &memory, &choices, not: turn,
          why: "the pronoun has another gender than the label before")
      }
      if planning == .byRule, label(turn) == pronoun {
        return label(point, &memory, &choices, why: "the sentence before has the short label")
      }
      memory.behindLabel += 1
      if planning == .byRule, let every = reading.rules.otherLabel,
        memory.behindLabel.isMultiple(of: every), let other = special(point, memory, not: turn)
      {
        memory.turn = other + 1
        memory.paragraphTurn = other
        choices.append(
          Choice("subject", label(other), why: "now and then another label, not the pronoun"))
        return .label(turn: other)
      }
      choices.append(Choice("subject", "pronoun", why: "the sentence before has the full label"))
      return .pronoun
    case .pronoun:
      memory.behindPronoun += 1
      if planning == .byRule, let every = reading.rules.pronounAgain,
        memory.behindPronoun.isMultiple(of: every), !reading.endsWithPeople(previous.point)
      {
        choices.append(
          Choice("subject", "pronoun", why: "the same speakers go on; seldom twice in a row"))
        return .pronoun
      }
      return label(
        point, &memory, &choices, why: "the sentence before has the pronoun already")
    default:
      return label(
        point, &memory, &choices, why: "a pronoun would be unclear after the sentence before")
    }
  }

  private func named(_ speaker: Speaker) -> SubjectChoice {
    switch speaker {
    case .all: .pronoun
    case .parties(let ids): .parties(ids)
    case .office(let key): .office(key)
    }
  }

  /// Whether a pronoun may stand for some who are several, directly behind a sentence that names them.
  private func mayStand(_ named: SubjectChoice, behind previous: Memory.Previous?) -> Bool {
    guard planning == .byRule, reading.rules.pronounOfSome, voice != .wePresent, let previous,
      previous.subject == named, !previous.isPronounOfSome, !previous.point.isBulleted,
      !reading.endsWithPeople(previous.point)
    else { return false }
    return isSeveral(named)
  }

  /// The first full label of a paragraph takes the next of the row, unless that does not suit it;
  /// another in the same paragraph the first of the row, or where that would stand twice in a row or
  /// is long, the next that suits.
  private func label(
    _ point: Point, _ memory: inout Memory, _ choices: inout [Choice], not previous: Int? = nil,
    why: String
  ) -> SubjectChoice {
    var turn = 0
    if memory.paragraphTurn == nil {
      let isOneSided = if case .parties? = memory.previous?.subject { true } else { false }
      // "Kenya …. Kenya and Chile …" would stammer.
      let fits = suits(memory.turn, point) && !(isOneSided && namesParties(memory.turn))
      turn = planning == .asWritten || fits ? memory.turn : 0
      memory.turn += 1
      // A long label is heavy where it opens paragraph after paragraph.
      if planning == .byRule, isLong, memory.isLongSaid, label(turn) == label(0),
        let other = special(point, memory, not: 0)
      {
        turn = other
        memory.turn = other + 1
      }
      // Nor does the same label open two sentences in a row.
      if planning == .byRule, let before = memory.turnBefore, label(before) == label(turn) {
        let row = memory.turn..<memory.turn + labels
        let other = row.first {
          label($0) != label(before) && suits($0, point) && !(isOneSided && namesParties($0))
        }
        if let other {
          turn = other
          if label(other) != label(0) { memory.turn = other + 1 }
        }
      }
      memory.isLongSaid = isLong && label(turn) == label(0)
      memory.paragraphTurn = turn
    } else if planning == .byRule, let previous, label(previous) == label(0) {
      if let other = special(point, memory, not: previous) {
        turn = other
        memory.paragraphTurn = other
        memory.turn = other + 1
      } else if isLong, let other = memory.paragraphTurn, suits(other, point) {
        turn = other
      }
    } else if planning == .byRule, isLong, label(memory.paragraphTurn ?? 0) == label(0),
      let other = special(point, memory, not: 0, isShort: true)
    {
      // Once in a paragraph a long label is enough.
      turn = other
      memory.turn = other + 1
      memory.paragraphTurn = other
    }
    choices.append(Choice("subject", label(turn), why: why))
    return .label(turn: turn)
  }

  /// The next label of the row that is not the first one's words and suits the act; none where the
  /// paragraph opened with such a label already.
  private func special(
    _ point: Point, _ memory: Memory, not previous: Int, isShort: Bool = false
  ) -> Int? {
    guard label(memory.paragraphTurn ?? 0) == label(0) else { return nil }
    return (memory.turn..<memory.turn + labels).first {
      label($0) != label(0) && label($0) != label(previous) && suitsSome($0) && suits($0, point)
        && !(isShort && namesParties($0))
    }
  }

  private var isLong: Bool { label(0).utf8.count { $0 == UInt8(ascii: " ") } > 3 }

  func isAll(_ subject: SubjectChoice) -> Bool {
    switch subject {
    case .label, .pronoun, .we: true
    default: false
    }
  }
}

extension Speaker {
  /// Who speaks, as the spec names them.
  fileprivate var names: String {
    switch self {
    case .all: "all"
    case .parties(let ids): ids.joined(separator: ", ")
    case .office(let key): key
    }
  }
}
