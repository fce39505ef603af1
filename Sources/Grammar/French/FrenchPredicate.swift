/// A predicate of an officer's behind *rester* or *être*.
enum FrenchPredicate {
  /// The predicate with its participles and adjectives agreed, as far as they can be told: the first
  /// word, and those that are joined to it (*unis et déterminés*, *fidèles à la Charte et opposés à la
  /// force*). All else stays as written.
  static func agreed(_ text: String, with subject: VerbSubject) -> String {
    var words = FrenchTokens(text)
    agree(&words, from: 0, with: subject)
    return words.tokens.joined()
  }

  /// A verb phrase with what is said of its subject agreed: *rester saisis de la question*, *être prêts
  /// et déterminés*.
  static func agreedBehindVerb(_ text: String, with subject: VerbSubject) -> String {
    var words = FrenchTokens(text)
    guard let verb = words.infinitive(at: 0)?.verb, copulas.contains(words.word(verb)),
      let first = words.place(of: { isKnown($0) }, behind: verb)
    else { return text }
    agree(&words, from: first, with: subject)
    return words.tokens.joined()
  }

  private static func agree(
    _ words: inout FrenchTokens, from start: Int, with subject: VerbSubject
  ) {
    let first = words.place(of: { base($0) != nil }, behind: start - 1) ?? start
    words.agree(at: first, with: subject)
    var last = first
    for index in words.tokens.indices.dropFirst(first + 1) {
      // What another clause says, it says of its own subject.
      if subordinators.contains(words.word(index)) { return }
      guard words.beginsMember(index),
        let place = words.place(of: { isKnown($0) }, behind: index - 1)
      else { continue }
      // Behind a noun it may be said of that (*un espace libre et ouvert*), unless it goes on itself.
      let joinsWord = words.tokens[(last + 1)..<index].allSatisfy {
        FrenchTokens.conjunctions.contains($0.filter(\.isLetter))
      }
      guard joinsWord || goesOn(words, place) else { continue }
      words.agree(at: place, with: subject)
      last = place
    }
  }

  /// Whether a plural adjective has a complement of its own: *et opposés à la force*.
  private static func goesOn(_ words: FrenchTokens, _ place: Int) -> Bool {
    let word = words.word(place)
    return (word.hasSuffix("s") || word.hasSuffix("x")) && !words.endsWithComma(place)
      && !ofThings.contains(base(word) ?? "") && complements.contains(words.word(place + 1))
  }

  private static let complements: Set<String> = ["à", "au", "aux", "de", "d’", "du", "des", "que"]
  private static let subordinators: Set<String> = ["que", "qu’", "qui", "dont", "où", "si"]
  /// Adjectives that are said of things as well.
  private static let ofThings: Set<String> = [
    "ouvert", "libre", "uni", "lié", "présent", "coordonné", "favorable", "affecté", "concerné",
    "utile", "digne", "proche", "sensible",
  ]

  /// Whether a word is certainly said of the subject, wherever it stands: nouns may end as participles do.
  private static func isKnown(_ word: String) -> Bool {
    base(word).map { known.contains($0) || invariable.contains($0) } ?? false
  }

  /// The masculine singular of a participle or an adjective: *attachées* → *attaché*; *fidèles* → *fidèle*;
  /// nil for what is none or cannot be told.
  static func base(_ word: String) -> String? {
    let one = word.hasSuffix("s") ? String(word.dropLast()) : word
    if invariable.contains(one) { return one }
    if word.hasSuffix("eux") || word.hasSuffix("euses") || word.hasSuffix("euse") {
      let stem = word.hasSuffix("eux") ? word.dropLast(3) : one.dropLast(4)
      return known.contains(stem + "eux") ? stem + "eux" : nil
    }
    let base =
      one.hasSuffix("ive")
      ? one.dropLast(3) + "if"
      : one.hasSuffix("ère")
        ? one.dropLast(3) + "er" : one.hasSuffix("e") ? String(one.dropLast()) : one
    if known.contains(base) { return base }
    return base.count > 2 && endings.contains { base.hasSuffix($0) } ? base : nil
  }

  private static let endings = [
    "é", "uni", "saisi", "averti", "résolu", "convaincu", "tenu", "attendu", "prêt", "ouvert",
    "ant",
    "ent", "tif", "vif", "certain", "serein",
  ]

  /// Verbs behind which the predicate is the subject's.
  private static let copulas: Set<String> = ["être", "rester", "demeurer", "devenir"]

  /// Adjectives of one shape for both genders.
  private static let invariable: Set<String> = [
    "fidèle", "solidaire", "disponible", "favorable", "responsable", "sensible", "ferme", "unanime",
    "apte", "capable", "optimiste", "pessimiste", "lucide", "hostile", "redevable", "perplexe",
    "perméable", "inébranlable", "inflexible", "libre", "proche", "comptable", "utile", "digne",
  ]

  /// Participles and adjectives that are said of who speaks, and are no nouns.
  private static let known: Set<String> = [
    "actif", "affecté", "alarmé", "animé", "assuré", "attaché", "attentif", "attristé", "averti",
    "bouleversé", "certain", "choqué", "concerné", "confiant", "conscient", "consterné", "constant",
    "convaincu", "coordonné", "décidé", "désireux", "déterminé", "disposé", "ému", "engagé",
    "fier", "habilité", "heureux", "honoré", "horrifié", "impatient", "impliqué",
    "impressionné", "indigné", "informé", "inquiet", "intéressé", "investi", "lié", "mobilisé",
    "motivé", "opposé", "ouvert", "persuadé", "préoccupé", "préparé", "présent", "prêt", "prompt",
    "prudent", "ravi", "réceptif", "reconnaissant", "réservé", "résolu", "révolté", "saisi",
    "satisfait", "serein", "soucieux", "soudé", "touché", "tenu", "tourné", "troublé", "uni",
    "vigilant",
  ]
}

extension FrenchTokens {
  /// The place of a word, behind another and adverbs (*pleinement mobilisés*).
  fileprivate func place(of isMeant: (String) -> Bool, behind index: Int) -> Int? {
    var place = index + 1
    while FrenchInfinitive.isAdverb(word(place)) || Self.degrees.contains(word(place)) {
      place += 1
    }
    return isMeant(word(place)) ? place : nil
  }

  private static let degrees: Set<String> = ["très", "tout", "tous", "toutes", "profondément"]

  /// Lets the participle or adjective at a place agree; a word of another kind stays.
  fileprivate mutating func agree(at place: Int, with subject: VerbSubject) {
    guard tokens.indices.contains(place), let base = FrenchPredicate.base(word(place)) else {
      return
    }
    let written = tokens[place].prefix { $0.isLetter }
    tokens[place] =
      FrenchAgreement.agreed(base, with: subject) + tokens[place].dropFirst(written.count)
  }
}
