/// The simple future, or the present subjunctive, of an officer's verb phrase, which stands in the
/// infinitive.
struct FrenchFuture {
  enum Tense { case future, subjunctive }

  private let person: String
  private let tense: Tense

  /// The future of `nous`, `il` or `ils`, or the subjunctive of the last two.
  init?(person: String, of tense: Tense = .future) {
    guard Self.endings[person] != nil, tense == .future || person != "nous" else { return nil }
    self.person = person
    self.tense = tense
  }

  private static let endings = ["nous": "ons", "il": "a", "ils": "ont"]

  /// *ne pas tolérer la violence* → *ne toléreront pas la violence*; nil where it cannot be told.
  func predicate(of text: String) -> String? {
    var rest = text[...]
    var negation: String?
    for pair in ["ne pas ", "ne plus ", "ne jamais "] where rest.hasPrefix(pair) {
      negation = pair.dropFirst(3).trimmed
      rest = rest.dropFirst(pair.count)
    }
    var pronouns: [String] = []
    while let pronoun = Self.pronouns.first(where: { rest.hasPrefix($0) }) {
      pronouns.append(pronoun.trimmed)
      rest = rest.dropFirst(pronoun.count)
    }
    if person == "nous" { rest = FrenchReflexive.ofUs(String(rest))[...] }
    let verb = String(rest.prefix { $0.isLetter })
    guard var words = finite(FrenchConjugation(verb)) else { return nil }
    for pronoun in ((negation == nil ? [] : ["ne"]) + pronouns).reversed() {
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

  private static let pronouns = [
    "se ", "s’", "s'", "les ", "le ", "la ", "l’", "l'", "leur ", "lui ", "y ", "en ",
  ]
}

extension StringProtocol {
  /// The text without a space at its end.
  fileprivate var trimmed: String { String(last == " " ? dropLast() : self[...]) }
}
