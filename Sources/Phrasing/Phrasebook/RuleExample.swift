package import MeetingModel
import YAMLReading

/// An example that stands with a rule: what an officer writes, and what comes of it.
package struct RuleExample: Hashable, Sendable {
  /// The rule that it belongs to, such as `en/condemn`.
  package var rule: String
  package var language: Language
  /// The kind of meeting, where the rule is one of a kind's layout.
  var kind: String?
  var node: YAMLNode
  package var file: String
  var path: String

  /// What the officer writes, as the example has it.
  package var point = ""
  /// What comes of it.
  package var says = ""
  /// The rungs of its acts, and where the wordings and frames stand that they took.
  package var rungs: Set<String> = []
  package var places: Set<RulePlace> = []
}
