import Diagnostics
import MeetingModel
import Phrasing
import Testing
import YAMLReading

/// The faults that checking finds in the tables beside the acts, and in what languages have.
struct PhrasebookTableFaultTests {
  @Test(arguments: [
    PhrasebookFaultTests.Fault(
      name: "a place of a layout that nothing fills", file: "phrasebook/en/layout.yaml",
      old: "{speaker} [thank] {thanked} for", new: "{speaker} [thank] {guest} for",
      id: "phrasebook/place", message: "nothing fills the place {guest}"),
    PhrasebookFaultTests.Fault(
      name: "a layout for no kind", file: "phrasebook/en/layout.yaml", old: "\nsummit:\n",
      new: "\nsumit:\n", id: "phrasebook/never-chosen", message: "`sumit` is no kind"),
    PhrasebookFaultTests.Fault(
      name: "a label for no kind", file: "phrasebook/en/subjects.yaml",
      old: "trilateral: the Ministers", new: "trilaterl: the Ministers",
      id: "phrasebook/never-chosen", message: "`trilaterl` is no kind"),
    PhrasebookFaultTests.Fault(
      name: "a connective without words", file: "phrasebook/en/links.yaml",
      old: "  front: Furthermore\n", new: "", id: "phrasebook/no-wording",
      message: "the connective `furthermore` has no wording"),
    PhrasebookFaultTests.Fault(
      name: "a relation behind a wider one", file: "phrasebook/en/planning.yaml",
      old: "\nparticiples:\n  words",
      new: "  - {links: [finally], first: [celebrate], second: [agree]}\n\nparticiples:\n  words",
      id: "phrasebook/never-chosen", message: "a relation before this one takes all of its acts"),
    PhrasebookFaultTests.Fault(
      name: "a connective of planning that is none", file: "phrasebook/en/planning.yaml",
      old: "adding: [also, also, further]", new: "adding: [also, besides]", id: "phrasebook/data",
      message: "`besides` is no connective of links.yaml"),
    PhrasebookFaultTests.Fault(
      name: "a date format that a house wants", file: "phrasebook/en/calendar.yaml",
      old: "  day-first:\n", new: "  day-frst:\n", id: "phrasebook/no-wording",
      message: "the house AU writes dates as `day-first`"),
    PhrasebookFaultTests.Fault(
      name: "a place of a date that nothing fills", file: "phrasebook/en/calendar.yaml",
      old: "in {month} {year}", new: "in {moon} {year}", id: "phrasebook/place",
      message: "nothing fills the place {moon}"),
    PhrasebookFaultTests.Fault(
      name: "an office in common without a label", file: "phrasebook/en/offices.yaml",
      old: "  energy ministers: {", new: "  energie ministers: {", id: "phrasebook/no-wording",
      message: "`energy ministers` of offices.yaml has no label in English"),
    PhrasebookFaultTests.Fault(
      name: "a label for a group that is none", file: "phrasebook/en/subjects.yaml",
      old: "{label: the two sides, for: sides}", new: "{label: the two sides, for: side}",
      id: "phrasebook/data", message: "no group of acts is called `side`"),
    PhrasebookFaultTests.Fault(
      name: "rungs that point at each other", file: "phrasebook/en/concern-and-blame.yaml",
      old: """
            firm: ["firmly [condemn] {complement}"]
            resolute: ["resolutely [condemn] {complement}"]
        """,
      new: """
            firm: {as: resolute}
            resolute: {as: firm}
        """, id: "phrasebook/data", message: "no rung `resolute` with words of its own"),
    PhrasebookFaultTests.Fault(
      name: "a rung that the ladder lacks", file: "phrasebook/en/welcoming.yaml",
      old: "strong: [\"warmly [welcome] {complement}\"]",
      new:
        "strong: [\"warmly [welcome] {complement}\"]\n    loud: [\"loudly [welcome] {complement}\"]",
      id: "phrasebook/data", message: "unknown key `loud`"),
    PhrasebookFaultTests.Fault(
      name: "an act without a frame", file: "phrasebook/en/discussing.yaml",
      old: "    - {roles: [on], form: noun, frame: \"{on}\"}\n", new: "", id: "phrasebook/data",
      message: "but has no frame for it"),
  ])
  func finds(_ fault: PhrasebookFaultTests.Fault) throws {
    try fault.isFound()
  }

  @Test func findsTwoModifiersOfOneKey() {
    let book = Bench.changing(
      "modifiers.yaml", from: "aliases: [recognising]", to: "aliases: [noting]")
    #expect(
      book.problems.contains {
        $0.id == "phrasebook/tie" && $0.file == "modifiers.yaml"
          && $0.message == "`noting` and `recognizing` both claim the key `noting`"
      }, "\(book.problems.map(\.message))")
  }

  // MARK: Where rules are written

  @Test func tellsWhereEveryRuleOfASentenceIsWritten() throws {
    let phrasebook = try #require(Desk.loaded.phrasebook)
    let spec = """
      communique: 1
      meeting: {title: Dialogue, date: 2025-03-12}
      parties: {US: {}, FR: {}}
      agenda:
        - points:
            - welcome: the plan
            - {commend: the draft, including: its annexes, link: also}
      phrasing:
        also: {inner: likewise}
      """
    let document = YAMLReader.read(Array(spec.utf8), name: "spec.yaml")
    let decoded = MeetingDecoder.decode(document, vocabulary: phrasebook.vocabulary)
    let meeting = try #require(decoded.meeting)
    let (worded, problems) = phrasebook.worded(by: decoded.phrasing, file: "spec.yaml")
    #expect(problems.isEmpty)
    let drafter = try #require(
      StatementDrafter(meeting: meeting, language: "en", phrasebook: worded))
    let sentence = try #require(drafter.draft().sentences.last)
    #expect(sentence.text.contains("likewise commended the draft, including its annexes."))
    let places = sentence.rules.map { "\($0.rule) \($0.place.layer) \($0.place.file)" }
    #expect(
      places == [
        "en/subjects shipped phrasebook/en/subjects.yaml", "en/link/also spec spec.yaml",
        "en/modifier/including shipped phrasebook/en/modifiers.yaml",
      ], "\(places)")
  }

  // MARK: What a language lacks

  private static let withoutViews = Desk.files.filter { $0.key != "phrasebook/fr/views.yaml" }

  @Test func draftsWithTheOtherActsWhereALanguageLacksOne() throws {
    let loaded = PhrasebookLoader.load(Self.withoutViews)
    #expect(loaded.problems.allSatisfy { $0.severity == .warning })
    #expect(loaded.problems.contains { $0.id == "phrasebook/missing-wording" })
    let phrasebook = try #require(loaded.phrasebook)
    let spec = """
      communique: 1
      meeting: {title: {en: Dialogue, fr: Dialogue}, date: 2025-03-12}
      parties: {US: {}, FR: {}}
      agenda:
        - points:
            - welcome: {en: the plan, fr: le plan}
            - believe: {en: that talks help, fr: que le dialogue est utile}
      """
    let meeting = try #require(Desk.meeting(spec, phrasebook))
    let drafter = try #require(
      StatementDrafter(meeting: meeting, language: "fr", phrasebook: phrasebook))
    let sentences = drafter.draft().sections.filter { $0.role == .agenda }.flatMap(\.paragraphs)
      .flatMap(\.sentences)
    #expect(sentences.first?.text.contains("le plan") == true)
    #expect(sentences.last?.text.contains("[believe: ") == true)
    #expect(sentences.last?.choices.contains { $0.isFinding && $0.chosen == "none" } == true)
  }

  @Test func callsAMissingActAFault() {
    let book = PhrasebookInspection.inspect([.shipped(Self.withoutViews)], examplesOf: [])
    #expect(
      book.problems.contains {
        $0.id == "phrasebook/missing-wording" && $0.severity == .error && $0.file == "acts.yaml"
          && $0.message == "`believe` has no wording in phrasebook/fr" && $0.range != nil
      })
  }

  @Test func doubtsAPhrasebookWithoutALanguage() throws {
    let files = Desk.files.filter { !$0.key.hasPrefix("phrasebook/fr/") }
    let book = PhrasebookInspection.inspect([.shipped(files)], examplesOf: [])
    let problem = try #require(book.problems.first { $0.id == "phrasebook/missing-language" })
    #expect(problem.severity == .warning)
    #expect(book.phrasebook?.languages.keys.sorted() == ["en", "ko"])
  }
}
