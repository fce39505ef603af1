import MeetingModel
import Phrasing

/// An act as the officer wrote it, with the passage that says it.
struct WrittenAct: Sendable {
  let passage: Int
  let use: ActUse
  /// Who speaks.
  let speaker: Speaker
}

/// A text as the officer wrote it, which becomes a part of a sentence.
struct WrittenText: Sendable {
  let passage: Int
  let text: String
  let origin: Origin
  /// Whether it is a whole sentence.
  let isSentence: Bool
}

/// What an officer wrote in a statement's language, before it became sentences.
struct WrittenTexts: Sendable {
  /// The acts in the spec's order.
  private(set) var acts: [WrittenAct] = []
  /// The texts of acts, of what modifies them, and of stated sentences. Those of points that go on from a line
  /// above, and of items with a mark before them, are not among them: they bring their own punctuation.
  private(set) var texts: [WrittenText] = []

  /// Gathers what a statement came of.
  init(_ meeting: Meeting, in language: Language, sentences: [Passage]) {
    var passages: [Origin: Int] = [:]
    for sentence in sentences {
      if let origin = sentence.origin { passages[origin] = sentence.index }
      for act in sentence.acts { passages[act.origin] = sentence.index }
    }
    for point in meeting.agenda.flatMap(\.points) {
      let place = passages[point.origin] ?? 0
      let goesOn = point.pins.omitsSubject || point.isBulleted || point.mark != nil
      func add(_ items: [LocalText], _ passage: Int, isSentence: Bool = false) {
        guard !goesOn else { return }
        for wording in items.compactMap({ $0[language] }) {
          texts.append(
            WrittenText(
              passage: passage, text: wording.text, origin: wording.origin, isSentence: isSentence))
        }
      }
      func add(_ use: ActUse, _ speaker: Speaker) {
        let passage = passages[use.origin] ?? place
        acts.append(WrittenAct(passage: passage, use: use, speaker: use.by ?? speaker))
        for complement in use.complements { add(complement.items, passage) }
        for modifier in use.modifiers { add(modifier.items, passage) }
      }
      switch point.content {
      case .acts(let uses): for use in uses { add(use, point.by) }
      case .mirrored(let sides):
        for side in sides { for use in side.acts { add(use, .parties([side.party])) } }
      case .state(let text, let modifiers):
        add([text], place, isSentence: true)
        for modifier in modifiers { add(modifier.items, place) }
      case .verbatim: break
      }
      if case .modifier(let modifier)? = point.opening { add(modifier.items, place) }
    }
  }
}
