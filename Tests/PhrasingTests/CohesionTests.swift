import Phrasing
import Testing

/// What binds neighbouring sentences, and what keeps them from sounding alike.
struct CohesionTests {
  /// What comes before those that are tried: the first sentences have openers of their own.
  private static let four = """
    - welcome: one
    - discuss: two
    - recall: three
    - welcome: four
    """

  // MARK: Openers

  @Test func opensWithWhatTheSecondSentenceIsFor() throws {
    let sentences = try Desk.sentences(
      """
      \(Self.four)
      - {stress: the need to guard undersea cables, paragraph: new}
      - {establish: a watch over undersea cables, join: never}
      """)
    #expect(
      sentences.suffix(2) == [
        "Both sides stressed the need to guard undersea cables.",
        "To this end, they established a watch over undersea cables.",
      ])
  }

  @Test func claimsNoRelationBetweenSentencesThatShareNothing() throws {
    let sentences = try Desk.sentences(
      """
      \(Self.four)
      - {stress: the need to guard undersea cables, paragraph: new}
      - {establish: a fund for young farmers, join: never}
      """)
    #expect(sentences.last == "They also established a fund for young farmers.")
  }

  /// A field is too broad for a purpose: it shows no more than a matter of both.
  @Test func inventsNoPurposeForWhatIsOfOneField() throws {
    let sentences = try Desk.sentences(
      """
      \(Self.four)
      - {stress: the need for secure supplies of semiconductors, paragraph: new}
      - {announce: a fund for quantum computers, join: never}
      """)
    #expect(sentences.last == "In this regard, they announced a fund for quantum computers.")
  }

  @Test func leavesWhatIsStressedItsMainClause() throws {
    let points = """
      - stress: the role of energy markets
      - agree: to hold a trade fair
      """
    #expect(
      try Desk.sentences(points) == [
        "The Secretaries and Ministers stressed the role of energy markets and agreed to hold a trade "
          + "fair."
      ])
  }

  @Test func takesCommonWordsForNoRelation() throws {
    let sentences = try Desk.sentences(
      """
      \(Self.four)
      - {stress: the need for regional security cooperation, paragraph: new}
      - {establish: a fund for regional security cooperation, join: never}
      """)
    #expect(sentences.last == "They also established a fund for regional security cooperation.")
  }

  @Test(arguments: ["that <KP> tests missiles", "{that: <KP> tests missiles}"], ["<KP>", "<VN>"])
  func isAboutANameWhereverItStandsInAText(_ noted: String, _ asked: String) throws {
    let sentences = try Desk.sentences(
      """
      - note: \(noted)
      - call on: {whom: \(asked), to: return to dialogue}
      """)
    // The name alone binds them; as a rule it begins the text.
    let isAboutBoth = asked == "<KP>"
    #expect(sentences.count == (isAboutBoth ? 1 : 2), "\(sentences)")
    #expect(sentences.first?.hasPrefix("Noting that ") == isAboutBoth, "\(sentences)")
  }

  @Test func leadsWithAParticipleWhereBothAreAboutTheSame() throws {
    let points = """
      - recognize: the toll that earthquakes take on coastal towns
      - commit: to share early warnings of earthquakes
      """
    #expect(
      try Desk.sentences(points) == [
        "Recognizing the toll that earthquakes take on coastal towns, the Secretaries and Ministers "
          + "committed to sharing early warnings of earthquakes."
      ])
    #expect(try Desk.sentences(points, plan: "as-written").count == 2)
    #expect(
      try Desk.sentences(points.replacing("of earthquakes", with: "of locusts")).joined()
        .contains("Recognizing") == false)
  }

  @Test(arguments: [
    // Words of one field.
    ("recognize: the promise of hydrogen", "commit: to build solar farms", nil, true),
    ("recognize: the promise of hydrogen", "commit: to share harbors", nil, false),
    // A heading that names one matter, and such as name none or two.
    ("recognize: the promise of reform", "commit: to share harbors", "Myanmar", true),
    ("recognize: the promise of reform", "commit: to share harbors", "Regional Issues", false),
    ("recognize: the promise of reform", "commit: to share harbors", "Myanmar and Sudan", false),
    // What is said again leads only what is undertaken; what is stressed keeps its main clause, and
    // nothing stronger than plain leads.
    ("reiterate: the promise of hydrogen", "commit: to build solar farms", nil, true),
    ("reiterate: the promise of hydrogen", "urge: {whom: firms, to: build farms}", nil, false),
    ("stress: the promise of hydrogen", "commit: to build solar farms", nil, false),
    ("stress: the promise of hydrogen", "urge: {whom: firms, to: build solar farms}", nil, false),
    ("strongly stress: the promise of hydrogen", "commit: to build solar farms", nil, false),
  ])
  func leadsByAParticipleOnWhatShowsThatBothAreAboutTheSame(
    first: String, second: String, heading: String?, isLed: Bool
  ) throws {
    let sentences = try Desk.sentences("- \(first)\n- \(second)", heading: heading)
    #expect(sentences[0].contains("ing the promise of ") == isLed, "\(sentences)")
  }

  @Test func leadsNoTwoSentencesCloseBehindEachOther() throws {
    let pair = "- recognize: the promise of hydrogen\n- commit: to build solar farms\n"
    let sentences = try Desk.sentences(pair + pair + pair)
    #expect(sentences.count { $0.hasPrefix("Recognizing") } == 1, "\(sentences)")
  }

  @Test func joinsVerbsOfOneMatterAlone() throws {
    func sentences(_ second: String) throws -> [String] {
      try Desk.sentences(
        "- urge: {whom: the parties, to: free the hostages}\n- reiterate: \(second)")
    }
    #expect(
      try sentences("the need for a ceasefire") == [
        "The Secretaries and Ministers urged the parties to free the hostages and reiterated the "
          + "need for a ceasefire."
      ])
    #expect(try sentences("the value of study").count == 2)
  }

  @Test func keepsAPointApartThatRefusesToBeLed() throws {
    let sentences = try Desk.sentences(
      """
      - {recognize: the toll of earthquakes, join: never}
      - commit: to share early warnings of earthquakes
      """)
    #expect(sentences.count == 2)
  }

  @Test func tellsOfTheDayOnceAndInTheFirstPersonAlone() throws {
    let points = """
      - announce: a new ferry line
      - {launch: a joint fund, join: never, paragraph: new}
      """
    #expect(
      try Desk.sentences(points, voice: "we-present") == [
        "Today, we announce a new ferry line.", "We launch a joint fund.",
      ])
    #expect(try Desk.sentences(points).joined().contains("Today") == false)
  }

  @Test func claimsNoContrastBetweenABlameAndWhatIsHeldTo() throws {
    let sentences = try Desk.sentences(
      """
      \(Self.four)
      - {condemn: the raids on fishing boats, paragraph: new}
      - {reaffirm: that talks about fishing remain open, join: never}
      """)
    #expect(
      sentences.last
        == "In this context, they reaffirmed that talks about fishing remain open.")
  }

  @Test(arguments: [
    ("migrants", "the roots of migration", true), ("cables", "a watch over undersea cabling", true),
    ("trade", "a fund for traders", true), ("states", "a fund for weather stations", false),
  ])
  func knowsAMatterByItsWordsWhateverTheirEndings(first: String, second: String, isSame: Bool)
    throws
  {
    let sentences = try Desk.sentences(
      """
      \(Self.four)
      - {discuss: the fate of \(first), paragraph: new}
      - {support: \(second), join: never}
      """)
    let opener = sentences.last.map { $0.hasPrefix("In this ") }
    #expect(opener == isSame, "\(sentences)")
  }

  @Test(arguments: [
    ("welcome: this example", "In this "), ("welcome: the vote this year", "They "),
    ("welcome: them", "They "),
  ])
  func opensWithTheMatterThatTheSecondSentencePointsBackTo(point: String, opener: String) throws {
    let sentences = try Desk.sentences(
      """
      - welcome: one
      - discuss: two
      - recall: three
      - discuss: four
      - {recall: the pledge of 2020, paragraph: new}
      - {\(point), join: never}
      """)
    #expect(sentences.last?.hasPrefix(opener) == true, "\(sentences)")
  }

  @Test func undertakesTogetherOnceAndInTheFirstPersonAlone() throws {
    let points = (1...9).map { "- {recall: matter \($0), join: never}" }
    let undertaking = ["- {commit: to meet, join: never}", "- {pledge: to write, join: never}"]
    let spec = (points + undertaking).joined(separator: "\n")
    let ours = try Desk.sentences(spec, voice: "we-present").filter { $0.contains("Together") }
    #expect(ours == ["Together, we commit to meeting."])
    #expect(try Desk.sentences(spec).joined().contains("Together") == false)
  }

  @Test(arguments: [
    ("look forward: to meet again", "Finally, "), ("welcome: the ferry line", nil),
  ])
  func endsALongTextWithWhatLooksBeyondIt(point: String, opener: String?) throws {
    let points = (1...9).map { "- {recall: matter \($0), paragraph: new}" }
    let sentences = try Desk.sentences((points + ["- {\(point)}"]).joined(separator: "\n"))
    #expect(sentences.last?.hasPrefix("Finally, ") == (opener != nil))
  }

  // MARK: One more

  @Test(arguments: [
    ("condemn: the raids", "welcome: the ferry line", false),
    ("mourn: those lost at sea", "agree: to build a bridge", false),
    ("stress: the need for talks", "discuss: the harvest", true),
    ("condemn: the raids", "demand: the release of the crew", true),
  ])
  func addsNoActOfAnotherTone(first: String, second: String, isAdded: Bool) throws {
    let points = (1...5).map { "- {recall: matter \($0), paragraph: new}" }
    let sentences = try Desk.sentences(
      (points + ["- {\(first), paragraph: new}", "- {\(second), join: never}"])
        .joined(separator: "\n"))
    #expect(sentences.last?.contains(" also ") == isAdded, "\(sentences)")
  }

  @Test func addsToWhatTheSameSideDid() throws {
    let sentences = try Desk.sentences(
      """
      - {announce: a loan, by: US}
      - {announce: a gift of boats, by: US, join: never}
      """)
    #expect(sentences.last == "The United States also announced a gift of boats.")
  }

  // MARK: Joining

  @Test func speaksToTwoInTurnWithOneVerb() throws {
    let points = """
      - thank: {whom: the armed forces, for: their swift response}
      - thank: {whom: the United Nations, for: coordinating relief}
      """
    #expect(
      try Desk.sentences(points) == [
        "The Secretaries and Ministers thanked the armed forces for their swift response and the "
          + "United Nations for coordinating relief."
      ])
    #expect(try Desk.sentences(points, plan: "as-written").count == 2)
  }

  @Test func endsAListWithWhatBelongsToItsLastNoun() throws {
    let sentences = try Desk.sentences(
      """
      - welcome: the ferry line
      - {welcome: the new bridge, which: opened in May}
      """)
    #expect(
      sentences == [
        "The Secretaries and Ministers welcomed the ferry line and the new bridge, which opened in "
          + "May."
      ])
  }

  @Test func joinsNoPointsWhoseModifierCouldHoldForBoth() throws {
    let sentences = try Desk.sentences(
      """
      - welcome: the ferry line
      - {welcome: the new bridge, in light of: the growing traffic}
      """)
    #expect(sentences.count == 2)
  }

  // MARK: Variation

  @Test func takesAnotherWordingOfTheRungBehindTheSameVerb() throws {
    let sentences = try Desk.sentences(
      """
      - {reaffirm: that talks remain open, join: never}
      - {reaffirm: the value of training, join: never}
      """)
    #expect(sentences.last == "They also reiterated the value of training.")
  }

  @Test func variesNothingAsWritten() throws {
    let sentences = try Desk.sentences(
      """
      - reaffirm: that talks remain open
      - reaffirm: the value of training
      """, plan: "as-written")
    #expect(sentences.last == "They reaffirmed the value of training.")
  }

  @Test func keepsTheStrengthWhereItVaries() throws {
    let sentences = try Desk.sentences(
      """
      - {express concern: the strait, join: never}
      - {express grave concern: the reefs, join: never}
      """)
    #expect(sentences.last == "They also voiced grave concern about the reefs.")
  }

  @Test func doesNotSayAVerbTwiceInOneSentence() throws {
    let sentences = try Desk.sentences(
      """
      - express condolences: {whom: the bereaved}
      - express sympathy: {whom: the injured}
      """)
    #expect(
      sentences == [
        "The Secretaries and Ministers expressed condolences to the bereaved and extended sympathy to "
          + "the injured."
      ])
  }
}
