import Diagnostics
import MeetingModel
import Phrasing

/// Square brackets of the officer's, which in a draft mean words that are not agreed.
///
/// Triggering: `commit: to combat [irregular migration, people smuggling]`, where the list stands inside
/// a text and so is none; `condemn: [strongly] the attack`.
/// Not triggering: a list of its own (`to: [consult, cooperate]`); words of another language that stand
/// for a gap, and what the phrasebook has no wording of, which are told as such.
enum SquareBrackets: ReviewRule {
  static let id = "review/square-brackets"
  static let severity = Diagnostic.Severity.warning

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    draft.passages.filter { $0.marks.contains(.squareBracket) }.flatMap { passage in
      passage.officersTexts.compactMap { part -> Finding? in
        guard let bracketed = bracketed(part.text) else { return nil }
        return Finding(
          at: passage.index,
          "`\(bracketed)` stands in square brackets, which mark words that are not agreed",
          origin: part.origin, help: [help(bracketed)])
      }
    }
  }

  /// The first words in brackets, with these.
  private static func bracketed(_ text: String) -> Substring? {
    guard let start = text.firstIndex(of: "["),
      let end = text[start...].firstIndex(of: "]")
    else { return nil }
    return text[start...end]
  }

  private static func help(_ bracketed: Substring) -> String {
    bracketed.contains(",")
      ? "a list inside a text is none: write it out (`a, b, and c`), or give the whole value as a list"
      : "leave the brackets out once the words are agreed"
  }
}
