/// A form of an officer's text that agrees with the subject: `futur` (*poursuivre* → *poursuivront*),
/// `accord` (*attachés au dialogue* → *attachées au dialogue*), `réfléchi` (*se réunir* → *nous
/// réunir*, *rester saisis* → *rester saisies*).
///
/// Others do not ask the subject: `subjonctif:il` and `subjonctif:ils` (*se retirer* → *se retire*), and
/// `singulier` and `pluriel`, which take a noun phrase as it is, and only one of that number.
///
/// The name carries the subject behind a colon (`futur:nous`, `accord:ils`, `accord:elles`), so that a
/// form is one word wherever it is passed on.
struct FrenchTextForm {
  private enum Kind: String { case futur, accord, réfléchi, subjonctif, singulier, pluriel }

  private let kind: Kind
  private let pronoun: String

  /// The form by its name; the bare name stands for *ils*.
  init?(_ name: String) {
    let parts = name.split(separator: ":").map(String.init)
    guard let kind = parts.first.flatMap(Kind.init(rawValue:)), parts.count <= 2 else { return nil }
    self.kind = kind
    pronoun = parts.count == 2 ? parts[1] : "ils"
  }

  /// The form's name for a subject. An infinitive that is wanted as written is reflexive of *nous*
  /// where *nous* speak, and agrees with who else speaks; all else stays.
  static func named(_ name: String?, for subject: VerbSubject) -> String? {
    let many = ["ils", "elles", "eux"]
    let one = ["il", "elle", "on"]
    let index = subject.gender == .masculine ? 0 : subject.gender == .feminine ? 1 : 2
    let pronoun = (subject.isPlural ? many : one)[index]
    let acting =
      !subject.isFirstPerson ? pronoun : subject.gender == .feminine ? "nous-elles" : "nous"
    guard let name else { return pronoun == "ils" && acting == "ils" ? nil : "réfléchi:\(acting)" }
    switch Kind(rawValue: name) {
    case .futur?: return "\(name):\(acting)"
    case .accord?: return "\(name):\(pronoun)"
    case .réfléchi?, .subjonctif?, .singulier?, .pluriel?, nil: return name
    }
  }

  /// The form of one of several texts: together they are plural, whatever each is.
  static func ofSeveral(_ name: String?) -> String? {
    switch name.flatMap(Kind.init(rawValue:)) {
    case .pluriel?: nil
    case .singulier?: "singulier:" + several
    default: name
    }
  }

  private static let several = "plusieurs"

  /// The text in the form; nil where it cannot be told.
  func text(of text: String) -> String? {
    switch kind {
    case .futur: FrenchFuture(person: pronoun, as: subject).flatMap { $0.predicate(of: text) }
    case .subjonctif:
      FrenchFuture(person: pronoun, of: .subjunctive).flatMap { $0.predicate(of: text) }
    case .singulier where pronoun == Self.several: nil
    case .singulier: FrenchNouns.isPlural(phrase: text) == false ? text : nil
    case .pluriel: FrenchNouns.isPlural(phrase: text) == true ? text : nil
    case .accord: FrenchPredicate.agreed(text, with: subject)
    case .réfléchi:
      FrenchPredicate.agreedBehindVerb(
        pronoun.hasPrefix("nous") ? FrenchReflexive.ofUs(text) : text, with: subject)
    }
  }

  private var subject: VerbSubject {
    let gender: GrammaticalGender? =
      switch pronoun {
      case "elle", "elles", "nous-elles": .feminine
      case "il", "ils", "nous": .masculine
      default: nil
      }
    return VerbSubject(isPlural: !["il", "elle", "on"].contains(pronoun), gender: gender)
  }
}
