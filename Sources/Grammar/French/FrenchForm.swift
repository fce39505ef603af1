/// A word of ours whose shape its neighbours decide.
enum FrenchForm: String {
  case definite = "le/la"
  case indefinite = "un/une"
  case first = "premier/première"
  case demonstrative = "ce/cette"
  case possessive = "son/sa"
  /// *de* and *à* before an infinitive: they elide, but the *le* behind them is a pronoun.
  case ofInfinitive = "de(inf)"
  case toInfinitive = "à(inf)"

  init?(_ name: String) { self.init(rawValue: name) }

  /// The words before what follows.
  func words(before following: String) -> String {
    let isFeminine = FrenchNouns.gender(ofFirstNounIn: following) == .feminine
    switch self {
    case .definite: return isFeminine ? "la" : "le"
    case .indefinite: return isFeminine ? "une" : "un"
    case .first: return isFeminine ? "première" : "premier"
    case .demonstrative:
      return isFeminine ? "cette" : FrenchSounds.elides(before: following) ? "cet" : "ce"
    case .possessive:
      return isFeminine && !FrenchSounds.elides(before: following) ? "sa" : "son"
    case .ofInfinitive: return "de"
    case .toInfinitive: return "à"
    }
  }

  /// Whether a preposition that a form became stood before an infinitive.
  static func isInfinitiveMarker<Mark>(_ word: String, at atom: AtomStream<Mark>.Atom) -> Bool {
    atom.kind == .form && (word == "de" || word == "à")
  }
}

/// Masculine or feminine.
package enum GrammaticalGender: String, Hashable, Sendable {
  case masculine, feminine
}

/// The gender of nouns that frames of ours stand before.
enum FrenchNouns {
  /// The gender of the first word whose gender is known, by the table or by an ending that tells;
  /// nil where no word tells.
  static func gender(ofFirstNounIn text: String) -> GrammaticalGender? {
    for word in text.split(whereSeparator: { !$0.isLetter }) {
      let lower = word.lowercased()
      if ordinals.contains(where: { lower.hasSuffix($0) }) { continue }
      if let gender = gender(of: lower) { return gender }
    }
    return nil
  }

  /// The gender of a noun.
  static func gender(of noun: String) -> GrammaticalGender? {
    let lower = noun.lowercased()
    if feminine.contains(lower) { return .feminine }
    if masculine.contains(lower) { return .masculine }
    if feminineEndings.contains(where: { lower.hasSuffix($0) }) { return .feminine }
    if masculineEndings.contains(where: { lower.hasSuffix($0) }) { return .masculine }
    return nil
  }

  private static let ordinals = ["ième", "premier", "première"]
  private static let feminine: Set<String> = [
    "rencontre", "table", "ronde", "semaine", "journée", "assemblée", "commission", "conférence",
    "consultation", "session", "réunion", "initiative", "feuille", "volonté", "paix", "voix",
    "part", "fin", "force", "zone", "ligue", "cellule", "charte", "alliance", "tournée", "visite",
    "enquête", "étude", "partie", "parties", "délégation", "délégations", "aide", "main", "vue",
    "crise", "guerre", "troïka", "plénière",
  ]
  private static let masculine: Set<String> = [
    "dialogue", "sommet", "forum", "conseil", "comité", "groupe", "mécanisme", "partenariat",
    "entretien", "entretiens", "colloque", "séminaire", "traité", "pacte", "accord", "protocole",
    "plan", "programme", "cadre", "centre", "bureau", "fonds", "réseau", "processus", "format",
    "quad", "ministre", "ministres", "pays", "trilogue", "atelier", "congrès", "symposium",
    "engagement", "appui", "soutien",
    "côté", "été", "comté", "arrêté", "député", "musée", "lycée", "trophée", "incendie", "silence",
  ]
  private static let feminineEndings = [
    "tion", "sion", "xion", "ence", "ance", "ité", "eté", "ure", "ude", "ise", "aison", "ée",
    "ette",
    "esse", "ie", "gne", "lle", "rce", "ase", "ade",
  ]
  private static let masculineEndings = [
    "ment", "age", "isme", "eau", "teur", "oir", "et", "al", "at", "on", "ier", "in", "ard",
    "ordre",
  ]
}
