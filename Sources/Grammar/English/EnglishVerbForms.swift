/// Every form of every known verb, for telling whether a word may be a verb where it stands.
enum EnglishVerbForms {
  private static let all = EnglishGrammar.knownVerbs.filter { !$0.contains(" ") }
  private static let american = EnglishInflection(doublesFinalL: false)
  private static let british = EnglishInflection(doublesFinalL: true)

  private static let bases = Set(all)
  private static let ambiguousBases = bases.filter { VerbLexicon.isAmbiguous($0) }
  private static let singulars = forms(bases, .presentSingular)
  private static let ambiguousSingulars = forms(ambiguousBases, .presentSingular)
  private static let pasts = forms(bases, .past)
  private static let gerunds = forms(bases, .gerund)

  private static func forms(_ verbs: Set<String>, _ form: VerbForm) -> Set<String> {
    Set(verbs.flatMap { [american.inflect($0, form), british.inflect($0, form)] })
  }

  /// What a word may be as the verb of a subject: one thing's (*violates*), or several things'
  /// (*violate*), in the present or the past.
  static func reading(of word: String, behindSeveral: Bool) -> VerbReading {
    // An adverb in front of a verb tells as much as the verb.
    if word.hasSuffix("ly"), EnglishWords.isAdverb(word) { return .adverb }
    let (finite, ambiguous) =
      behindSeveral ? (bases, ambiguousBases) : (singulars, ambiguousSingulars)
    if ambiguous.contains(word) { return .finiteOrNoun }
    if finite.contains(word) { return .finite }
    if pasts.contains(word) || isRegularPast(word) { return .past }
    return gerunds.contains(word) ? .participle : .none
  }

  /// Whether an unknown word has the ending of a past (*digitised*); *speed* and *need* have another.
  private static func isRegularPast(_ word: String) -> Bool {
    word.hasSuffix("ed") && !word.hasSuffix("eed") && word.count > 4 && !bases.contains(word)
  }

  private static func mayBeFinite(_ word: String, behindSeveral: Bool) -> Bool {
    switch reading(of: word, behindSeveral: behindSeveral) {
    case .finite, .finiteOrNoun, .past: true
    case .adverb, .participle, .none: false
    }
  }

  /// Whether a word may be the finite verb of some subject, or stands before one.
  static func mayBeFinite(anywhere word: String) -> Bool {
    let word = word.lowercased().filter { $0.isLetter || $0 == "-" }
    return auxiliaries.contains(word) || mayBeFinite(word, behindSeveral: true)
      || mayBeFinite(word, behindSeveral: false)
  }

  /// Whether a clause's first words certainly show another mood than the subjunctive: a name with a verb of one
  /// thing's behind it (*Russia withdraws*), or *is* and its like before any further clause.
  static func isIndicative(_ words: [Substring]) -> Bool {
    guard let first = words.first, words.count > 1 else { return false }
    let isName = first.hasPrefix("<") || first.first?.isUppercase == true && first.count > 3
    if isName, singulars.contains(words[1].filter(\.isLetter)) { return true }
    let main = words.dropFirst().prefix { !["that", "which", "who", "whose"].contains($0) }
    return main.contains { ["is", "are", "was", "were", "has", "does"].contains($0) }
  }

  private static let auxiliaries: Set = [
    "am", "are", "be", "can", "cannot", "could", "did", "do", "does", "had", "has", "have", "is",
    "may", "might", "must", "shall", "should", "was", "were", "will", "would", "need", "needs",
  ]

  /// Whether a word may be a participle in *-ing*.
  static func mayBeParticiple(_ word: String) -> Bool { gerunds.contains(word) }
}
