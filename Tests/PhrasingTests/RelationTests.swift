import Phrasing
import Testing

/// What shows that two sentences hang together, and what only seems to.
struct RelationTests {
  /// What comes before those that are tried: the first sentences have openers of their own.
  private static let four = """
    - welcome: one
    - discuss: two
    - recall: three
    - welcome: four
    """

  /// Words that stand in texts of every matter, and so show none.
  private static let general = """
    about above across after again against almost along already although always among amongst another around
    aside because become before behind being below beneath beside besides better between beyond could current
    during early either enough entire especially even every everything except first following former forth
    further future given going great having however hundred important increasingly indeed instead joint jointly
    known large larger later latest least less likely little longer mainly major makes making many matter means
    might moreover mostly multiple must mutual mutually namely necessary neither never nevertheless next nothing
    number often older other others otherwise ourselves outside overall particular particularly perhaps place
    possible present previous primarily prior probably quite rather recent recently regard regarding regardless
    relevant respective same second seems several shall shared should significant similar simply since single
    small some somewhat soon special specific still strong such taken than their them themselves then there
    therefore these they thing things third this those though three through throughout thus together toward
    towards under unless unlike until upon urgent useful usual various very vital well were what whatever when
    whenever where whereas whether which while whole whose will with within without worth would years yet
    """.split { $0 == " " || $0 == "\n" }.map(String.init).filter {
      !["present", "such", "these", "this", "those"].contains($0)
    }

  @Test func takesWordsOfEveryMatterForNoRelation() throws {
    for word in Self.general + ["two-way", "long-term", "so-called"] {
      let sentences = try Desk.sentences(
        """
        \(Self.four)
        - {stress: cattle \(word) ponds, paragraph: new}
        - {agree: {"on": lamps \(word) roofs}, join: never}
        """)
      #expect(
        sentences.last?.hasPrefix("They also agreed") == true, "\(word): \(sentences.suffix(1))")
    }
  }

  @Test(arguments: [
    ("condemn: the attack on the convoy", "condemn: the raid on the port"),
    ("condemn: the attack on the convoy", "will: hold to account whoever did it"),
    ("mourn: the dead of the flood", "stand with: the people of Mali"),
    ("will: guard the harbor", "will: feed the cattle"),
  ])
  func addsNoneOfWhatWeighsByItselfToWhatStandsBefore(first: String, second: String) throws {
    let lines = Self.four.replacing("welcome: one", with: "{welcome: one, join: never}")
    for voice in ["ministers-past", "we-present"] {
      let sentences = try Desk.sentences(
        """
        \(lines)
        - {stress: five, paragraph: new}
        - {\(first), join: never}
        - {\(second), join: never}
        - {welcome: seven, paragraph: new}
        - {\(first), paragraph: new}
        """, voice: voice)
      let all = sentences.joined(separator: " ")
      #expect(!all.contains("also") && !all.contains("In addition"), "\(all)")
    }
  }

  @Test(arguments: [
    // Two sides that say the same say it in the same words.
    (
      [
        "{reaffirm: its commitment to non-aggression, by: US}",
        "{reaffirm: its commitment to non-aggression, by: KR}",
      ],
      [
        "The United States reaffirmed its commitment to non-aggression.",
        "The ROK reaffirmed its commitment to non-aggression.",
      ]
    ),
    // One that goes on varies, but not where the officer has the other word elsewhere.
    (
      [
        "{reaffirm: its commitment to peace, by: US, join: never}",
        "{reaffirm: its stake in trade, by: US, join: never}",
      ],
      [
        "The United States reaffirmed its commitment to peace.",
        "The United States also reiterated its stake in trade.",
      ]
    ),
    (
      [
        "{reaffirm: its commitment to peace, by: US, join: never}",
        "{reaffirm: its stake in trade, by: US, join: never}",
        "{reiterate: its offer of aid, by: KR}",
      ],
      [
        "The United States reaffirmed its commitment to peace.",
        "The United States also reaffirmed its stake in trade.",
        "The ROK reiterated its offer of aid.",
      ]
    ),
  ])
  func variesNoVerbWhereThatWouldSeemToSayMore(points: [String], expected: [String]) throws {
    let lines = points.map { "- \($0)" }.joined(separator: "\n")
    #expect(try Desk.sentences(lines) == expected)
  }

  @Test(arguments: [
    ("note: its decision on the border", true), ("demand: their release", true),
    ("{welcome: its return, by: KR}", false), ("note: the court and its decision", false),
    ("commit: to deepen their ties", false),
  ])
  func beginsNoParagraphWithWhatIsOfSomebodyNamedBefore(point: String, isBound: Bool) throws {
    let points = [
      "{welcome: one, join: never}", "{discuss: two, join: never}", "{recall: three, join: never}",
      point,
      "{discuss: five, join: never}", "{recall: six, join: never}",
    ].map { $0.hasPrefix("{") ? $0 : "{\($0), join: never}" }
    let statement = try Desk.statement(
      """
      communique: 1
      meeting: {title: Talks, kind: dialogue, date: 2024-10-31, host: US}
      parties: {US: {}, KR: {}}
      agenda:
        - points: [\(points.joined(separator: ", "))]
      """)
    let counts = statement.sections.filter { $0.role == .agenda }.flatMap(\.paragraphs)
      .map(\.sentences.count)
    #expect(counts == (isBound ? [4, 2] : [3, 3]))
  }
}
