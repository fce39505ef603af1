import Diagnostics
import MeetingModel
import Phrasing

/// A party that speaks to itself.
///
/// Triggering: `thank: <KE>` with `by: KE`.
/// Not triggering: the same `by` another party, or by all.
enum SelfAddressed: ReviewRule {
  static let id = "review/self-addressed"
  static let severity = Diagnostic.Severity.warning

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    draft.written.acts.compactMap { act in
      guard case .parties(let ids) = act.speaker, ids.count == 1, let id = ids.first,
        let whom = act.use.complements.first(where: { $0.role == .whom }),
        let item = whom.items.first(where: {
          $0[draft.statement.language]?.text == "<\(id)>"
        })
      else { return nil }
      return Finding(
        at: act.passage, "`\(id)` speaks, and `\(act.use.act)` is said to `\(id)`",
        origin: item.origin, help: ["name under `by` who speaks, or another party in the act"])
    }
  }
}
