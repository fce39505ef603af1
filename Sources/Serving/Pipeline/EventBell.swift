internal import Synchronization

/// Wakes whoever waits for something to happen that happened since they last looked.
package final class EventBell: Sendable {
  private struct State {
    var rings: UInt64 = 0
    var isClosed = false
    var next: UInt64 = 0
    var waiters: [UInt64: CheckedContinuation<Void, Never>] = [:]
  }

  private let state = Mutex(State())

  /// Makes a bell.
  package init() {}

  /// How often it has rung.
  package var rings: UInt64 { state.withLock(\.rings) }

  /// Whether it will never ring again.
  package var isClosed: Bool { state.withLock(\.isClosed) }

  /// Wakes all who wait.
  package func ring() { wake { $0.rings += 1 } }

  /// Wakes all, for ever.
  package func close() { wake { $0.isClosed = true } }

  private func wake(_ change: (inout sending State) -> Void) {
    let waiters = state.withLock { state in
      change(&state)
      defer { state.waiters = [:] }
      return state.waiters
    }
    for waiter in waiters.values { waiter.resume() }
  }

  /// Waits until it has rung more often than so, is closed, or the task is cancelled.
  package func wait(after rings: UInt64) async {
    let number = state.withLock { state in
      state.next += 1
      return state.next
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let waits = state.withLock { state in
          guard state.rings == rings, !state.isClosed, !Task.isCancelled else { return false }
          state.waiters[number] = continuation
          return true
        }
        if !waits { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.waiters.removeValue(forKey: number) }?.resume()
    }
  }
}
