import Diagnostics
import MeetingModel
import Phrasing

/// Two marks of punctuation where one should stand.
///
/// Triggering: `peace,, and stability`; `the ties ,and`; `the Alliance;.`.
/// Not triggering: `the U.S., Japan`; `etc., and`; an ellipsis; `(… peace.)`.
enum DoubledPunctuation: ReviewRule {
  static let id = "review/doubled-punctuation"
  static let severity = Diagnostic.Severity.warning

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    draft.sentences.compactMap { index, sentence, passage in
      guard !passage.isVerbatim, let marks = doubled(sentence.text) else { return nil }
      return Finding(
        at: index, "`\(marks)` stands in the sentence", origin: sentence.origin,
        help: ["leave the punctuation at the end of the part out: the sentence brings its own"])
    }
  }

  private static func doubled(_ text: String) -> String? {
    let characters = Array(text)
    for index in characters.indices.dropFirst() {
      let pair = (characters[index - 1], characters[index])
      switch pair {
      case (",", ","), (",", "."), (",", ";"), (",", ":"), (";", ";"), (";", "."), (";", ","),
        (":", ":"), (":", "."), (":", ","), ("?", "."), ("!", "."), ("?", ","), ("!", ","):
        return "\(pair.0)\(pair.1)"
      case (".", "."):
        // Two, not an ellipsis.
        let before = index >= 2 ? characters[index - 2] : " "
        let behind = index + 1 < characters.count ? characters[index + 1] : " "
        if before != ".", behind != "." { return ".." }
      case (" ", ","), (" ", ";"): return "\(pair.0)\(pair.1)"
      default: break
      }
    }
    return nil
  }
}
