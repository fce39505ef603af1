/// What is recorded of a meeting.
package struct MeetingRecord: Hashable, Sendable {
  /// The meeting's name, such as `asia/rok-us`.
  package var name: String
  /// Where its newest spec stands.
  package var state: MeetingState
  /// The number of its newest revision; nil before the first. `addRevision` keeps it: saving a
  /// meeting leaves it as it is.
  package var revision: Int?
  /// How many problems its newest spec has.
  package var problems: Int
  /// How many findings its newest draft has.
  package var findings: Int
  /// When anything of this last changed, in UTC by ISO 8601.
  package var changed: String
  /// The SHA-256 of the spec that was last worked on, in hexadecimal.
  package var specHash: String?
  /// The SHA-256 of the settings, phrasebook and version that it was worked on with.
  package var settingsHash: String?

  /// Makes a record; see the properties.
  package init(
    name: String, state: MeetingState, revision: Int? = nil, problems: Int = 0, findings: Int = 0,
    changed: String, specHash: String? = nil, settingsHash: String? = nil
  ) {
    self.name = name
    self.state = state
    self.revision = revision
    self.problems = problems
    self.findings = findings
    self.changed = changed
    self.specHash = specHash
    self.settingsHash = settingsHash
  }
}
