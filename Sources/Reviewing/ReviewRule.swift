package import Diagnostics
package import MeetingModel
package import Phrasing

/// Something that a careful reader would object to, as a rule. One type a rule, one file a type.
package protocol ReviewRule: Sendable {
  /// The findings' stable id, such as `review/long-sentence`.
  static var id: String { get }
  /// How much a finding of this rule matters: `note` or `warning`.
  static var severity: Diagnostic.Severity { get }
  /// The languages that the rule knows; nil for a rule that is right in every language.
  static var languages: Set<Language>? { get }
  /// The rule's findings, in reading order.
  static func findings(in draft: ReviewedDraft) -> [Finding]
}

extension ReviewRule {
  package static var languages: Set<Language>? { nil }
}

/// What rules look at.
package final class ReviewedDraft: Sendable {
  package let statement: Statement
  package let meeting: Meeting
  /// The statement's pieces in reading order.
  package let passages: [Passage]
  /// Those of them that are sentences.
  package let sentences: [Passage]
  /// What the officer wrote for them.
  let written: WrittenTexts

  /// Takes a statement apart.
  package convenience init(_ statement: Statement, of meeting: Meeting) {
    self.init(statement, of: meeting, PassageScan(Pronouns.shapes(in: statement)))
  }

  /// Takes a statement apart into passages that are read in a way.
  init(_ statement: Statement, of meeting: Meeting, _ scan: PassageScan) {
    self.statement = statement
    self.meeting = meeting
    passages = statement.passages(scan)
    sentences = passages.filter { $0.role == .sentence }
    written = WrittenTexts(meeting, in: statement.language, sentences: sentences)
  }
}

/// One objection.
package struct Finding: Hashable, Sendable {
  /// The number of the passage, counted from 0.
  package var passage: Int
  /// Lower case, without a full stop, standing alone.
  package var message: String
  /// Where in the spec; nil when it has no one place.
  package var origin: Origin?
  /// How to mend it.
  package var help: [String]
  /// Other places that belong to it.
  package var related: [Diagnostic.Related]

  /// Makes a finding.
  package init(
    at passage: Int, _ message: String, origin: Origin?, help: [String] = [],
    related: [Diagnostic.Related] = []
  ) {
    self.passage = passage
    self.message = message
    self.origin = origin
    self.help = help
    self.related = related
  }
}
