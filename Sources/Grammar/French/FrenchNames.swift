/// Names that are written out where an officer has their abbreviation: what stands before the one may not
/// suit the other (*l’ONU*, *les Nations Unies*; *d’OCHA*, *du Bureau de …*).
enum FrenchNames {
  /// What stands before a name at the end of a text.
  static func lead(atEndOf text: String) -> NameLead? {
    if text.hasSuffix("’") || text.hasSuffix("'") {
      let word = text.dropLast().reversed().prefix { $0.isLetter }
      let written = String(text.suffix(word.count + 1))
      switch String(word.reversed()).lowercased() {
      case "l": return NameLead(written: written, takesArticle: true, isPlural: false)
      case "d": return NameLead(written: written, word: "de", takesArticle: false)
      case let letters where elided.contains(letters):
        return NameLead(written: written, word: letters + "e", takesArticle: true)
      default: return nil
      }
    }
    guard text.isEmpty || text.hasSuffix(" ") else { return nil }
    let word = String(text.dropLast().reversed().prefix { $0.isLetter }.reversed())
    func lead(_ word: String? = nil, isPlural: Bool, _ gender: GrammaticalGender?) -> NameLead {
      NameLead(
        written: String(text.suffix(written.count)), word: word, takesArticle: true,
        isPlural: isPlural, gender: gender)
    }
    let written = word + " "
    switch word.lowercased() {
    case "le": return lead(isPlural: false, .masculine)
    case "la": return lead(isPlural: false, .feminine)
    case "les": return lead(isPlural: true, nil)
    case "du": return lead("de", isPlural: false, .masculine)
    case "des": return lead("de", isPlural: true, nil)
    case "au": return lead("à", isPlural: false, .masculine)
    case "aux": return lead("à", isPlural: true, nil)
    case let other where several.contains(other):
      return NameLead(written: "", takesArticle: false, isPlural: true)
    case let other where before.contains(other) || text.isEmpty:
      return NameLead(written: "", takesArticle: true)
    default: return nil
    }
  }

  /// A full name with the article that suits it.
  ///
  /// Behind an article of the officer's it has one too, and behind nothing a proper name has: *d’OCHA*
  /// is *du Bureau*, *d’IA* is *d’intelligence artificielle*.
  static func name(_ full: String, article: String, behind lead: NameLead) -> String {
    let isSeveral = lead.isPlural == true
    let head = FrenchNouns.head(of: full)
    let isProper = full.first?.isUppercase == true
    let name = isSeveral && !isProper ? plural(full) ?? full : full
    let hadArticle = lead.isPlural != nil
    // What is a list of names has the articles that it was given.
    guard !full.contains(","),
      lead.takesArticle ? hadArticle || isProper : lead.word != nil && isProper
    else { return name }
    if !article.isEmpty { return article.hasSuffix("’") ? article + name : "\(article) \(name)" }
    if isSeveral || head?.isPlural == true { return "les " + name }
    if FrenchSounds.elides(before: name) { return "l’" + name }
    switch head?.gender ?? lead.gender {
    case .feminine?: return "la " + name
    case .masculine?: return "le " + name
    case nil: return hadArticle ? "le (la) " + name : name
    }
  }

  /// Several of what a name names: *petite et moyenne entreprise* gives *petites et moyennes
  /// entreprises*. What follows a preposition stays.
  static func plural(_ name: String) -> String? {
    guard !name.contains(",") else { return nil }
    var words: [String] = []
    var isBehind = false
    for word in name.split(separator: " ").map(String.init) {
      isBehind =
        isBehind || prepositions.contains(word) || word.hasPrefix("d’") || word.hasPrefix("d'")
      words.append(isBehind || joints.contains(word) ? word : plural(word: word))
    }
    return words.joined(separator: " ")
  }

  private static func plural(word: String) -> String {
    guard let last = word.last, last.isLetter, !"sxz".contains(last) else { return word }
    if word.hasSuffix("al"), !["final", "naval", "fatal", "natal"].contains(word) {
      return word.dropLast(2) + "aux"
    }
    if word == "travail" { return "travaux" }
    return word + (word.hasSuffix("au") || word.hasSuffix("eu") ? "x" : "s")
  }

  private static let elided: Set<String> = ["qu", "lorsqu", "puisqu", "quoiqu"]
  private static let several: Set<String> = [
    "ces", "nos", "vos", "leurs", "ses", "deux", "trois", "quatre", "cinq", "six", "plusieurs",
    "certaines", "certains", "quelques",
  ]
  /// Words behind which a name stands as a noun of its own.
  private static let before: Set<String> = [
    "à", "avec", "chez", "contre", "de", "envers", "et", "ni", "ou", "par", "pour", "que", "sans",
    "selon", "sur", "vers",
  ]
  private static let joints: Set<String> = ["et", "ou", "ni"]
  private static let prepositions: Set<String> = [
    "à", "au", "aux", "avec", "contre", "dans", "de", "des", "du", "en", "entre", "par", "pour",
    "sans", "sous", "sur",
  ]
}
