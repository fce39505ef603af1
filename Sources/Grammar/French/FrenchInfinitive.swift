/// Whether a text begins with an infinitive, behind what may stand before one.
enum FrenchInfinitive {
  private static let pronouns: Set<String> = [
    "se", "s", "nous", "y", "en", "ne", "n", "pas", "plus",
  ]
  private static let adverbs: Set<String> = [
    "mieux", "bien", "encore", "toujours", "aussi", "davantage", "également", "non", "seulement",
  ]
  /// Whether a word may stand between a preposition or a pronoun and the infinitive.
  static func isAdverb(_ word: String) -> Bool {
    adverbs.contains(word) || FrenchInfinitive.openers.contains(word) || word.hasSuffix("ment")
  }

  private static let openers: Set<String> = ["ainsi", "donc", "ensuite", "enfin", "plus", "moins"]

  /// Whether a word that stands without an article is certainly an infinitive, and neither an adjective
  /// (*humanitaire et financier*) nor a noun.
  static func isVerb(_ word: String) -> Bool {
    guard word.count > 3, word.allSatisfy(\.isLetter), !nouns.contains(word),
      !adjectives.contains(word), !word.hasSuffix("ment"), !word.hasSuffix("air")
    else { return false }
    if word.hasSuffix("ier") { return word.hasSuffix("ifier") || inIer.contains(word) }
    if word.hasSuffix("er") || word.hasSuffix("ir") && !word.hasSuffix("oir") { return true }
    return FrenchConjugation(word).isKnown
  }

  /// Infinitives that are nouns behind an article.
  static func isNounToo(_ word: String) -> Bool { nounsToo.contains(word) }

  private static let nounsToo: Set<String> = [
    "pouvoir", "devoir", "savoir", "avoir", "être", "lever", "dîner", "déjeuner", "souvenir",
    "devenir", "sourire", "rire", "conseiller", "parler", "toucher", "repentir", "souper", "goûter",
  ]
  /// What looks like an infinitive and is an adjective or a noun.
  private static let adjectives: Set<String> = [
    "étranger", "léger", "passager", "mensonger", "danger", "leader", "partner", "berger", "verger",
    "plancher", "clocher", "rocher", "boucher", "archer", "cancer", "super", "inter",
    "plaisir", "souvenir", "cuir", "foyer", "loyer", "amer", "cadre", "tendre",
    "moindre", "gendre", "cendre", "hacker", "tanker", "joker", "poster", "reporter", "corner",
    "container", "bunker", "laser", "master", "cluster",
  ]
  /// The verbs in *-ier* but for those in *-ifier*; adjectives and nouns have the ending oftener.
  private static let inIer: Set<String> = [
    "allier", "amnistier", "apprécier", "approprier", "associer", "balbutier", "bénéficier",
    "colorier", "concilier", "confier", "congédier", "contrarier",
    "convier", "copier", "crier", "décrier", "défier", "délier", "déplier", "dévier",
    "différencier",
    "dissocier", "distancier", "émacier", "envier", "épier", "étudier", "expatrier", "expédier",
    "exproprier", "humilier", "incendier", "initier", "injurier", "inventorier", "irradier",
    "licencier", "lier", "manier", "marier", "multiplier", "négocier",
    "nier", "oublier", "pallier", "parier", "plier", "prier", "privilégier", "publier",
    "radier", "rallier", "rapatrier", "réconcilier", "réétudier", "relier", "remédier", "remercier",
    "renégocier", "renier", "répertorier", "replier", "scier", "skier", "spolier",
    "stipendier", "supplier", "trier", "varier",
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
