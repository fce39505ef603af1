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
      if let said = places.first, let written = Self.forms(of: text.text) {
        #expect(written.contains(Self.marks(said)), "\(text.text) became \(said)\n\(spec)")
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

  /// The marks of a text to the letter, in each of the forms that a frame may want; nil where a name
  /// stands in it, whose words are ours.
  ///
  /// What may differ besides is the possessive of whoever speaks, and a *to* that the frame has too.
  private static func forms(of text: String) -> Set<String>? {
    guard !text.contains("<"), !text.contains("UNSC") else { return nil }
    let grammar = EnglishGrammar()
    let bare = text.hasPrefix("not to ") ? "not " + text.dropFirst(7) : text
    let forms = [text, bare, grammar.verbPhrase(bare, as: .gerund)].compactMap(\.self)
    return Set(forms.map(marks))
  }

  /// Everything that is seen of a text, without its leading possessive and its last full stop.
  private static func marks(_ text: String) -> String {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if ["their", "its", "our", "his", "her", "Their", "Our"].contains(words.first ?? "") {
      words.removeFirst()
    }
    var marks = words.joined()
    while let last = marks.last, ".,".contains(last) { marks.removeLast() }
    return marks
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
