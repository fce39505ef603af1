import Testing

/// What acts become of texts that say more, or less, than their frames ask.
struct OfficersActTests {
  private func sentences(_ point: String, voice: String = "ministers-past") throws -> String {
    try Desk.sentences(point, voice: voice).joined(separator: " ")
  }

  @Test(arguments: [
    ("- commit: [to peace, to end poverty]", "committed to peace and to ending poverty."),
    ("- commit: $100 million", "committed $100 million."),
    ("- commit: 500 troops", "committed 500 troops."),
    (
      "- commit: a further US$2.5 million to the fund",
      "committed a further US$2.5 million to the fund."
    ),
    ("- commit: two principles", "committed to two principles."),
    ("- commit: 2030 targets", "committed to 2030 targets."),
    ("- welcome: that commitment", "welcomed that commitment."),
    ("- note: that talks failed", "noted that talks failed."),
    ("- warn: Russia against escalation", "warned Russia against escalation."),
    ("- warn: against escalation", "warned against escalation."),
    ("- brief: {whom: the Council, on: the talks}", "briefed the Council on the talks."),
    ("- inform: {whom: the Council, of: the talks}", "informed the Council of the talks."),
    ("- assure: {whom: the Council, of: their support}", "assured the Council of their support."),
  ])
  func takesTextsAsTheyAreMeant(point: String, says: String) throws {
    #expect(try sentences(point) == "The Secretaries and Ministers " + says)
  }

  @Test(arguments: [
    ("- agree: to meet\n  in the light of: the war", "agreed to meet, in light of the war."),
    (
      "- agree: to meet\n  with a view to: better ties",
      "agreed to meet with a view to better ties."
    ),
    ("- agree: to meet\n  with a view to: free trade", "agreed to meet with a view to free trade."),
    (
      "- agree: to meet\n  with a view to: free the hostages",
      "agreed to meet with a view to freeing the hostages."
    ),
    (
      "- pay tribute: the first responders\n  which: saved many lives",
      "paid tribute to the first responders, who saved many lives."
    ),
    (
      "- pay tribute: the first responders\n  who: saved many lives",
      "paid tribute to the first responders, who saved many lives."
    ),
    (
      "- welcome: the fund for first responders\n  which: opened in May",
      "welcomed the fund for first responders, which opened in May."
    ),
    (
      "- discuss: ports and shipping\n  such as: [ferries]",
      "discussed ports and shipping, such as ferries."
    ),
    ("- discuss: shipping\n  such as: [ferries]", "discussed shipping such as ferries."),
  ])
  func modifiesWhatStandsBefore(point: String, says: String) throws {
    #expect(try sentences(point) == "The Secretaries and Ministers " + says)
  }

  @Test(arguments: [
    (
      "- review: progress\n  and: {instruct: {whom: officials, to: report}}", "ministers-present",
      "The Secretaries and Ministers review progress and instruct officials to report."
    ),
    (
      "- review: progress", "ministers-present", "The Secretaries and Ministers reviewed progress."
    ),
    (
      "- review: progress\n  and: {discuss: trade}", "ministers-present",
      "The Secretaries and Ministers reviewed progress and discussed trade."
    ),
  ])
  func keepsOneTenseInASentence(point: String, voice: String, says: String) throws {
    #expect(try sentences(point, voice: voice) == says)
  }
}
