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
