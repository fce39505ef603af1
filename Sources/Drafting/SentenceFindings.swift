import Diagnostics
import Grammar
import MeetingModel
import Phrasing

/// Findings that the drafting itself has: forms that it could not be sure of, and gaps.
enum SentenceFindings {
  static func findings(in statement: Statement, of meeting: Meeting, file: String) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var hasAgreement = false
    statement.forEachSentence { sentence in
      for choice in sentence.choices where choice.isFinding {
        if choice.what == Choice.agreement {
          if hasAgreement { continue }
          hasAgreement = true
        }
        findings.append(
          Diagnostic(
            .note, id: "review/uncertain-\(choice.what)",
            "\(choice.what) `\(choice.chosen)` was taken, since \(choice.why)", file: file,
            range: sentence.origin?.range, path: sentence.origin?.path,
            help: choice.help.isEmpty
              ? ["reword the text, or fix the choice with `pin`"] : choice.help))
      }
    }
    return findings + gaps(in: statement, of: meeting, file: file)
  }

  /// Every text that a statement lacks in its language, once and in the spec's order.
  private static func gaps(in statement: Statement, of meeting: Meeting, file: String)
    -> [Diagnostic]
  {
    var gaps: [(other: Language, origin: Origin, what: String)] = []
    func note(_ line: Line) {
      for run in line {
        for case .gap(let other, let origin) in run.marks {
          gaps.append((other, origin, "this text"))
        }
      }
    }
    note(statement.title)
    for section in statement.sections {
      if let heading = section.heading { note(heading.line) }
    }
    statement.forEachSentence { note($0.line) }
    // What a statement does without where it is not there leaves no mark in it.
    for term in meeting.terms {
      guard term.forms[statement.language] == nil, let other = term.forms.keys.min() else {
        continue
      }
      gaps.append((other, term.origin, "the term `\(term.id)`"))
    }
    if let label = meeting.style.collective, label[statement.language] == nil,
      let other = label.languages.first
    {
      gaps.append((other, label.origin, "what the principals are called"))
    }
    var seen: Set<Origin> = []
    return gaps.filter { seen.insert($0.origin).inserted }
      .sorted { $0.origin.range.start.offset < $1.origin.range.start.offset }
      .map { other, origin, what in
        Diagnostic(
          .warning, id: "review/gap",
          "\(what) is given in `\(other)` but not in `\(statement.language)`", file: file,
          range: origin.range, path: origin.path,
          help: ["give its words under `\(statement.language):`"])
      }
  }
}

extension Statement {
  /// Visits every sentence in reading order.
  fileprivate func forEachSentence(_ body: (Sentence) -> Void) {
    for section in sections {
      for paragraph in section.paragraphs {
        for sentence in paragraph.sentences { body(sentence) }
      }
    }
  }
}
