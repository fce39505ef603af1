import Diagnostics
import Grammar
import MeetingModel
import Phrasing

/// A full stop that the officer wrote at the end of a part which then goes on.
///
/// Triggering: `reaffirm: the Alliance.` with `in light of: recent events`, which gives `the
/// Alliance., in light of recent events`.
/// Not triggering: the last part's full stop, which is the sentence's own; `the U.S.`; `5 p.m.`.
enum FullStopInside: ReviewRule {
  static let id = "review/full-stop-inside"
  static let severity = Diagnostic.Severity.warning

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    var findings: [Finding] = []
    for passage in draft.sentences
    where passage.marks.contains(.stopInside) && !passage.acts.isEmpty {
      let runs = passage.line
      for (number, run) in runs.enumerated() where Abbreviations.endsWithFullStop(run.text) {
        let goesOn = runs[(number + 1)...].contains { run in
          run.text.unicodeScalars.contains { $0.isLetter }
        }
        guard let origin = officer(run.marks), goesOn else { continue }
        findings.append(
          Finding(
            at: passage.index, "a full stop stands inside the sentence", origin: origin,
            help: ["leave the full stop out: a sentence gets its own"]))
      }
    }
    return findings
  }

  private static func officer(_ marks: [Provenance]) -> Origin? {
    guard case .spec(let origin)? = marks.last else { return nil }
    return origin
  }
}

/// Telling a full stop from an abbreviation's.
enum Abbreviations {
  private static let known: Set<String> = [
    "approx", "art", "cf", "co", "corp", "dept", "etc", "fig", "inc", "jr", "ltd", "no", "para",
    "resp", "sr", "st", "vol", "vs",
  ]

  /// Whether a text ends with a full stop that is not an abbreviation's own.
  static func endsWithFullStop(_ text: String) -> Bool {
    // Three letters, or one of Korean, stand before it at least.
    guard text.utf8.last == UInt8(ascii: "."), text.utf8.count >= 4, !text.hasSuffix("..") else {
      return false
    }
    let word = text.split(whereSeparator: \.isWhitespace).last?.dropLast() ?? ""
    let letters = word.filter(\.isLetter)
    // Korean has no abbreviations with full stops, and no small letters.
    if let last = letters.last, ("가"..."힣").contains(last) { return true }
    return letters.count >= 3 && !word.contains(".") && letters.contains(where: \.isLowercase)
      && !known.contains(String(letters).lowercased())
  }
}
