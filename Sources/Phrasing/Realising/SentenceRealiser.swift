import Grammar
import MeetingModel

/// A sentence before its mentions are resolved.
struct DraftSentence {
  var tree: DraftTree
  var shape: LineShape
  var acts: [RealisedAct]
  var origin: Origin
  var rule: String
  var choices: [Choice]
  var isBullet = false

  /// The finished sentence.
  func sentence(_ line: (DraftTree, LineShape) -> FinishedLine, places: RulePlaces) -> Sentence {
    // What joins the parts (*and*, a subject's article) is the sentence's own rule's.
    let finished = line(tree.from(rule: rule), shape)
    return Sentence(
      line: finished.line, text: finished.text, acts: acts, origin: origin, rule: rule,
      choices: choices, isBullet: isBullet, places: places)
  }
}

/// What was said last: the wording of an act, and who spoke.
struct Spoken {
  var wording: Frame
  var speaker: Speaker

  /// The wording, if somebody who speaks next should not say the same again: of two sides, each says what
  /// it means in the words of the other, or the two would seem to mean different things.
  func avoided(by next: Speaker) -> Frame? {
    if case .parties(let ids) = speaker, case .parties(let others) = next, ids != others {
      return nil
    }
    return wording
  }
}

/// Makes a planned point into a sentence.
struct SentenceRealiser {
  let names: NameBook
  let book: LanguageBook
  let reader: TextReader
  let forms: TextForms
  let subjects: Subjects
  let clauses: ClauseRealiser
  /// Whether a neighbour's wording is avoided where the rung has another.
  let varies: Bool

  /// Realises a point, mostly as one sentence; `previous` is the wording of the sentence before and becomes
  /// this one's.
  func realise(
    _ planned: PlannedPoint, previous: inout Spoken?, into sentences: inout [DraftSentence]
  ) {
    switch planned.form {
    case .introducer: sentences.append(introducer(planned))
    case .bullet:
      var bullet = sentence(planned, previous: &previous)
      bullet.isBullet = true
      sentences.append(bullet)
    case .sentence:
      let sentence = sentence(planned, previous: &previous)
      if planned.point.isBulleted {
        sentences += bulleted(sentence)
      } else {
        sentences.append(sentence)
      }
    }
  }

  private func sentence(_ planned: PlannedPoint, previous: inout Spoken?) -> DraftSentence {
    switch planned.point.content {
    case .verbatim(let text): return verbatim(text, planned)
    case .state(let text, let modifiers): return state(text, modifiers, planned)
    case .acts(let uses): return acts(uses, planned, previous: &previous)
    case .mirrored(let sides): return mirrored(sides, planned)
    }
  }

  // MARK: Sentences in which no party speaks

  private func verbatim(_ text: LocalText, _ planned: PlannedPoint) -> DraftSentence {
    let tree: DraftTree =
      text[names.language].map { DraftTree.text($0.text).from(spec: $0.origin) } ?? forms.gap(text)
    return DraftSentence(
      tree: tree, shape: .fragment, acts: [], origin: planned.point.origin,
      rule: book.ruleNames.verbatim, choices: planned.choices)
  }

  private func state(_ text: LocalText, _ modifiers: [Modifier], _ planned: PlannedPoint)
    -> DraftSentence
  {
    let point = planned.point
    let rule = book.ruleNames.state
    var choices = planned.choices
    if let link = planned.link, let wording = book.links[link] {
      choices.append(
        Choice(
          "link", link,
          why: wording.front == nil
            ? "a stated sentence has no verb of ours before which it could stand"
            : "it was put before the officer's sentence, whose capital stays",
          isFinding: true))
    }
    var parts: [DraftTree] = []
    addFront(of: planned, agreement: .several, to: &parts)
    if let wording = text[names.language] {
      let body = modifiers.isEmpty ? wording.text : wording.text.droppingFullStop
      parts.append(reader.body(body, origin: wording.origin, mood: .indicative))
    } else {
      parts.append(forms.gap(text))
    }
    parts += modifiers.map {
      clauses.modifier(
        $0, possessive: book.subjects.theirPossessive)
    }
    return DraftSentence(
      tree: .phrase(parts), shape: point.mark == nil ? .sentence : .fragment, acts: [],
      origin: point.origin, rule: rule,
      choices: choices)
  }

  // MARK: Sentences in which parties act

  private func acts(_ uses: [ActUse], _ planned: PlannedPoint, previous: inout Spoken?)
    -> DraftSentence
  {
    let point = planned.point
    var subject = self.subject(planned.subject)
    // Who is called by a pinned label (*President …*), `by` knows.
    if case .pinned = planned.subject, case .parties(let ids) = point.by, ids.count == 1,
      subject.agreement.isMany
    {
      subject.agreement = .one
    }
    var choices = planned.choices
    choices.reserveCapacity(choices.count + 2 * uses.count)
    var acts: [RealisedAct] = []
    acts.reserveCapacity(uses.count)
    var gathered = ClauseGathering()
    var leading: [DraftTree] = []
    var last: Spoken?
    // What goes on from an introducer stands as it is written.
    let pins = point.pins
    let goesOn = pins.omitsSubject
    let isItem = planned.form == .bullet || goesOn
    let inner = planned.link.flatMap { book.links[$0] }
    let followsVoice = hasOneTense(uses, in: planned)
    for index in uses.indices {
      let speaker = uses[index].by.flatMap {
        $0 == point.by ? nil : subjects.speaker($0, voice: clauses.voice)
      }
      let speaking = uses[index].by ?? point.by
      let isLeading = planned.shape == .led && index == 0
      let isMain = index == (planned.shape == .led ? 1 : 0)
      let result = clauses.realise(
        uses[index], agreement: (speaker ?? subject).agreement, inner: isMain ? inner : nil,
        pins: index == 0 ? pins : Pins(subject: pins.subject),
        avoiding: varies ? (isMain ? previous : last)?.avoided(by: speaking) : nil,
        form: isLeading
          ? .participle : planned.shape == .gapped && index > 0 ? .complement : .verb,
        followsVoice: followsVoice, choices: &choices)
      let spoken = Spoken(wording: result.wording, speaker: speaking)
      if isMain { previous = spoken }
      last = isLeading ? nil : spoken
      // A joined act stands for several of the spec's.
      if let sources = planned.sources {
        acts += sources[index].map { source in
          var act = result.act
          act.origin = source
          return act
        }
      } else {
        acts.append(result.act)
      }
      if isLeading {
        leading = [.aside(result.tree.from(rule: result.act.rule))]
      } else {
        let isFollowed = varies && planned.shape == .plain && index < uses.count - 1
        let ending = isFollowed ? clauses.ending(uses[index], result) : nil
        gathered.add(
          result.tree, of: speaker?.tree, tense: tense(of: result), ending: ending,
          again: { isItem ? .empty : subjects.again(subject).tree }, sharesTenses: isItem)
      }
    }
    var parts: [DraftTree] = []
    parts.reserveCapacity(leading.count + 4)
    addFront(of: planned, agreement: subject.agreement, to: &parts)
    parts += leading
    let named: DraftTree = isItem ? .empty : subject.tree
    parts.append(joined(gathered, by: named))
    return DraftSentence(
      tree: .phrase(parts), shape: goesOn ? .fragment : .sentence, acts: acts, origin: point.origin,
      rule: acts.first?.rule ?? book.ruleNames.acts,
      choices: choices)
  }

  /// Whether verbs whose wordings have the past follow a voice in the present: a list's items all stand in one
  /// tense, and so do the verbs of a sentence of which one follows the voice.
  private func hasOneTense(_ uses: [ActUse], in planned: PlannedPoint) -> Bool {
    guard clauses.voice != .ministersPast else { return false }
    if planned.form == .bullet { return true }
    guard clauses.voice == .ministersPresent else { return false }
    if planned.point.pins.omitsSubject { return true }
    return uses.count > 1
      && uses.contains { book.acts[$0.act]?.rungs[$0.rung]?.first?.tense != .some(.past) }
  }

  /// The tense of an act's verb; nil for a wording without a verb of ours, and where verbs stand last, whose
  /// endings tell it once.
  private func tense(of result: ClauseRealiser.Result) -> FrameTense? {
    book.lexicon.manner.isVerbLast
      ? nil
      : result.wording.tense.map { $0 ?? (clauses.voice == .ministersPast ? .past : .present) }
  }

  private func mirrored(_ sides: [MirrorSide], _ planned: PlannedPoint) -> DraftSentence {
    var halves: [DraftTree] = []
    let inner = planned.link.flatMap { book.links[$0] }
    var acts: [RealisedAct] = []
    var choices = planned.choices
    for side in sides {
      let subject = subjects.parties([side.party])
      var gathered = ClauseGathering()
      for (index, use) in side.acts.enumerated() {
        let isFirst = halves.isEmpty && gathered.isEmpty
        let result = clauses.realise(
          use, agreement: subject.agreement, inner: isFirst ? inner : nil, pins: Pins(),
          avoiding: nil, choices: &choices)
        let isFollowed = varies && index < side.acts.count - 1
        gathered.add(
          result.tree, tense: nil, ending: isFollowed ? clauses.ending(use, result) : nil,
          again: { subjects.again(subject).tree }, sharesTenses: true)
        acts.append(result.act)
      }
      halves.append(joined(gathered, by: subject.tree))
    }
    let rule = book.ruleNames.mirrored
    let tree: DraftTree =
      halves.count == 2
      ? .phrase([
        halves[0], DraftTree.word(",").from(rule: rule),
        DraftTree.word(book.subjects.mirror).from(rule: rule), halves[1],
      ])
      : .list(halves, .and)
    var parts: [DraftTree] = []
    addFront(of: planned, agreement: .several, to: &parts)
    parts.append(tree)
    return DraftSentence(
      tree: .phrase(parts), shape: .sentence, acts: acts,
      origin: planned.point.origin, rule: rule, choices: choices)
  }

  /// Adds what stands before the subject: a connective, an opening.
  private func addFront(
    of planned: PlannedPoint, agreement: Agreement, to parts: inout [DraftTree]
  ) {
    if let link = planned.link.flatMap({ book.links[$0] }), let front = link.front {
      parts.append(.aside(DraftTree.word(front).from(rule: link.rule)))
    }
    switch planned.point.opening {
    case .text(let text)?:
      parts.append(.aside(text[names.language].map { reader.label($0) } ?? forms.gap(text)))
    case .close(let text)?:
      parts.append(text[names.language].map { reader.label($0) } ?? forms.gap(text))
    case .modifier(let modifier)?:
      parts.append(
        clauses.modifier(
          modifier, agreement: agreement, possessive: book.possessive(agreement), at: .opening))
    case nil: break
    }
  }

  func subject(_ choice: SubjectChoice) -> Subject {
    switch choice {
    case .label(let turn): return subjects.all(turn: turn)
    case .pronoun: return subjects.pronoun
    case .we, .none: return subjects.we
    case .parties(let ids): return subjects.parties(ids)
    case .office(let key): return subjects.office(key)
    case .pinned(let text):
      return subjects.pinned(
        text,
        tree: text[names.language].map { reader.label(book.inRunningText($0)) } ?? forms.gap(text),
        voice: clauses.voice)
    }
  }
}

extension String {
  /// The text without a full stop at its end; an abbreviation's own stays.
  fileprivate var droppingFullStop: String {
    guard hasSuffix("."), !hasSuffix("..") else { return self }
    let word = split(separator: " ").last ?? ""
    return word.dropLast().contains(".") ? self : String(dropLast())
  }
}
