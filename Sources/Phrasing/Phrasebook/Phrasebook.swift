package import MeetingModel

/// What a ministry's `Templates/` folder says, as a value: every rule, name and wording.
package struct Phrasebook: Sendable {
  /// What specs may say.
  package var vocabulary: Vocabulary
  /// House styles by canonical id.
  package var houses: [String: House]
  /// Kinds of meeting by canonical id.
  package var kinds: [String: Kind]
  /// Names of countries and organisations by code and language.
  package let countries: [String: [Language: CountryNames]]
  /// Short names that are abbreviations, which go without an article whoever gives them (*ASEAN*).
  let bareAbbreviations: [Language: Set<String>]
  /// Words of ours that differ by house: the base form, then the house's.
  package let spelling: [String: [String: String]]
  /// The same, for looking up word after word.
  let spellingTable: SpellingTable
  /// The wordings by language.
  package var languages: [Language: LanguageBook]

  /// Makes a phrasebook; see the properties.
  package init(
    vocabulary: Vocabulary, houses: [String: House], kinds: [String: Kind],
    countries: [String: [Language: CountryNames]], spelling: [String: [String: String]],
    languages: [Language: LanguageBook]
  ) {
    self.vocabulary = vocabulary
    self.houses = houses
    self.kinds = kinds
    self.countries = countries
    bareAbbreviations = countries.values.reduce(into: [:]) { found, names in
      for (language, names) in names where NameBook.isAbbreviation(names.short) {
        found[language, default: []].insert(names.short)
      }
    }
    self.spelling = spelling
    spellingTable = SpellingTable(spelling)
    self.languages = languages
  }
}

/// How a foreign ministry writes.
package struct House: Hashable, Sendable {
  package var id: String
  /// Codes of the parties whose texts use this house by default.
  package var countries: [String]
  /// Codes of the parties whose texts use it where no party has a house by default.
  package var others: [String]
  /// The name of the date format in the language's calendar.
  package var dates: String
  /// Whether a final *l* is doubled before an ending (*travelled*).
  package var doublesFinalL: Bool
  /// Names that differ from the built-in ones, by code and language.
  package var names: [String: [Language: CountryNames]]
  /// The form of the complement that the house prefers, by act.
  package var forms: [String: String]
}

/// Defaults of a kind of meeting.
package struct Kind: Hashable, Sendable {
  package var id: String
  package var voice: Voice
  package var numbering: Numbering
  package var headings: Bool
}

/// The names of a country or organisation in one language.
package struct CountryNames: Hashable, Sendable {
  /// The formal name, with the article that running text uses.
  package var full: String
  /// The name in common use, with its article.
  package var short: String
  /// The adjective that stands before a noun; nil where the short name serves.
  package var adjective: String?
  /// The abbreviation that joint statements use; nil where there is none.
  package var abbreviation: String?
  /// The short form in a compound of several countries (Korean 한, 미); nil where there is none.
  package var pair: String?
  /// Whether the abbreviation is defined at first mention and stands for the name afterwards.
  package var isDefined: Bool
  /// Whether it is an organisation, which has no government.
  package var isOrganisation: Bool
  /// Who sits among ministers for an organisation (*the High Representative*).
  package var envoy: String? = nil
  /// What its bodies are called where that says whose they are (*European Council*).
  package var bodies: [String] = []
  /// The grammatical gender of the short name; nil where the language has none.
  package var gender: Gender? = nil
  /// What it is called in running text where it is a party itself, instead of the short name and the
  /// abbreviation; nil where that is the same.
  package var asParty: String? = nil

  /// The names that a party at the table has.
  var ofParty: CountryNames {
    guard let asParty else { return self }
    var names = self
    (names.short, names.abbreviation, names.isDefined) = (asParty, nil, false)
    return names
  }
}

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

/// How a modifier is worded.
package struct ModifierWording: Hashable, Sendable {
  package var rule: String
  package var tail: Frame
  package var opening: Frame
  /// What stands for the tail where the items are clauses or verb phrases that can take its form; nil
  /// where the tail takes both.
  package var predicate: Frame?
  /// The frame for a modifier that stands directly before the noun that it belongs to (을/를 포함한).
  package var attributive: Frame?
  /// The frame for one that says what the verb makes of its object, between the two (원칙으로 재확인하였다).
  package var complement: Frame?
  /// The frame where *we* speak, in a language whose words show it (*en nous appuyant*).
  package var we: Frame?
  /// Frames for items with certain nouns at their head (*sous l’égide de …*).
  package var nouns: [ByNoun]
  /// The frame behind people, of whom their nouns tell (*the crews, who …*).
  package var people: ByNoun?
  /// Whether the tail is set off from the sentence.
  package var isAside: Bool
  /// Whether verbs may stand behind it (*which has …*, *including to …*).
  package var takesVerbs: Bool
  /// Whether it is set off where what it belongs to joins words itself, so that it is no part of the second
  /// of them alone.
  package var isAsideBehindPairs: Bool

  /// The frame for items with one of some nouns at their head.
  package struct ByNoun: Hashable, Sendable {
    package var nouns: Set<String>
    package var frame: Frame
  }

  /// Every frame that may stand behind the verb phrase.
  package var tails: [Frame] {
    [tail] + [we, people?.frame].compactMap(\.self) + nouns.map(\.frame)
  }
}

/// How a connective is worded.
package struct LinkWording: Hashable, Sendable {
  package var rule: String
  /// Before the subject.
  package var front: String?
  /// Before the verb.
  package var inner: String?
}

/// What must hold of a meeting for a label to be used.
package enum LabelCondition: String, Hashable, Sendable, CaseIterable {
  /// Every party names its principals.
  case named
  /// All principals hold an office of the same name (*the four Ministers*).
  case oneOffice = "one office"
  /// All principals are heads of state or government, of several offices.
  case severalLeaders = "several leaders"
  /// All principals are heads of state or government.
  case leaders
  /// Every party is a country, not an organisation.
  case countries
}

/// How speakers are called.
package struct SubjectWording: Hashable, Sendable {
  /// A full label for all, with what must hold for it.
  package struct Label: Hashable, Sendable {
    package var frame: Frame
    package var conditions: Set<LabelCondition>
    /// The acts that it suits; empty for all.
    package var acts: Set<String>
  }

  /// What all are called together where no principals are named.
  package var unnamed: Frame
  /// The same for kinds of meetings whose sentence says who met: `summit: the Leaders`; the noun of their
  /// offices, where labels count them (offices.yaml).
  package var kinds: [String: String]
  /// Labels in turn, by the number of parties.
  package var two: [Label]
  package var three: [Label]
  package var more: [Label]
  package var pronoun: String
  /// The pronoun, or the short label that does its work, where that differs by the number of parties.
  package var pronouns: [Frame] = []
  /// The pronoun where the label is feminine; nil where that makes no difference.
  package var pronounFeminine: String?
  package var we: String
  /// The particle that marks a subject; nil where a language has none.
  package var marker: String?
  /// What joins the names of parties who speak together, where that is not the conjunction of lists.
  package var joint: String?
  package var ourPossessive: String
  package var theirPossessive: String
  package var itsPossessive: String
  /// The possessive of one person, by gender; empty where the language has none.
  package var personPossessives: [Gender: String]
  /// Endings and words that show that a subject of an officer's is plural; empty where nothing agrees.
  package var pluralEndings: [String]
  package var pluralWords: Set<String>
  /// Possessives that an officer may write at the head of a complement.
  package var leading: [String]
  /// Nouns of what a speaker has himself (*commitment*): a possessive before them is his.
  package var own: Set<String>
  /// Words before which that noun stands, if it stands there at all (*their potential to …*).
  package var nounEnds: Set<String> = []
  /// Acts about what somebody else did wrong: no possessive in them is the speaker's but *our*.
  package var blaming: Set<String> = []
  /// Acts about what may be one's own or somebody else's: the noun behind a possessive tells.
  package var appraising: Set<String> = []
  /// Acts whose verbs have no preposition before what they are about (*discuss*).
  package var direct: Set<String> = []
  /// Prepositions that are written there by mistake.
  package var prepositions: [String] = []
  /// Words behind which stands what somebody is asked (*Russia to withdraw*).
  package var asking: [String] = []
  /// Acts that are said of deeds, and not of the fact that they were done (*condemn*).
  package var deeds: Set<String> = []
  /// Words that show that what a possessive stands before is everyone's (*our shared goal*).
  package var everyones: Set<String> = []
  /// What joins the halves of a mirrored sentence.
  package var mirror: String
  /// What joins whole clauses that have subjects of their own.
  package var clauses: String
}

/// How offices are called together.
package struct OfficeWording: Hashable, Sendable {
  /// A noun of office in both numbers.
  package struct Noun: Hashable, Sendable {
    /// For one person, such as *President*.
    package let one: String
    /// For several.
    package let many: String
    /// Words in front that tell nothing of the office (*Acting*), where all others there belong to the
    /// noun (*Foreign Secretary*); nil where none do.
    package let idle: Set<String>?
    /// The capitals that an office with this noun has.
    let capitals: UInt32

    /// Makes a noun of office.
    package init(one: String, many: String, idle: Set<String>? = nil) {
      self.one = one
      self.many = many
      self.idle = idle
      capitals = one.neededCapitals
    }
  }

  /// An office that principals of several parties hold in common.
  package struct Common: Hashable, Sendable {
    package var label: String
    /// Words that show that an office belongs here.
    package var matches: [String]
    /// Words that show that it does not, whatever else it says.
    package var exceptions: [String]
    /// Whether its names differ in spelling alone, so that the label stands for them all.
    package var isOneName = false
  }

  /// The nouns, weightiest first.
  package var nouns: [Noun]
  /// Nouns of heads of state and government, and what they are called together.
  package var leaderNouns: [String]
  package var leaderLabel: String
  /// Words behind which an office's noun no longer stands (*of*, *for*).
  package var ends: [String]
  package var common: [String: Common]
  /// What principals of one kind of office are called together, by how many there are; empty where
  /// the plurals of their offices say it.
  package var collectives: [String: Frame] = [:]
}

/// The parts of a statement that come from the meeting's own facts.
package struct Layout: Hashable, Sendable {
  package var rule: String
  package var title: [Frame]
  package var release: [Frame]
  package var begin: String?
  package var end: String?
  package var hosted: [Frame]
  package var met: [Frame]
  package var we: [Frame]
  /// One party's people with their country.
  package var principals: Frame
  /// A party that names nobody, beside others that do.
  package var representatives: Frame
  /// What stands between delegations of several people, where there are more than two; nil for the
  /// language's way with lists.
  package var separator: String?
  /// What introduces the collective label.
  package var introduction: Frame?
  package var next: [Frame]
  package var thanks: [Frame]
  /// What bodies and groups are called whose name in a title tells who meets.
  package var bodies: [String]
  /// Nouns in a meeting's title that have rounds (*Dialogue*).
  package var rounds: [String]
  /// Nouns of meetings that are paid rather than held (*Visit*).
  package var visits: [String] = []
  /// Nouns of standing bodies, which meet again and again (*Commission*), with what one of their
  /// meetings is called (*session*).
  package var sittings: [String: String] = [:]
  /// How a meeting of such a body is called where it is not the title that is made.
  package var sitting: Frame?
}

/// How dates are written.
package struct CalendarWording: Hashable, Sendable {
  package var months: [String]
  /// The first day of a month, where it is an ordinal (French *1er*).
  package var firstDay: String?
  /// Patterns by the format's name, then by what is written (`day`, `span`, …).
  package var formats: [String: [String: String]]
}
