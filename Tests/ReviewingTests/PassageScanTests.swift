import MeetingModel
import Seeding
import Testing

@testable import Reviewing

/// What is read once for all rules: where a mark is not set, the rule would have found nothing.
struct PassageScanTests {
  /// Pieces of lines by which rules tell, and pieces that look like them.
  private static let pieces = [
    "our ", "their ", "Our", "we", "us", "US", "the ", "The ", "the", " ", "  ", "\u{A0}",
    "\u{202F}",
    "\u{3000}", "\t", "\n", "n", "o", "ur", "tre", "nos ", "nôtre", "NO\u{302}TRE", "leur",
    "leurs ",
    "우리", "우리의 ", "의", "와(과) ", "을(를)", "(", ")", "(SCM) ", "ISR", "S", "A.", "B", "U.S.", "-", "/",
    "–", "‘", "’", "“", "”", "\"", "'", "«", "»", ",", ".", ";", ":", "?", "!", "…", "é",
    "e\u{301}",
    "word ", "words ", "ward ", "that that ", "etc.", "12", "x",
  ]

  private static func sentence(_ dice: inout some RandomNumberGenerator) -> String {
    let act = ["note", "reaffirm", "state", "verbatim"].randomElement(using: &dice) ?? ""
    let runs = (0..<Int.random(in: 1...5, using: &dice)).map { _ in
      let words = (0..<Int.random(in: 0...6, using: &dice)).map { _ in
        pieces.randomElement(using: &dice) ?? ""
      }.joined()
      return Bool.random(using: &dice) ? "{\(words)}" : words
    }
    return "\(act): \(runs.joined())"
  }

  @Test(arguments: 0..<20, [Language.english, .french, .korean])
  func hidesNothingFromARule(seed: Int, language: Language) {
    var dice = SeededGenerator(seed: UInt64(seed))
    for voice in [Voice.ministersPast, .wePresent] {
      for _ in 0..<10 {
        let sentences = (0..<4).map { _ in Self.sentence(&dice) }
        let statement = Draft.statement(sentences, voice: voice, language: language)
        let scan = PassageScan(Pronouns.shapes(in: statement), marks: PassageMarks(rawValue: .max))
        let draft = ReviewedDraft(statement, of: Draft.meeting())
        let whole = ReviewedDraft(statement, of: Draft.meeting(), scan)
        for rule in Reviewer.rules where rule.languages?.contains(language) != false {
          #expect(
            rule.findings(in: draft) == rule.findings(in: whole), "\(rule.id): \(sentences)")
        }
        #expect(draft.passages.map(\.wordCount) == whole.passages.map(\.wordCount), "\(sentences)")
      }
    }
  }
}
