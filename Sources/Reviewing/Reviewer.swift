package import Diagnostics
package import MeetingModel
package import Phrasing

/// Reads a drafted statement as a careful reader would.
package enum Reviewer {
  /// Every rule. At one passage, findings stand in this order.
  package static let rules: [any ReviewRule.Type] = [
    EmptySection.self,
    LongSentence.self,
    RepeatedVerb.self,
    LostDistinction.self,
    UnexplainedAbbreviation.self,
    AbbreviationBeforeName.self,
    ClashingPronoun.self,
    FullStopInside.self,
    SquareBrackets.self,
    DoubledPunctuation.self,
    DoubledWord.self,
    MixedQuotes.self,
    BreakingSpace.self,
    UnclearParticle.self,
    CapitalInside.self,
    MarkAtEnd.self,
    DoubledSpace.self,
    SelfAddressed.self,
    UnusedTerm.self,
    OfficeWriting.self,
  ]

  /// The findings on a statement, in reading order.
  ///
  /// - Parameter file: the spec's name under which findings speak of it.
  package static func review(
    _ statement: Statement, of meeting: Meeting, file: String
  ) -> [Diagnostic] {
    let draft = ReviewedDraft(statement, of: meeting)
    var found: [(passage: Int, rule: Int, number: Int, diagnostic: Diagnostic)] = []
    for (order, rule) in rules.enumerated()
    where rule.languages?.contains(statement.language) != false {
      for (number, finding) in rule.findings(in: draft).enumerated() {
        let diagnostic = Diagnostic(
          rule.severity, id: rule.id, finding.message, file: file, range: finding.origin?.range,
          path: finding.origin?.path, help: finding.help, related: finding.related)
        found.append((finding.passage, order, number, diagnostic))
      }
    }
    return found.sorted { ($0.passage, $0.rule, $0.number) < ($1.passage, $1.rule, $1.number) }
      .map(\.diagnostic)
  }
}
