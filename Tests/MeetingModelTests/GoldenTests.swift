import Testing

@Suite struct GoldenTests {
  @Test func acceptsTheFormatsExample() {
    let decoded = Decoded(Fixtures.example)
    #expect(decoded.report == "")
    #expect(decoded.meeting != nil)
  }

  @Test func reportsEveryFaultOfABrokenSpecInOneRun() {
    let decoded = Decoded(Fixtures.broken)
    #expect(decoded.meeting == nil)
    let (found, expected) = (lines(decoded.report), lines(Fixtures.brokenReport))
    #expect(found == expected)
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }
}
