import Testing

/// A further verb of a sentence, where it could be taken for a part of what stands before it.
struct JoinedVerbTests {
  @Test(arguments: [
    // A clause, in every voice.
    (
      "{note: that armed groups threaten civilians, and: {condemn: attacks on aid workers}}",
      "we-present",
      "We note that armed groups threaten civilians, and we condemn attacks on aid workers."
    ),
    (
      "{note: that militias recruit children, and: {demand: their release}}", "ministers-past",
      "The Secretaries and Ministers noted that militias recruit children, and they demanded their release."
    ),
    (
      "{recognize: that trade grows, and: {welcome: the plan}, by: US}", "ministers-present",
      "The United States recognizes that trade grows, and the United States welcomes the plan."
    ),
    // One at the end of a noun phrase, of an infinitive, or of what is added.
    (
      "{condemn: attacks by groups that threaten civilians, and: {stress: the need for aid}}",
      "we-present",
      "We condemn attacks by groups that threaten civilians, and we stress the need for aid."
    ),
    (
      "{agree: to ensure that ships may pass, and: {welcome: the code of conduct}}",
      "ministers-past",
      "The Secretaries and Ministers agreed to ensure that ships may pass, and they welcomed the code of conduct."
    ),
    (
      "{deplore: the closure of the strait, which: has driven up prices, and: {demand: an end to it}}",
      "ministers-past",
      "The Secretaries and Ministers deplored the closure of the strait, which has driven up prices, and they demanded an end to it."
    ),
    // Those behind it share the subject that was named again.
    (
      "{note: that talks go on, and: [{condemn: attacks on aid workers}, {demand: an end to them}]}",
      "we-present",
      "We note that talks go on, and we condemn attacks on aid workers and demand an end to them."
    ),
    // An infinitive, whose verb has the form of the present; the past is clear.
    (
      "{urge: {whom: both sides, to: lay down their arms}, and: {condemn: the attack}}",
      "we-present",
      "We urge both sides to lay down their arms, and we condemn the attack."
    ),
    (
      "{urge: {whom: both sides, to: lay down their arms}, and: {condemn: the attack}}",
      "ministers-past",
      "The Secretaries and Ministers urged both sides to lay down their arms and condemned the attack."
    ),
    (
      "{welcome: the plan, and: [{urge: {whom: both sides, to: act}}, {condemn: the attack}]}",
      "we-present", "We welcome the plan, urge both sides to act, and condemn the attack."
    ),
    (
      "{welcome: efforts to end the war, and: {support: the talks}}", "we-present",
      "We welcome efforts to end the war, and we support the talks."
    ),
    (
      "{welcome: the accord, to: end the war, and: {support: the talks}}", "we-present",
      "We welcome the accord to end the war, and we support the talks."
    ),
    (
      "{welcome: the visit to the front, and: {support: the talks}}", "we-present",
      "We welcome the visit to the front and support the talks."
    ),
    // A gerund and a noun are clear.
    (
      "{commit: to deepen cooperation, and: {welcome: the plan}}", "we-present",
      "We commit to deepening cooperation and welcome the plan."
    ),
    (
      "{condemn: the attack, and: {demand: an inquiry}}", "we-present",
      "We condemn the attack and demand an inquiry."
    ),
  ])
  func namesTheSubjectAgainWhereAVerbWouldBeTakenForAnothers(
    point: String, voice: String, expected: String
  ) throws {
    #expect(try Desk.sentence("- \(point)", voice: voice) == expected)
  }

  @Test(arguments: [("that feed the poor", 2), ("for the poor", 1)])
  func joinsNothingByRuleBehindAClause(end: String, count: Int) throws {
    let sentences = try Desk.sentences("- welcome: farms \(end)\n- look forward: to the talks")
    #expect(sentences.count == count, "\(sentences)")
  }

  @Test func namesTheSubjectAgainInTheHalvesOfAMirroredSentence() throws {
    let point = """
      - each:
          US: {note: that talks go on, and: {welcome: the truce}}
          KR: {thank: the hosts}
      """
    #expect(
      try Desk.sentence(point)
        == "The United States noted that talks go on, and the United States welcomed the truce, while "
        + "the ROK thanked the hosts.")
  }

  @Test(arguments: [
    ("cannot: accept partial compliance", "also", "We also cannot accept partial compliance."),
    ("do not: recognize the claim", "also", "We also do not recognize the claim."),
    ("do not: recognize the claim", "further", "We further do not recognize the claim."),
    ("will: support the inquiry", "also", "We will also support the inquiry."),
  ])
  func setsAConnectiveBeforeANegation(point: String, link: String, expected: String) throws {
    #expect(try Desk.sentence("- {\(point), link: \(link)}", voice: "we-present") == expected)
  }

  @Test(arguments: [
    ("our shared values", "we-present", "The United States reaffirms our shared values."),
    (
      "our shared values", "ministers-past", "The United States reaffirmed their shared values."
    ),
    (
      "their shared values", "ministers-past",
      "The United States reaffirmed their shared values."
    ),
    ("their joint vision", "we-present", "The United States reaffirms our joint vision."),
    (
      "our commitment to joint drills", "we-present",
      "The United States reaffirms its commitment to joint drills."
    ),
    ("our resolve", "ministers-past", "The United States reaffirmed its resolve."),
  ])
  func leavesToAllWhatIsEveryonesWhereOneSideSpeaks(
    text: String, voice: String, expected: String
  ) throws {
    #expect(try Desk.sentence("- {reaffirm: \(text), by: US}", voice: voice) == expected)
  }
}
