/// The simple future, or the present subjunctive, of an officer's verb phrase, which stands in the
/// infinitive.
struct FrenchFuture {
  enum Tense { case future, subjunctive }

  private let person: String
  private let tense: Tense
  private let subject: VerbSubject

  /// The future of who speaks (`nous`, `elles`, `il` …), or the subjunctive of the third person.
  init?(
    person pronoun: String, of tense: Tense = .future, as subject: VerbSubject? = nil
  ) {
    let person =
      switch pronoun {
      case "nous", "nous-elles": "nous"
      case "il", "elle", "on": "il"
      case "ils", "elles", "eux": "ils"
      default: ""
      }
    guard !person.isEmpty, tense == .future || person != "nous" else { return nil }
    self.person = person
    self.tense = tense
    self.subject = subject ?? VerbSubject(isPlural: person != "il")
  }

  private static let endings = ["nous": "ons", "il": "a", "ils": "ont"]

  /// *renforcer et étendre nos échanges* → *renforceront et étendront nos échanges*; nil where it cannot
  /// be told.
  func predicate(of text: String) -> String? {
    guard let members = FrenchSeries.members(of: text) else { return nil }
    var result = ""
    for member in members {
      guard let finite = single(member.predicate) else { return nil }
      result += member.joint + finite
    }
    return result
  }

  /// *ne pas tolérer la violence* → *ne toléreront pas la violence*.
  private func single(_ written: String) -> String? {
    // A predicate behind *être* is the subject's own.
    var rest =
      (tense == .future ? FrenchPredicate.agreedBehindVerb(written, with: subject) : written)[...]
    var negation: String?
    for pair in Self.negations where rest.hasPrefix(pair) {
      negation = pair.dropFirst(3).trimmed
      rest = rest.dropFirst(pair.count)
    }
    // *ne ménager aucun effort*: what completes the negation stands behind the verb as it is.
    let bare = negation == nil ? ["ne ", "n’", "n'"].first { rest.hasPrefix($0) } : nil
    if let bare { rest = rest.dropFirst(bare.count) }
    var pronouns: [String] = []
    while let pronoun = Self.pronouns.first(where: { rest.hasPrefix($0) }) {
      pronouns.append(pronoun.trimmed)
      rest = rest.dropFirst(pronoun.count)
    }
    if person == "nous" { rest = FrenchReflexive.ofUs(String(rest))[...] }
    let verb = String(rest.prefix { $0.isLetter })
    guard var words = finite(FrenchConjugation(verb)) else { return nil }
    for pronoun in ((negation == nil && bare == nil ? [] : ["ne"]) + pronouns).reversed() {
      words = before(pronoun, words)
    }
    return words + (negation.map { " " + $0 } ?? "") + rest.dropFirst(verb.count)
  }

  private func finite(_ verb: FrenchConjugation) -> String? {
    switch tense {
    case .future:
      guard let stem = verb.futureStem, let ending = Self.endings[person] else { return nil }
      return stem + ending
    case .subjunctive: return verb.subjunctive(isPlural: person == "ils")
    }
  }

  /// The verb with a pronoun before it; the reflexive is that of the subject.
  private func before(_ pronoun: String, _ verb: String) -> String {
    let isReflexive = ["se", "s’", "s'"].contains(pronoun)
    if isReflexive, person == "nous" { return "nous " + verb }
    if pronoun.hasSuffix("’") || pronoun.hasSuffix("'") { return pronoun + verb }
    return (FrenchSounds.elided(pronoun, before: verb) ?? pronoun + " ") + verb
  }

  /// The predicates in the infinitive whose future this is, by the form's name: *élargirons nos échanges*
  /// → *élargir nos échanges*.
  static func infinitives(of text: String, as form: String) -> [String] {
    let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = words.first.map(String.init), let grammar = FrenchTextForm(form),
      let ending = ["ons", "ont", "a"].first(where: { first.hasSuffix($0) })
    else { return [] }
    let stem = String(first.dropLast(ending.count))
    guard stem.hasSuffix("r") else { return [] }
    let rest = words.count > 1 ? " " + words[1] : ""
    return FrenchConjugation.infinitives(ofFutureStem: stem).map { $0 + rest }.filter {
      grammar.text(of: $0) == text
    }
  }

  /// How many words of pronouns and negation stand before the verb of a predicate.
  static func pronouns(before text: String) -> Int {
    text.split(separator: " ").prefix {
      pronouns.contains($0 + " ") || ["ne", "nous"].contains($0)
    }
    .count
  }

  private static let negations = ["ne pas ", "ne plus ", "ne jamais ", "ne rien "]
  private static let pronouns = [
    "se ", "s’", "s'", "les ", "le ", "la ", "l’", "l'", "leur ", "lui ", "y ", "en ",
  ]
}

extension StringProtocol {
  /// The text without a space at its end.
  fileprivate var trimmed: String { String(last == " " ? dropLast() : self[...]) }
}
