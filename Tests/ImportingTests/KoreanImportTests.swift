import Testing

@testable import Importing

/// Korean sentences of our own invention, read into points and drafted back to the letter.
struct KoreanImportTests {
  private static let sentences = [
    ("양측은 등대의 중요성을 재확인하였다.", "- reaffirm importance: 등대"),
    ("양측은 등대가 항로의 토대임을 재확인하였다.", "- reaffirm: 등대가 항로의 토대이다"),
    ("양측은 방파제를 함께 쌓아 나가기로 하였다.", "to: 방파제를 함께 쌓아 나가다"),
    ("양측은 새 부두를 열기로 공약하였다.", "- commit: 새 부두를 열다"),
    ("양측은 어업 협력을 심화하는 방안을 논의하였다.", "to: 어업 협력을 심화하다"),
    ("양측은 항구 공격을 강력히 규탄하였다.", "- strongly condemn: 항구 공격"),
    ("양측은 항구 공격을 강력히 규탄했다.", "verb: 강력히 규탄했다"),
    ("양측은 또한 등대의 보수를 환영하였다.", "link: also"),
    ("이를 위해, 양측은 항로를 넓히기로 하였다.", "link: to this end"),
    ("이날 회의에서 양측은 등대의 보수를 환영하였다.", "without comma: 이날 회의에서"),
    ("캐나다는 등대의 보수를 환영하였다.", "by: CA"),
    ("한국과 캐나다는 등대의 보수를 환영하였다.", "- welcome: 등대의 보수"),
    ("양측은 모든 선박이 신호를 지킬 것을 촉구하였다.", "whom: 모든 선박"),
    ("양측은 등대의 보수를 환영하고, 새 부두를 열기로 하였다.", "and:\n      agree:"),
    ("한국은 등대의 중요성을 강조하였으며, 캐나다는 부두의 개방을 환영하였다.", "- each:"),
    ("양측은 신호를 다시 확인하였다.", "verb: \"{complement} 다시 [확인하다]\""),
    ("항구는 봄부터 조용하였다.", "- state: 항구는 봄부터"),
    ("양측은 모든 선박이 신호를 지킬 것을 거듭 요구하였다.", "- insist: 모든 선박이 신호를 지키다"),
    ("양측은 등대가 항로의 토대라는 점을 거듭 주장하였다.", "- insist: 등대가 항로의 토대이다"),
    ("양측은 어업 협력을 심화할 의사를 밝혔다.", "- intend: 어업 협력을 심화하다"),
    ("양측은 모든 선박이 방파제를 허물 것을 촉구하였다.", "to: 방파제를 허물다"),
    ("양측은 새 부두를 높이 평가하였다.", "- appreciate: 새 부두"),
    ("양측은 새 부두를 치하하였다.", "whom: 새 부두"),
    ("양측은 등대가 열려 있음을 항로의 토대로 재확인하였다.", "as: 항로의 토대"),
    ("양측은 부두를 넓히는 방안을 항로의 토대로 환영하였다.", "- welcome: 부두를 넓히는 방안"),
    ("양측은 파도를 노래하였다.", "- state: 양측은 파도를"),
  ]

  @Test("reads each sentence of a text as its act, and drafts the text again")
  func readsSentences() throws {
    let written = Self.sentences.map(\.0).joined(separator: " ")
    let result = try Shelf.read("제1차 한-캐나다 장관회의 공동성명\n\n\(written)")
    let spec = result.spec.replacing("'", with: "\"")
    for (sentence, line) in Self.sentences {
      #expect(spec.contains(line), "\(sentence)\n\(spec)")
    }
    #expect(try Shelf.draft(result.spec).joined(separator: " ") == written)
  }

  @Test func findsTheFactsOfTheMeeting() throws {
    let text = """
      제3차 한미일 외교장관회의 공동성명

      3국 장관은 2024년 7월 5일 서울에서 회의를 개최하였다. 3국 장관은 등대의 보수를 환영하였다.
      """
    let result = try Shelf.read(text)
    for line in ["language: ko", "date: 2024-07-05", "KR:", "US:", "JP:"] {
      #expect(result.spec.contains(line), "\(result.spec)")
    }
  }

  @Test("keeps the shorter past of a text")
  func keepsTheEnding() throws {
    let written = "양측은 등대의 보수를 환영했다. 양측은 항로를 넓히기로 했다. 한국은 항구 공격을 강력히 규탄했다."
    let result = try Shelf.read("제1차 한-캐나다 장관회의 공동성명\n\n\(written)")
    #expect(result.spec.contains("past: 했다"))
    #expect(result.spec.contains("to: 항로를 넓히다"), "\(result.spec)")
    #expect(!result.spec.contains("verb:"))
    #expect(try Shelf.draft(result.spec).joined(separator: " ") == written)
  }

  /// The examples in their own languages come back as acts, and to the letter.
  @Test(arguments: [
    ("rok-us-2024", "ko", 0), ("rok-canada-2024", "ko", 0), ("rok-canada-2024", "fr", 1),
  ])
  func readsOurOwnDrafts(_ example: String, _ language: String, _ copied: Int) throws {
    let statement = try Shelf.example(example, in: language)
    let text = Shelf.plain(statement)
    let result = try Shelf.read(text)
    #expect(result.report.verbatim <= copied)
    #expect(result.report.points >= 16)
    #expect(Shelf.plain(try Shelf.statement(result.spec)) == text)
  }
}
