import Foundation
import MeetingModel
import Phrasing
import Rendering
import Testing

struct JSONTests {
  private func json() throws -> String {
    StatementRenderer.render(
      Samples.rokUS(), as: .json, context: try Samples.context(findings: Samples.findings))
  }

  @Test func keepsAWholeStatement() throws { try expectGolden(try json(), "rok-us.json") }

  @Test func keepsTheReview() throws {
    try expectGolden(
      ReviewDocument.render(
        name: "asia/rok-us-2024", findings: [(.english, Samples.findings), (.korean, [])]),
      "review.json")
  }

  @Test func hasTheShapeOfTheContract() throws {
    let value = try JSONSerialization.jsonObject(with: Data(try json().utf8))
    let document = try #require(value as? [String: Any])
    #expect(
      Set(document.keys)
        == ["schema", "meeting", "language", "title", "release", "sections", "findings"])
    #expect(document["schema"] as? Int == 1)
    let sections = try #require(document["sections"] as? [[String: Any]])
    #expect(sections.first?["heading"] is NSNull)
    #expect(sections[1]["heading"] as? String == "The Alliance")
    let sentences = sections.flatMap { section in
      (section["paragraphs"] as? [[String: Any]] ?? []).flatMap {
        $0["sentences"] as? [[String: Any]] ?? []
      }
    }
    #expect(sentences.map { $0["text"] as? String } == Samples.rokUS().sentences.map(\.text))
    for sentence in sentences {
      let acts = try #require(sentence["acts"] as? [[String: Any]])
      #expect((sentence["rule"] != nil) == acts.isEmpty)
      for act in acts {
        #expect(Set(act.keys) == ["act", "rung", "rule", "origin"])
        let origin = try #require(act["origin"] as? [String: Any])
        #expect(Set(origin.keys) == ["path", "line", "column"])
      }
    }
  }

  @Test(arguments: [
    "\u{0}\u{1F}\"\\/\n\r\t", "\u{202E}\u{FEFF}\u{2028}", "한국 😀 e\u{301}", "\u{E0041}",
  ])
  func keepsTheExactText(text: String) throws {
    let json = StatementRenderer.render(
      Samples.statement([], title: text), as: .json, context: try Samples.context())
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(Array((value?["title"] as? String ?? "").utf8) == Array(text.utf8))
    #expect(!json.unicodeScalars.contains("\u{202E}"))
  }

  @Test func isReadByPython() throws {
    guard let python = OutsideProgram.path("python3") else { return }
    let result = try OutsideProgram.run(
      python, ["-c", "import json, sys; print(json.load(sys.stdin)['meeting'])"],
      input: try json())
    #expect(result.output == "asia/rok-us-2024\n")
  }

  @Test func namesNoFile() throws { #expect(!(try json()).contains("/home/officer")) }
}
