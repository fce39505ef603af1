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
  /// Who may speak: the labels that take turns, and the pronoun.
  let subjects: Subjects
  let book: PlanningBook
  /// The pronoun, or the short label that does its work and may stand in the row as well.
  private let pronoun: String

  init(
    voice: Voice, planning: Planning, isOneDay: Bool, reading: PointReading, subjects: Subjects
  ) {
    self.voice = voice
    self.planning = planning
    self.isOneDay = isOneDay
    self.reading = reading
    self.subjects = subjects
    book = reading.planning
    pronoun = subjects.pronoun.label
  }

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
    var turns: [Int] = []
    var added = 0
    /// The connectives that stand once in a text and were said.
    var said: Set<String> = []
    /// The sentences so far, but those of lists.
    var sentences = 0
    var previous: Previous?
    /// The sentence that ended the paragraph before, if that is of the same item and all spoke in it.
    var goesOnFrom: PlannedPoint?
    /// Whether the paragraph is the text's last.
    var isLastParagraph = false

    /// The sentence before in the same paragraph.
    struct Previous {
      let sentence: PlannedPoint
      /// Whether a pronoun stood for some of those who met.
      let isPronounOfSome: Bool
      let isLinked: Bool
      /// Whether something stood before its subject.
      let isOpened: Bool

      /// Who spoke: who some are does not change by a pronoun, and behind it, all are named again.
      var subject: SubjectChoice {
        isPronounOfSome ? SpeakingPlanner.named(sentence.point.by) : sentence.subject
      }
    }

    mutating func beginItem() {
      previous = nil
      goesOnFrom = nil
    }

    mutating func beginParagraph(isLast: Bool = false) {
      goesOnFrom = previous.flatMap {
        $0.sentence.isOfAll && !$0.sentence.acts.isEmpty ? $0.sentence : nil
      }
      isLastParagraph = isLast
      turnBefore =
        if case .label(let turn)? = previous?.subject { turn } else { nil }
      previous = nil
      paragraphTurn = nil
    }
  }

  /// Plans the sentences of one paragraph.
  func plan(_ sentences: [PlannedPoint], _ memory: inout Memory) {
    for index in sentences.indices {
      let sentence = sentences[index]
      let next = index + 1 < sentences.count ? sentences[index + 1] : nil
      let subject = self.subject(sentence, &memory)
      let link = self.link(sentence, subject, before: next, &memory)
      let isOpened = sentence.opens || link != nil && memory.sinceFront == 0
      memory.sinceAlso += 1
      memory.sinceFront += 1
      memory.sinceAddition += 1
      memory.sentences += 1
      sentence.subject = subject
      sentence.link = link
      memory.previous = Memory.Previous(
        sentence: sentence, isPronounOfSome: !sentence.isOfAll && subject == .pronoun,
        isLinked: link != nil || sentence.opens, isOpened: isOpened)
    }
  }

  /// Plans a point that stands as an item under an introducer; its connective is the officer's.
  func bullet(_ sentence: PlannedPoint, under introducer: PlannedPoint) -> PlannedPoint {
    let link = given(sentence)
    sentence.form = .bullet
    sentence.subject = introducer.subject
    sentence.link = link == Self.noLink ? nil : link
    return sentence
  }

  // MARK: Subjects

  private func subject(_ sentence: PlannedPoint, _ memory: inout Memory) -> SubjectChoice {
    guard case .acts = sentence.point.content else { return .none }
    func choose(_ subject: SubjectChoice, _ chosen: String, why: String) -> SubjectChoice {
      sentence.choices.append(Choice("subject", chosen, why: why))
      return subject
    }
    if sentence.point.isPinned {
      let pins = sentence.point.pins
      if pins.omitsSubject { return choose(.none, "none", why: "left out by the officer") }
      if let pinned = pins.subject {
        return choose(.pinned(pinned), "as pinned", why: "pinned by the officer")
      }
    }
    if !sentence.isOfAll {
      let speaker = sentence.point.by
      let named = Self.named(speaker)
      return mayStand(named, behind: memory.previous) && !sentence.point.isBulleted
        ? choose(.pronoun, "pronoun", why: "the sentence before names the same")
        : choose(named, speaker.names, why: "`by` names who speaks")
    }
    if voice == .wePresent {
      return choose(.we, "we", why: "the text speaks in the first person")
    }
    guard let previous = memory.previous else {
      return label(sentence, &memory, why: "a full label opens a paragraph")
    }
    if sentence.point.isBulleted || previous.sentence.point.isBulleted {
      return label(sentence, &memory, why: "a list stands below a full label")
    }
    switch previous.subject {
    case .label(let turn):
      if reading.endsWithPeople(previous.sentence) {
        return label(
          sentence, &memory, not: turn,
          why: "a pronoun could mean those whom the sentence before names last")
      }
      if !subjects.takesPronoun(behind: turn) {
        return label(
          sentence, &memory, not: turn,
          why: "the pronoun has another gender than the label before")
      }
      if planning == .byRule, label(turn) == pronoun {
        return label(sentence, &memory, why: "the sentence before has the short label")
      }
      memory.behindLabel += 1
      if planning == .byRule, let every = book.rules.otherLabel,
        memory.behindLabel.isMultiple(of: every), let other = special(sentence, memory, not: turn)
      {
        memory.turn = other + 1
        memory.paragraphTurn = other
        return choose(
          .label(turn: other), label(other), why: "now and then another label, not the pronoun")
      }
      return choose(.pronoun, "pronoun", why: "the sentence before has the full label")
    case .pronoun:
      memory.behindPronoun += 1
      if planning == .byRule, let every = book.rules.pronounAgain,
        memory.behindPronoun.isMultiple(of: every), !reading.endsWithPeople(previous.sentence)
      {
        return choose(
          .pronoun, "pronoun", why: "the same speakers go on; seldom twice in a row")
      }
      return label(
        sentence, &memory, why: "the sentence before has the pronoun already")
    default:
      return label(
        sentence, &memory, why: "a pronoun would be unclear after the sentence before")
    }
  }

  fileprivate static func named(_ speaker: Speaker) -> SubjectChoice {
    switch speaker {
    case .all: .pronoun
    case .parties(let ids): .parties(ids)
    case .office(let key): .office(key)
    }
  }

  /// Whether a pronoun may stand for some who are several, directly behind a sentence that names them.
  private func mayStand(_ named: SubjectChoice, behind previous: Memory.Previous?) -> Bool {
    guard planning == .byRule, book.rules.pronounOfSome, voice != .wePresent, let previous,
      previous.subject == named, !previous.isPronounOfSome, !previous.sentence.point.isBulleted,
      !reading.endsWithPeople(previous.sentence)
    else { return false }
    return subjects.areSeveral(named)
  }

  /// The first full label of a paragraph takes the next of the row, unless that does not suit it;
  /// another in the same paragraph the first of the row, or where that would stand twice in a row or
  /// is long, the next that suits.
  private func label(
    _ sentence: PlannedPoint, _ memory: inout Memory, not previous: Int? = nil, why: String
  ) -> SubjectChoice {
    var turn = 0
    if memory.paragraphTurn == nil {
      let isOneSided = if case .parties? = memory.previous?.subject { true } else { false }
      // "Kenya …. Kenya and Chile …" would stammer.
      let fits = suits(memory.turn, sentence) && !(isOneSided && subjects.namesParties(memory.turn))
      turn = planning == .asWritten || fits ? memory.turn : 0
      memory.turn += 1
      // A long label is heavy where it opens paragraph after paragraph.
      if planning == .byRule, subjects.hasLongLabel, memory.isLongSaid, label(turn) == label(0),
        let other = special(sentence, memory, not: 0)
      {
        turn = other
        memory.turn = other + 1
      }
      // Nor does the same label open two sentences in a row.
      if planning == .byRule, let before = memory.turnBefore, label(before) == label(turn) {
        let row = memory.turn..<memory.turn + subjects.labelCount
        let other = row.first {
          label($0) != label(before) && suits($0, sentence)
            && !(isOneSided && subjects.namesParties($0))
        }
        if let other {
          turn = other
          if label(other) != label(0) { memory.turn = other + 1 }
        }
      }
      memory.isLongSaid = subjects.hasLongLabel && label(turn) == label(0)
      memory.paragraphTurn = turn
    } else if planning == .byRule, let previous, label(previous) == label(0) {
      if let other = special(sentence, memory, not: previous) {
        turn = other
        memory.paragraphTurn = other
        memory.turn = other + 1
      } else if subjects.hasLongLabel, let other = memory.paragraphTurn, suits(other, sentence) {
        turn = other
      }
    } else if planning == .byRule, subjects.hasLongLabel,
      label(memory.paragraphTurn ?? 0) == label(0),
      let other = special(sentence, memory, not: 0, isShort: true)
    {
      // Once in a paragraph a long label is enough.
      turn = other
      memory.turn = other + 1
      memory.paragraphTurn = other
    }
    sentence.choices.append(Choice("subject", label(turn), why: why))
    return .label(turn: turn)
  }

  /// The next label of the row that is not the first one's words and suits the act; none where the
  /// paragraph opened with such a label already.
  private func special(
    _ sentence: PlannedPoint, _ memory: Memory, not previous: Int, isShort: Bool = false
  ) -> Int? {
    guard label(memory.paragraphTurn ?? 0) == label(0) else { return nil }
    return (memory.turn..<memory.turn + subjects.labelCount).first {
      label($0) != label(0) && label($0) != label(previous) && subjects.suitsSome($0)
        && suits($0, sentence)
        && !(isShort && subjects.namesParties($0))
    }
  }

  /// The words of the label of a turn.
  private func label(_ turn: Int) -> String { subjects.label(ofTurn: turn) }

  /// Whether the label of a turn suits a sentence.
  private func suits(_ turn: Int, _ sentence: PlannedPoint) -> Bool {
    subjects.suits(turn, sentence, reading)
  }

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
