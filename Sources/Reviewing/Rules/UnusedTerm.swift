import Diagnostics
import Grammar
import MeetingModel
import Phrasing

/// A term that the statement never has.
///
/// Triggering: `terms: {UNSC: United Nations Security Council}` where no text has it.
/// Not triggering: a term that stands in a text by either of its forms.
enum UnusedTerm: ReviewRule {
  static let id = "review/unused-term"
  static let severity = Diagnostic.Severity.note

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    // Where nothing is said, nothing can use one.
    guard !draft.meeting.agenda.isEmpty else { return [] }
    return draft.meeting.terms.compactMap { term in
      guard let forms = term.forms[draft.statement.language] else { return nil }
      let names = [forms.full, forms.short, term.id].compactMap(\.self)
      let isUsed = draft.passages.contains { passage in
        names.contains { !passage.text.places(of: $0).isEmpty }
      }
      guard !isUsed else { return nil }
      return Finding(
        at: draft.passages.count, "the term `\(term.id)` is used nowhere", origin: term.origin,
        help: ["refer to it as `<\(term.id)>`, or leave it out of `terms`"])
    }
  }
}
