import MeetingModel
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
        "The Secretaries and Ministers stressed the need for dialogue.",
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
    (1, [1]), (2, [2]), (3, [3]), (4, [4]), (5, [3, 2]), (6, [3, 3]), (7, [4, 3]), (8, [3, 3, 2]),
    (9, [3, 3, 3]),
  ])
  func keepsParagraphsToAboutThreeSentences(count: Int, expected: [Int]) throws {
    let points = (1...count).map { "- {welcome: step \($0), join: never}" }
    #expect(try paragraphs(points) == expected)
  }

  @Test func startsAParagraphWhereTheOfficerWants() throws {
    let points = [
      "- welcome: one", "- {welcome: two, paragraph: new}", "- stress: three",
    ]
    #expect(try paragraphs(points) == [1, 2])
  }

  @Test(arguments: [
    "state: This step matters.", "welcome: these steps", "welcome: {what: the fruits of such work}",
    "{welcome: four, link: in this regard}",
  ])
  func keepsALeaningSentenceWithTheOneBefore(point: String) throws {
    let points = [
      "- welcome: one", "- stress: two", "- recall: three", "- \(point)", "- note: five",
      "- discuss: six",
    ]
    #expect(try paragraphs(points) == [4, 2])
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

  /// A line that goes on from the one that introduces it stands as it is written.
  @Test(arguments: [
    ("- will: \":\"", "The Secretaries and Ministers will:"),
    ("- agree: {to: \":\"}", "The Secretaries and Ministers agreed to:"),
    ("- {expand: our fund;, pin: {subject: none, verb: Expand}}", "Expand our fund;"),
    ("- {recall: the treaty;, pin: {subject: none, verb: RECALLING}}", "RECALLING the treaty;"),
    ("- {agree: to caulk boats, pin: {subject: none, verb: none}}", "caulk boats"),
    ("- state: \"The Ministers, meeting in Oslo,\"", "The Ministers, meeting in Oslo,"),
  ])
  func goesOnFromAnIntroducer(points: String, expected: String) throws {
    #expect(try Desk.sentences(points)[0] == expected)
  }

  // MARK: Joining

  @Test(arguments: [
    (
      "- welcome: the plan\n- welcome: the signing of the accord",
      "welcomed the plan and the signing of the accord"
    ),
    (
      "- welcome: one\n- welcome: two\n- welcome: three\n- welcome: four",
      "welcomed one, two, three, and four"
    ),
    (
      "- note: that talks help\n- note: that they go on",
      "noted that talks help and that they go on"
    ),
    (
      "- agree: to meet\n- agree: to exchange views\n- agree: to set up a group",
      "agreed to meet, exchange views, and set up a group"
    ),
    (
      "- commit: to deepen ties\n- commit: to hold talks",
      "committed to deepening ties and holding talks"
    ),
    (
      "- stress: the importance of trade\n- stress: the need for rules",
      "stressed the importance of trade and the need for rules"
    ),
    (
      "- stress: the importance of peace and stability\n- stress: the need for talks",
      "stressed the importance of peace and stability, and the need for talks"
    ),
    (
      "- note: the need to guard cables\n- note: the need to train divers",
      "noted the need to guard cables and the need to train divers"
    ),
    (
      "- call on: {whom: the firms, to: remove threats}\n- call on: {whom: the firms, to: keep evidence}",
      "called on the firms to remove threats and keep evidence"
    ),
    (
      "- condemn: the launch\n- call on: {whom: <JP>, to: return to talks}",
      "condemned the launch and called on Japan to return to talks"
    ),
  ])
  func joinsNeighbours(points: String, expected: String) throws {
    #expect(try Desk.sentences(points)[0] == "The Secretaries and Ministers \(expected).")
  }

  @Test(arguments: [
    // Other strength, speaker, or wish.
    "- condemn: one\n- strongly condemn: two", "- note: one\n- {note: two, by: KR}",
    "- welcome: one\n- {welcome: two, join: never}",
    "- {welcome: one, join: never}\n- welcome: two",
    "- welcome: one\n- {welcome: two, link: further}",
    "- welcome: one\n- {welcome: two, opening: Today}",
    "- welcome: one\n- {welcome: two, pin: {form: noun}}",
    "- welcome: one\n- {welcome: two, paragraph: new}",
    // A modifier of one would hold for the other.
    "- {welcome: one, in line with: the plan}\n- welcome: two",
    // The plan would be important too; three would be a part of one and two.
    "- stress: the importance of peace\n- stress: the plan",
    "- welcome: {what: one, two, and three}\n- welcome: four",
    "- welcome: the plan that they made\n- welcome: the accord",
    "- agree: to work to end the war\n- agree: to deepen ties",
    // Not the same kind of thing.
    "- commit: to deepen ties\n- commit: to the defense of Japan",
    "- welcome: one\n- welcome: that it ended",
    // The accord would enter into force too.
    "- welcome: the entry into force of the pact\n- welcome: the accord",
    "- be concerned: one\n- call for: two",
  ])
  func leavesApartWhatCouldBeMisread(points: String) throws {
    let points = points.replacing(
      "{what: one, two, and three}", with: "{what: \"one, two, and three\"}")
    #expect(try Desk.sentences(points).count == 2)
  }

  @Test func cutsASentenceThatWouldBeTooLong() throws {
    let long = (1...20).map { "word\($0)" }.joined(separator: " ")
    let sentences = try Desk.sentences(
      """
      - condemn: the \(long)
        and: [{stress: the \(long)}, {call for: talks}]
      """)
    #expect(sentences.count == 2)
    #expect(sentences[1].hasPrefix("They stressed the word1"))
    #expect(sentences[1].hasSuffix("and called for talks."))
  }

  @Test func keepsJoinedSentencesShort() throws {
    let long = (1...12).map { "word\($0)" }.joined(separator: " ")
    let sentences = try Desk.sentences(
      (1...3).map { _ in "- welcome: the \(long)" }.joined(separator: "\n"))
    #expect(sentences.count == 2)
  }

  @Test func listsEveryActOfAJoinedSentence() throws {
    let statement = try Desk.statement(
      """
      communique: 1
      meeting: {title: Talks, date: 2024-05-01, kind: dialogue}
      parties: {US: , KR: }
      agenda:
        - points: [{welcome: one}, {welcome: two}]
      """)
    let sentence = try #require(statement.sentences.last)
    #expect(sentence.acts.map(\.origin.path) == ["agenda[0].points[0]", "agenda[0].points[1]"])
    #expect(sentence.choices.contains { $0.what == "join" && $0.chosen == "2 points" })
  }

  // MARK: Lists below a sentence

  @Test func setsAnItemsPointsAsAList() throws {
    let sentences = try Desk.statement(
      """
      communique: 1
      meeting: {title: Talks, date: 2024-05-01, kind: dialogue}
      parties: {US: , KR: }
      agenda:
        - bullets: true
          points:
            - reaffirm: the Alliance
            - {welcome: one, and: {note: two}}
            - state: Talks go on.
            - {stress: three, by: US}
      """
    ).sentences.dropFirst()
    #expect(
      sentences.map(\.text) == [
        "The two sides:", "Reaffirmed the Alliance.", "Welcomed one and noted two.", "Talks go on.",
        "The United States stressed three.",
      ])
    #expect(sentences.map(\.isBullet) == [false, true, true, false, false])
  }

  @Test(arguments: [
    (
      "agree: {to: [meet, hold talks, \"train crews, pilots, and cooks\"]}",
      ["agreed to:", "meet;", "hold talks; and", "train crews, pilots, and cooks."]
    ),
    ("note: {that: [trade grows, it helps]}", ["noted that:", "trade grows; and", "it helps."]),
    ("condemn: one\n  and: {call for: two}", [":", "condemned one; and", "called for two."]),
  ])
  func setsAPointsListBelowIt(point: String, expected: [String]) throws {
    let sentences = try Desk.sentences("- \(point)\n  list: bullets")
    let lead = "The Secretaries and Ministers" + (expected[0] == ":" ? "" : " ") + expected[0]
    #expect(sentences == [lead] + expected.dropFirst())
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

  @Test func plansAnActByNounAsItsVerb() throws {
    #expect(
      try Desk.sentence("- underscore vital importance: safe seas\n- call for: a truce at sea")
        == "The Secretaries and Ministers underscored the vital importance of safe seas and called for "
        + "a truce at sea.")
  }

  // MARK: Lists and tenses

  @Test(arguments: [
    (
      "- call on: {whom: <KP>, to: [leave Ukraine and Moldova, respect the Charter]}",
      "called on the Democratic People's Republic of Korea to leave Ukraine and Moldova, and to respect the Charter."
    ),
    (
      "- agree: [to meet, to speak freely and often]",
      "agreed to meet and to speak freely and often."
    ),
    (
      "- call on: {whom: <KP>, to: [leave Ukraine, respect the Charter]}",
      "called on the Democratic People's Republic of Korea to leave Ukraine and respect the Charter."
    ),
    (
      "- {stand with: the people of Chad, and: {pledge: to help}}",
      "stand with the people of Chad, and they pledged to help."
    ),
    (
      "- {condemn: the raids, and: {pledge: to help}}", "condemned the raids and pledged to help."
    ),
  ])
  func keepsTwoVerbsApart(point: String, end: String) throws {
    let sentence = try Desk.sentence(point)
    #expect(sentence == "The Secretaries and Ministers " + end)
  }
}
