/// One change of the record. Several are made together, all or none: see `Record.apply`.
package enum RecordChange: Hashable, Sendable {
  /// Records a meeting, or replaces what is recorded of it apart from its newest revision.
  case save(MeetingRecord)
  /// Records a revision, whose number must be above all earlier ones of the meeting.
  case addRevision(RevisionRecord)
  /// Records an event, whatever its sequence says; gives the sequence.
  case append(EventRecord)
  /// Counts an attempt at work on a content that ended the process; gives how many there were.
  case beginAttempt(hash: String, time: String)
  /// Forgets the attempts at a content, since the work was done.
  case endAttempts(hash: String)
  /// Forgets the events that need not be retained.
  case forgetEvents(EventRetention)
}

extension RecordChange {
  /// The places of those changes that save a meeting which a later one saves again, while nothing between
  /// them asks for it.
  static func replaced(in changes: [RecordChange]) -> Set<Int> {
    var replaced: Set<Int> = []
    var saved: Set<String> = []
    for index in changes.indices.reversed() {
      switch changes[index] {
      case .save(let meeting):
        if !saved.insert(meeting.name).inserted { replaced.insert(index) }
      case .addRevision(let revision): saved.remove(revision.meeting)
      case .append, .beginAttempt, .endAttempts, .forgetEvents: break
      }
    }
    return replaced
  }
}

/// What a change gives back.
package enum RecordOutcome: Hashable, Sendable {
  case done
  /// The sequence of an event.
  case sequence(Int64)
  /// How often an attempt was begun, this one counted.
  case attempt(Int)
}
