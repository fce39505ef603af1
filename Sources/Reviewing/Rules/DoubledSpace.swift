import Diagnostics
import Grammar
import MeetingModel
import Phrasing

/// Two spaces in a row in a text of the officer's: they are printed.
///
/// Triggering: `welcome: the  progress made`.
/// Not triggering: lines that YAML joins by one space; `verbatim`.
enum DoubledSpace: ReviewRule {
  static let id = "review/doubled-space"
  static let severity = Diagnostic.Severity.note

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    draft.written.texts.compactMap { written in
      guard let place = written.text.places(of: "  ").first else { return nil }
      let before = written.text[..<place.lowerBound].split(separator: " ").last ?? ""
      return Finding(
        at: written.passage, "two spaces stand in a row behind `\(before)`", origin: written.origin,
        help: ["leave one of them out"])
    }
  }
}
