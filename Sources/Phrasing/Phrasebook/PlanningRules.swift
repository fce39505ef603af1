package import MeetingModel

/// How points become sentences and paragraphs in one language.
package struct PlanningRules: Hashable, Sendable {
  /// Acts whose verbs may stand in one sentence.
  package struct Pair: Hashable, Sendable {
    package var first: Set<String>
    package var second: Set<String>
  }

  /// A connective in front of a sentence whose act stands in some relation to the act before.
  package struct Relation: Hashable, Sendable {
    /// The connectives' keys, which take turns.
    package var links: [String]
    package var first: Set<String>
    package var second: Set<String>
    /// Where it is written; nil for one of the connective for all pairs.
    package var place: RulePlace?
  }

  /// Acts that may lead another's sentence as a participle (*Recognizing …, they decided …*).
  package struct Participles: Hashable, Sendable {
    package var pair: Pair
    /// The words that such a sentence may have.
    package var words: Int
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
  /// Acts of one kind: where the same speakers go on with an act of another kind, none is due.
  package var families: [Set<String>] = []
  /// Behind one full label in so many another one stands in place of the pronoun, and behind one
  /// pronoun in so many one more; nil for never.
  package var otherLabel: Int?
  package var pronounAgain: Int?
  /// At most one sentence in so many gets a connective in front by rule; nil gives none.
  package var linked: Int?
  package var relations: [Relation] = []
  /// At most one paragraph in so many sentences begins by adding to the one before; nil for none.
  package var addition: Int?
  /// The connective that says so.
  package var additionLink: String?
  /// Acts that are told as of the day, and the connective that says so; in the first person alone.
  package var todayActs: Set<String> = []
  package var todayLink: String?
  package var participles: Participles?
  /// Modifiers that belong to the last noun by their place, so that a list may end with them.
  package var trailing: Set<String> = []
  /// Whether a verb may speak to two in turn and stand once.
  package var gaps = false
  package var pairs: [Pair] = [] {
    didSet {
      followers = pairs.reduce(into: [:]) { followers, pair in
        for first in pair.first { followers[first, default: []].formUnion(pair.second) }
      }
    }
  }
  /// The acts whose verbs may stand behind an act's.
  private var followers: [String: Set<String>] = [:]
  /// Words too common to show that two sentences are about the same; nil where words show nothing.
  package var common: WordSet?
  /// Nouns that take another noun by a preposition.
  package var heads = WordSet()
  package var prepositions = WordSet()
  /// Words in an item behind which the next item could be taken for a part of it.
  package var entangling: [ComplementRole: WordSet] = [:]
  /// Words that point back to the sentence before, and two that only look so.
  package var demonstratives = WordSet()
  package var falseDemonstratives: [String] = []
  /// Plural people, whom the pronoun could mean.
  package var people = WordSet()

  /// Whether two acts are of one kind; any are where the language tells no kinds.
  func isOneFamily(_ first: String, _ second: String) -> Bool {
    families.isEmpty || families.contains { $0.contains(first) && $0.contains(second) }
  }

  /// Whether the second act's verb may stand behind the first's.
  func pairs(_ first: String, _ second: String) -> Bool {
    followers[first]?.contains(second) ?? false
  }
}
