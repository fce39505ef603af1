/// The grammar of French.
///
/// An officer's text stays as written: only its leading article contracts with a preposition of ours
/// (*de* + *le renforcement* → *du renforcement*), and a name of ours with the officer's preposition.
package struct FrenchGrammar: Grammar {
  /// Makes the grammar.
  package init() {}

  package func line<Mark>(_ tree: WordTree<Mark>, as shape: LineShape) -> [Run<Mark>] {
    var marks: [Mark] = []
    var part = tree
    while case .marked(let mark, let inner) = part {
      marks.append(mark)
      part = inner
    }
    return FrenchLine.runs(
      FrenchComposition.stream(part, marks: marks), as: shape, marks: marks)
  }

  package func inflect(_ verb: String, _ form: VerbForm) -> String {
    let isSingular = form == .presentSingular || form == .pastSingular
    return inflect(verb, form, for: VerbSubject(isPlural: !isSingular))
  }

  package func inflect(_ verb: String, _ form: VerbForm, for subject: VerbSubject) -> String {
    FrenchVerbGroup(verb).inflected(form, for: subject)
  }

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

  package func mayBeVerb(_ word: String, behindSeveral: Bool) -> Bool { true }

  package func isForm(_ word: String) -> Bool { FrenchForm(word) != nil }

  package func isFeminine(_ label: String) -> Bool {
    FrenchNouns.gender(ofFirstNounIn: label) == .feminine
  }

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

  /// *quatre*; from eleven on in figures.
  static func cardinal(_ number: Int) -> String {
    cardinals.indices.contains(number - 1) ? cardinals[number - 1] : String(number)
  }
}

/// Whether a text begins with an infinitive, behind what may stand before one.
enum FrenchInfinitive {
  private static let pronouns: Set<String> = [
    "se", "s", "nous", "y", "en", "ne", "n", "pas", "plus",
  ]
  private static let adverbs: Set<String> = [
    "mieux", "bien", "encore", "toujours", "aussi", "davantage", "également", "non", "seulement",
  ]
  private static let endings = ["er", "ir", "oir", "re"]
  private static let nouns: Set<String> = [
    "hier", "premier", "dernier", "cher", "entre", "outre", "contre", "autre", "notre", "votre",
    "quatre", "libre", "membre", "guerre", "titre", "ordre", "cadre", "centre", "théâtre", "maître",
    "plusieurs", "divers", "être-humain", "fer", "mer", "hiver", "enfer", "désir", "avenir",
    "loisir",
    "soir", "espoir", "envers", "chaque", "notoire", "nucléaire", "militaire", "autrefois",
    "affaire",
  ]

  /// Verbs that certainly are verbs behind *le*, *la*, *les*, which are their objects then.
  private static let behindObject: Set<String> = [
    "rendre", "mettre", "faire", "prendre", "soutenir", "renforcer", "adapter", "doter", "tenir",
    "appliquer", "poursuivre", "rétablir", "préserver", "protéger", "élargir", "étendre",
    "développer", "appuyer", "approfondir", "porter", "réaliser", "réduire", "résoudre", "régler",
  ]

  static func begins(_ text: String) -> Bool {
    let words = text.split(whereSeparator: { " ’'".contains($0) }).map { $0.lowercased() }
    if words.count > 1, ["le", "la", "les", "l"].contains(words[0]) {
      return behindObject.contains(words[1])
    }
    for part in text.split(whereSeparator: { !$0.isLetter && $0 != "-" }) {
      let word = part.lowercased()
      if pronouns.contains(word) || adverbs.contains(word) || word.hasSuffix("ment") { continue }
      if nouns.contains(word) || word.hasSuffix("aire") && word != "faire" && word != "taire" {
        return false
      }
      return word.count > 3 && endings.contains { word.hasSuffix($0) }
    }
    return false
  }
}
