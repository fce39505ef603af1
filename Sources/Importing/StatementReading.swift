import Grammar
import MeetingModel
import Phrasing

/// Reads the parts of one statement, and holds what was read against its draft until they agree.
struct StatementReading {
  let phrasebook: Phrasebook
  let language: Language
  let parts: StatementParts
  let facts: MeetingFacts
  /// The line by which the text was released.
  let release: String?
  var voice = Voice.ministersPast
  var collective: String?
  /// The ending of a text in the past, where it is not the phrasebook's.
  var past: PastEnding?
  var names: [String: PartyNames] = [:]
  var terms: [Term] = []
  var items: [Item] = []
  /// What the first sentence gives of the meeting, where a layout's frame drafts it.
  var opening: MeetingOpening?
  var openings: [MeetingOpening] = []
  /// Lists that may be drafted as such, and those that are.
  private(set) var found: [ListReader.Found] = []
  var lists: [ReadList] = []

  /// A sentence with the points that may draft it.
  struct Item {
    private var candidates: [Point]
    private var more: (() -> [Point])?
    private var chosen = 0
    var why: String?
    /// What the first candidate that did not fit was drafted as.
    private var nearest = 0
    private(set) var misdraft: (text: String, act: String?)?

    init(_ candidates: [Point], more: (() -> [Point])? = nil, why: String? = nil) {
      self.candidates = candidates
      self.more = more
      self.why = why
    }

    var point: Point { candidates[chosen] }
    /// Whether nothing but the copy is left.
    var isCopied: Bool { more == nil && chosen == candidates.count - 1 }

    /// Remembers, of the drafts that are not the text, the one that comes nearest to it.
    mutating func missed(_ draft: String, _ text: String) {
      guard !isCopied else { return }
      let shared = zip(draft.utf8, text.utf8).prefix { $0 == $1 }.count
      guard misdraft == nil || shared > nearest else { return }
      nearest = shared
      let act: String? = if case .acts(let uses) = point.content { uses.first?.act } else { nil }
      misdraft = (draft, act)
    }

    mutating func tryNext() {
      if chosen == candidates.count - 1 { makeMore() }
      chosen = min(chosen + 1, candidates.count - 1)
    }

    /// Goes on to a point whose label hangs on nothing before it.
    mutating func tryPinned() {
      repeat { tryNext() } while !isCopied && !isSteady
    }

    /// Whether no party speaks in the point.
    var isFact: Bool { if case .state = point.content { true } else { false } }

    private var isSteady: Bool {
      switch point.content {
      case .acts: point.pins.subject != nil || point.pins.omitsSubject
      case .mirrored, .state, .verbatim: true
      }
    }

    mutating func copy() {
      makeMore()
      chosen = candidates.count - 1
    }

    mutating func begin() { chosen = 0 }

    private mutating func makeMore() {
      guard let more else { return }
      candidates += more()
      self.more = nil
    }
  }

  /// Above so many sentences nothing is tried: they are copied.
  private static let mostSentences = 3_000
  /// The most drafts of the whole that are held against the text.
  static let mostDrafts = 12
  /// The most candidates that are tried for a sentence in a row.
  static let mostRounds = 60

  init(
    phrasebook: Phrasebook, language: Language, text: PublishedText, parts: StatementParts,
    tables: ReadingTables
  ) {
    self.phrasebook = phrasebook
    self.language = language
    self.parts = parts
    release = text.release
    let sentences = parts.sentences.map(\.text)
    let countries = tables.countries(language, phrasebook: phrasebook)
    guard let book = phrasebook.languages[language] else {
      facts = MeetingFacts(
        title: text.title ?? String(sentences[0].prefix(400)), language: language,
        date: CalendarDate(year: 2000), isDateKnown: false, parties: [], people: [:],
        kind: phrasebook.vocabulary.defaultKind)
      items = sentences.map { Self.copied($0, language) }
      return
    }
    facts = FactFinder(
      phrasebook: phrasebook, book: book, language: language, countries: countries
    ).facts(text, sentences: sentences)
    read(book, countries, sentences, tables)
  }

  private static func copied(_ sentence: String, _ language: Language) -> Item {
    Item(
      [Point(.verbatim(.imported(sentence, language)), origin: .imported)],
      why: "the phrasebook has no rules for reading this language")
  }

  // MARK: Reading

  private mutating func read(
    _ book: LanguageBook, _ countries: CountryFinder, _ sentences: [String],
    _ tables: ReadingTables
  ) {
    let house = houseOfDraft
    guard let house, let grammar = Languages.grammar(of: language, house: house),
      !book.reading.speakers.isEmpty
    else {
      items = sentences.map { Self.copied($0, language) }
      return
    }
    if book.lexicon.manner.isVerbLast {
      return readVerbLast(book, countries, sentences, grammar)
    }
    let index = tables.frames(
      language, house, phrasebook: phrasebook, book: book, grammar: grammar)
    var subjects = SubjectReader(
      book: book, countries: countries, parties: facts.parties.map(\.id), people: facts.people,
      index: index)
    if !book.reading.organs.isEmpty { subjects.learnOrgans([facts.title] + sentences) }
    let look = VoiceFinder(subjects: subjects, index: index, book: book).look(sentences)
    voice = look.voice
    collective = look.collective
    let spelling = phrasebook.spelling
    let clauses = ClauseReader(
      index: index, grammar: grammar, reading: book.reading, voice: voice,
      speller: { word in spelling[word]?[house.id] ?? word },
      wholes: tables.wholes(
        language, house, voice, phrasebook: phrasebook, book: book, grammar: grammar,
        links: index.inner))
    let reader = SentenceReader(
      subjects: subjects, clauses: clauses, index: index, book: book, language: language)
    if let first = openingPlace {
      let finder = FactFinder(
        phrasebook: phrasebook, book: book, language: language, countries: countries)
      let kinds = phrasebook.vocabulary.kinds.map(\.id)
      openings = OpeningReader(finder: finder, grammar: grammar, voice: voice).openings(
        sentences[first], kinds: [facts.kind] + kinds.filter { $0 != facts.kind })
    }
    found = ListReader(reader: reader).lists(parts)
    var previous: Speaker?
    var goingOn = GoingOn(reader: reader)
    var wasPartys = false
    let starts = Set(parts.sections.map(\.sentences.lowerBound))
    items = parts.sentences.indices.map { place in
      let sentence = parts.sentences[place]
      if starts.contains(place) { goingOn.end() }
      if sentence.isHeading || sentences.count > Self.mostSentences
        || sentence.text.unicodeScalars.count > StatementParts.longestRunning
      {
        return Item(
          [Point(.verbatim(.imported(sentence.text, language)), origin: .imported)])
      }
      let going = goingOn.points(sentence)
      let result = reader.read(sentence.text, previous: previous)
      let isPartys = result.isPartys || !going.isEmpty
      let next = place + 1 < sentences.count ? parts.sentences[place + 1] : nil
      goingOn.take(
        sentence, going.first ?? result.candidates.first, next: next, isPartys: isPartys,
        wasPartys: wasPartys)
      wasPartys = isPartys
      previous = going.isEmpty && result.isPartys ? result.candidates[0].by : nil
      return Item(
        going + result.candidates, more: result.more, why: going.isEmpty ? result.why : nil)
    }
  }

  /// Reads a language whose verb stands last.
  private mutating func readVerbLast(
    _ book: LanguageBook, _ countries: CountryFinder, _ sentences: [String],
    _ grammar: any Grammar
  ) {
    let subjects = VerbLastSubjects(
      book: book, countries: countries, parties: facts.parties.map(\.id), grammar: grammar)
    let look = VerbLastReader.look(sentences, subjects)
    voice = look.voice
    collective = look.collective
    past = VerbLastReader.past(sentences)
    let own = past.flatMap { KoreanGrammar.Past(rawValue: $0.rawValue) }
    let grammar = own.map { KoreanGrammar(past: $0) } ?? grammar
    let reader = VerbLastReader(
      index: VerbLastIndex(
        book: book, vocabulary: phrasebook.vocabulary, grammar: grammar, voice: voice),
      subjects: subjects, book: book, grammar: grammar, language: language)
    items = parts.sentences.map { sentence in
      if sentence.isHeading || sentences.count > Self.mostSentences {
        return Item(
          [Point(.verbatim(.imported(sentence.text, language)), origin: .imported)])
      }
      let result = reader.read(sentence.text)
      return Item(result.candidates, more: result.more, why: result.why)
    }
  }

  /// Where the sentence stands that a layout may draft: the first, alone in its paragraph, above all
  /// headings.
  private var openingPlace: Int? {
    guard let section = parts.sections.first, section.heading == nil,
      section.sentences.lowerBound == 0, let sentence = parts.sentences.first, !sentence.isHeading,
      sentence.mark == nil, parts.sentences.count > 1,
      parts.sentences[1].startsParagraph || section.sentences.count == 1
    else { return nil }
    return 0
  }

  var houseOfDraft: House? {
    let id = facts.house ?? phrasebook.vocabulary.houses.first?.id
    return id.flatMap { phrasebook.houses[$0] }
  }
}
