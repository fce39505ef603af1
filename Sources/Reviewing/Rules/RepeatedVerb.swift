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
    var run: [(act: RealisedAct, section: Int?)] = []
    for reviewed in draft.sentences {
      let passage = reviewed.passage
      guard let act = reviewed.sentence.acts.first else {
        run = []
        continue
      }
      if let last = run.last,
        last.act.act != act.act || last.act.rung != act.rung || last.section != passage.section
      {
        run = []
      }
      run.append((act, passage.section))
      // One finding for a whole row, where it becomes one.
      guard run.count == 3 else { continue }
      findings.append(
        Finding(
          at: reviewed.index, "three sentences in a row open with `\(act.act)`", origin: act.origin,
          help: ["join two of them with `and`, or take another act or strength"],
          related: run.dropLast().map {
            Diagnostic.Related(message: "`\($0.act.act)` here", range: $0.act.origin.range)
          }))
    }
    return findings
  }
}
