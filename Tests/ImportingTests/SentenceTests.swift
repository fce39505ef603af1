import MeetingModel
import Phrasing
import Testing

@testable import Importing

/// Where sentences end.
struct SentenceTests {
  private static func sentences(_ text: String) throws -> [String] {
    let rules = try #require(Shelf.phrasebook?.languages["en"]?.reading)
    return SentenceSplitter(reading: rules).sentences(text)
  }

  @Test(arguments: [
    "The two sides met U.S. Government officials.",
    "President John Q. Public, Jr. of Canada spoke at 5 p.m. in Ottawa.",
    "They adopted decision No. 5 on the 2+2 format.",
    "Trade grew by 3.5 percent, to $1.2 billion.",
    "He called it “a good day.”",
    "They agreed (see para. 4 below) to meet again.",
    "The India–U.S. Harbor Dialogue met.",
    "Dr. Lee and Mr. Roy, et al., signed it.",
  ])
  func keepsOneSentence(_ text: String) throws {
    #expect(try Self.sentences(text) == [text])
  }

  @Test(arguments: [
    ["They met in the U.S.", "The talks were good."],
    ["It is called “2+2.”", "We agreed on it."],
    ["They left at 5 p.m.", "They will return."],
    ["The goal is 2050.", "Work begins now."],
    ["It rained.", "(It often does.)", "We met."],
  ])
  func cutsSentences(_ parts: [String]) throws {
    let text = parts.joined(separator: " ")
    #expect(try Self.sentences(text).joined(separator: " ") == text)
    #expect(try Self.sentences(text).count >= parts.count)
  }
}
