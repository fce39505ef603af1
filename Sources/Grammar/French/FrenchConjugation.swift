/// The forms of one French verb: present, participles, auxiliary.
struct FrenchConjugation {
  private let verb: String

  init(_ infinitive: String) { verb = infinitive }

  /// Whether the compound past is made with *être*.
  var takesBe: Bool { Self.withBe.contains(verb) }

  private static let withBe: Set<String> = [
    "convenir", "venir", "devenir", "parvenir", "intervenir", "revenir", "aller", "partir",
    "arriver",
    "entrer", "rester", "demeurer", "naître", "mourir", "tomber", "advenir", "repartir", "décéder",
  ]

  func present(_ subject: VerbSubject) -> String {
    if subject.isFirstPerson { return we }
    return subject.isPlural ? they : it
  }

  /// The past participle, masculine singular.
  var participle: String {
    if let irregular = irregular { return irregular.participle }
    if verb.hasSuffix("er") { return verb.dropLast(2) + "é" }
    if verb.hasSuffix("ir") { return String(verb.dropLast()) }
    if verb.hasSuffix("re") { return verb.dropLast(2) + "u" }
    return verb
  }

  /// *réaffirmant*: the stem of *nous*.
  var presentParticiple: String {
    switch verb {
    case "être": "étant"
    case "avoir": "ayant"
    case "savoir": "sachant"
    default: we.hasSuffix("ons") ? we.dropLast(3) + "ant" : verb
    }
  }

  /// What the endings of the simple future stand behind (*réaffirmer-*, *appeller-*, *tiendr-*); nil
  /// for what is no infinitive that can be told.
  var futureStem: String? {
    for (ending, stem) in Self.futures where verb == ending || Self.isCompound(verb, of: ending) {
      return verb.dropLast(ending.count) + stem
    }
    if verb.hasSuffix("er"), verb.count > 3 {
      // *célébrera* keeps its é, *mènera* and *appellera* do not keep their e.
      let stem = stressedStem
      let isMute = stem.count != verb.count - 2 || String(stem) != String(verb.dropLast(2))
      let keepsAcute = zip(stem, verb).contains { $0.0 == "è" && $0.1 == "é" }
      return isMute && !keepsAcute ? stem + "er" : verb
    }
    if verb.hasSuffix("oir") { return nil }
    if verb.hasSuffix("ir"), verb.count > 3 { return verb }
    return verb.hasSuffix("re") && verb.count > 3 ? String(verb.dropLast()) : nil
  }

  private static let futures: [(String, String)] = [
    ("être", "ser"), ("avoir", "aur"), ("aller", "ir"), ("faire", "fer"), ("envoyer", "enverr"),
    ("tenir", "tiendr"), ("venir", "viendr"), ("courir", "courr"), ("mourir", "mourr"),
    ("acquérir", "acquerr"), ("conquérir", "conquerr"), ("requérir", "requerr"),
    ("cueillir", "cueiller"), ("accueillir", "accueiller"), ("recueillir", "recueiller"),
    ("prévoir", "prévoir"), ("pourvoir", "pourvoir"), ("voir", "verr"), ("revoir", "reverr"),
    ("savoir", "saur"), ("pouvoir", "pourr"), ("vouloir", "voudr"), ("devoir", "devr"),
    ("recevoir", "recevr"), ("percevoir", "percevr"), ("concevoir", "concevr"),
    ("valoir", "vaudr"), ("prévaloir", "prévaudr"), ("mouvoir", "mouvr"),
    ("promouvoir", "promouvr"),
    ("émouvoir", "émouvr"), ("asseoir", "assiér"), ("falloir", "faudr"),
  ]

  // MARK: Present

  private var we: String {
    if let irregular { return irregular.we }
    let stem = String(verb.dropLast(2))
    if verb.hasSuffix("cer") { return stem.dropLast() + "çons" }
    if verb.hasSuffix("ger") { return stem + "eons" }
    if verb.hasSuffix("ir") { return stem + "issons" }
    return stem + "ons"
  }

  private var it: String {
    if let irregular { return irregular.it }
    if verb.hasSuffix("er") { return stressedStem + "e" }
    if verb.hasSuffix("ir") { return verb.dropLast(1) + "t" }
    return String(verb.dropLast(2))
  }

  private var they: String {
    if let irregular { return irregular.they }
    if verb.hasSuffix("er") { return stressedStem + "ent" }
    if verb.hasSuffix("ir") { return verb.dropLast(2) + "issent" }
    return verb.dropLast(2) + "ent"
  }

  /// The stem of an *-er* verb before a mute ending: *réitèr-*, *appell-*, *appui-*, *pès-*.
  private var stressedStem: String {
    let stem = Array(verb.dropLast(2))
    if verb.hasSuffix("oyer") || verb.hasSuffix("uyer") { return String(stem.dropLast()) + "i" }
    if Self.doubling.contains(where: { verb.hasSuffix($0) }), let last = stem.last {
      return String(stem) + String(last)
    }
    // The last vowel of the stem, if only consonants follow it and it is é or e.
    let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y", "é", "è", "ê", "â", "î", "ô", "û"]
    // The u of *déléguer* only keeps its g hard.
    let isMute = stem.count > 1 && stem.last == "u" && "gq".contains(stem[stem.count - 2])
    let body = isMute ? stem.dropLast() : stem[...]
    guard let index = body.lastIndex(where: { vowels.contains($0) }) else { return String(stem) }
    let behind = stem.count - index - 1
    let isOpen = stem[index] == "é" ? behind > 0 : stem[index] == "e" && behind == 1
    guard isOpen else { return String(stem) }
    return String(stem[..<index]) + "è" + String(stem[(index + 1)...])
  }

  /// Verbs that double their consonant: *appelle*, *rejette*.
  private static let doubling = ["appeler", "jeter", "renouveler", "épeler", "morceler"]

  // MARK: Irregular verbs

  private struct Irregular {
    let we: String
    let it: String
    let they: String
    let participle: String
  }

  private var irregular: Irregular? {
    for (ending, forms) in Self.irregulars where verb == ending || Self.isCompound(verb, of: ending)
    {
      let head = String(verb.dropLast(ending.count))
      return Irregular(
        we: head + forms[0], it: head + forms[1], they: head + forms[2], participle: head + forms[3]
      )
    }
    return nil
  }

  /// Whether a verb is another one with a prefix (*poursuivre* of *suivre*).
  private static func isCompound(_ verb: String, of base: String) -> Bool {
    guard base.count > 4, verb.hasSuffix(base) else { return false }
    return prefixes.contains(String(verb.dropLast(base.count)))
  }

  private static let prefixes: Set<String> = [
    "re", "ré", "r", "en", "ap", "com", "con", "sur", "sou", "sous", "ob", "main", "dé", "dis",
    "pour",
    "entre", "pro", "per", "ad", "sub", "trans", "é", "contre", "pré", "inter", "par", "sub", "abs",
    "ac", "mé", "méconn", "ressouv", "ress", "l", "in", "ins", "sa", "a", "recon", "éc",
  ]

  /// *nous*, *il*, *ils*, past participle.
  private static let irregulars: [(String, [String])] = [
    ("être", ["sommes", "est", "sont", "été"]),
    ("avoir", ["avons", "a", "ont", "eu"]),
    ("aller", ["allons", "va", "vont", "allé"]),
    ("envoyer", ["envoyons", "envoie", "envoient", "envoyé"]),
    ("faire", ["faisons", "fait", "font", "fait"]),
    ("dire", ["disons", "dit", "disent", "dit"]),
    ("interdire", ["interdisons", "interdit", "interdisent", "interdit"]),
    ("tenir", ["tenons", "tient", "tiennent", "tenu"]),
    ("venir", ["venons", "vient", "viennent", "venu"]),
    ("convenir", ["convenons", "convient", "conviennent", "convenu"]),
    ("souvenir", ["souvenons", "souvient", "souviennent", "souvenu"]),
    ("prendre", ["prenons", "prend", "prennent", "pris"]),
    ("mettre", ["mettons", "met", "mettent", "mis"]),
    ("battre", ["battons", "bat", "battent", "battu"]),
    ("suivre", ["suivons", "suit", "suivent", "suivi"]),
    ("vivre", ["vivons", "vit", "vivent", "vécu"]),
    ("écrire", ["écrivons", "écrit", "écrivent", "écrit"]),
    ("décrire", ["décrivons", "décrit", "décrivent", "décrit"]),
    ("inscrire", ["inscrivons", "inscrit", "inscrivent", "inscrit"]),
    ("souscrire", ["souscrivons", "souscrit", "souscrivent", "souscrit"]),
    ("connaître", ["connaissons", "connaît", "connaissent", "connu"]),
    ("reconnaître", ["reconnaissons", "reconnaît", "reconnaissent", "reconnu"]),
    ("conclure", ["concluons", "conclut", "concluent", "conclu"]),
    ("exclure", ["excluons", "exclut", "excluent", "exclu"]),
    ("inclure", ["incluons", "inclut", "incluent", "inclus"]),
    ("résoudre", ["résolvons", "résout", "résolvent", "résolu"]),
    ("vaincre", ["vainquons", "vainc", "vainquent", "vaincu"]),
    ("joindre", ["joignons", "joint", "joignent", "joint"]),
    ("plaindre", ["plaignons", "plaint", "plaignent", "plaint"]),
    ("craindre", ["craignons", "craint", "craignent", "craint"]),
    ("atteindre", ["atteignons", "atteint", "atteignent", "atteint"]),
    ("recevoir", ["recevons", "reçoit", "reçoivent", "reçu"]),
    ("devoir", ["devons", "doit", "doivent", "dû"]),
    ("pouvoir", ["pouvons", "peut", "peuvent", "pu"]),
    ("vouloir", ["voulons", "veut", "veulent", "voulu"]),
    ("savoir", ["savons", "sait", "savent", "su"]),
    ("voir", ["voyons", "voit", "voient", "vu"]),
    ("prévoir", ["prévoyons", "prévoit", "prévoient", "prévu"]),
    ("ouvrir", ["ouvrons", "ouvre", "ouvrent", "ouvert"]),
    ("offrir", ["offrons", "offre", "offrent", "offert"]),
    ("souffrir", ["souffrons", "souffre", "souffrent", "souffert"]),
    ("accueillir", ["accueillons", "accueille", "accueillent", "accueilli"]),
    ("recueillir", ["recueillons", "recueille", "recueillent", "recueilli"]),
    ("partir", ["partons", "part", "partent", "parti"]),
    ("sortir", ["sortons", "sort", "sortent", "sorti"]),
    ("sentir", ["sentons", "sent", "sentent", "senti"]),
    ("consentir", ["consentons", "consent", "consentent", "consenti"]),
    ("servir", ["servons", "sert", "servent", "servi"]),
    ("courir", ["courons", "court", "courent", "couru"]),
    ("acquérir", ["acquérons", "acquiert", "acquièrent", "acquis"]),
    ("croire", ["croyons", "croit", "croient", "cru"]),
    ("élire", ["élisons", "élit", "élisent", "élu"]),
    ("produire", ["produisons", "produit", "produisent", "produit"]),
    ("conduire", ["conduisons", "conduit", "conduisent", "conduit"]),
    ("construire", ["construisons", "construit", "construisent", "construit"]),
    ("réduire", ["réduisons", "réduit", "réduisent", "réduit"]),
    ("introduire", ["introduisons", "introduit", "introduisent", "introduit"]),
    ("traduire", ["traduisons", "traduit", "traduisent", "traduit"]),
    ("paraître", ["paraissons", "paraît", "paraissent", "paru"]),
    ("naître", ["naissons", "naît", "naissent", "né"]),
    ("mourir", ["mourons", "meurt", "meurent", "mort"]),
    ("plaire", ["plaisons", "plaît", "plaisent", "plu"]),
    ("rompre", ["rompons", "rompt", "rompent", "rompu"]),
  ]
}
