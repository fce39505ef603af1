package import MeetingModel

/// How points become sentences and paragraphs in one language.
package struct PlanningRules: Hashable, Sendable {
  /// Acts whose verbs may stand in one sentence.
  package struct Pair: Hashable, Sendable {
    package var first: Set<String>
    package var second: Set<String>
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
  /// At most one sentence in so many gets a connective in front by rule; nil gives none.
  package var linked: Int?
  /// That connective's key.
  package var regard: String?
  package var pairs: [Pair] = [] {
    didSet {
      followers = pairs.reduce(into: [:]) { followers, pair in
        for first in pair.first { followers[first, default: []].formUnion(pair.second) }
      }
    }
  }
  /// The acts whose verbs may stand behind an act's.
  private var followers: [String: Set<String>] = [:]
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

  /// Whether the second act's verb may stand behind the first's.
  func pairs(_ first: String, _ second: String) -> Bool {
    followers[first]?.contains(second) ?? false
  }
}
