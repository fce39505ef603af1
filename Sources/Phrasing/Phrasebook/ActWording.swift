package import MeetingModel

/// How an act is worded. What drafts refers to it: every sentence asks for one, and a copy of it would cost more
/// than finding it.
package final class ActWording: Equatable, Sendable {
  /// The rule's name, such as `en/condemn`.
  package let rule: String
  /// Wordings of equal strength by rung.
  package let rungs: [String: [Frame]]
  /// Rungs that the language words like another one, by name: the other's.
  package let shared: [String: String]
  /// What stands for a rung where its wording would agree with a gender that nobody knows.
  package let neutral: [String: Frame]
  /// What stands for a rung before complements of a form, where their verb is another: by form, then by
  /// rung.
  package let instead: [String: [String: Frame]]
  /// The ways in which it takes complements, in the order of the file.
  package let complements: [ComplementFrame]

  init(
    rule: String, rungs: [String: [Frame]], shared: [String: String], neutral: [String: Frame],
    instead: [String: [String: Frame]], complements: [ComplementFrame]
  ) {
    self.rule = rule
    self.rungs = rungs
    self.shared = shared
    self.neutral = neutral
    self.instead = instead
    self.complements = complements
  }

  /// What stands for a rung before some complements, and those, in the order of their forms.
  package func instead(of rung: String) -> [(frame: Frame, complements: [ComplementFrame])] {
    instead.sorted { $0.key < $1.key }.compactMap { form, table in
      table[rung].map { ($0, complements.filter { $0.form == form }) }
    }
  }

  /// Every wording of a rung.
  func frames(of rung: String) -> [Frame] {
    var frames = rungs[rung] ?? []
    if let frame = neutral[rung] { frames.append(frame) }
    return frames + instead(of: rung).map(\.frame)
  }

  package static func == (left: ActWording, right: ActWording) -> Bool {
    left === right
      || left.rule == right.rule && left.rungs == right.rungs && left.shared == right.shared
        && left.neutral == right.neutral && left.instead == right.instead
        && left.complements == right.complements
  }
}

/// A way in which an act takes a set of complements; one reference, as an act's wording is.
package final class ComplementFrame: Equatable, Sendable {
  /// The complements that it takes, all of them and no others.
  package let roles: Set<ComplementRole>
  /// The frame's name, which an officer may pin.
  package let form: String
  /// The words, with places for the complements.
  package let frame: Frame
  /// Houses that this frame is for; empty for all.
  package let houses: Set<String>
  /// Prepositions of an officer's that may stand in place of the frame's own.
  package let prepositions: [String]
  /// Words of an officer's that the frame does without.
  package let taken: [String]
  /// Nouns that what the act is about has at its head; empty for any.
  package let nouns: Set<String>
  /// Whether taking this frame is worth a finding (it stands in for a better one).
  package let isFallback: Bool
  /// The mood that the frame asks of an officer's clause; nil where any will do.
  package let mood: ClauseMood?
  /// The verb that a rung's wording has with this frame, where it is not the wording's own.
  package let verb: String?
  /// How the officer's texts end that it takes, those of deeds beside others; empty for all.
  package let ends: [String]
  /// Words with which the first of the texts begins that it takes (*not*); empty for all.
  package let begins: [String]
  /// Words of which one stands inside the officer's texts that it takes (*Russia against escalation*); empty
  /// for all.
  package let holds: [String]

  init(
    roles: Set<ComplementRole>, form: String, frame: Frame, houses: Set<String>,
    prepositions: [String], taken: [String], nouns: Set<String>, isFallback: Bool,
    mood: ClauseMood?, verb: String?, ends: [String], begins: [String], holds: [String]
  ) {
    self.roles = roles
    self.form = form
    self.frame = frame
    self.houses = houses
    self.prepositions = prepositions
    self.taken = taken
    self.nouns = nouns
    self.isFallback = isFallback
    self.mood = mood
    self.verb = verb
    self.ends = ends
    self.begins = begins
    self.holds = holds
  }

  package static func == (left: ComplementFrame, right: ComplementFrame) -> Bool {
    left === right
      || left.roles == right.roles && left.form == right.form && left.frame == right.frame
        && left.houses == right.houses && left.prepositions == right.prepositions
        && left.taken == right.taken && left.nouns == right.nouns
        && left.isFallback == right.isFallback && left.mood == right.mood
        && left.verb == right.verb && left.ends == right.ends
        && left.begins == right.begins && left.holds == right.holds
  }

  /// The same with other words.
  package func with(_ frame: Frame) -> ComplementFrame {
    ComplementFrame(
      roles: roles, form: form, frame: frame, houses: houses, prepositions: prepositions,
      taken: taken, nouns: nouns, isFallback: isFallback, mood: mood, verb: verb, ends: ends,
      begins: begins, holds: holds)
  }
}

/// A mood of a clause: the one that the verb over it asks, or that of any other.
package enum ClauseMood: String, Hashable, Sendable {
  /// The verb of a statement, in the form that it has for its subject.
  case indicative
  /// The verb in a form of its own (*that Russia withdraw*).
  case subjunctive
}
