import Phrasing
import Testing

/// Whom a statement's sentences begin with, and whose is what they say.
struct SpeakerTests {
  @Test(arguments: [("office", "defense ministers"), ("parties", "[US, KR]")])
  func callsSomeWhoAreSeveralByThePronounOnce(kind: String, by: String) throws {
    let sentences = try Desk.sentences(
      """
      - {welcome: one, by: \(by)}
      - {discuss: two, by: \(by)}
      - {recall: three, by: \(by)}
      - stress: four
      """)
    #expect(sentences[1] == "They discussed two.")
    #expect(!sentences[2].hasPrefix("They") && !sentences[3].hasPrefix("They"))
  }

  /// A paragraph says a long label once.
  @Test func callsThemShortlyOnceALongLabelStands() throws {
    let spec = """
      communique: 1
      meeting: {title: Talks, kind: dialogue, date: 2024-05-01, host: EU}
      parties:
        EU: {principals: [{office: High Representative, name: A. B.}]}
        JP: {principals: [{office: Minister of Foreign Affairs, name: C. D.}]}
      agenda:
        - points:
            - recall: one
            - welcome: two
            - stress: that talks help
      """
    let sentences = try Desk.statement(spec).sentences.filter { !$0.acts.isEmpty }.map(\.text)
    #expect(
      sentences == [
        "The High Representative and the Minister recalled one.", "They welcomed two.",
        "Both sides stressed that talks help.",
      ])
  }

  @Test func opensNoParagraphWithTheLabelThatEndedTheOneBefore() throws {
    let sentences = try Desk.sentences(
      """
      - {task: {whom: senior officials, to: report every spring}}
      - {welcome: their report, join: never}
      - {discuss: the harvest, paragraph: new}
      """)
    #expect(
      sentences.suffix(2) == [
        "Both sides welcomed their report.", "The Secretaries and Ministers discussed the harvest.",
      ])
  }

  @Test func opensNoTwoParagraphsOfOneSentenceWithOneLabel() throws {
    let sentences = try Desk.sentences(
      (0..<12).map { "- {recall: matter \($0), paragraph: new}" }.joined(separator: "\n"))
    let labels = sentences.map { $0.prefix { $0 != "r" } }
    #expect(!zip(labels, labels.dropFirst()).contains { $0 == $1 }, "\(labels)")
  }

  /// "Korea …. The United States and Korea …" would stammer.
  @Test func namesNoPartyRightBehindIt() throws {
    for turn in 0..<16 {
      let before = (0..<turn).map { "- {recall: matter \($0), paragraph: new}" }
      let sentences = try Desk.sentences(
        (before + ["- {recall: a, by: KR, paragraph: new}", "- {condemn: b, join: never}"])
          .joined(separator: "\n"))
      #expect(sentences.last?.contains("ROK") == false, "\(sentences.suffix(2))")
    }
  }

  @Test func doesNotNameAPartyTwice() throws {
    let points = (1...8).map {
      "- {agree: \"to support the <KR> in matter \($0)\", join: never, paragraph: new}"
    }
    let sentences = try Desk.sentences(points.joined(separator: "\n"))
    #expect(!sentences.contains { $0.hasPrefix("The United States and the ROK") })
  }

  @Test func doesNotMeanThoseWhomTheSentenceBeforeAddresses() throws {
    let sentences = try Desk.sentences(
      """
      - {task: {whom: senior officials, to: report every spring}}
      - welcome: their report
      """)
    #expect(sentences.last == "Both sides welcomed their report.")
  }

  // MARK: Whose

  @Test(arguments: [
    ("our unwavering resolve", "The United States and the ROK reaffirm their unwavering resolve."),
    ("our shared commitment", "The United States and the ROK reaffirm our shared commitment."),
    ("our planet", "The United States and the ROK reaffirm our planet."),
  ])
  func tellsOnesOwnFromEveryones(text: String, expected: String) throws {
    let sentences = try Desk.sentences(
      "- {reaffirm: \(text), by: [US, KR]}", voice: "we-present")
    let sentence = try #require(sentences.first)
    #expect(sentence.replacing("Republic of Korea", with: "ROK") == expected)
  }

  /// One party's view is its own; a shared one stays everyone's.
  @Test(arguments: [
    ("ministers-past", "our view that trade matters", "reaffirmed its view that trade matters."),
    ("we-present", "our view that trade matters", "reaffirms its view that trade matters."),
    ("ministers-past", "our shared view", "reaffirmed their shared view."),
    ("we-present", "our shared view", "reaffirms our shared view."),
  ])
  func tellsOnePartysOwnFromEveryones(voice: String, text: String, expected: String) throws {
    let sentence = try #require(
      Desk.sentences("- {reaffirm: \(text), by: US}", voice: voice).first)
    #expect(sentence == "The United States \(expected)")
  }
}
