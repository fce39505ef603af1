internal import Controlling
internal import Synchronization

extension Pipeline {
  /// Does work on a thread of its own; nil when it takes longer than it may. Swift code cannot be
  /// stopped from outside, so that the thread goes on by itself and what it comes to is thrown away.
  func limited<Value: Sendable>(_ limit: Duration, _ body: @escaping @Sendable () -> Value)
    async throws -> Value?
  {
    let race = Race<Value>()
    Task {
      do {
        let value = try await OwnThread.run(body)
        if !race.end(.success(value)) { self.abandonedEnded() }
      } catch {
        _ = race.end(.failure(error))
      }
    }
    let clock = Task {
      try await Pause.wait(for: limit)
      if race.end(.success(nil)) { self.giveUp() }
    }
    defer { clock.cancel() }
    return try await race.winner()
  }

  private func giveUp() {
    abandoned += 1
    guard abandoned >= options.abandonedLimit else { return }
    for waiter in stuckWaiters { waiter.resume() }
    stuckWaiters = []
  }

  private func abandonedEnded() { abandoned -= 1 }

  /// Waits until so much work was given up, and still goes on, that the service must end.
  package func waitUntilStuck() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if Task.isCancelled || abandoned >= options.abandonedLimit {
          continuation.resume()
        } else {
          stuckWaiters.append(continuation)
        }
      }
    } onCancel: {
      Task { await self.dismissStuckWaiters() }
    }
  }

  private func dismissStuckWaiters() {
    for waiter in stuckWaiters { waiter.resume() }
    stuckWaiters = []
  }
}

/// Two that run for one prize: the first ends it.
private final class Race<Value: Sendable>: Sendable {
  private enum State {
    case open
    case awaited(CheckedContinuation<Value?, any Error>)
    case ended(Result<Value?, any Error>)
    case over
  }

  private let state = Mutex(State.open)

  /// Ends the race; false when it has ended already.
  func end(_ result: Result<Value?, any Error>) -> Bool {
    let (isFirst, waiter) = state.withLock {
      state -> (Bool, CheckedContinuation<Value?, any Error>?) in
      switch state {
      case .open:
        state = .ended(result)
        return (true, nil)
      case .awaited(let waiter):
        state = .over
        return (true, waiter)
      case .ended, .over: return (false, nil)
      }
    }
    waiter?.resume(with: result)
    return isFirst
  }

  /// Waits for the end; to be called once.
  func winner() async throws -> Value? {
    try await withCheckedThrowingContinuation { continuation in
      let ended = state.withLock { state -> Result<Value?, any Error>? in
        if case .ended(let result) = state {
          state = .over
          return result
        }
        state = .awaited(continuation)
        return nil
      }
      if let ended { continuation.resume(with: ended) }
    }
  }
}
