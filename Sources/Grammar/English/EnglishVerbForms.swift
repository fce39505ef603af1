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
}
