/// The stable identifiers of what can be wrong with a meeting spec, for programs and the manual.
/// Those of YAML itself begin with `yaml/`.
package enum SpecProblem: String, CaseIterable, Hashable, Sendable {
  // MARK: The document

  /// The document is empty.
  case empty = "spec/empty"
  /// The format's number is not one that this program reads.
  case unknownFormat = "spec/unknown-format"
  /// A key that must be given is missing.
  case missingKey = "spec/missing-key"
  /// A key that the format does not know at this place.
  case unknownKey = "spec/unknown-key"
  /// A key that the format knows, but not beside or below the one where it stands.
  case misplacedKey = "spec/misplaced-key"
  /// A key that is not a text, such as a list.
  case badKey = "spec/bad-key"
  /// A key without a value.
  case noValue = "spec/no-value"
  /// A text where a list or mapping is wanted, and the like.
  case wrongType = "spec/wrong-type"
  /// A value that is none of those allowed.
  case unknownValue = "spec/unknown-value"
  /// A list or mapping with fewer entries than the format wants.
  case tooFew = "spec/too-few"
  /// The same entry twice where each may stand once.
  case repeated = "spec/repeated"

  // MARK: Values

  /// Not a whole number, or one out of range.
  case badNumber = "spec/bad-number"
  /// Not a date as the format writes it.
  case badDate = "spec/bad-date"
  /// A date that the calendar does not have.
  case noSuchDate = "spec/no-such-date"
  /// Dates in the wrong order.
  case datesReversed = "spec/dates-reversed"
  /// Not a language code.
  case unknownLanguage = "spec/unknown-language"
  /// A language that the phrasebook cannot draft (a note or a warning).
  case languageNotDrafted = "spec/language-not-drafted"

  // MARK: Texts

  /// A text without a visible character.
  case emptyText = "spec/empty-text"
  /// A text that is longer than its place allows.
  case longText = "spec/long-text"
  /// A control character in a text.
  case controlCharacter = "spec/control-character"
  /// A character that turns the direction of writing (a warning).
  case directionCharacter = "spec/direction-character"
  /// A line break inside a sentence (a warning).
  case lineBreak = "spec/line-break"
  /// A reference such as `<KRR>` that names no party, country or term.
  case unknownReference = "spec/unknown-reference"

  // MARK: YAML's traps

  /// A text that YAML took for a key and a value because of a colon.
  case colonInText = "spec/colon-in-text"
  /// Lists of one text in several languages that have different lengths.
  case unevenLists = "spec/uneven-lists"
  /// A list in brackets behind a word, which is no list (a warning).
  case bracketedList = "spec/bracketed-list"
  /// A list's item that begins with *and* or *or* (a warning).
  case leadingConjunction = "spec/leading-conjunction"

  // MARK: Parties and speakers

  /// A party, country or speaker that is not known here.
  case unknownParty = "spec/unknown-party"
  /// More or fewer parties than a meeting of that kind has (a warning).
  case partyCount = "spec/party-count"
  /// A party without built-in names whose names are not given.
  case unnamedParty = "spec/unnamed-party"

  // MARK: Wordings

  /// A key under `phrasing` that is no act, modifier or link.
  case unknownRule = "spec/unknown-rule"

  // MARK: Points

  /// A point's key that is neither an act nor anything else that a point has.
  case unknownAct = "spec/unknown-act"
  /// A word before an act's key that the phrasebook does not have for this act.
  case unknownIntensifier = "spec/unknown-intensifier"
  /// A point without an act.
  case noAct = "spec/no-act"
  /// A point with several acts.
  case severalActs = "spec/several-acts"
  /// A rung that the act's ladder has not.
  case unknownRung = "spec/unknown-rung"
  /// An intensifier and a `strength` that mean different rungs.
  case strengthDiffers = "spec/strength-differs"
  /// Complements that the act does not take together.
  case badComplement = "spec/bad-complement"
  /// A list whose items are clauses, verb phrases and noun phrases in turn.
  case mixedList = "spec/mixed-list"
  /// An agenda item without points (a warning).
  case itemWithoutPoints = "spec/item-without-points"
}
