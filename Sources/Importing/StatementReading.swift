import Diagnostics
import Grammar
import MeetingModel
import Phrasing
import YAMLReading

/// Reads the parts of one statement, and holds what was read against its draft until they agree.
struct StatementReading {
  private let phrasebook: Phrasebook
  private let language: Language
  private let parts: StatementParts
  private let facts: MeetingFacts
  private var voice = Voice.ministersPast
  private var collective: String?
  private var names: [String: PartyNames] = [:]
  private var terms: [Term] = []
  private var items: [Item] = []

  /// A sentence with the points that may draft it.
  private struct Item {
    var candidates: [Point]
    var chosen = 0
    var why: String?
    var isCopied: Bool { chosen == candidates.count - 1 }
  }

  /// Above so many sentences nothing is tried: they are copied.
  private static let mostSentences = 3_000
  /// The most drafts of the whole that are held against the text.
  private static let mostDrafts = 12
  /// The most candidates that are tried for a sentence in a row.
  private static let mostRounds = 60

  init(phrasebook: Phrasebook, language: Language, text: PublishedText, parts: StatementParts) {
    self.phrasebook = phrasebook
    self.language = language
    self.parts = parts
    let sentences = parts.sentences.map(\.text)
    let countries = CountryFinder(phrasebook: phrasebook, language: language)
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
    read(book, countries, sentences)
  }

  private static func copied(_ sentence: String, _ language: Language) -> Item {
    Item(
      candidates: [Point(.verbatim(.imported(sentence, language)), origin: .imported)],
      why: "the phrasebook has no rules for reading this language")
  }

  // MARK: Reading

  private mutating func read(
    _ book: LanguageBook, _ countries: CountryFinder, _ sentences: [String]
  ) {
    let house = houseOfDraft
    guard let house, let grammar = Languages.grammar(of: language, house: house),
      !book.reading.speakers.isEmpty
    else {
      items = sentences.map { Self.copied($0, language) }
      return
    }
    let index = FrameIndex(
      book: book, vocabulary: phrasebook.vocabulary, grammar: grammar,
      spellings: phrasebook.spelling)
    let subjects = SubjectReader(
      book: book, countries: countries, parties: facts.parties.map(\.id), people: facts.people,
      finite: index.finite)
    let look = VoiceFinder(subjects: subjects, index: index, book: book).look(sentences)
    voice = look.voice
    collective = look.collective
    let spelling = phrasebook.spelling
    let clauses = ClauseReader(
      index: index, grammar: grammar, reading: book.reading, voice: voice,
      speller: { word in spelling[word]?[house.id] ?? word })
    let reader = SentenceReader(
      subjects: subjects, clauses: clauses, index: index, book: book, language: language)
    var previous: Speaker?
    items = parts.sentences.map { sentence in
      if sentence.isHeading || sentences.count > Self.mostSentences
        || sentence.text.unicodeScalars.count > StatementParts.longestRunning
      {
        return Item(
          candidates: [Point(.verbatim(.imported(sentence.text, language)), origin: .imported)])
      }
      let result = reader.read(sentence.text, previous: previous)
      previous = result.isPartys ? result.candidates[0].by : nil
      return Item(candidates: result.candidates, why: result.why)
    }
  }

  private var houseOfDraft: House? {
    let id = facts.house ?? phrasebook.vocabulary.houses.first?.id
    return id.flatMap { phrasebook.houses[$0] }
  }

  // MARK: Holding the draft against the text

  /// The spec, once its draft is the text.
  func result() throws(Importer.Failure) -> Importer.Result {
    var reading = self
    reading.settleNames()
    reading.settlePoints()
    // A copied sentence introduces nothing: a term in one would be introduced elsewhere.
    for _ in 0..<3 {
      let copied = reading.items.indices.filter { reading.items[$0].isCopied }
      let kept = reading.terms.filter { term in
        !copied.contains { reading.parts.sentences[$0].text.contains(term.id) }
      }
      guard kept.count < reading.terms.count else { break }
      reading.terms = kept
      for index in reading.items.indices { reading.items[index].chosen = 0 }
      reading.settlePoints()
    }
    var spec = try reading.written()
    // What a spec cannot hold as it stands is copied.
    for _ in 0..<3 {
      let broken = reading.broken(spec)
      guard !broken.isEmpty else { break }
      for index in broken {
        reading.items[index].chosen = reading.items[index].candidates.count - 1
      }
      spec = try reading.written()
    }
    return Importer.Result(spec: reading.head + spec, report: reading.report, notes: reading.notes)
  }

  /// Chooses the names of parties and the terms with which sentences stay as they are.
  private mutating func settleNames() {
    guard phrasebook.languages[language] != nil else { return }
    let stated = items.indices.map { index in
      Point(
        .state(.imported(parts.sentences[index].text, language), modifiers: []), origin: .imported)
    }
    let plain = plainNames
    names = plain
    let quiet = misses(stated)
    if !plain.isEmpty {
      names = [:]
      if misses(stated) != quiet { names = plain }
    }
    var found = TermFinder(language: language).terms(parts.sentences.map(\.text))
    for _ in 0..<6 where !found.isEmpty {
      terms = found
      let touched = misses(stated).subtracting(quiet)
      guard !touched.isEmpty else { return }
      let texts = touched.map { parts.sentences[$0].text }
      found = found.filter { term in
        !texts.contains { text in
          text.contains(term.id) || text.contains(term.forms[language]?.full ?? term.id)
        }
      }
    }
    terms = []
  }

  /// Names without an abbreviation that a first mention would introduce.
  private var plainNames: [String: PartyNames] {
    var names: [String: PartyNames] = [:]
    for party in facts.parties {
      let house = houseOfDraft?.names[party.id]?[language]
      guard let country = house ?? phrasebook.countries[party.id]?[language], country.isDefined
      else { continue }
      names[party.id] = PartyNames(short: country.short)
    }
    return names
  }

  /// Takes for every sentence the first point whose draft it is.
  ///
  /// The whole text is drafted to see which sentences miss; those alone are drafted again, each by
  /// itself, until they fit, and then the whole once more, since labels hang on what stands before.
  private mutating func settlePoints() {
    guard phrasebook.languages[language] != nil else { return }
    for round in 0..<Self.mostDrafts {
      let missed = misses(items.map { $0.candidates[$0.chosen] }).filter { !items[$0].isCopied }
      guard !missed.isEmpty else { return }
      var open = missed.sorted()
      for index in open {
        items[index].chosen =
          round + 2 < Self.mostDrafts
          ? items[index].chosen + 1 : items[index].candidates.count - 1
      }
      for _ in 0..<Self.mostRounds where !open.isEmpty {
        let points = open.map { items[$0].candidates[items[$0].chosen] }
        let drafted = draft(alone(points))
        guard drafted.count == open.count else { break }
        open = zip(open, drafted).filter { index, text in
          !items[index].isCopied && !Likeness.isSame(text, parts.sentences[index].text)
        }.map(\.0)
        for index in open { items[index].chosen += 1 }
      }
    }
  }

  /// The sentences that a draft of all points does not give back.
  private func misses(_ points: [Point]) -> Set<Int> {
    let drafted = draft(meeting(points))
    guard drafted.count == points.count else { return Set(points.indices) }
    return Set(
      points.indices.filter { !Likeness.isSame(drafted[$0], parts.sentences[$0].text) })
  }

  private func draft(_ meeting: Meeting) -> [String] {
    StatementDrafter(meeting: meeting, language: language, phrasebook: phrasebook)?
      .draft().sentences.map(\.text) ?? []
  }

  /// A meeting of some points, none of which hangs on another: no term is introduced in it.
  private func alone(_ points: [Point]) -> Meeting {
    var meeting = self.meeting(items.map { $0.candidates[$0.chosen] })
    meeting.terms = []
    let plain = plainNames
    for index in meeting.parties.indices {
      guard let names = plain[meeting.parties[index].id] else { continue }
      meeting.parties[index].names = [language: names]
    }
    let apart = points.map { point in
      var point = point
      point.startsParagraph = true
      return point
    }
    meeting.agenda = [AgendaItem(points: apart, origin: .imported)]
    return meeting
  }

  /// The points that a spec cannot hold, by what its checks and its draft say.
  private func broken(_ spec: String) -> Set<Int> {
    let limits = YAMLLimits(maximumBytes: 1 << 22)
    let document = YAMLReader.read(Array(spec.utf8), name: "", limits: limits)
    let decoded = MeetingDecoder.decode(document, vocabulary: phrasebook.vocabulary)
    guard let meeting = decoded.meeting else {
      let lines = decoded.problems.filter { $0.severity == .error }.map { $0.range?.start.line }
      let found = Set(lines.compactMap { $0.flatMap { point(atLine: $0, of: spec) } })
      return found.isEmpty ? Set(items.indices) : found
    }
    guard
      let drafter = StatementDrafter(meeting: meeting, language: language, phrasebook: phrasebook)
    else { return [] }
    let drafted = drafter.draft().sentences.map(\.text)
    guard drafted.count == items.count else { return Set(items.indices) }
    return Set(
      items.indices.filter {
        !items[$0].isCopied && !Likeness.isSame(drafted[$0], parts.sentences[$0].text)
      })
  }

  /// The point that stands at a line of the spec: the writer begins each with a dash of its own depth.
  private func point(atLine line: Int, of spec: String) -> Int? {
    var count = 0
    var isInAgenda = false
    for (index, text) in spec.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard index < line else { break }
      if text == "agenda:" { isInAgenda = true }
      if isInAgenda, text.hasPrefix("  - ") { count += 1 }
    }
    return count > 0 && count <= items.count ? count - 1 : nil
  }

  // MARK: Writing

  private func meeting(_ points: [Point]) -> Meeting {
    let agenda = parts.sections.map { section in
      AgendaItem(
        heading: section.heading.map { .imported($0, language) },
        points: section.sentences.map { index in
          var point = points[index]
          let isFirst = index == section.sentences.lowerBound
          point.startsParagraph = parts.sentences[index].startsParagraph && !isFirst
          point.mark = parts.sentences[index].mark
          return point
        }, origin: .imported)
    }
    var parties = facts.parties
    for index in parties.indices {
      if let names = self.names[parties[index].id] { parties[index].names = [language: names] }
    }
    for id in ["A", "B"] where parties.count < 2 {
      parties.append(
        Party(id: id, names: [language: PartyNames(full: id, short: id)], origin: .imported))
    }
    let title = LocalText.imported(facts.title, language)
    return Meeting(
      language: language, title: title, statementTitle: title, kind: facts.kind,
      dates: MeetingDates(from: facts.date, to: facts.date),
      place: facts.city.map { Place(city: .imported($0, language)) }, parties: parties,
      style: Style(
        voice: voice, house: facts.house, collective: collective.map { .imported($0, language) },
        numbering: parts.isNumbered ? .paragraphs : nil, plan: .asWritten, opens: false),
      terms: terms, agenda: agenda, languages: [language])
  }

  private func written() throws(Importer.Failure) -> String {
    let writer = SpecWriter(vocabulary: phrasebook.vocabulary, language: language)
    do {
      return try YAMLWriter.write(writer.value(meeting(items.map { $0.candidates[$0.chosen] })))
    } catch {
      throw .unwritable("\(error)")
    }
  }

  private var notes: [String] {
    var notes: [String] = []
    if !facts.isDateKnown { notes.append("the text says no day: put the meeting's date") }
    if facts.parties.count < 2 {
      notes.append("the parties are not clear from the text: name them")
    }
    if phrasebook.languages[language] == nil {
      notes.append("the phrasebook has no rules for `\(language)`: every sentence is copied")
    }
    return notes
  }

  private var head: String {
    let lines = ["Read from a published statement. Look over the facts of the meeting."] + notes
    return lines.map { "# \($0)\n" }.joined()
  }

  private var report: ImportReport {
    var report = ImportReport()
    for (index, item) in items.enumerated() {
      if parts.sentences[index].isHeading {
        report.headings += 1
        continue
      }
      report.sentences += 1
      let point = item.candidates[item.chosen]
      var why = item.why
      switch point.content {
      case .acts, .mirrored:
        report.points += 1
        // A pinned form of the complement is more than the label and the verb's own form.
        report.roundTrip += point.pins.form == nil ? 1 : 0
        report.pins += [point.pins.subject, point.pins.verb].count { $0 != nil }
        report.pins += point.pins.form == nil ? 0 : 1
        why = nil
      case .state: report.states += 1
      case .verbatim:
        report.verbatim += 1
        why = why ?? "no rule drafts the sentence again as it stands"
      }
      if let why {
        let sentence = parts.sentences[index]
        report.unread.append(.init(line: sentence.line, text: sentence.text, why: why))
      }
    }
    return report
  }
}

/// Whether two sentences are the same but for white space and the shape of quotation marks.
enum Likeness {
  static func isSame(_ one: String, _ other: String) -> Bool {
    one == other || plain(one) == plain(other)
  }

  private static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar {
      case "’", "‘": result.append("'")
      case "“", "”": result.append("\"")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
