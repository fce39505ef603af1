internal import Archiving
internal import Controlling
internal import Synchronization

/// Reads the record's events one by one, and waits where there are none yet. It holds a few at a
/// time, whatever happens meanwhile.
final class EventCursor: Sendable {
  private struct State {
    var after: Int64
    var fetched: ArraySlice<EventRecord> = []
  }

  private let keeper: RecordKeeper
  private let state: Mutex<State>

  /// Begins behind an event.
  init(_ keeper: RecordKeeper, after sequence: Int64) {
    self.keeper = keeper
    state = Mutex(State(after: sequence))
  }

  /// The next event; nil when the service stops, the record fails or the task is cancelled.
  func next() async -> EventRecord? {
    while !Task.isCancelled {
      let rings = keeper.bell.rings
      let isLast = keeper.bell.isClosed
      if let event = take() { return event }
      let (record, after) = (keeper.record, state.withLock(\.after))
      guard
        let events = try? await OwnThread.run({ try record.events(after: after, limit: 64) })
      else { return nil }
      state.withLock { $0.fetched = events[...] }
      if let event = take() { return event }
      if isLast { return nil }
      await keeper.bell.wait(after: rings)
    }
    return nil
  }

  private func take() -> EventRecord? {
    state.withLock { state in
      guard let event = state.fetched.popFirst() else { return nil }
      state.after = event.sequence
      return event
    }
  }
}
