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
    draft.passages.compactMap { passage in
      guard case .heading = passage.role, let section = passage.section else { return nil }
      if isBlank(passage.line) {
        return Finding(
          at: passage.index, "the heading has no words", origin: passage.origin,
          help: ["write the heading, or leave the key out"])
      }
      // The sentences of the section stand behind its heading.
      let sentences = draft.passages[(passage.index + 1)...].prefix { $0.section == section }
      guard sentences.allSatisfy({ isBlank($0.line) }) else { return nil }
      return Finding(
        at: passage.index, "nothing stands under the heading `\(passage.text)`",
        origin: passage.origin,
        help: ["add a point, or take the heading out"])
    }
  }

  private static func isBlank(_ line: Line) -> Bool {
    line.allSatisfy { $0.text.unicodeScalars.allSatisfy(\.isSpace) }
  }
}
