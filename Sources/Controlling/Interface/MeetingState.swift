/// How far a meeting's newest spec has come.
///
/// An open set: a state that a newer daemon sends is kept as its text, so that an older program can
/// still show it.
package struct MeetingState: RawRepresentable, Codable, Hashable, Sendable {
  package var rawValue: String

  /// Takes the text as it is.
  package init(rawValue: String) { self.rawValue = rawValue }

  /// It waits for its turn.
  package static let queued = MeetingState(rawValue: "queued")
  /// It is being drafted.
  package static let drafting = MeetingState(rawValue: "drafting")
  /// Its newest spec is published.
  package static let drafted = MeetingState(rawValue: "drafted")
  /// Its newest spec has faults.
  package static let failed = MeetingState(rawValue: "failed")
  /// Its newest spec brought the daemon down and is left alone until it changes.
  package static let quarantined = MeetingState(rawValue: "quarantined")
  /// Its spec was removed; its drafts stay.
  package static let withdrawn = MeetingState(rawValue: "withdrawn")

  /// The states that this program knows.
  package static let known: [MeetingState] = [
    .queued, .drafting, .drafted, .failed, .quarantined, .withdrawn,
  ]
}
