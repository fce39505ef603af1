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

  /// Counts bytes that were given to the connection and waits while too many are on the way.
  func pass(_ bytes: Int) async {
    await withCheckedContinuation { continuation in
      let mayPass = state.withLock { state in
        state.ahead += bytes
        if state.isOpen || state.ahead <= limit { return true }
        state.waiter = continuation
        return false
      }
      if mayPass { continuation.resume() }
    }
  }

  /// Counts bytes that have reached the reader.
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
