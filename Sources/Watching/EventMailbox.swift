internal import Synchronization

/// Where a watcher's thread puts what it tells, and one reader takes it out. What is told twice of
/// one path before the reader comes is kept once, the latest: a slow reader costs no more memory
/// than the inbox has files.
final class EventMailbox: Sendable {
  private enum Topic: Hashable {
    case path(ExactPath)
    case rescan
    case trouble
  }

  private struct State {
    var pending: [Topic: InboxEvent] = [:]
    var order: [Topic] = []
    var head = 0
  }

  private let state = Mutex(State())
  private let signal: AsyncStream<Void>.Continuation
  /// Gives an element whenever there is something new, and ends when nothing more will come.
  let signals: AsyncStream<Void>

  init() {
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Puts an event in.
  func post(_ event: InboxEvent) {
    let topic: Topic =
      switch event {
      case .written(let path), .settled(let path), .gone(let path), .unusable(let path, _):
        .path(ExactPath(text: path))
      case .rescan: .rescan
      case .degraded, .restored: .trouble
      }
    state.withLock { state in
      if state.pending.updateValue(event, forKey: topic) == nil { state.order.append(topic) }
    }
    signal.yield()
  }

  /// Takes the oldest event out; nil when there is none.
  func take() -> InboxEvent? {
    state.withLock { state in
      guard state.head < state.order.count else { return nil }
      let topic = state.order[state.head]
      state.head += 1
      if state.head == state.order.count {
        state.order.removeAll(keepingCapacity: state.head < 1024)
        state.head = 0
      }
      defer { state.pending.shrinkIfEmpty() }
      return state.pending.removeValue(forKey: topic)
    }
  }

  /// Nothing more will be put in; what is in can still be taken.
  func finish() {
    signal.finish()
  }
}
