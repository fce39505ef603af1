package import Grammar
package import MeetingModel

/// The languages whose grammar is built in. A language is a grammar and a folder of the phrasebook.
package enum Languages {
  /// Languages that can be drafted once the phrasebook has a folder for them.
  package static let known: Set<Language> = [.english, .korean]

  /// The grammar of a language in a house's style; nil for a language without one.
  package static func grammar(
    of language: Language, house: House, manner: LanguageManner = LanguageManner()
  ) -> (any Grammar)? {
    switch language {
    case .english: EnglishGrammar(doublesFinalL: house.doublesFinalL)
    case .korean:
      KoreanGrammar(past: manner.past.flatMap(KoreanGrammar.Past.init(rawValue:)) ?? .full)
    default: nil
    }
  }
}
