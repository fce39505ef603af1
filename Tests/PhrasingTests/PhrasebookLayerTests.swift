import Diagnostics
import MeetingModel
import Phrasing
import Testing
import YAMLReading

/// What a site lays over the shipped phrasebook.
struct PhrasebookLayerTests {
  private func load(_ files: [String: String]) -> PhrasebookLoader.Result {
    PhrasebookLoader.load(layers(files))
  }

  private func layers(_ files: [String: String]) -> [PhrasebookLayer] {
    PhrasebookLayer.layers(
      shipped: Desk.files.filter { path, _ in
        // What other languages lack is another test's matter.
        !path.hasPrefix("phrasebook/") || path.hasPrefix("phrasebook/en/")
      }, site: files.mapValues { Array($0.utf8) }, siteFolder: "/etc/site")
  }

  @Test("one rung is worded anew, and all else stays as it is shipped")
  func replacesOneRung() throws {
    let loaded = load([
      "phrasebook/en/ours.yaml": """
      condemn:
        rungs:
          strong: ["forcefully [condemn] {complement}"]
      """
    ])
    let book = try #require(loaded.phrasebook?.languages["en"])
    let shipped = try #require(Desk.loaded.phrasebook?.languages["en"])
    let condemn = try #require(book.acts["condemn"])
    #expect(condemn.rungs["strong"]?.map(\.source) == ["forcefully [condemn] {complement}"])
    #expect(condemn.rungs["strong"]?.first?.place?.layer == "site")
    #expect(condemn.rungs["strong"]?.first?.place?.file == "/etc/site/phrasebook/en/ours.yaml")
    #expect(condemn.rungs["strong"]?.first?.place?.range.start.line == 3)
    #expect(condemn.rungs["firm"] == shipped.acts["condemn"]?.rungs["firm"])
    #expect(condemn.rungs["firm"]?.first?.place?.layer == "shipped")
    #expect(condemn.rule == "en/condemn")
    #expect(book.acts["welcome"] == shipped.acts["welcome"])
  }

  @Test("`key+` adds behind a list and `+key` in front of it")
  func addsToLists() throws {
    let loaded = load([
      "phrasebook/en/ours.yaml": """
      welcome:
        rungs:
          plain+: ["[greet] {complement}"]
        +complements:
          - {roles: [that], form: clause, frame: "how {that}"}
      """
    ])
    let welcome = try #require(loaded.phrasebook?.languages["en"]?.acts["welcome"])
    #expect(
      welcome.rungs["plain"]?.map(\.source) == ["[welcome] {complement}", "[greet] {complement}"])
    #expect(welcome.complements.first?.frame.source == "how {that}")
    #expect(welcome.complements.count > 1)
  }

  @Test("a new rung stands behind the one that it follows in its own layer")
  func insertsRung() throws {
    let loaded = load([
      "acts.yaml": "condemn: {ladder: {strong: [strongly], vehement: [vehemently]}}",
      "phrasebook/en/ours.yaml": """
      condemn: {rungs: {vehement: ["vehemently [condemn] {complement}"]}}
      """,
    ])
    #expect(loaded.problems == [])
    let act = loaded.phrasebook?.vocabulary.acts.first { $0.id == "condemn" }
    let names = act?.rungs.map(\.name) ?? []
    let strong = try #require(names.firstIndex(of: "strong"))
    #expect(names[strong + 1] == "vehement")
  }

  @Test("a site declares an act of its own and words it")
  func addsAct() throws {
    let loaded = load([
      "acts.yaml": """
      lament the absence:
        summary: miss somebody
        takes: [[what]]
        plain: what
        ladder: {plain: []}
      """,
      "phrasebook/en/ours.yaml": """
      lament the absence:
        rungs: {plain: ["[lament] the absence {complement}"]}
        complements: [{roles: [what], form: noun, frame: "of {what}"}]
      """,
    ])
    #expect(loaded.problems == [])
    #expect(loaded.phrasebook?.languages["en"]?.acts["lament the absence"] != nil)
  }

  @Test("an act that a language does not word is told at the act's own declaration")
  func tellsMissingLanguage() throws {
    let loaded = load([
      "acts.yaml":
        "salute again: {summary: again, takes: [[what]], plain: what, ladder: {plain: []}}"
    ])
    let problem = try #require(loaded.problems.first)
    #expect(problem.message == "`salute again` has no wording in phrasebook/en")
    #expect(problem.file == "/etc/site/acts.yaml")
    #expect(problem.range?.start.line == 1)
  }

  @Test(
    "a house prefers a form of an act's complement, and a pin is above it",
    arguments: [
      ("", "{commit: to deepen trade}", "committed to deepening trade"),
      ("forms: {commit: infinitive}", "{commit: to deepen trade}", "committed to deepen trade"),
      (
        "forms: {commit: infinitive}", "{commit: to deepen trade, pin: {form: ing}}",
        "committed to deepening trade"
      ),
      ("forms: {commit: infinitive}", "{commit: deeper trade}", "committed to deeper trade"),
      ("forms: {reaffirm: bare}", "{reaffirm: that it rains}", "reaffirmed it rains"),
      ("", "{reaffirm: that it rains}", "reaffirmed that it rains"),
    ])
  func prefersForms(_ forms: String, _ point: String, _ says: String) throws {
    let loaded = load(["houses.yaml": "US: {\(forms)}"])
    #expect(loaded.problems == [])
    let phrasebook = try #require(loaded.phrasebook)
    let spec = """
      communique: 1
      meeting: {title: Talks, date: 2024-10-31}
      parties: {US: {}, KR: {}}
      style: {house: US}
      agenda: [{points: [\(point)]}]
      """
    let decoded = MeetingDecoder.decode(
      YAMLReader.read(Array(spec.utf8), name: "spec.yaml"), vocabulary: phrasebook.vocabulary)
    let meeting = try #require(decoded.meeting)
    let drafter = try #require(
      StatementDrafter(meeting: meeting, language: "en", phrasebook: phrasebook))
    let sentence = try #require(drafter.draft().sentences.last)
    #expect(sentence.text.hasSuffix(says + "."), "\(sentence.text)")
    #expect(!sentence.choices.contains { $0.isFinding })
  }

  @Test(
    "a house's form that no act has is told",
    arguments: [
      ("{comit: infinitive}", "`comit` is no act", 14),
      ("{commit: infinite}", "`commit` has no form `infinite`", 22),
    ])
  func tellsUnknownForms(_ forms: String, _ message: String, _ column: Int) throws {
    let problem = try #require(load(["houses.yaml": "US: {forms: \(forms)}"]).problems.first)
    #expect(problem.message == message)
    #expect(problem.file == "/etc/site/houses.yaml")
    #expect(problem.range?.start.column == column)
    #expect(!problem.help.isEmpty)
  }

  @Test("a broken rule of the site's is told at its own place")
  func tellsPlace() throws {
    let loaded = load([
      "phrasebook/en/ours.yaml": """
      condemn:
        rungs:
          strong: ["forcefully [condemn {complement}"]
      """
    ])
    let problem = try #require(loaded.problems.first)
    #expect(problem.file == "/etc/site/phrasebook/en/ours.yaml")
    #expect(problem.range?.start.line == 3)
    #expect(problem.range?.start.column == 14)
    #expect(loaded.phrasebook == nil)
  }

  @Test("the examples run against what the layers say together")
  func runsExamplesOverLayers() throws {
    let inspection = PhrasebookInspection.inspect(
      layers([
        "phrasebook/en/ours.yaml": """
        condemn:
          rungs:
            strong: ["forcefully [condemn] {complement}"]
          examples:
            - point: {strongly condemn: the raid}
              says: The Ministers forcefully condemned the raid.
        """
      ]))
    let failed = inspection.problems.filter { $0.id == "phrasebook/example" }
    #expect(!failed.isEmpty)
    #expect(failed.allSatisfy { $0.file == "phrasebook/en/concern-and-blame.yaml" })
  }
}
