import MeetingModel
import Testing

@Suite struct MinimalSpecTests {
  @Test func decodesTheLeastSpecWithDefaults() throws {
    let decoded = Decoded()
    #expect(decoded.report == "")
    let meeting = try #require(decoded.meeting)
    #expect(meeting.language == .english)
    #expect(meeting.kind == "foreign-ministers")
    #expect(meeting.host == nil)
    #expect(meeting.release == false)
    #expect(meeting.parties.map(\.id) == ["US", "KR"])
    #expect(meeting.style == Style())
    #expect(meeting.languages == ["en"])
    #expect(decoded.complements == ["what: the Alliance"])
  }
}
