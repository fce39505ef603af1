/// How published texts of a language are read.
extension PhrasebookLoader {
  /// Reads a language's `reading.yaml`; a language without one is drafted, but not read.
  mutating func reading(_ folder: String) -> ReadingWording {
    let path = "\(folder)/reading.yaml"
    var wording = ReadingWording()
    guard has(path), let reader = reader(path) else { return wording }
    reader.allowOnly([
      "abbreviations", "closing", "openers", "speakers", "determiners", "titles", "personal",
      "joints", "auxiliaries", "modals", "negations", "adverb-endings", "adverbs", "marks",
      "places", "infinitives", "conjunctions", "subordinators", "neutral", "both", "singles",
      "origins", "names", "groups", "close-openers", "passives",
      "speaker-tails", "portfolios", "topics", "kinds", "organs", "many-organs", "owners",
      "owner-endings", "clause-joints", "pronouns", "page-words",
      "honorifics", "interposed", "joint-owners", "compound-tails", "word-endings", "opening-lines",
      "copulas", "introducing",
    ])
    func set(_ key: String) -> Set<String> { Set(reader[key]?.texts ?? []) }
    wording.abbreviations = set("abbreviations")
    wording.closingAbbreviations = set("closing")
    wording.openers = set("openers")
    wording.closeOpeners = set("close-openers")
    wording.speakers = set("speakers")
    wording.determiners = set("determiners")
    wording.titles = set("titles")
    wording.personal = set("personal")
    wording.neutral = set("neutral")
    wording.both = (reader["both"]?.texts ?? []).map { $0.split(separator: " ").map(String.init) }
    wording.organs = set("organs")
    wording.manyOrgans = set("many-organs")
    wording.owners = set("owners")
    wording.ownerEndings = reader["owner-endings"]?.texts ?? []
    wording.singles = set("singles")
    wording.origins = set("origins")
    wording.kinds = (reader["kinds"]?.entries ?? []).map {
      ReadingWording.KindMarks(kind: $0.key, marks: $0.value.texts)
    }
    wording.portfolios = set("portfolios")
    wording.topics = set("topics")
    wording.speakerTails = (reader["speaker-tails"]?.texts ?? []).map { text in
      text.split(separator: " ").map(String.init)
    }
    for entry in reader["names"]?.entries ?? [] { wording.names[entry.key] = entry.value.texts }
    for entry in reader["groups"]?.entries ?? [] { wording.groups[entry.key] = entry.value.texts }
    wording.joints = set("joints")
    wording.auxiliaries = set("auxiliaries")
    wording.modals = set("modals")
    wording.passives = set("passives")
    wording.negations = set("negations")
    wording.adverbEndings = reader["adverb-endings"]?.texts ?? []
    wording.adverbs = set("adverbs")
    wording.marks = set("marks")
    wording.places = set("places")
    wording.infinitives = set("infinitives")
    wording.conjunctions = set("conjunctions")
    wording.clauseJoints = set("clause-joints")
    wording.pronouns = set("pronouns")
    wording.pageWords = set("page-words")
    wording.subordinators = set("subordinators")
    wording.honorifics = set("honorifics")
    wording.introducing = set("introducing")
    wording.copulas = set("copulas")
    wording.interposed = (reader["interposed"]?.texts ?? []).map { text in
      text.split(separator: " ").map(String.init)
    }
    wording.jointOwners = set("joint-owners")
    wording.compoundTails = set("compound-tails")
    wording.wordEndings = reader["word-endings"]?.texts ?? []
    wording.openingLines = set("opening-lines")
    return wording
  }
}
