/// What is needed to read a published text of a language, beyond the wordings by which it is drafted.
package struct ReadingWording: Hashable, Sendable {
  /// Words with a full stop that ends no sentence (*No.*, *Jr.*), as written.
  package var abbreviations: Set<String> = []
  /// Of those, the ones that may end a sentence too, where the next word opens one (*the U.S. We …*).
  package var closingAbbreviations: Set<String> = []
  /// Words that open a sentence.
  package var openers: Set<String> = []
  /// Those that open it before any subject without a comma (*Today the two leaders …*).
  package var closeOpeners: Set<String> = []
  /// Nouns by which the parties or their principals are called together (*sides*, *leaders*).
  package var speakers: Set<String> = []
  /// Words that may stand before such a noun (*the*, *both*, *two*).
  package var determiners: Set<String> = []
  /// Titles before a person's name, beside the nouns of the offices.
  package var titles: Set<String> = []
  /// Pronouns that stand for one side's principal (*he*).
  package var personal: Set<String> = []
  /// Pronouns that stand for one side behind a sentence of that side (*it*).
  package var neutral: Set<String> = []
  /// Words that stand for all sides alone (*both*, *all three*); a single word also before their names.
  package var both: [[String]] = []
  /// Nouns of a party's organs behind its name or *our* (*the Canadian Coast Guard*), which act for it.
  package var organs: Set<String> = []
  /// Those of them that are several (*our coast guards*).
  package var manyOrgans: Set<String> = []
  /// Possessives of those who speak (*our*), and endings of a name's possessive (*’s*).
  package var owners: Set<String> = []
  package var ownerEndings: [String] = []
  /// Nouns of speakers that are one (*side*, *government*).
  package var singles: Set<String> = []
  /// Words between a noun of speakers and whose they are (*of*, *from*).
  package var origins: Set<String> = []
  /// What may stand behind a noun of speakers as part of it (*of State and Government*), the longest
  /// first.
  package var speakerTails: [[String]] = []
  /// Words of an office behind its noun (*Minister of Foreign Affairs*): a name begins behind them.
  package var portfolios: Set<String> = []
  /// Words behind which a title or a first sentence says what it is about, and no longer who speaks.
  package var topics: Set<String> = []
  /// Words of a title that tell the kind of meeting, in the order in which they are looked for.
  package var kinds: [KindMarks] = []
  /// Names of countries beside those that are drafted (*Korea*), by code.
  package var names: [String: [String]] = [:]
  /// Names of groups (*G7*) with the codes of their members.
  package var groups: [String: [String]] = [:]
  /// Words inside a long name of people and offices (*of*, *for*).
  package var joints: Set<String> = []
  /// Auxiliaries that go before a verb's participle, gerund or base form (*have*, *are*).
  package var auxiliaries: Set<String> = []
  /// The auxiliaries behind which stands a base form (*will*).
  package var modals: Set<String> = []
  /// Auxiliaries of what is done to somebody (French *sommes réunis*): behind them stands no act of ours,
  /// unless a wording has them.
  package var passives: Set<String> = []
  /// Words of negation: a verb that is denied is no act of ours.
  package var negations: Set<String> = []
  /// What stands before an infinitive (*to*), and what joins verbs of one subject (*and*).
  package var infinitives: Set<String> = []
  package var conjunctions: Set<String> = []
  /// Pronouns of those who speak (*we*, *they*), in small letters.
  package var pronouns: Set<String> = []
  /// Words beside the number of a page (*Page 3 of 4*), in small letters.
  package var pageWords: Set<String> = []
  /// What joins a clause to the one before it (*and*, *but*): behind it another subject may act.
  package var clauseJoints: Set<String> = []
  /// Words that open a clause under another (*as*, *while*): what follows is no main clause.
  package var subordinators: Set<String> = []
  /// Endings of adverbs (*ly*) and adverbs without them.
  package var adverbEndings: [String] = []
  package var adverbs: Set<String> = []
  /// Possessives before a title (*His Majesty*).
  package var honorifics: Set<String> = []
  /// Words before a colon that tell an introducer from a heading (*the following:*), in small letters.
  package var introducing: Set<String> = []
  /// The auxiliaries of what is done to somebody or how something is (*is*, *be*).
  package var copulas: Set<String> = []
  /// Words between a verb and what it is about (*commit ourselves to*, *agreed last year to*).
  package var interposed: [[String]] = []
  /// Words before the noun of an organ that all sides have together (*a bilateral working group*).
  package var jointOwners: Set<String> = []
  /// Second halves of compounds, which keep their hyphen at a line's end (*rules-based*).
  package var compoundTails: Set<String> = []
  /// Endings by which a cut word's second half is known (*coop-eration*).
  package var wordEndings: [String] = []
  /// Words that open a line before a list, which is no act (*This includes:*), in small letters.
  package var openingLines: Set<String> = []
  /// Words by which the language is known.
  package var marks: Set<String> = []
  /// Prepositions that stand before a place (*in*).
  package var places: Set<String> = []

  /// A kind of meeting, and the words of a title by which it is known.
  package struct KindMarks: Hashable, Sendable {
    package var kind: String
    package var marks: [String]
  }

  /// Makes rules that say nothing.
  package init() {}
}
