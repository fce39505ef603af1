import Diagnostics
import Drafting
import Phrasing
import Testing

/// A spec's own wordings, from its bytes to its sentences.
struct PhrasingOverrideTests {
  private func draft(_ phrasing: String, points: String = "[{strongly condemn: the attack}]") throws
    -> DraftingResult
  {
    let spec = """
      communique: 1
      meeting: {title: Talks, kind: dialogue, date: 2024-10-31}
      parties: {US: {}, KR: {}}
      agenda: [{points: \(points)}]
      \(phrasing)
      """
    return try Workshop.drafter().draft(
      Array(spec.utf8), file: "spec.yaml", name: "spec", settings: .init(formats: []))
  }

  private static let forcefully = "rungs: {strong: [\"forcefully [condemn] {complement}\"]}"

  @Test(
    "it holds for the language that it stands under",
    arguments: [
      ("", "strongly condemned the attack"),
      ("phrasing:", "strongly condemned the attack"),
      ("phrasing: {condemn: {\(forcefully)}}", "forcefully condemned the attack"),
      ("phrasing: {en: {condemn: {\(forcefully)}}}", "forcefully condemned the attack"),
      ("phrasing: {ja: {condemn: {\(forcefully)}}}", "strongly condemned the attack"),
    ])
  func words(_ phrasing: String, _ says: String) throws {
    let result = try draft(phrasing)
    #expect(!result.problems.contains { $0.severity == .error })
    let texts = result.statements.first?.sentences.map(\.text) ?? []
    #expect(texts.contains { $0.hasSuffix(says + ".") }, "\(texts)")
  }

  @Test("modifiers and links take it too, and `explain` has its layer and line")
  func wordsAllKinds() throws {
    let result = try draft(
      """
      phrasing:
        noting: {tail: "with an eye on {items}"}
        in addition: {front: What is more}
        welcome:
          rungs:
            plain: "[hail] {complement}"
      """,
      points: "[{condemn: the attack, noting: the losses}, {welcome: the visit, link: in addition}]"
    )
    #expect(result.problems == [])
    let sentences = try #require(result.statements.first).sentences
    #expect(sentences.contains { $0.text.contains("with an eye on the losses") })
    let hailed = try #require(sentences.first { $0.text.contains("hailed the visit") })
    #expect(hailed.text.hasPrefix("What is more, "))
    let act = try #require(hailed.acts.first)
    #expect(act.rule == "en/welcome")
    let place = try #require(act.places.first)
    #expect(place.layer == "spec")
    #expect(place.file == "spec.yaml")
    #expect(place.range.start.line == 10)
    #expect(act.places.last?.layer == "shipped")
  }

  @Test("its faults are told with the spec's others, in the order of the source")
  func tellsAllAtOnce() throws {
    let result = try draft(
      """
      phrasing:
        condem: {}
        welcome: {rungs: {plain: "[welcome"}}
      style: {voice: loud}
      """, points: "[{reafirm: x}]")
    #expect(
      result.problems.map(\.id) == [
        "spec/unknown-act", "spec/unknown-rule", "spec/bad-phrasing", "spec/unknown-value",
      ])
    #expect(result.problems.compactMap(\.range?.start.line) == [4, 6, 7, 8])
    #expect(result.meeting == nil)
    #expect(result.statements.isEmpty)
  }

  @Test("a broken wording keeps a sound spec from being drafted")
  func refuses() throws {
    let result = try draft("phrasing: {welcome: {rungs: {plain: \"[welcome\"}}}")
    #expect(result.problems.map(\.id) == ["spec/bad-phrasing"])
    #expect(result.meeting == nil)
    #expect(result.statements.isEmpty)
  }

  @Test("one spec's wordings are no other's")
  func holdsForOneSpec() throws {
    _ = try draft("phrasing: {condemn: {\(Self.forcefully)}}")
    let other = try draft("")
    #expect(other.statements.first?.sentences.contains { $0.text.contains("strongly") } == true)
  }

  @Test("a preposition of its own frame is the frame's, not the officer's")
  func readsItsPrepositions() throws {
    let result = try draft(
      """
      phrasing:
        condemn:
          +complements: [{roles: [what], form: aim, frame: "to {what}", prepositions: [to]}]
      """, points: "[{condemn: the attack}]")
    #expect(result.problems == [])
    #expect(
      result.statements.first?.sentences.contains { $0.text.contains("condemned to the attack") }
        == true)
  }
}
