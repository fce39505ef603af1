import Diagnostics
import MeetingModel
import Phrasing
import Testing
import YAMLReading

/// What a spec words by itself.
struct PhrasebookOverrideTests {
  /// A fault in a rule, and where and how it is told.
  struct Fault: Sendable, CustomTestStringConvertible {
    var rule: String
    var text: String
    var says: String
    /// What the range covers.
    var at: String

    init(_ rule: String, _ text: String, says: String, at: String) {
      self.rule = rule
      self.text = text
      self.says = says
      self.at = at
    }

    var testDescription: String { "\(rule): \(text)" }
  }

  private func worded(_ rule: String, _ text: String) throws
    -> (phrasebook: Phrasebook, problems: [Diagnostic])
  {
    let book = try #require(Desk.loaded.phrasebook)
    let document = YAMLReader.read(Array("\(rule): \(text)".utf8), name: "spec.yaml")
    guard case .mapping(let entries) = try #require(document.root).content,
      let entry = entries.first
    else { throw NotAMapping() }
    let override = PhrasingOverride(
      language: "en", rule: rule, node: entry.value, keyRange: entry.key.range,
      path: "phrasing.\(rule)")
    return book.worded(by: [override], file: "spec.yaml")
  }

  private struct NotAMapping: Error {}

  @Test("a rung is replaced or added to, and all else stays")
  func laysOver() throws {
    let shipped = try #require(Desk.loaded.phrasebook?.languages["en"])
    let (book, problems) = try worded(
      "condemn", "{rungs: {strong: [\"forcefully [condemn] {complement}\"]}}")
    #expect(problems == [])
    let english = try #require(book.languages["en"])
    let condemn = try #require(english.acts["condemn"])
    #expect(condemn.rungs["strong"]?.map(\.source) == ["forcefully [condemn] {complement}"])
    #expect(condemn.rungs["strong"]?.first?.place?.layer == "spec")
    #expect(condemn.rungs["firm"] == shipped.acts["condemn"]?.rungs["firm"])
    #expect(condemn.complements == shipped.acts["condemn"]?.complements)
    #expect(condemn.rule == "en/condemn")
    #expect(english.acts["welcome"] == shipped.acts["welcome"])
  }

  @Test("a rule that a spec says nothing new about stays as it is, in every language")
  func changesNothingByItself() throws {
    let book = try #require(Desk.loaded.phrasebook)
    let document = YAMLReader.read(Array("rule: {}".utf8), name: "spec.yaml")
    guard case .mapping(let entries) = try #require(document.root).content else {
      throw NotAMapping()
    }
    for (language, rules) in book.languages {
      // Each is found in its file anew, which takes a debugger's build its time: one in seven.
      let names =
        rules.acts.keys.sorted() + rules.modifiers.keys.sorted() + rules.links.keys.sorted()
      let overrides = names.enumerated().filter { $0.offset.isMultiple(of: 7) }.map {
        PhrasingOverride(
          language: language, rule: $0.element, node: entries[0].value,
          keyRange: entries[0].key.range,
          path: "phrasing.\($0.element)")
      }
      let found = try #require(
        book.worded(by: overrides, file: "spec.yaml").phrasebook.languages[language])
      #expect(found.acts == rules.acts)
      #expect(found.modifiers == rules.modifiers)
      #expect(found.links == rules.links)
    }
  }

  @Test(
    "`key+` adds behind a list and `+key` in front of it",
    arguments: [
      ("plain+", ["[welcome] {complement}", "[greet] {complement}"]),
      ("+plain", ["[greet] {complement}", "[welcome] {complement}"]),
    ])
  func addsToLists(_ key: String, _ expected: [String]) throws {
    let (book, problems) = try worded(
      "welcome", "{rungs: {\(key): [\"[greet] {complement}\"]}}")
    #expect(problems == [])
    #expect(book.languages["en"]?.acts["welcome"]?.rungs["plain"]?.map(\.source) == expected)
  }

  @Test("a name that a modifier and a link share is told apart by what is said of it")
  func tellsLinkFromModifier() throws {
    let shipped = try #require(Desk.loaded.phrasebook?.languages["en"])
    let link = try worded("in particular", "{front: Above all}")
    #expect(link.problems == [])
    #expect(link.phrasebook.languages["en"]?.links["in particular"]?.front == "Above all")
    #expect(
      link.phrasebook.languages["en"]?.modifiers["in particular"]
        == shipped.modifiers["in particular"])
    let modifier = try worded("in particular", "{tail: \"above all {items}\"}")
    #expect(modifier.problems == [])
    #expect(
      modifier.phrasebook.languages["en"]?.modifiers["in particular"]?.tail.source
        == "above all {items}")
  }

  @Test(
    "a fault is told at its own place in the spec, and the rule stays as it was",
    arguments: [
      Fault(
        "condemn", "{rungs: {strong: [\"[condemn {complement}\"]}}", says: "`]` is missing",
        at: "\"[condemn {complement}\""),
      Fault("condemn", "{rungs: {strng: x}}", says: "did you mean `strong`?", at: "strng"),
      Fault("condemn", "{rung: {strong: x}}", says: "did you mean `rungs`?", at: "rung"),
      Fault("condemn", "{rungs: {strong: []}}", says: "has no wording", at: "strong"),
      Fault(
        "condemn", "{rungs: {strong: \"[condemn]\"}}", says: "no place for the {complement}",
        at: "\"[condemn]\""),
      Fault(
        "condemn", "{rungs: {strong: \"[condemn] {complement} {x}\"}}",
        says: "nothing fills the place {x}", at: "\"[condemn] {complement} {x}\""),
      Fault(
        "condemn", "{rungs: {strong: \"[condemn] {complement} {complement}\"}}", says: "twice",
        at: "\"[condemn] {complement} {complement}\""),
      Fault(
        "condemn", "{rungs: {strong: \"[condemn|future] {complement}\"}}", says: "unknown tense",
        at: "\"[condemn|future] {complement}\""),
      Fault(
        "condemn", "{complements+: [{roles: [to], form: a, frame: \"to {to}\"}]}",
        says: "does not take `to`", at: "\"to {to}\""),
      Fault("noting", "{tail: noting}", says: "no place for the {items}", at: "noting"),
      Fault("noting", "{tail: [a, b]}", says: "must be a text", at: "[a, b]"),
      Fault("in addition", "{front: [x]}", says: "must be a text", at: "[x]"),
      Fault("in addition", "{frnt: x}", says: "did you mean `front`?", at: "frnt"),
    ])
  func tellsFaults(_ fault: Fault) throws {
    let text = Array("\(fault.rule): \(fault.text)".utf8)
    let (book, problems) = try worded(fault.rule, fault.text)
    let problem = try #require(problems.first)
    #expect((problem.message + problem.help.joined()).contains(fault.says))
    #expect(problem.severity == .error)
    #expect(problem.id == "spec/bad-phrasing")
    #expect(problem.file == "spec.yaml")
    #expect(!problem.help.isEmpty)
    let range = try #require(problem.range)
    let covered = String(decoding: text[range.start.offset..<range.end.offset], as: UTF8.self)
    #expect(covered == fault.at)
    let shipped = try #require(Desk.loaded.phrasebook?.languages["en"])
    #expect(book.languages["en"]?.acts["condemn"] == shipped.acts["condemn"])
    #expect(book.languages["en"]?.modifiers["noting"] == shipped.modifiers["noting"])
    #expect(book.languages["en"]?.links["in addition"] == shipped.links["in addition"])
  }

  @Test("wordings of one rung that differ in strength are a doubt")
  func doubtsStrength() throws {
    let (book, problems) = try worded(
      "condemn",
      "{rungs: {plain: [\"[condemn] {complement}\", \"strongly and fully [condemn] {complement}\"]}}"
    )
    #expect(problems.map(\.severity) == [.warning])
    #expect(book.languages["en"]?.acts["condemn"]?.rungs["plain"]?.count == 2)
  }
}
