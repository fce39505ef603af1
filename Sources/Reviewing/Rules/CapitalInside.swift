import Diagnostics
import MeetingModel
import Phrasing

/// A part of a sentence that begins with a capital as if it were the sentence.
///
/// Triggering: `reaffirm: The importance of trade`; `note: That the talks failed`; `agree: To meet again`.
/// Not triggering: `welcome: The Hague Convention`, a name; a stated sentence.
enum CapitalInside: ReviewRule {
  static let id = "review/capital-inside"
  static let severity = Diagnostic.Severity.warning
  static let languages: Set<Language>? = [.english]

  /// Words that open names as well, before another capital.
  private static let articles: Set<Substring> = ["The", "A", "An"]
  private static let others: Set<Substring> = [
    "That", "To", "This", "These", "Those", "Their", "Its", "Our", "All", "Both",
  ]

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    draft.written.texts.compactMap { written in
      // 0x41 to 0x5A are the capitals; most texts have none there, and are not cut into words.
      guard !written.isSentence, let initial = written.text.utf8.first(where: { $0 != 0x20 }),
        0x41...0x5A ~= initial
      else { return nil }
      let words = written.text.split(separator: " ", maxSplits: 2)
      guard let first = words.first, words.count > 1,
        others.contains(first) || articles.contains(first),
        words[1].first?.isLowercase == true
      else { return nil }
      return Finding(
        at: written.passage, "a part of the sentence begins with a capital: `\(first) \(words[1])`",
        origin: written.origin,
        help: [
          "write `\(first.lowercased()) \(words[1]) …`: inside a sentence only names have capitals"
        ])
    }
  }
}
