import Diagnostics
import Grammar
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
      guard let word = doubled(in: passage.text) else { return nil }
      return Finding(
        at: index, "`\(word)` stands twice in a row", origin: sentence.origin,
        help: ["leave the word out of the point: the phrasing brings it"])
    }
  }

  private static func doubled(in text: String) -> Substring? {
    var previous: Substring = ""
    for word in text.spaced {
      // Words of different lengths are not the same one.
      if word.utf8.count == previous.utf8.count, previous.lowercased() == word,
        words.contains(String(word))
      {
        return word
      }
      previous = word
    }
    return nil
  }
}
