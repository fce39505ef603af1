import Diagnostics
import MeetingModel
import Phrasing

/// Two acts that the officer chose between, and that the language has the same words for.
///
/// Triggering: `stress` and `underscore` in one Korean text, both *강조하다*; `urge` with the rung that has
/// the words of another rung of `call on`.
/// Not triggering: one of them alone; the same acts in a language that tells them apart.
enum LostDistinction: ReviewRule {
  static let id = "review/lost-distinction"
  static let severity = Diagnostic.Severity.note

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    var first: [[String]: RealisedAct] = [:]
    var told: Set<[String]> = []
    var findings: [Finding] = []
    // Most acts stand in words in which they stood before, which tells nothing new; a few are known of each.
    var known: [String: [[Frame]]] = [:]
    for passage in draft.sentences {
      for index in passage.acts.indices
      where known[passage.acts[index].act]?.contains(passage.acts[index].frames) != true {
        let act = passage.acts[index]
        if known[act.act, default: []].count < 8 { known[act.act, default: []].append(act.frames) }
        let wording = act.wording
        guard !wording.isEmpty else { continue }
        guard let other = first[wording] else {
          first[wording] = act
          continue
        }
        guard other.act != act.act, told.insert([other.act, act.act].sorted()).inserted else {
          continue
        }
        findings.append(
          Finding(
            at: passage.index,
            "`\(act.act)` has the same words here as `\(other.act)`: the text in "
              + "`\(draft.statement.language)` does not tell them apart",
            origin: act.origin,
            help: ["take another strength for one of them, if the difference was meant"],
            related: [
              Diagnostic.Related(message: "`\(other.act)` here", range: other.origin.range)
            ]))
      }
    }
    return findings
  }
}
