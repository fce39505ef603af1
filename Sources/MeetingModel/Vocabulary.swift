/// The words that a spec may use: what the phrasebook knows, as a value.
package struct Vocabulary: Hashable, Sendable {
  /// A rung of an act's ladder.
  package struct Rung: Hashable, Sendable {
    /// The rung's name, such as `strongest`.
    package var name: String
    /// Words that may stand before the act's key and mean this rung (`strongly` + `condemn`).
    package var intensifiers: [String]
    /// Whole keys that mean this rung (`express grave concern`).
    package var keys: [String]

    /// Makes a rung.
    package init(name: String, intensifiers: [String] = [], keys: [String] = []) {
      self.name = name
      self.intensifiers = intensifiers
      self.keys = keys
    }
  }

  /// An act that a point may perform.
  package struct Act: Hashable, Sendable {
    /// The canonical key, such as `call on`.
    package var id: String
    /// Other keys for the same act, such as `recognise`.
    package var aliases: [String]
    /// One line for the manual and for an editor's completion.
    package var summary: String
    /// The ladder from weak to strong; at least one rung.
    package var rungs: [Rung]
    /// The rung that is meant without an intensifier.
    package var defaultRung: String
    /// The sets of complement roles that the act takes, such as `[[.whom, .to], [.what]]`.
    package var frames: [[ComplementRole]]
    /// The role of plain text that begins with neither *that* nor *to*.
    package var plainRole: ComplementRole
    /// Prepositions that the act's English wordings bring along, and that an officer may therefore
    /// write too (*pay tribute: to the victims*).
    package var prepositions: Set<String>
    /// The languages that draw this act's distinction; nil for every language.
    package var languages: Set<Language>?

    /// Whether somebody may be told of something by it.
    var tellsOf: Bool { frames.contains { Set($0) == [.whom, .what] } }

    /// Makes an act; see the properties.
    package init(
      id: String, aliases: [String] = [], summary: String, rungs: [Rung], defaultRung: String,
      frames: [[ComplementRole]], plainRole: ComplementRole, prepositions: Set<String> = [],
      languages: Set<Language>? = nil
    ) {
      self.id = id
      self.aliases = aliases
      self.summary = summary
      self.rungs = rungs
      self.defaultRung = defaultRung
      self.frames = frames
      self.plainRole = plainRole
      self.prepositions = prepositions
      self.languages = languages
    }
  }

  /// A value with a line of explanation, for completion.
  package struct Entry: Hashable, Sendable {
    package var id: String
    /// Other spellings of the same value, such as `GB` for `UK`.
    package var aliases: [String]
    package var summary: String
    /// How many parties a kind of meeting has; nil for any number, and for what is no kind.
    package var partyCount: Int?

    /// Makes an entry.
    package init(
      id: String, aliases: [String] = [], summary: String = "", partyCount: Int? = nil
    ) {
      self.id = id
      self.aliases = aliases
      self.summary = summary
      self.partyCount = partyCount
    }
  }

  /// The acts, in the order of the manual.
  package var acts: [Act] { didSet { actIndex = ActIndex(acts) } }
  /// The modifiers' keys.
  package var modifiers: [Entry] { didSet { modifierIndex = EntryIndex(modifiers) } }
  /// The relations that `link` may name.
  package var links: [Entry]
  /// The layouts that `kind` may name.
  package var kinds: [Entry]
  /// The kind that is meant when the officer names none.
  package var defaultKind: String
  /// The house styles.
  package var houses: [Entry]
  /// The offices in common that `by` may name, such as `foreign ministers`.
  package var offices: [Entry]
  /// Codes that have built-in names.
  package var countries: Set<String>
  /// Their codes by the names that people write for them, in lower case and without an article (*japan*).
  package var countryNames: [String: String]
  /// Languages that the phrasebook can draft.
  package var languages: Set<Language>
  /// Every key of an act: made once, and not for each spec.
  private(set) var actIndex: ActIndex
  /// Every key of a modifier.
  private(set) var modifierIndex: EntryIndex

  /// The code of a country that somebody calls by its name.
  func code(named name: String) -> String? {
    let name = name.lowercased()
    return countryNames[name]
      ?? (name.hasPrefix("the ") ? countryNames[String(name.dropFirst(4))] : nil)
  }

  /// Makes a vocabulary; see the properties.
  package init(
    acts: [Act], modifiers: [Entry], links: [Entry], kinds: [Entry], defaultKind: String,
    houses: [Entry], offices: [Entry], countries: Set<String>,
    countryNames: [String: String] = [:], languages: Set<Language>
  ) {
    self.acts = acts
    self.modifiers = modifiers
    self.links = links
    self.kinds = kinds
    self.defaultKind = defaultKind
    self.houses = houses
    self.offices = offices
    self.countries = countries
    self.countryNames = countryNames
    self.languages = languages
    actIndex = ActIndex(acts)
    modifierIndex = EntryIndex(modifiers)
  }
}

/// The canonical ids of entries, by each of their keys.
struct EntryIndex: Hashable, Sendable {
  /// The id of each key: one that two entries claim belongs to the first.
  let ids: [String: String]

  init(_ entries: [Vocabulary.Entry]) {
    ids = entries.reduce(into: [:]) { ids, entry in
      for key in [entry.id] + entry.aliases where ids[key] == nil { ids[key] = entry.id }
    }
  }
}
