internal import Synchronization

/// Lets a stream run ahead of its reader by so many bytes and no more.
final class Gate: Sendable {
  private struct State {
    var ahead = 0
    var isOpen = false
    var waiter: CheckedContinuation<Void, Never>?
  }

  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = limit }

  /// Counts bytes that are about to be given to the connection: only what is counted before it can
  /// have reached the reader is taken off again.
  func count(_ bytes: Int) {
    state.withLock { $0.ahead += bytes }
  }

  /// Waits while too many bytes are on the way.
  func pass() async {
    await withCheckedContinuation { continuation in
      let mayPass = state.withLock { state in
        if state.isOpen || state.ahead <= limit { return true }
        state.waiter = continuation
        return false
      }
      if mayPass { continuation.resume() }
    }
  }

  /// Counts bytes that have reached the reader; those that are not of a stream were not counted.
  func release(_ bytes: Int) {
    let waiter = state.withLock { state in
      state.ahead = max(0, state.ahead - bytes)
      return state.ahead <= limit ? state.waiter.take() : nil
    }
    waiter?.resume()
  }

  /// Lets everything pass from now on: nobody reads any more.
  func open() {
    let waiter = state.withLock { state in
      state.isOpen = true
      return state.waiter.take()
    }
    waiter?.resume()
  }
}
