/// The words of a language that tell, around a reference such as `<NL>`, whether it stands as a noun.
///
/// A language without adjectives of countries' names has none.
package struct StandingWords: Hashable, Sendable {
  /// Words behind a reference that are adverbs, unless a noun follows (*next*, *overseas*).
  package var adverbs: Set<String> = []
  /// Nouns for a stretch of time, which those make an adverbial of (*year*).
  package var spans: Set<String> = []
  /// Endings of an ordinal in figures (*7th*).
  package var ordinalEndings: Set<String> = []
  /// Words behind a noun that belong to it and never to a verb (*of*).
  package var nounLinks: Set<String> = []
  /// Auxiliaries and other words that are finite verbs wherever they stand.
  package var finite: Set<String> = []
  /// The words behind which a verb is an infinitive.
  package var infinitive: Set<String> = []
  /// Verbs that are nouns too and need no object (*increase*).
  package var aloneVerbs: Set<String> = []
  /// Words that are the subject of a clause of their own (*they*).
  package var subjects: Set<String> = []
  /// Openers of clauses behind which a verb may lack its object (*which*).
  package var gapOpeners: Set<String> = []
  /// Openers of clauses that open noun phrases too (*as*).
  package var nameOpeners: Set<String> = []
  /// Words behind which a name is no subject.
  package var prepositions: Set<String> = []
}
