import Diagnostics
import Grammar
import Phrasing

/// A heading without text under it, or without words of its own.
///
/// The reader looks for what was left out.
///
/// Triggering: the heading `The Alliance` with no sentence before the next heading.
/// Not triggering: the heading `The Alliance` with one sentence.
enum EmptySection: ReviewRule {
  static let id = "review/empty-section"
  static let severity = Diagnostic.Severity.warning

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    draft.passages.enumerated().compactMap { index, passage in
      guard case .heading = passage.role, let section = passage.section else { return nil }
      if isBlank(passage.line) {
        return Finding(
          at: index, "the heading has no words", origin: passage.origin,
          help: ["write the heading, or leave the key out"])
      }
      let paragraphs = draft.statement.sections[section].paragraphs
      guard paragraphs.allSatisfy({ $0.sentences.allSatisfy { isBlank($0.line) } }) else {
        return nil
      }
      return Finding(
        at: index, "nothing stands under the heading `\(passage.text)`", origin: passage.origin,
        help: ["add a point, or take the heading out"])
    }
  }

  private static func isBlank(_ line: Line) -> Bool {
    line.allSatisfy { $0.text.unicodeScalars.allSatisfy(\.isSpace) }
  }
}
