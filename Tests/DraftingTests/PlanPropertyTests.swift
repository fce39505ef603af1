import Diagnostics
import Drafting
import Grammar
import MeetingModel
import Phrasing
import Testing
import YAMLReading

/// What planning may not lose, double, move or add, told by the origin of every word.
@Suite(.serialized) struct PlanPropertyTests {
  @Test(arguments: 0..<300)
  func keepsEveryTextOnceAndInOrder(_ seed: Int) throws {
    let (meeting, statement, spec) = try draft(seed, plan: "by-rule")
    let said = texts(in: statement)
    for text in officersTexts(of: meeting) {
      let places = said[text.origin.path] ?? []
      #expect(places.count == 1, "\(text.text) stands \(places.count) times\n\(spec)")
      if let said = places.first {
        #expect(try Self.says(said, text.text), "\(text.text) became \(said)\n\(spec)")
      }
    }
    #expect(statement.sentences.flatMap(\.acts).map(\.origin.path) == acts(of: meeting), "\(spec)")
  }

  @Test(arguments: 0..<300)
  func addsNothingOfItsOwn(_ seed: Int) throws {
    let (_, statement, spec) = try draft(seed, plan: "by-rule")
    let known = try Self.rules()
    for sentence in statement.sentences {
      for run in sentence.line where run.text.contains(where: \.isLetter) {
        let source = try #require(
          run.marks.last, "\(run.text) comes from nowhere in \(sentence.text)\n\(spec)")
        guard case .rule(let rule) = source else { continue }
        #expect(known.contains(where: rule.hasPrefix), "\(run.text) by \(rule)\n\(sentence.text)")
      }
    }
  }

  @Test(arguments: 0..<150)
  func saysTheSameWordsAsWritten(_ seed: Int) throws {
    let (meeting, planned, spec) = try draft(seed, plan: "by-rule")
    let (_, written, _) = try draft(seed, plan: "as-written")
    #expect(
      texts(in: planned).mapValues { $0.map(letters) }
        == texts(in: written).mapValues { $0.map(letters) }, "\(spec)")
    #expect(
      written.sentences.flatMap(\.acts).map(\.act) == planned.sentences.flatMap(\.acts).map(\.act))

    // To the letter: a sentence a point, a paragraph where the officer starts one.
    let agenda = written.sections.filter { $0.role == .agenda }
    for (item, section) in zip(meeting.agenda, agenda) where !item.isBulleted {
      let counts = section.paragraphs.map { $0.sentences.count { !$0.isBullet } }
      #expect(counts == paragraphs(of: item), "\(spec)")
    }
    for sentence in agenda.flatMap(\.paragraphs).flatMap(\.sentences) {
      #expect(!sentence.choices.contains { $0.what == "join" })
      #expect(sentence.choices.allSatisfy { $0.what != "link" || $0.why.contains("officer") })
    }
  }

  @Test(arguments: 0..<100)
  func explainsEveryChoiceOfThePlan(_ seed: Int) throws {
    let (_, statement, spec) = try draft(seed, plan: "by-rule")
    for section in statement.sections where section.role == .agenda {
      for paragraph in section.paragraphs {
        let first = try #require(paragraph.sentences.first)
        #expect(first.choices.contains { $0.what == "paragraph" }, "\(first.text)\n\(spec)")
        for sentence in paragraph.sentences where Set(sentence.acts.map(\.origin.path)).count > 1 {
          let points = Set(sentence.acts.map { $0.origin.path.prefix { $0 != "." } + point($0) })
          #expect(
            points.count == 1 || sentence.choices.contains { $0.what == "join" },
            "\(sentence.text)\n\(spec)")
        }
      }
    }
  }

  /// The point of an act's path (`points[3]` of `agenda[0].points[3].and`).
  private func point(_ act: RealisedAct) -> Substring {
    act.origin.path.split(separator: ".").dropFirst().first ?? ""
  }

  // MARK: What was written

  private func acts(of meeting: Meeting) -> [String] {
    meeting.agenda.flatMap(\.points).flatMap { point -> [ActUse] in
      switch point.content {
      case .acts(let uses): uses
      case .mirrored(let sides): sides.flatMap(\.acts)
      case .state, .verbatim: []
      }
    }.map(\.origin.path)
  }

  /// Every text of agenda and closing that the statement must say.
  private func officersTexts(of meeting: Meeting) -> [Wording] {
    var texts: [LocalText] = meeting.closing.thanks.flatMap(\.reasons)
    for point in meeting.agenda.flatMap(\.points) {
      let uses: [ActUse]
      switch point.content {
      case .acts(let own): uses = own
      case .mirrored(let sides): uses = sides.flatMap(\.acts)
      case .state(let text, let modifiers):
        texts += [text] + modifiers.flatMap(\.items)
        uses = []
      case .verbatim(let text):
        texts.append(text)
        uses = []
      }
      texts += uses.flatMap { $0.complements.flatMap(\.items) + $0.modifiers.flatMap(\.items) }
      switch point.opening {
      case .text(let text)?, .close(let text)?: texts.append(text)
      case .modifier(let modifier)?: texts += modifier.items
      case nil: break
      }
    }
    return texts.compactMap { $0["en"] }
  }

  private func paragraphs(of item: AgendaItem) -> [Int] {
    item.points.reduce(into: [Int]()) { counts, point in
      if counts.isEmpty || point.startsParagraph { counts.append(0) }
      counts[counts.count - 1] += 1
    }
  }

  /// Whether words are a text to the letter, in one of the forms that a frame may want. Where it has
  /// references and terms, there stands a name of the thing, and all around it is to the letter.
  ///
  /// What may differ besides is the possessive of whoever speaks, and a *to* that the frame has too.
  private static func says(_ said: String, _ text: String) throws -> Bool {
    let grammar = EnglishGrammar()
    let bare = text.hasPrefix("not to ") ? "not " + text.dropFirst(7) : text
    let forms = [text, bare, grammar.verbPhrase(bare, as: .gerund)].compactMap(\.self)
    return try forms.contains { try matches(marks(said)[...], pieces(of: $0)[...]) }
  }

  /// A stretch of a text: letters, or the code of what is named there.
  private enum Piece {
    case letters(String)
    case name(String)
  }

  private static func pieces(of text: String) -> [Piece] {
    let marked = text.replacing("UNSC", with: "<UNSC>")
    var pieces: [Piece] = []
    for (index, part) in marked.split(separator: "<", omittingEmptySubsequences: false).enumerated()
    {
      let halves = part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      if index > 0 { pieces.append(.name(String(halves[0]))) }
      // A name has its possessive with it.
      let behind = (halves.dropFirst().first ?? "").trimmingPrefix("'s")
      let letters = String(index > 0 ? behind : part)
      pieces.append(.letters(index == 0 ? marks(letters, isWhole: false) : squeezed(letters)))
    }
    // The article in front of a reference is ours to set.
    for index in pieces.indices.dropLast() {
      guard case .letters(let letters) = pieces[index], letters.hasSuffix("the") else { continue }
      pieces[index] = .letters(String(letters.dropLast(3)))
    }
    if case .letters(let last)? = pieces.last {
      pieces[pieces.count - 1] = .letters(stopped(last))
    }
    return pieces
  }

  private static func matches(_ said: Substring, _ pieces: ArraySlice<Piece>) throws -> Bool {
    switch pieces.first {
    case nil: return said.isEmpty
    case .letters(let letters):
      guard said.hasPrefix(letters) else { return false }
      return try matches(said.dropFirst(letters.count), pieces.dropFirst())
    case .name(let code):
      return try names(of: code).contains { name in
        guard said.hasPrefix(name) else { return false }
        return try matches(said.dropFirst(name.count), pieces.dropFirst())
      }
    }
  }

  /// All that may stand for a code, without spaces: its names, with article and abbreviation or
  /// without; a possessive may become an apostrophe alone.
  private static func names(of code: String) throws -> [String] {
    var names = [code, "<\(code)>"]
    if code == "UNSC" {
      names += ["United Nations Security Council", "United Nations Security Council (UNSC)"]
    }
    let phrasebook = try Workshop.drafter().phrasebook
    let known =
      [phrasebook.countries[code]?["en"]] + phrasebook.houses.values.map { $0.names[code]?["en"] }
    for country in known.compactMap(\.self) {
      let abbreviation = country.abbreviation
      for name in [country.full, country.short] {
        let base = name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
        names += [base] + (abbreviation.map { ["\(base) (\($0))"] } ?? [])
      }
      names += [country.adjective, abbreviation].compactMap(\.self)
    }
    let spelled = names.map(squeezed).flatMap { [$0, "the" + $0, "The" + $0] }
    return spelled.flatMap { [$0, $0 + "'s", $0 + "'"] }
  }

  private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  private static func stopped(_ text: String) -> String {
    var text = text
    while let last = text.last, ".,".contains(last) { text.removeLast() }
    return text
  }

  /// Everything that is seen of a text, without its leading possessive and its last full stop.
  private static func marks(_ text: String, isWhole: Bool = true) -> String {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if ["their", "its", "our", "his", "her", "Their", "Our"].contains(words.first ?? "") {
      words.removeFirst()
    }
    return isWhole ? stopped(words.joined()) : words.joined()
  }

  // MARK: What is said

  /// The statement's stretches by the place in the spec that they come from. What stands together
  /// from one place is one stretch, whatever rule put an article or an abbreviation into it.
  private func texts(in statement: Statement) -> [String: [String]] {
    var texts: [String: [String]] = [:]
    for sentence in statement.sentences {
      var last: String?
      for run in sentence.line {
        let path = run.marks.lazy.compactMap { mark -> String? in
          if case .spec(let origin) = mark { origin.path } else { nil }
        }.last
        if let path {
          if path == last {
            texts[path, default: [""]][texts[path, default: [""]].count - 1] += run.text
          } else {
            texts[path, default: []].append(run.text)
          }
        }
        // Our infinitive's *to* may stand behind the officer's *not*.
        let isMarker = run.text.filter(\.isLetter) == "to"
        if path != nil || run.text.contains(where: \.isLetter) && !isMarker { last = path }
      }
    }
    return texts
  }

  private func letters(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }

  /// The beginnings of the names that rules have.
  private static func rules() throws -> [String] {
    let phrasebook = try Workshop.drafter().phrasebook
    let parts = [
      "bullets", "layout/", "subjects", "offices", "mirrored", "clauses", "state", "verbatim",
    ]
    return phrasebook.vocabulary.acts.map { "en/\($0.id)" }
      + phrasebook.vocabulary.modifiers.map { "en/modifier/\($0.id)" }
      + phrasebook.vocabulary.links.map { "en/link/\($0.id)" } + parts.map { "en/" + $0 }
  }

  private func draft(_ seed: Int, plan: String) throws -> (Meeting, Statement, String) {
    let phrasebook = try Workshop.drafter().phrasebook
    var generator = SpecGenerator(seed: seed, vocabulary: phrasebook.vocabulary)
    let spec = generator.spec(plan: plan)
    let document = YAMLReader.read(Array(spec.utf8), name: "any.yaml")
    let decoded = MeetingDecoder.decode(document, vocabulary: phrasebook.vocabulary)
    let meeting = try #require(decoded.meeting, "\(decoded.problems.map(\.message))\n\(spec)")
    let drafter = try #require(
      StatementDrafter(meeting: meeting, language: "en", phrasebook: phrasebook))
    return (meeting, drafter.draft(), spec)
  }
}
