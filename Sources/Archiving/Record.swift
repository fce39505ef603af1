/// The record of what was published, from what, and when.
///
/// Every call may wait for the disk, and for another process up to the time-out. All may be called from
/// anywhere at any time.
package protocol Record: Sendable {
  /// Makes changes in their order, all or none, and gives what each gives. Many changes in one call
  /// cost hardly more than one.
  ///
  /// - Parameter survival: what they survive once this has returned, with all that was changed before.
  @discardableResult
  func apply(_ changes: [RecordChange], surviving survival: RecordSurvival)
    throws(RecordFailure) -> [RecordOutcome]

  /// What is recorded of a meeting.
  func meeting(named name: String) throws(RecordFailure) -> MeetingRecord?
  /// Up to `limit` meetings by the bytes of their names, those after the given one.
  func meetings(after name: String?, limit: Int) throws(RecordFailure) -> [MeetingRecord]

  /// What is recorded of one revision.
  func revision(_ number: Int, of name: String) throws(RecordFailure) -> RevisionRecord?

  /// Up to `limit` events after a sequence, in their order.
  func events(after sequence: Int64, limit: Int) throws(RecordFailure) -> [EventRecord]
  /// The last `limit` events of a meeting, in their order.
  func events(of name: String, limit: Int) throws(RecordFailure) -> [EventRecord]
  /// The sequence of the last event that was ever recorded; 0 before the first.
  func lastSequence() throws(RecordFailure) -> Int64

  /// How often work has ended the process, by the content's key; none for what is not there.
  func attempts() throws(RecordFailure) -> [String: Int]

  /// What is wrong with the record's insides; empty when nothing is.
  func integrityCheck() throws(RecordFailure) -> [String]
  /// Gives back memory that only speeds the next call.
  func rest() throws(RecordFailure)
  /// Writes all out and closes; any other call fails from then on. Closing twice does no harm.
  func close()
}

/// What a change survives. It is seen by all readers at once in any case.
package enum RecordSurvival: Hashable, Sendable {
  /// The end of the process, however that comes.
  case processEnd
  /// The loss of power, too: this waits for the disk.
  case powerLoss
}

extension Record {
  /// Makes changes that survive everything; see `apply(_:surviving:)`.
  @discardableResult
  package func apply(_ changes: [RecordChange]) throws(RecordFailure) -> [RecordOutcome] {
    try apply(changes, surviving: .powerLoss)
  }

  /// All meetings by the bytes of their names.
  package func meetings() throws(RecordFailure) -> [MeetingRecord] {
    try meetings(after: nil, limit: .max)
  }

  /// Records a meeting, or replaces what is recorded of it apart from its newest revision.
  package func save(_ meeting: MeetingRecord) throws(RecordFailure) {
    try apply([.save(meeting)])
  }

  /// Records a revision, whose number must be above all earlier ones of the meeting.
  package func addRevision(_ revision: RevisionRecord) throws(RecordFailure) {
    try apply([.addRevision(revision)])
  }

  /// Records an event and gives its sequence.
  @discardableResult
  package func append(_ event: EventRecord) throws(RecordFailure) -> Int64 {
    guard case .sequence(let sequence)? = try apply([.append(event)]).first else { return 0 }
    return sequence
  }

  /// Counts an attempt at work on a content that ended the process; gives how many there were, this one
  /// counted.
  package func beginAttempt(hash: String, time: String) throws(RecordFailure) -> Int {
    guard case .attempt(let count)? = try apply([.beginAttempt(hash: hash, time: time)]).first
    else { return 0 }
    return count
  }
}
