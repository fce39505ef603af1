package import MeetingModel

/// How points become sentences and paragraphs in one language.
package struct PlanningRules: Sendable {
  /// Acts whose verbs may stand in one sentence.
  package struct Pair: Hashable, Sendable {
    package var first: Set<String>
    package var second: Set<String>
    /// Whether both have to be about the same.
    package var isAboutSame = false
    /// Whether they are so where they stand under a heading that names one matter.
    package var ofItem = false
  }

  /// A connective in front of a sentence whose act stands in some relation to the act before.
  package struct Relation: Hashable, Sendable {
    /// The connectives' keys, which take turns.
    package var links: [String]
    package var first: Set<String>
    package var second: Set<String>
    /// Whether two points under a heading that names one matter are about the same.
    package var ofItem = false
    /// Whether a word or a name of both has to show it: that their words are of one field will not do.
    package var byWord = false
    /// Where it is written; nil for one of the connective for all pairs.
    package var place: RulePlace?
  }

  /// Acts of one tone, which sit ill beside those of another.
  package struct Tone: Hashable, Sendable {
    package var acts: Set<String>
    /// Whether acts of no tone sit ill beside them too.
    package var isAlone: Bool
  }

  /// A connective with which a further paragraph of an item adds to the one before.
  package struct Addition: Hashable, Sendable {
    package var link: String
    /// At most one in so many sentences.
    package var every: Int
    /// Acts that add no matter.
    package var except: Set<String>
  }

  /// A connective that stands once in a text, before one of some acts.
  package struct Once: Hashable, Sendable {
    package var link: String
    package var acts: Set<String>
    /// The sentences that the text has before it, at the least.
    package var behind: Int
  }

  /// Acts that may lead another's sentence as a participle (*Recognizing …, they decided …*).
  package struct Participles: Hashable, Sendable {
    package var pairs: [Pair]
    /// The words that such a sentence may have.
    package var words: Int
    /// At most one sentence in so many of an item is led so.
    package var every: Int
  }

  /// The words that a sentence of several points may have, and how many points; 1 joins nothing.
  package var joinedWords = 0
  package var joinedPoints = 1
  /// The words that a sentence of two points' verbs may have.
  package var coordinatedWords = 0
  /// The words past which a sentence of several verbs is cut; nil cuts none.
  package var longest: Int?
  /// The sentences that a paragraph aims at, and the most that it has.
  package var paragraphAim = 3
  package var paragraphMost = 5
  /// At most one sentence in so many gets *also* by rule; nil gives none.
  package var also: Int?
  /// The keys of the connectives before the verb that take turns where *also* is due.
  package var adding = ["also"]
  /// Acts of one tone: none is due between two of different tones.
  package var tones: [Tone] = []
  /// Acts that no connective adds to what stands before: blame, grief, what is promised.
  package var standingAlone: Set<String> = []
  /// Behind one full label in so many another one stands in place of the pronoun, and behind one
  /// pronoun in so many one more; nil for never.
  package var otherLabel: Int?
  package var pronounAgain: Int?
  /// Whether the pronoun may stand for some of those who met, behind a sentence that names them.
  package var pronounOfSome = false
  /// At most one sentence in so many gets a connective in front by rule; nil gives none.
  package var linked: Int?
  package var relations: [Relation] = []
  /// What begins a further paragraph of an item now and then.
  package var addition: Addition?
  /// Acts that may end a text, and the connective that says so.
  package var last: Once?
  /// Acts that are told as of the day, and those that all do as one; in the first person alone.
  package var today: Once?
  package var together: Once?
  /// What is planned for later, and the connective that turns to it.
  package var ahead: Once?
  package var participles: Participles?
  /// Modifiers that belong to the last noun by their place, so that a list may end with them.
  package var trailing: Set<String> = []
  /// Whether a verb may speak to two in turn and stand once.
  package var gaps = false
  /// The acts whose verbs may stand in one sentence.
  package var pairs: [Pair] = []
  /// Words that show that two sentences are about the same; nil where words show nothing.
  package var topics: TopicWords?
  /// Nouns that take another noun by a preposition.
  package var heads = WordSet()
  package var prepositions = WordSet()
  /// Words in an item behind which the next item could be taken for a part of it.
  package var entangling: [ComplementRole: WordSet] = [:]
  /// Words that open a finite clause, behind which a further verb names its subject again.
  package var clauseOpeners: Set<String> = []
  /// Words that point back to the sentence before, and two that only look so.
  package var demonstratives = WordSet()
  package var falseDemonstratives: [String] = []
  /// Words that may point back.
  package var pronouns = WordSet()
  /// Possessives at the head of what an act is about that are no speaker's where several speak, and those
  /// that are none's where the act blames or asks.
  package var othersPossessives: Set<String> = []
  package var othersPossessivesOfBlame: Set<String> = []
  /// Plural people, whom the pronoun could mean.
  package var people = WordSet()

  /// Whether the second act may be added to the first as one more.
  func agreeInTone(_ first: String, _ second: String) -> Bool {
    tones.allSatisfy { tone in
      switch (tone.acts.contains(first), tone.acts.contains(second)) {
      case (true, true), (false, false): true
      case (true, false): !tone.isAlone && !hasTone(second)
      case (false, true): !tone.isAlone && !hasTone(first)
      }
    }
  }

  private func hasTone(_ act: String) -> Bool { tones.contains { $0.acts.contains(act) } }
}
