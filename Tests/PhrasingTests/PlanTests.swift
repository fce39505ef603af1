import Phrasing
import Testing

/// Subjects, connectives and paragraphs.
struct PlanTests {
  @Test func alternatesTheFullLabelAndThePronoun() throws {
    let sentences = try Desk.sentences(
      """
      - reaffirm: the Alliance
      - welcome: the plan
      - stress: the need for dialogue
      """)
    #expect(
      sentences == [
        "The Secretaries and Ministers reaffirmed the Alliance.", "They welcomed the plan.",
        "The Secretaries and Ministers also stressed the need for dialogue.",
      ])
  }

  @Test func doesNotUseThePronounAfterOneSide() throws {
    let sentences = try Desk.sentences(
      """
      - reaffirm: the Alliance
      - reaffirm: its support
        by: KR
      - stress: the need for dialogue
      """)
    #expect(sentences.last == "The Secretaries and Ministers stressed the need for dialogue.")
  }

  @Test func repeatsWe() throws {
    let sentences = try Desk.sentences(
      """
      - reaffirm: the Alliance
      - welcome: the plan
      """, voice: "we-present")
    #expect(sentences == ["We reaffirm the Alliance.", "We welcome the plan."])
  }

  @Test(arguments: [
    (3, [3]), (4, [4]), (5, [3, 2]), (6, [3, 3]), (7, [3, 2, 2]), (9, [3, 3, 3]),
  ])
  func keepsParagraphsToAboutThreeSentences(count: Int, expected: [Int]) throws {
    let points = (1...count).map { "- welcome: step \($0)" }
    #expect(try paragraphs(points) == expected)
  }

  @Test func startsAParagraphWhereTheOfficerWants() throws {
    let points = [
      "- welcome: one", "- {welcome: two, paragraph: new}", "- welcome: three",
    ]
    #expect(try paragraphs(points) == [1, 2])
  }

  @Test func keepsALeaningSentenceWithTheOneBefore() throws {
    let points = [
      "- welcome: one", "- welcome: two", "- welcome: three", "- state: This step matters.",
      "- welcome: five",
    ]
    #expect(try paragraphs(points) == [4, 1])
  }

  @Test func followsTheSpecToTheLetterWhereThatIsWanted() throws {
    let points = (1...7).map { "- welcome: step \($0)" }
    #expect(try paragraphs(points, plan: "as-written") == [7])
    #expect(
      try paragraphs(points + ["- {welcome: one, paragraph: new}"], plan: "as-written") == [7, 1])
    let sentences = try Desk.sentences(
      """
      - welcome: one
      - welcome: two
      - welcome: three
      - {stress: the need for dialogue, link: also}
      """, plan: "as-written")
    #expect(sentences.filter { $0.contains("also") }.count == 1)
    #expect(sentences.count == 4)
  }

  private func paragraphs(_ points: [String], plan: String = "by-rule") throws -> [Int] {
    let spec = """
      communique: 1
      meeting: {title: Talks, date: 2024-05-01, kind: dialogue}
      parties: {US: , KR: }
      style: {plan: \(plan)}
      agenda:
        - points:
      \(points.map { "    \($0)" }.joined(separator: "\n"))
      """
    return try Desk.statement(spec).sections.filter { $0.role == .agenda }
      .flatMap(\.paragraphs).map(\.sentences.count)
  }
}
