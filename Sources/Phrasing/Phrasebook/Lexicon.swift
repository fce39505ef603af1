/// Facts about a language that are words: its articles and marks.
package struct Lexicon: Hashable, Sendable {
  /// The language's own name.
  package var name: String
  /// Articles that may stand at the head of a name.
  package var articles: [String]
  /// Articles of an officer's that follow the sound of the word behind.
  package var indefinite: [String]
  /// What the first meeting of its kind is called, in place of an ordinal.
  package var firstOfItsKind: String
  /// Words with which a stated sentence leans on the one before.
  package var anaphors: Set<String>
  /// Words behind a reference that show that the reference stands as a noun.
  package var afterNoun: Set<String>
  /// Nouns behind a reference that show that the reference stands before them, though they may be
  /// verbs elsewhere (*forces*).
  package var beforeNoun: Set<String>
  /// Words that open a clause, behind which a reference is a subject.
  package var clauseOpeners: Set<String>
  /// Words that take the article's place before a name (*its*, *a*, *any*).
  package var determiners: Set<String>
  /// Words that may stand between a determiner and its noun, and that no ending shows to be adjectives.
  package var adjectives: Set<String> = []
  /// How words end that may stand there.
  package var adjectiveEndings: [String] = []
  /// Words that a name alone never takes: behind one, it stands before a noun (*all*, *their*).
  package var beforeCommonNoun: Set<String> = []
  /// What else tells whether a reference stands as a noun.
  package var standing = StandingWords()
  /// Nouns whose names take the article when they stand alone (*Association*).
  package var namedBodies: Set<String>
  /// Abbreviations that are read as names and go without the article of what they stand for (*UNESCO*).
  package var bareAcronyms: Set<String> = []
  /// First parts of words that name nations together, in lower case (*Franco-German*).
  package var nationPrefixes: Set<String> = []
  /// Words that begin a stretch of time (*early 2026*, *spring*), which takes the preposition of one.
  package var periods: Set<String>
  /// Words that begin a point in time which takes a preposition and an article (*l’automne 2027*); with an
  /// article, those that do only behind it.
  package var seasons: Set<String> = []
  /// Words with which an officer says by himself how people met (*online*).
  package var manners: Set<String>
  /// What joins the items of a list, as an officer may write it too.
  package var conjunctions: [String]
  /// Words behind which a text tells what somebody is thanked or blamed for, and no longer who it is.
  package var beforeReason: Set<String> = []
  /// The word that opens every clause under a verb, as an officer may write it too (*que*).
  package var clauseWord: String?
  /// Words by which money and other means are told that one gives (*$5 million*, *200 sailors*).
  package var amounts = AmountWords()
  /// Prepositions that no noun phrase begins with: behind a preposition of a frame's, an officer's is
  /// the one of another verb and falls.
  package var replaced: [String] = []
  /// Particles that no noun phrase ends in: before a particle of a frame's, an officer's falls.
  package var falling: [String] = []
  /// How the language puts its sentences and names together, where that is not as in English.
  package var manner = LanguageManner()
}

/// How a language puts sentences and names together. The defaults are those of English.
package struct LanguageManner: Hashable, Sendable {
  /// Whether the verb stands last, so that what modifies it stands before the complement.
  package var isVerbLast = false
  /// The particles at the end of a complement's frame by which it is the verb's object (을/를).
  package var objectMarkers: Set<String> = []
  /// Words by which one noun is said of another behind it (수소에 관한 양해각서): what stands before both, and is
  /// said of the second, is set off by a comma.
  package var nounJoints: Set<String> = []
  /// Whether a person's name stands before the office.
  package var putsNameFirst = false
  /// Whether names of people are written in the language's own script, so that a spec that has them
  /// in another alone leaves a gap.
  package var writesNamesItsOwnWay = false
  /// A full name with the abbreviation that is defined: `{full} ({short})`.
  package var introduction = "{full} ({short})"
  /// Parties that stand first, in this order, whoever hosts.
  package var partiesFirst: [String] = []
  /// What joins names in a compound of which one has no short form for compounds; nil keeps the
  /// officer's joint. Short forms alone are joined by nothing.
  package var compoundJoint: String?
  /// The article of a woman's office, where it has one of its own.
  package var feminineArticle: String?
  /// What stands between a person's name and the office behind it; nil for a space.
  package var apposition: String?
  /// Words of frames that stand again before every item of a list (French *de*, *à*).
  package var repeated: Set<String> = []
  /// Those that stand again before the second of two items where one joins words itself (*to leave
  /// Ukraine and Moldova, and to respect …*).
  package var repeatedBehindPairs: Set<String> = []
  /// How the past is written, by the grammar's own names; nil for its default.
  package var past: String?
  /// Phrases of frames that stand behind a short object of their verb (*condemned the attack in the strongest
  /// terms*), each as its words, and the words that such an object has at most.
  package var behindShort: [[String]] = []
  package var shortWords = 0
}
