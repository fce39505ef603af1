import Phrasing
import Testing

/// What the statement's title makes of the meeting's.
struct TitleTests {
  @Test(arguments: [
    ("Defense Council", "Joint Statement on the France–Germany Defense Council"),
    ("Franco-German Defense Council", "Joint Statement on the Franco-German Defense Council"),
    ("French-German Defense Council", "Joint Statement on the French-German Defense Council"),
    // Nor are they named twice where they are referred to.
    ("<FR>–<DE> Defense Council", "Joint Statement on the France–Germany Defense Council"),
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
}
