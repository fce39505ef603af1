/// Every form of every known verb, for telling whether a word may be a verb where it stands.
enum EnglishVerbForms {
  private static let all = EnglishGrammar.knownVerbs.filter { !$0.contains(" ") }
  private static let american = EnglishInflection(doublesFinalL: false)
  private static let british = EnglishInflection(doublesFinalL: true)

  private static let bases = Set(all)
  private static let singulars = forms(.presentSingular)
  private static let pasts = forms(.past)
  private static let gerunds = forms(.gerund)

  private static func forms(_ form: VerbForm) -> Set<String> {
    Set(all.flatMap { [american.inflect($0, form), british.inflect($0, form)] })
  }

  /// Whether a word may be the finite verb of a subject: one thing's (*violates*), or several
  /// things' (*violate*), in the present or the past.
  static func mayBeFinite(_ word: String, behindSeveral: Bool) -> Bool {
    pasts.contains(word) || word.hasSuffix("ed")
      || (behindSeveral ? bases.contains(word) : singulars.contains(word))
  }

  /// Whether a word may be a participle in *-ing*.
  static func mayBeParticiple(_ word: String) -> Bool { gerunds.contains(word) }
}
