/// Something that happened, as the control protocol tells it.
package struct MeetingEvent: Codable, Hashable, Sendable {
  /// Counts up from event to event, also over restarts.
  package var sequence: Int
  /// When, in RFC 3339.
  package var time: String
  /// What, for programs. An open set.
  package var kind: String
  /// The meeting that it happened to, if to one.
  package var name: String?
  /// The revision that it is about, if about one.
  package var revision: Int?
  /// What, for people.
  package var text: String

  /// Makes an event; see the properties.
  package init(
    sequence: Int, time: String, kind: String, name: String? = nil, revision: Int? = nil,
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
