/// The forms of one French verb: present, participles, auxiliary.
struct FrenchConjugation {
  private let verb: String
  /// Nil for a word that is no infinitive of which all forms can be told.
  private let stems: FrenchStems?

  init(_ infinitive: String) {
    verb = infinitive
    stems = FrenchStems(infinitive)
  }

  /// Whether the forms are known, and not only the infinitive.
  var isKnown: Bool { stems != nil }

  /// Whether the compound past is made with *être*.
  var takesBe: Bool { Self.withBe.contains(verb) }

  private static let withBe: Set<String> = [
    "convenir", "venir", "devenir", "parvenir", "intervenir", "revenir", "aller", "partir",
    "arriver",
    "entrer", "rester", "demeurer", "naître", "mourir", "tomber", "advenir", "repartir", "décéder",
  ]

  func present(_ subject: VerbSubject) -> String {
    guard let stems else { return verb }
    if subject.isFirstPerson { return stems.we }
    return subject.isPlural ? stems.they : stems.he
  }

  /// The past participle, masculine singular.
  var participle: String { stems?.participle ?? verb }

  /// *réaffirmant*: the stem of *nous*.
  var presentParticiple: String {
    switch verb {
    case "être": "étant"
    case "avoir": "ayant"
    case "savoir": "sachant"
    default: stems.map { $0.we.dropLast(3) + "ant" } ?? verb
    }
  }

  /// The third person of the present subjunctive: that of the plural present, but for a handful of
  /// verbs; nil for what is no infinitive that can be told.
  func subjunctive(isPlural: Bool) -> String? {
    guard let they = Self.subjunctives[verb] ?? stems?.they else { return nil }
    if isPlural { return they }
    // *ait* and *soit* have a t where the others have an e.
    return ["aient", "soient"].contains(they) ? they.dropLast(3) + "t" : String(they.dropLast(2))
  }

  private static let subjunctives = [
    "être": "soient", "avoir": "aient", "aller": "aillent", "faire": "fassent",
    "pouvoir": "puissent", "savoir": "sachent", "vouloir": "veuillent", "valoir": "vaillent",
    "refaire": "refassent", "satisfaire": "satisfassent", "prévaloir": "prévalent",
  ]

  /// What the endings of the simple future stand behind (*réaffirmer-*, *appeller-*, *tiendr-*); nil
  /// for what is no infinitive that can be told.
  var futureStem: String? {
    for (ending, stem) in Self.futures where FrenchIrregulars.isMade(verb, of: ending) {
      return verb.dropLast(ending.count) + stem
    }
    guard let stems else { return nil }
    if verb.hasSuffix("er") {
      // *célébrera* keeps its é, *mènera* and *appellera* do not keep their e.
      let stressed = stems.he.dropLast()
      let keepsAcute = zip(stressed, verb).contains { $0.0 == "è" && $0.1 == "é" }
      return keepsAcute ? verb : stressed + "er"
    }
    if verb.hasSuffix("oir") { return nil }
    return verb.hasSuffix("re") ? String(verb.dropLast()) : verb
  }

  /// The infinitives that may have a stem of the future.
  static func infinitives(ofFutureStem stem: String) -> [String] {
    var found: [String] = []
    for (ending, future) in futures where stem.hasSuffix(future) {
      found.append(stem.dropLast(future.count) + ending)
    }
    found += [stem, stem + "e"]
    // *mènera* and *appellera* of *mener* and *appeler*.
    if stem.hasSuffix("er") {
      let head = stem.dropLast(2)
      if let consonant = head.last, head.dropLast().last == consonant {
        found.append(head.dropLast() + "er")
      }
      if let open = head.lastIndex(of: "è") {
        found.append(head[..<open] + "e" + head[head.index(after: open)...] + "er")
      }
    }
    return found
  }

  private static let futures: [(String, String)] = [
    ("être", "ser"), ("avoir", "aur"), ("aller", "ir"), ("faire", "fer"), ("envoyer", "enverr"),
    ("tenir", "tiendr"), ("venir", "viendr"), ("courir", "courr"), ("mourir", "mourr"),
    ("acquérir", "acquerr"), ("conquérir", "conquerr"), ("requérir", "requerr"),
    ("enquérir", "enquerr"),
    ("cueillir", "cueiller"), ("accueillir", "accueiller"), ("recueillir", "recueiller"),
    ("prévoir", "prévoir"), ("pourvoir", "pourvoir"), ("voir", "verr"), ("revoir", "reverr"),
    ("savoir", "saur"), ("pouvoir", "pourr"), ("vouloir", "voudr"), ("devoir", "devr"),
    ("recevoir", "recevr"), ("percevoir", "percevr"), ("concevoir", "concevr"),
    ("valoir", "vaudr"), ("prévaloir", "prévaudr"), ("mouvoir", "mouvr"),
    ("promouvoir", "promouvr"),
    ("émouvoir", "émouvr"), ("asseoir", "assiér"), ("falloir", "faudr"),
  ]
}
