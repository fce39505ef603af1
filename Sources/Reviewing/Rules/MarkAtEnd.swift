import Diagnostics
import MeetingModel
import Phrasing

/// A mark of punctuation at the end of a text that closes nothing, or one behind a space.
///
/// Triggering: `agree: to meet again;`; `welcome: the talks,`; `note: the report .`.
/// Not triggering: a full stop; a text that a list is made of line by line.
enum MarkAtEnd: ReviewRule {
  static let id = "review/mark-at-end"
  static let severity = Diagnostic.Severity.warning

  /// Most texts end in none of them.
  private static let marks = Array(";,.".utf8)

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    draft.written.texts.compactMap { written in
      guard let last = written.text.utf8.last, Self.marks.contains(last),
        let mark = mark(written.text)
      else { return nil }
      return Finding(
        at: written.passage, "the text ends with `\(mark)`", origin: written.origin,
        help: ["leave `\(mark)` out: the sentence brings its own punctuation"])
    }
  }

  private static func mark(_ text: String) -> String? {
    guard let last = text.last else { return nil }
    // A comma may close what another opened (*all parties, in particular the larger ones,*).
    if last == ";" || last == "," && !text.dropLast().contains(",") { return String(last) }
    return last == "." && text.hasSuffix(" .") ? " ." : nil
  }
}
