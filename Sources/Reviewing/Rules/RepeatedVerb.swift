import Diagnostics
import MeetingModel
import Phrasing

/// The same act in the same strength that opens three sentences in a row.
///
/// Triggering: `The Ministers reaffirmed A. They reaffirmed B. They reaffirmed C.`
/// Not triggering: `The Ministers reaffirmed A. They welcomed B. They reaffirmed C.`; a third
/// sentence under another heading.
enum RepeatedVerb: ReviewRule {
  static let id = "review/repeated-verb"
  static let severity = Diagnostic.Severity.note

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    var findings: [Finding] = []
    // Where the row begins of sentences that open alike.
    var start = 0
    for (index, passage) in draft.sentences.enumerated() {
      if index > 0, !opensAlike(draft.sentences[index - 1], passage) { start = index }
      // One finding for a whole row, where it becomes one.
      guard index == start + 2, let act = passage.acts.first else { continue }
      findings.append(
        Finding(
          at: passage.index, "three sentences in a row open with `\(act.act)`", origin: act.origin,
          help: ["join two of them with `and`, or take another act or strength"],
          related: draft.sentences[start..<index].compactMap(\.acts.first).map {
            Diagnostic.Related(message: "`\($0.act)` here", range: $0.origin.range)
          }))
    }
    return findings
  }

  /// Whether two sentences of one section have an act first, and the same in the same strength.
  private static func opensAlike(_ passage: Passage, _ next: Passage) -> Bool {
    guard !passage.acts.isEmpty, !next.acts.isEmpty else { return false }
    return passage.acts[0].act == next.acts[0].act && passage.acts[0].rung == next.acts[0].rung
      && passage.section == next.section
  }
}
