/// A verb of ours with what stands between its parts: `se féliciter vivement`, `être *résolu`.
///
/// The first word is the infinitive, with its reflexive before it; adverbs follow, and stand behind
/// the finite verb (*condamnons fermement*, *ont fermement condamné*); a word with an asterisk agrees
/// with the subject and stands last (*se sont déclarés résolus*), an adverb with one stands there too
/// (*se sont déclarés fermement résolus*).
struct FrenchVerbGroup {
  private let isReflexive: Bool
  private let verb: String
  private let adverbs: [String]
  private let predicate: [String]

  init(_ text: String) {
    var words = text.split(separator: " ").map(String.init)
    var isReflexive = false
    if words.first == "se", words.count > 1 {
      isReflexive = true
      words.removeFirst()
    } else if let first = words.first, first.hasPrefix("s’") || first.hasPrefix("s'") {
      isReflexive = true
      words[0] = String(first.dropFirst(2))
    }
    self.isReflexive = isReflexive
    verb = words.first ?? ""
    // Behind the first word with an asterisk all belongs to it (*résolu à agir*).
    let rest = words.dropFirst()
    let split = rest.firstIndex { $0.hasPrefix("*") } ?? rest.endIndex
    adverbs = Array(rest[..<split])
    predicate = Array(rest[split...])
  }

  /// Whether the verb's forms are known.
  var isKnown: Bool { FrenchConjugation(verb).isKnown }

  /// The group with another adverb directly behind the finite verb.
  func adding(_ adverb: String) -> String {
    ([(isReflexive ? "se " : "") + verb, adverb] + adverbs + predicate).joined(separator: " ")
  }

  func inflected(_ form: VerbForm, for subject: VerbSubject) -> String {
    let conjugation = FrenchConjugation(verb)
    var words: [String] = []
    switch form {
    case .base:
      words =
        adverbs.filter { $0 == "ne" || $0 == "pas" } + [reflexive(subject, before: verb) + verb]
        + adverbs.filter { $0 != "ne" && $0 != "pas" }
    case .presentPlural, .presentSingular:
      let finite = conjugation.present(subject)
      words = [reflexive(subject, before: finite) + finite] + adverbs
    case .past, .pastSingular:
      let takesBe = isReflexive || conjugation.takesBe
      let auxiliary = FrenchConjugation(takesBe ? "être" : "avoir").present(subject)
      let participle = conjugation.participle
      words =
        [reflexive(subject, before: auxiliary) + auxiliary] + adverbs
        + [
          takesBe && verb != "rendre"
            ? FrenchAgreement.agreed(participle, with: subject) : participle
        ]
    case .pastParticiple:
      words = [FrenchAgreement.agreed(conjugation.participle, with: subject)] + adverbs
    case .gerund:
      let gerund = conjugation.presentParticiple
      words = [reflexive(subject, before: gerund) + gerund] + adverbs
    }
    words += predicate.map {
      $0.hasPrefix("*") ? FrenchAgreement.agreed(String($0.dropFirst()), with: subject) : $0
    }
    return words.joined(separator: " ")
  }

  private func reflexive(_ subject: VerbSubject, before verb: String) -> String {
    guard isReflexive else { return "" }
    if subject.isFirstPerson { return "nous " }
    return FrenchSounds.elides(before: verb) ? "s’" : "se "
  }
}

/// Agreement of participles and adjectives.
enum FrenchAgreement {
  /// *félicité* → *félicitées*; *préoccupé*, *heureux*, *attentif* alike. Where nobody knows the
  /// gender, both are shown (*félicité(e)s*).
  static func agreed(_ word: String, with subject: VerbSubject) -> String {
    switch subject.gender {
    case .masculine?: return plural(word, subject)
    case .feminine?: return plural(feminine(word), subject)
    case nil:
      let other = feminine(word)
      guard other != word else { return plural(word, subject) }
      return other.hasPrefix(word)
        ? plural("\(word)(\(other.dropFirst(word.count)))", subject)
        : "\(plural(word, subject)) (\(plural(other, subject)))"
    }
  }

  private static func feminine(_ word: String) -> String {
    if word == "dû" { return "due" }
    if word.hasSuffix("eux") { return word.dropLast() + "se" }
    if word == "inquiet" { return "inquiète" }
    if word.hasSuffix("ment") { return word }
    if word.hasSuffix("er") { return word.dropLast(2) + "ère" }
    if word.hasSuffix("if") { return word.dropLast() + "ve" }
    if word.hasSuffix("el") || word.hasSuffix("en") { return word + String(word.suffix(1)) + "e" }
    return word.hasSuffix("e") ? word : word + "e"
  }

  private static func plural(_ word: String, _ subject: VerbSubject) -> String {
    if word == "dû" { return subject.isPlural ? "dus" : word }
    let isInvariable = word.hasSuffix("s") || word.hasSuffix("x") || word.hasSuffix("ment")
    guard subject.isPlural, !isInvariable else { return word }
    return word + "s"
  }
}
