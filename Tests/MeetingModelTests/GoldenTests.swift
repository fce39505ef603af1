import Testing

@Suite struct GoldenTests {
  @Test func acceptsTheFormatsExample() {
    let decoded = Decoded(Fixtures.example)
    #expect(decoded.report == "")
    #expect(decoded.meeting != nil)
  }

  @Test func reportsEveryFaultOfABrokenSpecInOneRun() {
    let decoded = Decoded(Fixtures.broken)
    print(decoded.report)
    #expect(decoded.meeting == nil)
  }
}
