import Testing

/// The order of what stands around a verb, and the marks between.
struct WordOrderTests {
  private static let all = "The Secretaries and Ministers"

  @Test(arguments: [
    ("condemn: the attack", "condemned the attack in the strongest possible terms."),
    (
      "condemn: [the attack, the raid]",
      "condemned in the strongest possible terms the attack and the raid."
    ),
    (
      "condemn: the attack of the third of March on the village",
      "condemned in the strongest possible terms the attack of the third of March on the village."
    ),
    // What is added belongs to the noun, and stays beside it.
    (
      "condemn: the attack, in violation of: the truce",
      "condemned in the strongest possible terms the attack in violation of the truce."
    ),
    (
      "deplore: that talks failed",
      "deplored in the strongest possible terms the fact that talks failed."
    ),
    ("urge: {whom: Mali, to: act}", "urged Mali in the strongest possible terms to act."),
    (
      "urge: {whom: [all parties to the conflict, their backers], to: act}",
      "urged all parties to the conflict and their backers in the strongest possible terms to act."
    ),
    // Behind a preposition nobody is the verb's own object.
    ("call for: restraint", "called in the strongest possible terms for restraint."),
    ("call on: {whom: Mali, to: act}", "called in the strongest possible terms on Mali to act."),
    (
      "condemn: the attack, pin: {verb: condemned in the strongest possible terms}",
      "condemned in the strongest possible terms the attack."
    ),
  ])
  func setsAShortObjectBeforeAPhrase(point: String, expected: String) throws {
    #expect(
      try Desk.sentence("- {\(point), strength: strongest}") == "\(Self.all) \(expected)")
  }

  @Test(arguments: [
    (
      "acknowledge: that climate change is a threat to humanity, based on: the findings of the panel",
      "acknowledged that climate change is a threat to humanity, based on the findings of the panel."
    ),
    (
      "note: that trade grows, in line with: the plan",
      "noted that trade grows, in line with the plan."
    ),
    // What has its place behind a noun keeps it.
    ("note: that ships carry arms, such as: mines", "noted that ships carry arms such as mines."),
    (
      "reaffirm: the right of passage, in line with: the plan",
      "reaffirmed the right of passage in line with the plan."
    ),
  ])
  func setsOffWhatWouldBelongToAClause(point: String, expected: String) throws {
    #expect(try Desk.sentence("- {\(point)}") == "\(Self.all) \(expected)")
  }

  @Test(arguments: [
    ("commit: not to recognize the annexation", "committed not to recognize the annexation."),
    ("commit: to not recognize the annexation", "committed not to recognize the annexation."),
    ("commit: never to recognize the annexation", "committed to never recognize the annexation."),
    ("commit: to recognize the border", "committed to recognizing the border."),
    ("commit: [not to sell arms, to share data]", "committed not to sell arms and to share data."),
    ("pledge: [to share data, not to sell arms]", "pledged to share data and not to sell arms."),
    ("pledge: [to share data, to sell arms]", "pledged to share data and sell arms."),
  ])
  func negatesAnInfinitive(point: String, expected: String) throws {
    #expect(try Desk.sentence("- {\(point)}") == "\(Self.all) \(expected)")
  }

  @Test(arguments: ["talks between <CO> and <VE>", "talks between Colombia and Venezuela"])
  func setsACommaBehindNamesThatAreJoined(first: String) throws {
    #expect(
      try Desk.sentence("- {welcome: [\(first), the joint fund]}")
        == "\(Self.all) welcomed talks between Colombia and Venezuela, and the joint fund.")
  }
}
