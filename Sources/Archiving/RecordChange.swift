/// One change of the record. Several are made together, all or none: see `Record.apply`.
package enum RecordChange: Hashable, Sendable {
  /// Records a meeting, or replaces what is recorded of it apart from its newest revision.
  case save(MeetingRecord)
  /// Changes a meeting's state, if it is in one of the given ones.
  case transition(name: String, from: Set<MeetingState>, to: MeetingState, time: String)
  /// Records a revision, whose number must be above all earlier ones of the meeting.
  case addRevision(RevisionRecord)
  /// Records an event, whatever its sequence says; gives the sequence.
  case append(EventRecord)
  /// Counts an attempt at work on a content, before the work begins; gives how many there were.
  case beginAttempt(hash: String, time: String)
  /// Forgets the attempts at a content, since the work was done.
  case endAttempts(hash: String)
  /// Forgets the events up to a sequence.
  case removeEvents(through: Int64)
}

/// What a change gives back.
package enum RecordOutcome: Hashable, Sendable {
  case done
  /// The sequence of an event.
  case sequence(Int64)
  /// How often an attempt was begun, this one counted.
  case attempt(Int)
}
