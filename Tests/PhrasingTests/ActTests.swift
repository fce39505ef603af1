import Testing

/// What one point becomes.
struct ActTests {
  @Test(arguments: [
    (
      "- reaffirm: the Alliance as the foundation of peace",
      "The Secretaries and Ministers reaffirmed the Alliance as the foundation of peace."
    ),
    (
      "- reaffirm: that dialogue matters",
      "The Secretaries and Ministers reaffirmed that dialogue matters."
    ),
    (
      "- commit: to deepen cooperation",
      "The Secretaries and Ministers committed to deepening cooperation."
    ),
    (
      "- commit: to the defense of the region",
      "The Secretaries and Ministers committed to the defense of the region."
    ),
    (
      "- commit: {to: [closely coordinate, not tolerate violations]}",
      "The Secretaries and Ministers committed to closely coordinating and not tolerating violations."
    ),
    (
      "- agree: to consult closely",
      "The Secretaries and Ministers agreed to consult closely."
    ),
    (
      "- look forward: to meeting again in Seoul",
      "The Secretaries and Ministers looked forward to meeting again in Seoul."
    ),
    (
      "- look forward: {to: meet again in Seoul}",
      "The Secretaries and Ministers looked forward to meeting again in Seoul."
    ),
    (
      "- pay tribute: to the victims",
      "The Secretaries and Ministers paid tribute to the victims."
    ),
    (
      "- express concern: over the pace of events",
      "The Secretaries and Ministers expressed concern over the pace of events."
    ),
    (
      "- take stock: of the progress",
      "The Secretaries and Ministers took stock of the progress."
    ),
    (
      "- take stock: the progress",
      "The Secretaries and Ministers took stock of the progress."
    ),
    (
      "- call on: {whom: all States, to: respect the Charter}",
      "The Secretaries and Ministers called on all States to respect the Charter."
    ),
    (
      "- call on: all States\n  to: [respect the Charter, refrain from the use of force]",
      "The Secretaries and Ministers called on all States to respect the Charter and refrain from the use of force."
    ),
    (
      "- strongly condemn: the launch",
      "The Secretaries and Ministers strongly condemned the launch."
    ),
    (
      "- condemn: the launch\n  strength: strongest",
      "The Secretaries and Ministers condemned the launch in the strongest possible terms."
    ),
    (
      "- will: continue to support Ukraine",
      "The Secretaries and Ministers will continue to support Ukraine."
    ),
    (
      "- intend: to meet every year",
      "The Secretaries and Ministers intend to meet every year."
    ),
    (
      "- reaffirm: its commitment to the region\n  by: US",
      "The United States reaffirmed its commitment to the region."
    ),
    (
      "- welcome: [the signing of the plan, its entry into force, the first results]",
      "The Secretaries and Ministers welcomed the signing of the plan, its entry into force, and the first results."
    ),
    (
      "- welcome: the plan\n  including: [ships, aircraft]\n  in line with: the Charter",
      "The Secretaries and Ministers welcomed the plan, including ships and aircraft, in line with the Charter."
    ),
    (
      "- condemn: the launch\n  in violation of: the resolutions\n  and: {call on: {whom: Pyongyang, to: return to talks}}",
      "The Secretaries and Ministers condemned the launch in violation of the resolutions and called on Pyongyang to return to talks."
    ),
    (
      "- welcome: the plan\n  opening: {recognizing: the need for dialogue}",
      "Recognizing the need for dialogue, the Secretaries and Ministers welcomed the plan."
    ),
    (
      "- welcome: the plan\n  opening: Today",
      "Today, the Secretaries and Ministers welcomed the plan."
    ),
    (
      "- welcome: the plan\n  link: to this end",
      "To this end, the Secretaries and Ministers welcomed the plan."
    ),
    (
      "- each: {KR: {thank: {whom: the United States, for: its support}}, US: {welcome: the decision}}",
      "The ROK thanked the United States for its support, while the United States welcomed the decision."
    ),
    (
      "- state: The exercise took place in May",
      "The exercise took place in May."
    ),
    (
      "- verbatim: \"as agreed: no change\"",
      "as agreed: no change"
    ),
    (
      "- welcome: the plan\n  by: foreign ministers",
      "The Secretary of State and the Minister of Foreign Affairs welcomed the plan."
    ),
  ])
  func saysWhatThePointMeans(point: String, expected: String) throws {
    #expect(try Desk.sentence(point) == expected)
  }

  @Test(arguments: [
    ("- reaffirm: their commitment", "We reaffirm our commitment."),
    ("- discuss: the region", "We discussed the region."),
    ("- express grave concern: the launch", "We express grave concern about the launch."),
    ("- remain: opposed to any use of force", "We remain opposed to any use of force."),
    ("- welcome: the plan\n  by: KR", "The ROK welcomes the plan."),
    // Whose a possessive is: of whoever is addressed, or blamed, it stays as written.
    (
      "- call on: {whom: all states, to: uphold the rules}\n  in line with: their obligations",
      "We call on all states to uphold the rules in line with their obligations."
    ),
    (
      "- urge: {whom: the carrier, to: stop}\n  in accordance with: its obligations",
      "We urge the carrier to stop in accordance with its obligations."
    ),
    (
      "- call on: {whom: their partners, to: join}\n  through: our ministries",
      "We call on our partners to join through our ministries."
    ),
    ("- condemn: their use of force", "We condemn their use of force."),
    ("- note: that their ships sail", "We note that their ships sail."),
    ("- welcome: their growing partnership", "We welcome our growing partnership."),
    (
      "- commend: the work of the offices\n  including: their new plan",
      "We commend the work of the offices, including their new plan."
    ),
    (
      "- commit: to deepen cooperation\n  through: their navies",
      "We commit to deepening cooperation through our navies."
    ),
    (
      "- reaffirm: their support for the plan\n  noting: its potential to deepen cooperation",
      "We reaffirm our support for the plan, noting its potential to deepen cooperation."
    ),
  ])
  func speaksInTheFirstPerson(point: String, expected: String) throws {
    #expect(try Desk.sentence(point, voice: "we-present") == expected)
  }

  @Test(arguments: [
    ("US", "The Secretaries and Ministers recognized the plan."),
    ("UK", "The Secretaries and Ministers recognised the plan."),
    ("CA", "The Secretaries and Ministers recognized the plan."),
    ("AU", "The Secretaries and Ministers recognised the plan."),
    ("NZ", "The Secretaries and Ministers recognised the plan."),
  ])
  func spellsItsOwnWordsAsTheHouseDoes(house: String, expected: String) throws {
    #expect(try Desk.sentence("- recognize: the plan", house: house) == expected)
  }

  @Test(arguments: [
    "D.P.R.K. officials", "talks at 10.30 a.m.", "https://un.org/a.b", "a fund of $1.23M",
    "the center's defense program", "“quoted” text", "a <b> c", "50% of it", "  two  spaces",
  ])
  func keepsTheOfficersTextByteForByte(text: String) throws {
    let quoted = "\"\(text)\""
    let sentence = try Desk.sentence("- welcome: \(quoted)\n  through: \(quoted)", house: "UK")
    #expect(sentence.components(separatedBy: text).count == 3, "\(sentence)")
  }
}

extension String {
  fileprivate func components(separatedBy text: String) -> [Substring] {
    split(separator: text, omittingEmptySubsequences: false)
  }
}
