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
