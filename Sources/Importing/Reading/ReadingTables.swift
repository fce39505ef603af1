import Grammar
import MeetingModel
import Phrasing
import Synchronization

/// The phrasebook turned round, made once for each language and house that texts are read in.
final class ReadingTables: Sendable {
  private struct Key: Hashable {
    var language: Language
    var house: String
  }

  private struct Made {
    var frames: [Key: FrameIndex] = [:]
    var wholes: [Key: [Voice: WholeVerbs]] = [:]
    var countries: [Language: CountryFinder] = [:]
  }

  private let made = Mutex(Made())

  /// The wordings of a language in a house.
  func frames(
    _ language: Language, _ house: House, phrasebook: Phrasebook, book: LanguageBook,
    grammar: any Grammar
  ) -> FrameIndex {
    let key = Key(language: language, house: house.id)
    if let known = made.withLock({ $0.frames[key] }) { return known }
    let index = FrameIndex(
      book: book, vocabulary: phrasebook.vocabulary, grammar: grammar,
      spellings: phrasebook.spelling)
    made.withLock { $0.frames[key] = index }
    return index
  }

  /// The wordings of a language whose verbs are not single words; nil for one whose verbs are.
  func wholes(
    _ language: Language, _ house: House, _ voice: Voice, phrasebook: Phrasebook,
    book: LanguageBook, grammar: any Grammar, links: [(words: [String], link: String)]
  ) -> WholeVerbs? {
    let key = Key(language: language, house: house.id)
    if let known = made.withLock({ $0.wholes[key]?[voice] }) { return known }
    let wholes = WholeVerbs(
      book: book, vocabulary: phrasebook.vocabulary, grammar: grammar, voice: voice, links: links)
    if let wholes { made.withLock { $0.wholes[key, default: [:]][voice] = wholes } }
    return wholes
  }

  /// The names of countries in a language.
  func countries(_ language: Language, phrasebook: Phrasebook) -> CountryFinder {
    if let known = made.withLock({ $0.countries[language] }) { return known }
    let finder = CountryFinder(phrasebook: phrasebook, language: language)
    made.withLock { $0.countries[language] = finder }
    return finder
  }
}
