import Diagnostics
import MeetingModel
import Phrasing

/// A small word twice in a row: where the officer wrote what the phrasing brings along.
///
/// Triggering: `reaffirmed the the Alliance`; `agreed to to consult`.
/// Not triggering: `noted that that decision`; `had had`; `New York, New York`.
enum DoubledWord: ReviewRule {
  static let id = "review/doubled-word"
  static let severity = Diagnostic.Severity.warning

  private static let words: Set<String> = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "including", "its", "of", "on", "or",
    "our", "the", "their", "to", "with",
  ]

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    guard draft.statement.language == .english else { return [] }
    return draft.sentences.compactMap { index, sentence, passage in
      guard !passage.isVerbatim else { return nil }
      let words = sentence.text.split(separator: " ")
      guard
        let pair = zip(words, words.dropFirst()).first(where: { pair in
          pair.0.lowercased() == pair.1 && Self.words.contains(String(pair.1))
        })
      else { return nil }
      return Finding(
        at: index, "`\(pair.1)` stands twice in a row", origin: sentence.origin,
        help: ["leave the word out of the point: the phrasing brings it"])
    }
  }
}
