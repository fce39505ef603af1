/// A meeting, as its spec in the inbox and its drafts stand now.
package struct MeetingSummary: Codable, Hashable, Sendable {
  /// The spec's path in the inbox without its ending, such as `asia/rok-us`.
  package var name: String
  package var state: MeetingState
  /// The number of the newest published revision; nil before the first.
  package var revision: Int?
  /// How many faults the newest spec has.
  package var problems: Int
  /// How many objections the newest draft met with.
  package var findings: Int
  /// When this state began, in RFC 3339.
  package var changed: String

  /// Makes a summary; see the properties.
  package init(
    name: String, state: MeetingState, revision: Int?, problems: Int, findings: Int,
    changed: String
  ) {
    self.name = name
    self.state = state
    self.revision = revision
    self.problems = problems
    self.findings = findings
    self.changed = changed
  }
}
