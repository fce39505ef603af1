import Grammar
package import MeetingModel

/// Drafts a meeting's joint statement in one language. What is prepared for the meeting is made once and copied
/// nowhere.
package final class StatementDrafter {
  private let voice: Voice
  private let numbering: Numbering
  private let headings: Bool
  private let planning: Planning
  let names: NameBook
  let book: LanguageBook
  private let reader: TextReader
  private let forms: TextForms
  let subjects: Subjects
  private let clauses: ClauseRealiser
  private let layout: LayoutRealiser

  /// Prepares a draft.
  ///
  /// - Returns: nil when the phrasebook or the grammar lacks the language.
  package init?(meeting: Meeting, language: Language, phrasebook: Phrasebook) {
    let house = HouseChooser.house(of: meeting, phrasebook: phrasebook)
    guard let house, let book = phrasebook.languages[language],
      let kind = phrasebook.kinds[meeting.kind],
      let layout = book.layouts[meeting.kind] ?? book.layouts["default"],
      let names = NameBook(
        meeting: meeting, house: house, language: language, phrasebook: phrasebook)
    else { return nil }
    self.voice = meeting.style.voice ?? kind.voice
    self.numbering = meeting.style.numbering ?? kind.numbering
    self.headings = meeting.style.headings ?? kind.headings
    self.planning = meeting.style.plan ?? .byRule
    self.names = names
    self.book = book
    let filler = FrameFiller(
      grammar: names.grammar, speller: Speller(house: house.id, table: phrasebook.spellingTable),
      indefinite: book.lexicon.indefinite)
    self.reader = TextReader(names: names)
    self.forms = TextForms(
      names: names, book: book, reader: reader, filler: filler, voice: voice)
    self.subjects = Subjects(names: names, book: book, filler: filler, reader: reader)
    self.clauses = ClauseRealiser(
      voice: voice, names: names, book: book, filler: filler, forms: forms)
    self.layout = LayoutRealiser(
      voice: voice, layout: layout, names: names, book: book, filler: filler, forms: forms,
      reader: reader, subjects: subjects, clauses: clauses)
  }

  /// What the sentences will be, before their words are made.
  package struct Plan {
    fileprivate let items: [PlannedItem]
  }

  /// Decides sentences, paragraphs, subjects and connectives.
  package func plan() -> Plan { Plan(items: planner.plan(names.meeting.agenda)) }

  /// The statement.
  package func draft() -> Statement { draft(plan()) }

  /// The statement, as it was planned.
  package func draft(_ plan: Plan) -> Statement {
    let opening = names.meeting.style.opens == false ? .empty : layout.meetingSentence
    let items = plan.items
    let sentences = SentenceRealiser(
      names: names, book: book, reader: reader, forms: forms, subjects: subjects, clauses: clauses,
      varies: planning == .byRule)
    var mentions = MentionCount()
    mentions.add(opening)
    var previous: Spoken?
    var drafted: [[[DraftSentence]]] = []
    drafted.reserveCapacity(items.count)
    for item in items {
      drafted.append(
        item.paragraphs.map { points in
          var made: [DraftSentence] = []
          made.reserveCapacity(points.count)
          for point in points { sentences.realise(point, previous: &previous, into: &made) }
          for index in made.indices { mentions.add(made[index].tree) }
          return made
        })
    }
    let closing = layout.closing
    for part in closing { mentions.add(part.tree) }
    var resolver = MentionResolver(
      mentions: mentions, grammar: names.grammar, article: book.lexicon.articles.first ?? "",
      indefiniteForm: book.lexicon.indefinite.first ?? "",
      introduction: book.lexicon.manner.introduction)
    let apostrophe = names.meeting.apostrophes[names.language]
    let places = RulePlaces(book: book)
    func finished(_ tree: DraftTree, _ shape: LineShape) -> FinishedLine {
      let runs = names.grammar.line(resolver.words(of: tree), as: shape)
      return FinishedLine(line: resolver.line(runs), text: runs.text).writing(apostrophe)
    }
    func line(_ tree: DraftTree, _ shape: LineShape) -> Line { finished(tree, shape).line }
    let meetingLine = finished(opening.from(rule: "\(layout.layout.rule)/meeting"), .sentence)
    var sections: [Section] = []
    var counter = SectionCounter(numbering: numbering)
    if !meetingLine.line.isEmpty {
      let sentence = Sentence(
        line: meetingLine.line, text: meetingLine.text, origin: nil,
        rule: "\(layout.layout.rule)/meeting", choices: layoutChoices, places: places)
      sections.append(
        Section(
          role: .opening,
          paragraphs: [Paragraph(label: counter.paragraph(), sentences: [sentence])]))
    }
    for (item, paragraphs) in zip(items, drafted) {
      let heading = heading(item.item, line: line, counter: &counter)
      let body = zip(item.paragraphs, paragraphs).map { points, drafts in
        Paragraph(
          label: points.first?.point.mark ?? counter.paragraph(),
          sentences: drafts.map { $0.sentence(finished, places: places) })
      }
      sections.append(Section(role: .agenda, heading: heading, paragraphs: body))
    }
    let ending = closing.map { part in
      let finished = finished(part.tree.from(rule: part.rule), .sentence)
      return Sentence(
        line: finished.line, text: finished.text, origin: part.origin, rule: part.rule,
        places: places)
    }
    if !ending.isEmpty {
      sections.append(
        Section(
          role: .closing, paragraphs: [Paragraph(label: counter.paragraph(), sentences: ending)]))
    }
    return Statement(
      language: names.language, title: line(layout.title, .fragment),
      release: layout.release.map {
        Release(line: line($0, .sentence), begin: layout.layout.begin, end: layout.layout.end)
      },
      sections: sections, house: names.house.id, voice: voice)
  }

  private var planner: Planner {
    let subjects = subjects
    let reading = PointReading(
      language: names.language, planning: book.planning, anaphors: book.lexicon.anaphors,
      blaming: book.subjects.blaming, parties: Set(names.partyOrder),
      terms: names.meeting.terms.map(\.id))
    return Planner(
      planning: planning,
      joiner: Joiner(
        voice: voice, book: book, grammar: names.grammar, planning: book.planning,
        reading: reading),
      paragrapher: Paragrapher(
        aim: book.planning.rules.paragraphAim, most: book.planning.rules.paragraphMost,
        reading: reading),
      speaking: SpeakingPlanner(
        voice: voice, planning: planning,
        isOneDay: names.meeting.dates.from == names.meeting.dates.to, reading: reading,
        subjects: subjects))
  }

  private func heading(
    _ item: AgendaItem, line: (DraftTree, LineShape) -> Line, counter: inout SectionCounter
  ) -> Heading? {
    guard headings, let text = item.heading else { return nil }
    let tree = text[names.language].map { reader.title($0) } ?? forms.gap(text)
    let line = line(tree, .fragment)
    // An article of ours at the head takes a capital; the officer's own words stay as written.
    let isOurs = text[names.language]?.text.first == "<"
    return Heading(
      label: counter.section(), line: isOurs ? line.capitalized : line, origin: text.origin)
  }

  private var layoutChoices: [Choice] {
    let meeting = names.meeting
    let order = names.partyOrder.joined(separator: ", ")
    return [
      Choice(
        "order of parties", order,
        why: names.partyOrder != names.hostOrder
          ? "\(book.lexicon.name) has an order of its own for these parties"
          : meeting.host == nil
            ? "no host is named, so the parties stand by name" : "the host's side stands first"),
      Choice(
        "house", names.house.id,
        why: meeting.style.house == nil ? "the house of the host or first party" : "as given"),
      Choice(
        "voice", voice.rawValue,
        why: meeting.style.voice == nil ? "the voice of this kind of meeting" : "as given"),
      Choice(
        "collective", subjects.collectiveLabel,
        why: meeting.style.collective == nil ? "made from the principals' offices" : "as given"),
    ] + genderChoices
  }

  /// What had to be said without a gender, or with both.
  private var genderChoices: [Choice] {
    var choices: [Choice] = []
    if !layout.knowsGender {
      choices.append(
        Choice(
          "wording", "without gender", why: "the gender of the meeting's title is not known",
          isFinding: true,
          help: ["give it with the title: `title: {\(names.language): {text: …, gender: m}}`"]))
    }
    if book.hasGender, subjects.principalsGender == nil,
      names.meeting.parties.contains(where: { !$0.principals.isEmpty })
    {
      choices.append(.unknownGender("masculine plural"))
    }
    return choices
  }
}

extension Line {
  /// The line with a capital at its head.
  fileprivate var capitalized: Line {
    guard let first else { return self }
    return [Run(first.text.withCapital, marks: first.marks)] + dropFirst()
  }
}

/// A finished line with its characters.
struct FinishedLine {
  var line: Line
  var text: String

  /// The line with the officer's kind of apostrophe: those of the other kind are our own.
  fileprivate func writing(_ apostrophe: Apostrophe?) -> FinishedLine {
    guard let apostrophe, apostrophe.other.stands(in: text) else { return self }
    let other = apostrophe.other.rawValue
    let line = line.map { run in
      guard apostrophe.other.stands(in: run.text) else { return run }
      return Run(
        String(run.text.map { $0 == other ? apostrophe.rawValue : $0 }), marks: run.marks)
    }
    return FinishedLine(line: line, text: line.text)
  }
}

/// Chooses the house style of a meeting.
enum HouseChooser {
  /// The officer's choice; else the host's house; else that of the first party that has one; else
  /// the one that parties without a house of their own use.
  static func house(of meeting: Meeting, phrasebook: Phrasebook) -> House? {
    if let id = meeting.style.house { return phrasebook.houses[id] }
    let order = phrasebook.vocabulary.houses.map(\.id)
    let candidates = (meeting.host.map { [$0] } ?? []) + meeting.parties.map(\.id)
    for codes in [\House.countries, \House.others] {
      for candidate in candidates {
        let house = order.lazy.compactMap { phrasebook.houses[$0] }
          .first { $0[keyPath: codes].contains(candidate) }
        if let house { return house }
      }
    }
    return order.first.flatMap { phrasebook.houses[$0] }
  }
}

/// Counts sections and paragraphs for their labels.
struct SectionCounter {
  let numbering: Numbering
  private var sections = 0
  private var paragraphs = 0

  init(numbering: Numbering) { self.numbering = numbering }

  /// The next paragraph's label; nil where paragraphs are not numbered.
  mutating func paragraph() -> String? {
    guard numbering == .paragraphs else { return nil }
    paragraphs += 1
    return "\(paragraphs)."
  }

  /// The next section's label; nil where sections are not numbered.
  mutating func section() -> String? {
    sections += 1
    switch numbering {
    case .none, .paragraphs: return nil
    case .sections: return SectionCounter.roman(sections) + "."
    case .letters: return SectionCounter.letters(sections) + "."
    case .figures: return "\(sections)."
    }
  }

  /// A to Z, and AA behind Z.
  private static func letters(_ number: Int) -> String {
    var rest = number
    var result = ""
    while rest > 0 {
      let letter = UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      result = String(Character(letter)) + result
      rest = (rest - 1) / 26
    }
    return result
  }

  private static func roman(_ number: Int) -> String {
    let digits = [
      (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
      (1, "I"),
    ]
    var rest = number
    var result = ""
    for (value, digit) in digits {
      while rest >= value {
        result += digit
        rest -= value
      }
    }
    return result
  }
}
