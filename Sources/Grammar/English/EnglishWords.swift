/// Small sets of English words that several rules ask about.
enum EnglishWords {
  /// Words in front of *and* that make it part of a country's name.
  static let namesBeforeAnd: Set = [
    "Trinidad", "Bosnia", "Antigua", "Kitts", "Vincent", "Tomé", "Tome", "Turks", "Wallis",
  ]

  /// Whether words are coordinated by *and* or *or* outside of parentheses and quotation marks, and
  /// not within a country's name.
  static func hasTopLevelCoordination(_ words: some Collection<Substring>) -> Bool {
    var enclosure = EnglishPunctuation.Enclosure()
    var previous: Substring = ""
    for word in words {
      if enclosure.depth == 0, word == "and" || word == "or",
        !namesBeforeAnd.contains(String(previous))
      {
        return true
      }
      if EnglishPunctuation.mayEnclose(word) { _ = enclosure.read(word) }
      previous = word
    }
    return false
  }

  /// Words that open a noun phrase.
  static let determiners: Set = [
    "a", "an", "the", "this", "that", "these", "those", "its", "their", "our", "his", "her", "my",
    "your", "all", "any", "both", "each", "every", "either", "neither", "no", "some", "such",
    "several", "many", "much", "more", "most", "other", "another", "whose", "various", "what",
    "whatever", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "few",
    "fewer", "less", "one", "them", "us", "it", "him", "one's", "everyone", "everything", "others",
    "themselves", "ourselves", "itself",
  ]

  /// Words that may stand in front of the verb besides those in *-ly*.
  static let adverbs: Set = [
    "further", "also", "not", "never", "together", "again", "always", "only", "even", "still",
    "once", "soon", "now", "then", "thus", "better", "more", "most", "just", "both", "either",
    "therefore", "instead", "henceforth", "less",
  ]

  /// Whether a word has the ending of a gerund behind a syllable (*singing*; not *sing*, *bring*).
  static func endsAsGerund(_ word: some StringProtocol) -> Bool {
    word.hasSuffix("ing") && word.dropLast(3).contains { "aeiouy".contains($0) }
  }

  /// Whether a lower-case word is an adverb.
  static func isAdverb(_ word: some StringProtocol) -> Bool {
    if adverbs.contains(String(word)) { return true }
    return word.hasSuffix("ly") && word.count > 4 && !notAdverbs.contains(String(word))
  }

  private static let notAdverbs: Set = [
    "ally", "rely", "apply", "supply", "reply", "comply", "imply", "multiply", "family", "assembly",
    "italy", "early", "friendly", "daily", "weekly", "monthly", "yearly", "monopoly", "anomaly",
    "rally", "tally", "bully", "resupply", "reapply", "timely", "costly", "orderly", "likely",
    "unlikely", "deadly", "quarterly", "cowardly", "neighborly", "unruly", "reassembly",
  ]

  /// Adjectives that are often coordinated with a word that could be a verb (*free and open*).
  static let adjectives: Set = [
    "free", "safe", "fair", "strong", "peaceful", "stable", "secure", "open", "resilient", "clear",
    "prosperous", "inclusive", "transparent", "robust", "close", "deep", "full", "swift", "direct",
    "overwhelming", "decisive", "healthy", "sustainable", "lasting", "enduring", "comprehensive",
    "just", "timely", "early", "new", "good", "great", "high", "low", "large", "broad", "wide",
    "serious", "grave", "rapid", "mature", "modern", "public", "private", "political", "economic",
    "military", "civil", "social", "cultural", "nuclear", "conventional", "diplomatic", "digital",
    "green", "critical", "effective", "efficient", "constructive", "active", "regular", "complete",
    "verifiable", "irreversible", "technical", "financial", "commercial", "industrial", "human",
    "strategic", "tactical", "practical", "democratic", "humanitarian", "unwavering", "steadfast",
    "ironclad", "continued", "continuing", "shared", "extended", "enhanced", "integrated",
    "current",
    "future", "emerging", "existing", "ongoing", "longstanding", "long-standing", "legal",
    "national",
    "local", "foreign", "domestic", "responsible", "reliable", "credible", "predictable",
    "independent", "equal", "balanced", "mutual", "bilateral", "trilateral", "multilateral",
    "regional", "international", "global", "joint", "common", "relevant", "key", "additional",
    "urgent", "best", "related", "greater", "closer", "deeper", "stronger", "broader",
  ]

  /// Nouns that open many noun phrases and show it by no ending.
  static let nouns: Set = [
    "peace", "freedom", "dialogue", "diplomacy", "democracy", "trust", "energy", "technology",
    "technologies", "talks", "ties", "efforts", "values", "rights", "law", "rule", "health",
    "climate", "defense", "defence", "deterrence", "dignity", "growth", "innovation", "interests",
    "goals", "principles", "objectives", "space", "cyberspace", "friendship", "unity", "people",
    "peoples", "countries", "partners", "allies", "information", "intelligence",
    "data",
    "exercises", "consultations", "discussions", "meetings", "activities", "capabilities",
    "resilience", "readiness", "interoperability", "solidarity", "justice", "progress", "success",
    "multilateralism", "transparency", "women", "children", "youth", "culture", "science",
    "agriculture", "infrastructure", "nonproliferation", "non-proliferation", "denuclearization",
    "trade", "research", "commerce", "tourism", "education",
  ]
}
