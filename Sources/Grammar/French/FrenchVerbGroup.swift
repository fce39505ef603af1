/// A verb of ours with what stands between its parts: `se féliciter vivement`, `être *résolu`.
///
/// The first word is the infinitive, with its reflexive before it; adverbs follow, and stand behind
/// the finite verb (*condamnons fermement*, *ont fermement condamné*); a word with an asterisk agrees
/// with the subject and stands last (*se sont déclarés résolus*).
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
  /// *félicité* → *félicitées*; *préoccupé*, *heureux*, *attentif* alike.
  static func agreed(_ word: String, with subject: VerbSubject) -> String {
    var result = word
    if subject.isFeminine {
      if word.hasSuffix("eux") {
        result = word.dropLast() + "se"
      } else if word.hasSuffix("if") {
        result = word.dropLast() + "ve"
      } else if word.hasSuffix("el") || word.hasSuffix("en") {
        result = word + String(word.suffix(1)) + "e"
      } else if !word.hasSuffix("e") {
        result = word + "e"
      }
    }
    if subject.isPlural, !result.hasSuffix("s"), !result.hasSuffix("x") { result += "s" }
    return result
  }
}
