import Phrasing
import Testing

/// What the statement's title makes of the meeting's.
struct TitleTests {
  @Test(arguments: [
    ("Defense Council", "Joint Statement of the France–Germany Defense Council"),
    ("Franco-German Defense Council", "Joint Statement of the Franco-German Defense Council"),
    ("French-German Defense Council", "Joint Statement of the French-German Defense Council"),
    // Nor are they named twice where they are referred to.
    ("<FR>–<DE> Defense Council", "Joint Statement of the France–Germany Defense Council"),
    // An article of the title's own is the one before it.
    ("The Defense Council", "Joint Statement of the France–Germany Defense Council"),
    // A hyphen alone names nobody.
    ("Indo-Pacific Dialogue", "Joint Statement on the France–Germany Indo-Pacific Dialogue"),
  ])
  func namesThePartiesOnce(title: String, expected: String) throws {
    let spec = """
      communique: 1
      meeting: {title: \(title), kind: dialogue, date: 2025-08-29}
      parties: {FR: {}, DE: {}}
      agenda: [{points: [{welcome: the plan}]}]
      """
    #expect(try Desk.statement(spec).title.text == expected)
  }

  /// A visit is paid, and a body's meeting is not the body.
  @Test(
    arguments: [
      (
        "summit", "Official Visit", nil,
        "Joint Statement on the Occasion of the Official Visit of the President of the Federal Republic of Germany",
        "met in Paris on 29 August 2025 on the occasion of the Official Visit."
      ),
      (
        "summit", "State Visit of the President of the Federal Republic of Germany", nil,
        "Joint Statement on the Occasion of the State Visit of the President of the Federal Republic of Germany",
        "met in Paris on 29 August 2025 on the occasion of the State Visit of the President of the Federal Republic of Germany."
      ),
      (
        "summit", "Summit", 3, "Leaders' Joint Statement of the Third France–Germany Summit",
        "met in Paris on 29 August 2025 for the third Summit."
      ),
      (
        "dialogue", "Joint Fisheries Commission", 54,
        "Joint Statement on the 54th Session of the France–Germany Joint Fisheries Commission",
        "held the 54th session of the Joint Fisheries Commission in Paris on 29 August 2025."
      ),
      (
        "dialogue", "Committee on Trade", nil,
        "Joint Statement of the France–Germany Committee on Trade",
        "held the session of the Committee on Trade in Paris on 29 August 2025."
      ),
      (
        "2+2", "Trade and Technology Council", 7,
        "Joint Statement of the Seventh Meeting of the France–Germany Trade and Technology Council",
        "met in Paris on 29 August 2025 for the seventh meeting of the Trade and Technology Council."
      ),
      // The meeting of a body is one already.
      (
        "dialogue", "Meeting of the Joint Commission", 2,
        "Joint Statement on the Second France–Germany Meeting of the Joint Commission",
        "held the second Meeting of the Joint Commission in Paris on 29 August 2025."
      ),
    ] as [(String, String, Int?, String, String)])
  func callsWhatWasHeldByItsName(
    kind: String, title: String, instance: Int?, expected: String, opening: String
  ) throws {
    let spec = """
      communique: 1
      meeting:
        title: \(title)
        kind: \(kind)
        date: 2025-08-29
        place: {city: Paris}
        host: FR
      \(instance.map { "  instance: \($0)" } ?? "")
      style: {voice: we-present, house: UK}
      parties:
        FR: {principals: [{office: President, name: A B}]}
        DE: {principals: [{office: President, name: C D}]}
      agenda: [{points: [{welcome: the plan}]}]
      """
    let statement = try Desk.statement(spec)
    #expect(statement.title.text == expected)
    let first = statement.sections[0].paragraphs[0].sentences[0].text
    #expect(first.hasSuffix(opening), "\(first)")
  }
}
