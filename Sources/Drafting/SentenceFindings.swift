import Diagnostics
import Grammar
import MeetingModel
import Phrasing

/// Findings that the drafting itself has: forms that it could not be sure of, and gaps.
enum SentenceFindings {
  static func findings(in statement: Statement, file: String) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for sentence in statement.sentences {
      for choice in sentence.choices where choice.isFinding {
        findings.append(
          Diagnostic(
            .note, id: "review/uncertain-\(choice.what)",
            "\(choice.what) `\(choice.chosen)` was taken, since \(choice.why)", file: file,
            range: sentence.origin?.range, path: sentence.origin?.path,
            help: ["reword the text, or fix the choice with `pin`"]))
      }
      findings += gaps(in: sentence.line, statement.language, file: file)
    }
    for section in statement.sections {
      findings += gaps(in: section.heading?.line ?? [], statement.language, file: file)
    }
    return findings + gaps(in: statement.title, statement.language, file: file)
  }

  private static func gaps(in line: Line, _ language: Language, file: String) -> [Diagnostic] {
    line.flatMap(\.marks).compactMap { mark in
      guard case .gap(let other, let origin) = mark else { return nil }
      return Diagnostic(
        .warning, id: "review/gap", "this text is given in `\(other)` but not in `\(language)`",
        file: file, range: origin.range, path: origin.path,
        help: ["add a `\(language):` wording beside it"])
    }
  }
}
