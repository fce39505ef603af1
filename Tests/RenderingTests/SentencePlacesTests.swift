import Diagnostics
import Foundation
import MeetingModel
import Phrasing
import Seeding
import Testing

@testable import Rendering

/// Which sentence a finding is linked to.
struct SentencePlacesTests {
  private func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(
      start: SourcePosition(line: 1, column: start + 1, offset: start),
      end: SourcePosition(line: 1, column: end + 1, offset: end))
  }

  private func statement(_ sentences: [Sentence]) -> Statement {
    var statement = Samples.statement([])
    statement.sections[0].paragraphs[0].sentences = sentences
    return statement
  }

  @Test(arguments: 1...200)
  func findsTheFirstSentenceThatIsMeant(_ seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    func origin() -> Origin {
      let start = Int.random(in: 0...20, using: &dice)
      return Origin(
        path: "p\(Int.random(in: 0...9, using: &dice))",
        range: range(start, start + Int.random(in: 0...8, using: &dice)))
    }
    let sentences = (0..<Int.random(in: 0...12, using: &dice)).map { _ in
      Sentence(
        line: [],
        acts: (0..<Int.random(in: 0...2, using: &dice)).map { _ in
          RealisedAct(act: "a", rung: "plain", rule: "r", origin: origin())
        }, origin: Bool.random(using: &dice) ? origin() : nil, rule: "r")
    }
    let places = SentencePlaces(statement(sentences))
    for offset in 0...32 {
      let path = Bool.random(using: &dice) ? "p\(Int.random(in: 0...12, using: &dice))" : nil
      let expected = sentences.firstIndex { sentence in
        ([sentence.origin].compactMap { $0 } + sentence.acts.map(\.origin)).contains {
          $0.path == path || ($0.range.start.offset...$0.range.end.offset).contains(offset)
        }
      }
      #expect(places.first(path: path, at: range(offset, offset).start) == expected)
    }
  }

  /// Were every finding held against every sentence, this would take an hour.
  @Test(.timeLimit(.minutes(1)))
  func takesTimeInProportionToTheStatement() throws {
    let count = 30_000
    let statement = Samples.statement((1...count).map { "Sentence \($0)." })
    let findings = (1...count).map { line in
      Diagnostic(
        .note, id: "review/x", "finding", file: "x",
        range: Samples.origin("agenda[0].points[\(line)]", line: line).range)
    }
    let html = StatementRenderer.render(
      statement, as: .html, context: try Samples.context(findings: findings))
    #expect(html.contains("<a href=\"#s\(count)\">line \(count)</a>"))
  }
}
