/// Masculine or feminine.
package enum GrammaticalGender: String, Hashable, Sendable {
  case masculine, feminine
}

/// The gender and the number of nouns, as far as tables and endings tell them: what they do not tell is
/// not known, and nothing is guessed.
enum FrenchNouns {
  /// The gender and the number of the noun at the head of a phrase; nil where its gender is not known.
  ///
  /// The head is the first word that is no article, number, or adjective of those that stand in front.
  static func head(of text: String) -> (gender: GrammaticalGender, isPlural: Bool)? {
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let lower = word.lowercased()
      if isBeforeHead(lower) { continue }
      if let gender = gender(of: lower) { return (gender, false) }
      guard let one = singular(of: lower), let gender = gender(of: one) else { return nil }
      return (gender, true)
    }
    return nil
  }

  /// Whether a noun phrase is plural, by its article and by *et* before another article; nil where it has
  /// no article that tells.
  static func isPlural(phrase: String) -> Bool? {
    let words = phrase.lowercased().split { $0 == " " || $0 == "’" || $0 == "'" }.map(String.init)
    guard let first = words.first else { return nil }
    if plural.contains(first) { return true }
    guard singular.contains(first) else { return nil }
    let determiners = plural.union(singular)
    let joins = words.indices.contains {
      words[$0] == "et" && $0 + 1 < words.count && determiners.contains(words[$0 + 1])
    }
    return joins
  }

  private static let plural: Set<String> = [
    "les", "des", "ces", "mes", "tes", "ses", "nos", "vos", "leurs", "deux", "trois", "quatre",
    "cinq",
    "plusieurs", "certains", "certaines", "tous", "toutes", "quelques", "diverses", "divers",
  ]
  private static let singular: Set<String> = [
    "le", "la", "l", "un", "une", "ce", "cet", "cette", "son", "sa", "leur", "notre", "chaque",
    "tout",
    "toute",
  ]

  /// The gender of a noun in the singular.
  static func gender(of noun: String) -> GrammaticalGender? {
    let lower = noun.lowercased()
    if epicene.contains(lower) { return nil }
    if feminine.contains(lower) { return .feminine }
    if masculine.contains(lower) { return .masculine }
    if feminineEndings.contains(where: { lower.ends(in: $0) }) { return .feminine }
    if masculineEndings.contains(where: { lower.ends(in: $0) }) { return .masculine }
    return nil
  }

  /// *travaux* → *travail* or *traval*, whose genders are alike; *réunions* → *réunion*.
  private static func singular(of noun: String) -> String? {
    if noun.hasSuffix("eaux") { return String(noun.dropLast()) }
    if noun.hasSuffix("aux") { return noun.dropLast(3) + "al" }
    return noun.hasSuffix("s") || noun.hasSuffix("x") ? String(noun.dropLast()) : nil
  }

  private static func isBeforeHead(_ word: String) -> Bool {
    before.contains(word) || ordinals.contains { word.ends(in: $0) }
      || word.allSatisfy(\.isNumber)
      || word.last == "e" && word.count > 1 && word.dropLast().allSatisfy(\.isNumber)
  }

  private static let ordinals = [
    "ième", "ièmes", "premier", "premiers", "première", "premières",
  ]

  private static let before: Set<String> = [
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "ce", "cet", "cette", "ces", "son",
    "sa",
    "ses", "leur", "leurs", "notre", "nos", "deux", "trois", "quatre", "cinq", "six", "sept",
    "huit",
    "neuf", "dix", "tous", "toutes", "tout", "toute", "grand", "grande", "grands", "grandes",
    "nouveau", "nouvel", "nouvelle", "nouveaux", "nouvelles", "haut", "haute", "hauts", "hautes",
    "petit", "petite", "bon", "bonne", "prochain", "prochaine", "dernier", "dernière", "vif",
    "vive",
    "vifs", "vives", "profond", "profonde", "plein", "pleine", "ferme", "fermes", "sérieuse",
    "grave",
    "second", "seconde",
    "même", "mêmes", "autre", "autres", "très", "plus", "vice", "sous", "mini",
  ]

  /// Nouns of people whose gender is that of the people.
  private static let epicene: Set<String> = [
    "ministre", "secrétaire", "commissaire", "chef", "membre", "collègue", "partenaire",
    "diplomate",
    "porte", "responsable", "juge", "camarade", "fonctionnaire", "signataire", "homologue",
    "mandataire",
    "plénipotentiaire", "destinataire", "locataire", "gestionnaire",
  ]

  private static let feminine: Set<String> = [
    "rencontre", "table", "ronde", "semaine", "journée", "assemblée", "commission", "conférence",
    "feuille", "paix", "voix", "part", "fin", "force", "zone", "ligue", "cellule", "charte",
    "crise",
    "visite", "enquête", "étude", "partie", "aide", "main", "vue", "guerre", "troïka", "plénière",
    "trilatérale", "bilatérale", "ministérielle", "quadrilatérale", "façon", "leçon", "rançon",
    "boisson", "moisson", "chanson", "prison", "eau", "peau", "page", "image", "plage", "cage",
    "mer",
    "route", "ligne", "date", "note", "liste", "langue", "lutte", "menace", "place", "présidente",
    "directrice", "ambassadrice", "représentante", "envoyée", "coordonnatrice", "conseillère",
    "chancelière", "reine", "gouverneure", "dirigeante", "ville", "île", "terre", "côte", "réponse",
    "défense", "base", "mesure", "personne", "victime", "demande", "offre", "arme", "norme",
    "règle",
    "réforme", "plateforme", "loi", "foi", "dette", "perte", "tâche", "marche", "approche",
    "recherche",
    "capitale", "société", "famille", "femme", "ressource", "union", "communion", "réunion",
    "opinion",
    "cop", "espérance", "sympathie", "hospitalité", "gratitude", "satisfaction", "sollicitude",
    "estime",
    "joie", "fierté", "volonté", "détermination", "confiance", "peine", "douleur", "tristesse",
    "vigueur",
    "valeur", "rigueur", "ardeur", "ferveur", "grandeur", "hauteur", "largeur", "longueur", "peur",
    "mi", "cour", "banque", "communauté",
    "erreur", "horreur", "faveur", "couleur", "chaleur", "lueur", "rumeur", "sueur", "teneur",
  ]

  private static let masculine: Set<String> = [
    "dialogue", "sommet", "forum", "conseil", "comité", "groupe", "mécanisme", "partenariat",
    "entretien", "colloque", "séminaire", "traité", "pacte", "accord", "protocole", "plan",
    "programme",
    "cadre", "centre", "bureau", "fonds", "réseau", "processus", "format", "quad", "pays",
    "trilogue",
    "atelier", "congrès", "symposium", "engagement", "appui", "soutien", "côté", "été", "comté",
    "arrêté",
    "député", "musée", "lycée", "trophée", "incendie", "silence", "échange", "travail", "rapport",
    "exercice", "essai", "tir", "envoi", "fait", "rôle", "droit", "ordre", "monde", "peuple",
    "territoire",
    "commerce", "divorce", "stade", "grade", "règne", "signe", "vase", "intervalle", "génie",
    "murmure",
    "prélude", "espace", "corps", "temps", "mois", "discours", "parcours", "concours", "secours",
    "recours",
    "cours", "repas", "progrès", "succès", "accès", "procès", "choix", "prix", "pas", "cas", "bras",
    "président", "directeur", "ambassadeur", "représentant", "envoyé", "coordonnateur",
    "conseiller",
    "chancelier", "roi", "gouverneur", "dirigeant", "sultan", "émir", "prince", "état", "royaume",
    "g7",
    "g20", "nord", "sud", "est", "ouest", "effort", "apport", "transport", "port", "sport",
    "report",
    "souci", "vœu", "lieu", "milieu", "feu", "jeu", "enjeu", "défi", "conflit", "délit", "profit",
    "débit",
    "regret", "respect", "intérêt", "arrêt", "attachement", "dévouement", "lien", "moyen", "bien",
    "but",
    "honneur", "bonheur", "malheur", "labeur", "cœur", "secteur", "consensus", "statut", "institut",
    "document", "texte", "article", "principe", "objectif", "dispositif", "bilan", "élan", "océan",
    "volcan",
    "navire", "missile", "véhicule", "contrôle", "ensemble", "problème", "système", "régime",
    "crime",
    "service", "bénéfice", "préjudice", "indice", "équilibre", "titre", "nombre", "membre", "terme",
    "domaine", "patrimoine", "capital", "avis", "souhait", "salut", "accueil", "recueil", "seuil",
    "point",
    "printemps", "automne", "hiver", "semestre", "trimestre", "début", "marché",
    "besoin", "témoin", "soin", "coin", "gain", "main-forte", "désir", "avenir", "souvenir",
    "plaisir",
    "espoir", "pouvoir", "devoir", "savoir",
  ]

  private static let feminineEndings = [
    "tion", "sion", "xion", "ence", "ance", "ité", "eté", "tié", "ure", "ude", "ise", "aison", "ée",
    "ette", "esse", "ie", "gne", "lle", "rce", "ase", "ade", "ive",
  ]
  private static let masculineEndings = [
    "ment", "age", "isme", "eau", "teur", "oir", "et", "al", "at", "on", "ier", "in", "ard", "if",
    "ent",
  ]
}
