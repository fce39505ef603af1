/// Something that happened.
package struct EventRecord: Hashable, Sendable {
  /// Its place among all events, from 1; 0 before it is recorded. Numbers rise, and none comes twice.
  package var sequence: Int64
  /// When it happened, in UTC by ISO 8601.
  package var time: String
  /// What kind of event it is, in one word.
  package var kind: String
  /// The meeting that it concerns, if it concerns one.
  package var name: String?
  /// The revision that it concerns, if it concerns one.
  package var revision: Int?
  /// What to tell people.
  package var text: String

  /// Makes an event; see the properties.
  package init(
    sequence: Int64 = 0, time: String, kind: String, name: String? = nil, revision: Int? = nil,
    text: String
  ) {
    self.sequence = sequence
    self.time = time
    self.kind = kind
    self.name = name
    self.revision = revision
    self.text = text
  }
}
