import Diagnostics
import Grammar
import MeetingModel
import Phrasing

/// A sentence of more than 60 words; in Korean, which says the same in fewer, of more than 45, and in
/// French, which takes more, of more than 66.
///
/// In published statements half of the sentences have 28 words or fewer, and one in ten has more
/// than 47; a sentence of more than 60 is hard to follow by ear, and harder to translate.
///
/// Triggering: a sentence of 61 words.
/// Not triggering: a sentence of 60 words; the meeting sentence, which names everybody; `verbatim`.
enum LongSentence: ReviewRule {
  static let id = "review/long-sentence"
  static let severity = Diagnostic.Severity.warning
  private static let limits: [Language: Int] = [.korean: 45, .french: 66]
  private static let usual = 60

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    let limit = limits[draft.statement.language] ?? usual
    return draft.sentences.compactMap { passage in
      let count = passage.wordCount
      // What the layout makes of the meeting's facts, the officer cannot cut.
      guard count > limit, passage.origin != nil, !passage.isVerbatim else { return nil }
      return Finding(
        at: passage.index, "the sentence has \(count) words", origin: passage.origin,
        help: ["cut the point in two, or give modifiers a sentence of their own"])
    }
  }
}
