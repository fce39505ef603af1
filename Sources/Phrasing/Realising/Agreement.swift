import Grammar
import MeetingModel

/// How a verb agrees with its subject, and which possessive belongs to it.
///
/// A gender that is nil is one that the spec does not tell. Several people are masculine then, as a language
/// with genders has it for a group; for one, words that would have to guess are avoided, or show both.
enum Agreement: Hashable, Sendable {
  case we(Gender?), many(Gender?)
  case one
  /// Parties or a label whose name has a gender and a number, in a language that agrees with both.
  case named(Gender?, isPlural: Bool)
  /// One person, whose possessive needs a gender.
  case person(Gender?)

  /// Several whose gender makes no difference: things, or all who speak where nobody agrees with them.
  static var several: Agreement { .many(.masculine) }

  /// Whether the verb is singular.
  var isSingular: Bool {
    switch self {
    case .we, .many: false
    case .one, .person: true
    case .named(_, let isPlural): !isPlural
    }
  }

  /// What a verb agrees with.
  var verbSubject: VerbSubject {
    let gender: Gender? =
      switch self {
      case .named(let gender, _): gender
      case .person(let gender): gender
      case .we(let gender), .many(let gender): gender ?? .masculine
      case .one: .masculine
      }
    return VerbSubject(
      isFirstPerson: isWe, isPlural: !isSingular, gender: gender.map(GrammaticalGender.init))
  }

  /// Whether the spec does not tell the gender of those who speak.
  var isOfUnknownGender: Bool {
    switch self {
    case .we(nil), .many(nil), .person(nil), .named(nil, _): true
    case .we, .many, .person, .named, .one: false
    }
  }

  /// Whether the verb is in the first person.
  var isWe: Bool { if case .we = self { true } else { false } }

  /// Whether several speak, in the third person, whatever they are called.
  var isMany: Bool { if case .many = self { true } else { false } }
}

extension LanguageBook {
  /// The possessive that belongs to a subject.
  func possessive(_ agreement: Agreement) -> String? {
    switch agreement {
    case .we: subjects.ourPossessive
    case .many: subjects.theirPossessive
    case .one: subjects.itsPossessive
    case .named(_, let isPlural): isPlural ? subjects.theirPossessive : subjects.itsPossessive
    case .person(let gender): gender.flatMap { subjects.personPossessives[$0] }
    }
  }
}

extension Gender {
  init(_ gender: GrammaticalGender) { self = gender == .feminine ? .feminine : .masculine }
}

extension GrammaticalGender {
  init(_ gender: Gender) { self = gender == .feminine ? .feminine : .masculine }
}
