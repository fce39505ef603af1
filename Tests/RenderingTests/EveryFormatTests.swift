import Foundation
import MeetingModel
import Phrasing
import Rendering
import Testing

/// What holds for every document format.
struct EveryFormatTests {
  private func render(_ statement: Statement, _ format: DocumentFormat) throws -> String {
    StatementRenderer.render(
      statement, as: format, context: try Samples.context(findings: Samples.findings, wrap: 0))
  }

  private func unescaped(_ text: String, _ format: DocumentFormat) -> String {
    switch format {
    case .markdown: text.replacing("\\", with: "")
    case .text: text
    case .json: text.replacing("\\\"", with: "\"")
    case .html:
      [
        ("<mark lang=\"ko\">", ""), ("</mark>", ""), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""),
        ("&#39;", "'"), ("&amp;", "&"),
      ].reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
  }

  @Test(arguments: DocumentFormat.allCases) func saysEverySentence(format: DocumentFormat) throws {
    for statement in [Samples.rokUS(), Samples.korean] {
      let text = unescaped(try render(statement, format), format)
      for sentence in statement.sentences {
        #expect(text.contains(unescaped(sentence.text, .markdown)), "\(sentence.text)")
      }
      #expect(text.contains(statement.title.text))
    }
  }

  @Test(arguments: DocumentFormat.allCases)
  func givesTheSameBytesEveryTime(format: DocumentFormat) throws {
    #expect(try render(Samples.rokUS(), format) == render(Samples.rokUS(), format))
  }

  @Test(arguments: DocumentFormat.allCases) func endsWithOneLineEnd(format: DocumentFormat) throws {
    let text = try render(Samples.rokUS(), format)
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n") && !text.contains("\r"))
  }

  @Test(arguments: DocumentFormat.allCases) func namesNoPathOfTheMachine(format: DocumentFormat)
    throws
  {
    #expect(!(try render(Samples.rokUS(), format)).contains("/home/officer"))
  }

  @Test(arguments: DocumentFormat.allCases) func takesAnEmptyStatement(format: DocumentFormat)
    throws
  {
    let statement = Statement(
      language: .english, title: [], release: nil, sections: [], house: "US",
      voice: .wePresent)
    #expect(try render(statement, format).hasSuffix("\n"))
  }
}
