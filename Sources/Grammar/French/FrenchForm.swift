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

  init?(_ name: String) {
    // Most words are none, and have no mark that all forms have.
    guard name.hasByte(UInt8(ascii: "/")) || name.hasByte(UInt8(ascii: "(")) else { return nil }
    self.init(rawValue: name)
  }

  /// Whether the form takes its shape from the noun behind it.
  var asksGender: Bool { self != .ofInfinitive && self != .toInfinitive }

  /// The words before what follows; both shapes where the gender of its noun is not known.
  func words(before following: String) -> String {
    guard let noun = FrenchNouns.head(of: following) else { return unknown(before: following) }
    return words(before: following, gender: noun.gender, isPlural: noun.isPlural)
  }

  /// The words before a noun phrase of a known gender.
  func words(before following: String, gender: GrammaticalGender, isPlural: Bool) -> String {
    let isFeminine = gender == .feminine
    let isElided = FrenchSounds.elides(before: following)
    switch self {
    case .definite: return isPlural ? "les" : isFeminine ? "la" : "le"
    case .indefinite: return isPlural ? "des" : isFeminine ? "une" : "un"
    case .first: return (isFeminine ? "première" : "premier") + (isPlural ? "s" : "")
    case .demonstrative: return isPlural ? "ces" : isFeminine ? "cette" : isElided ? "cet" : "ce"
    case .possessive: return isPlural ? "ses" : isFeminine && !isElided ? "sa" : "son"
    case .ofInfinitive: return "de"
    case .toInfinitive: return "à"
    }
  }

  /// Before a vowel some shapes are the same for both genders.
  private func unknown(before following: String) -> String {
    let isElided = FrenchSounds.elides(before: following)
    switch self {
    case .definite: return isElided ? "le" : "le (la)"
    case .indefinite: return "un(e)"
    case .first: return "premier (première)"
    case .demonstrative: return "ce (cette)"
    case .possessive: return isElided ? "son" : "son (sa)"
    case .ofInfinitive: return "de"
    case .toInfinitive: return "à"
    }
  }

  /// Whether a preposition that a form became stood before an infinitive.
  static func isInfinitiveMarker(_ word: String, at atom: AtomStream.Atom) -> Bool {
    atom.kind == .form && (word == "de" || word == "à")
  }
}
