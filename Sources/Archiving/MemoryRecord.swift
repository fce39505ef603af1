internal import Synchronization

/// A record that is forgotten with the process: for tests, and to hold what the record is asked to do
/// against something simple.
package final class MemoryRecord: Record {
  fileprivate struct State {
    var meetings: [String: MeetingRecord] = [:]
    var revisions: [String: [RevisionRecord]] = [:]
    var events: [EventRecord] = []
    var lastSequence: Int64 = 0
    var attempts: [String: Int] = [:]
    var isClosed = false
  }

  private let state = Mutex(State())

  /// Makes an empty record.
  package init() {}

  @discardableResult
  package func apply(_ changes: [RecordChange], surviving survival: RecordSurvival)
    throws(RecordFailure) -> [RecordOutcome]
  {
    try state.withLock { state throws(RecordFailure) in
      if state.isClosed { throw .closed }
      var next = state
      var outcomes: [RecordOutcome] = []
      for change in changes { outcomes.append(try next.apply(change)) }
      state = next
      return outcomes
    }
  }

  package func meeting(named name: String) throws(RecordFailure) -> MeetingRecord? {
    try read { $0.meetings[name] }
  }

  package func meetings(after name: String?, limit: Int) throws(RecordFailure) -> [MeetingRecord] {
    try read { state in
      Array(state.sortedMeetings.drop { Self.isAtMost($0.name, name) }.prefix(limit))
    }
  }

  package func revision(_ number: Int, of name: String) throws(RecordFailure) -> RevisionRecord? {
    try read { $0.revisions[name]?.first { $0.number == number } }
  }

  package func events(after sequence: Int64, limit: Int) throws(RecordFailure) -> [EventRecord] {
    try read { Array($0.events.drop { $0.sequence <= sequence }.prefix(limit)) }
  }

  package func events(of name: String, limit: Int) throws(RecordFailure) -> [EventRecord] {
    try read { $0.events.filter { $0.name == name }.suffix(limit) }
  }

  package func lastSequence() throws(RecordFailure) -> Int64 {
    try read(\.lastSequence)
  }

  package func attempts() throws(RecordFailure) -> [String: Int] {
    try read(\.attempts)
  }

  package func integrityCheck() throws(RecordFailure) -> [String] {
    try read { _ in [] }
  }

  package func rest() {}

  package func close() {
    state.withLock { $0.isClosed = true }
  }

  private func read<Result: Sendable>(
    _ body: (State) -> Result
  ) throws(RecordFailure) -> Result {
    try state.withLock { state throws(RecordFailure) in
      if state.isClosed { throw .closed }
      return body(state)
    }
  }

  private static func isAtMost(_ name: String, _ bound: String?) -> Bool {
    guard let bound else { return false }
    return !bound.utf8.lexicographicallyPrecedes(name.utf8)
  }
}

extension MemoryRecord.State {
  fileprivate var sortedMeetings: [MeetingRecord] {
    meetings.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  fileprivate mutating func apply(_ change: RecordChange) throws(RecordFailure) -> RecordOutcome {
    switch change {
    case .save(var meeting):
      meeting.revision = meetings[meeting.name]?.revision
      meetings[meeting.name] = meeting
    case .addRevision(let revision):
      guard let meeting = meetings[revision.meeting] else {
        throw .unknownMeeting(revision.meeting)
      }
      let highest = meeting.revision ?? 0
      guard revision.number > highest else {
        throw .revisionReused(revision.meeting, revision.number, highest: highest)
      }
      revisions[revision.meeting, default: []].append(revision)
      meetings[revision.meeting]?.revision = revision.number
    case .append(var event):
      lastSequence += 1
      event.sequence = lastSequence
      events.append(event)
      return .sequence(lastSequence)
    case .beginAttempt(let hash, _):
      attempts[hash, default: 0] += 1
      return .attempt(attempts[hash, default: 0])
    case .endAttempts(let hash):
      attempts[hash] = nil
    case .forgetEvents(let retention):
      forgetEvents(retention)
    }
    return .done
  }

  private mutating func forgetEvents(_ retention: EventRetention) {
    var kept: Set<Int64> = []
    for (name, own) in Dictionary(grouping: events.filter { $0.name != nil }, by: \.name) {
      kept.formUnion(own.suffix(retention.countOfMeeting).map(\.sequence))
      let revision = name.flatMap { meetings[$0]?.revision }
      let made = own.last {
        revision != nil && $0.revision == revision && retention.kindsOfRevisions.contains($0.kind)
      }
      if let made { kept.insert(made.sequence) }
    }
    let first = lastSequence - Int64(retention.count)
    events.removeAll { event in
      (event.sequence <= first || event.time < retention.since) && !kept.contains(event.sequence)
    }
  }
}
