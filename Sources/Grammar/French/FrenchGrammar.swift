/// The grammar of French.
///
/// An officer's text stays as written: only its leading article contracts with a preposition of ours
/// (*de* + *le renforcement* → *du renforcement*), and a name of ours with the officer's preposition.
package struct FrenchGrammar: Grammar {
  /// Makes the grammar.
  package init() {}

  package func line(_ words: WordLine, as shape: LineShape) -> LineRuns {
    let (stream, marks) = FrenchComposition(words: words).stream()
    return FrenchLine.runs(stream, as: shape, marks: marks, in: words.paths)
  }

  package func inflect(_ verb: String, _ form: VerbForm) -> String {
    let isSingular = form == .presentSingular || form == .pastSingular
    return inflect(verb, form, for: VerbSubject(isPlural: !isSingular))
  }

  package func inflect(_ verb: String, _ form: VerbForm, for subject: VerbSubject) -> String {
    FrenchVerbGroup(verb).inflected(form, for: subject)
  }

  package func canInflect(_ verb: String) -> Bool { FrenchVerbGroup(verb).isKnown }

  package func adding(_ adverb: String, to verb: String) -> String? {
    FrenchVerbGroup(verb).adding(adverb)
  }

  /// French asks for an infinitive by its frames; no other form is made of an officer's.
  package func verbPhrase(_ text: String, as form: VerbPhraseForm) -> String? {
    form == .base ? text : nil
  }

  package func shape(ofInfinitive text: String) -> InfinitiveShape {
    FrenchInfinitive.begins(text) ? .base : .nounPhrase
  }

  package func verbReading(of word: String, behindSeveral: Bool) -> VerbReading { .finite }

  package func isForm(_ word: String) -> Bool { FrenchForm(word) != nil }

  package func gender(of label: String) -> GrammaticalGender? {
    // Two by their articles (*la ministre et le représentant*) are masculine where one of them is.
    if label.contains(" et le ") || label.contains(" et un ") { return .masculine }
    return switch label.prefix(while: { $0 != " " }).lowercased() {
    case "la", "une", "elles", "elle", "cette", "toutes", "première", "haute": .feminine
    case "le", "un", "ils", "il", "ce", "tous", "premier", "haut": .masculine
    default: FrenchNouns.head(of: label)?.gender
    }
  }

  /// The word in front decides (*le Congrès*, *des partenaires*), then the head.
  package func isPlural(label: String) -> Bool? {
    switch label.lowercased().prefix(while: { $0.isLetter }) {
    case "le", "la", "l", "un", "une", "ce", "cet", "cette", "chaque", "chacun", "chacune", "aucun",
      "aucune":
      false
    case "les", "des", "ces", "ils", "elles", "nous", "deux", "trois", "quatre", "tous", "toutes",
      "plusieurs":
      true
    default: FrenchNouns.head(of: label)?.isPlural
    }
  }

  package func form(ofSeveral name: String?) -> String? { FrenchTextForm.ofSeveral(name) }

  package func verbWords(ofPredicate text: String) -> Int {
    FrenchFuture.pronouns(before: text) + 1
  }

  package func agreesInGender(_ verb: String, _ form: VerbForm, for subject: VerbSubject) -> Bool {
    var (he, she) = (subject, subject)
    (he.gender, she.gender) = (.masculine, .feminine)
    return inflect(verb, form, for: he) != inflect(verb, form, for: she)
  }

  package func asksGender(form: String) -> Bool { FrenchForm(form)?.asksGender == true }

  package func spelled(form: String, before noun: String, gender: GrammaticalGender) -> String {
    let isPlural = FrenchNouns.head(of: noun)?.isPlural ?? false
    return FrenchForm(form)?.words(before: noun, gender: gender, isPlural: isPlural) ?? form
  }

  package func owner(of possessive: String) -> String {
    FrenchPossessives.owner(of: possessive) ?? possessive
  }

  package func possessive(of owner: String, for written: String, before noun: String) -> String? {
    FrenchPossessives.possessive(of: owner, for: written, before: noun)
  }

  package func plural(possessive: String) -> String { FrenchPossessives.plural(possessive) }

  package func form(_ name: String?, for subject: VerbSubject) -> String? {
    FrenchTextForm.named(name, for: subject)
  }

  package func clause(_ text: String, as form: String) -> String? {
    FrenchTextForm(form).flatMap { $0.text(of: text) }
  }

  package func knows(form: String) -> Bool { FrenchTextForm(form) != nil }

  package func texts(whose form: String, is text: String) -> [String] {
    form.hasPrefix("futur") ? FrenchFuture.infinitives(of: text, as: form) : []
  }

  package func remainder(of written: String, behind word: String) -> String? {
    FrenchContraction.remainder(of: written, behind: spelled(form: word))
  }

  package func rest(of text: String, behind words: String, keepsArticle: Bool) -> String? {
    FrenchContraction.rest(of: text, behind: words, keepsArticle: keepsArticle)
  }

  package func lead(atEndOf text: String) -> NameLead? { FrenchNames.lead(atEndOf: text) }

  package func name(_ full: String, article: String, behind lead: NameLead) -> String {
    FrenchNames.name(full, article: article, behind: lead)
  }

  package func plural(name: String) -> String? { FrenchNames.plural(name) }

  package func isSubjunctive(_ clause: String) -> Bool { FrenchSubjunctive.stands(in: clause) }

  package func spelled(form: String) -> String {
    FrenchForm(form)?.words(before: "") ?? form
  }

  package func ordinal(_ number: Int) -> String { FrenchNumbers.ordinal(number) }

  package func cardinal(_ number: Int) -> String { FrenchNumbers.cardinal(number) }

  /// *du Canada*, *de l’Inde*: the possessor stands behind what is possessed.
  package func possessive(_ name: String) -> String {
    if let contracted = FrenchContraction.contracted("de", name, isName: true) {
      return "\(contracted.word) \(contracted.rest)"
    }
    return FrenchSounds.elided("de", before: name).map { $0 + name } ?? "de \(name)"
  }
}

/// Ordinals and small cardinals in words.
enum FrenchNumbers {
  private static let ordinals = [
    "premier/première", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième",
    "huitième", "neuvième", "dixième",
  ]
  private static let cardinals = [
    "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
  ]

  /// *sixième*; from eleven on *11e*. The first agrees with its noun, as a form.
  static func ordinal(_ number: Int) -> String {
    ordinals.indices.contains(number - 1) ? ordinals[number - 1] : "\(number)e"
  }

  /// Whether a word is an ordinal behind the first, which *première* and *premier* are forms of.
  static func isOrdinal(_ word: String) -> Bool {
    ordinals.dropFirst().contains(word)
      || word.last == "e" && word.count > 1 && word.dropLast().allSatisfy(\.isNumber)
  }

  /// *quatre*; from eleven on in figures.
  static func cardinal(_ number: Int) -> String {
    cardinals.indices.contains(number - 1) ? cardinals[number - 1] : String(number)
  }
}
