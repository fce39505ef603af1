internal import Controlling
internal import Synchronization

extension Pipeline {
  /// Does work on a thread of its own; nil when it takes longer than it may. Swift code cannot be
  /// stopped from outside, so that the thread goes on by itself and what it comes to is thrown away.
  ///
  /// - Parameters:
  ///   - start: begins work on a thread; nothing is done when it cannot, which is told by `NotBegun`, too.
  ///   - prepare: what is done first on the same thread, however long it takes; nothing else is when it
  ///     fails, which is told by `NotBegun`.
  ///   - work: what is limited.
  ///   - inTime: told when the work was done in time.
  ///   - finish: what is done then on the same thread, however long it takes.
  func limited<Value: Sendable, Result: Sendable>(
    _ limit: Duration, by start: OwnThread.Start = OwnThread.start,
    after prepare: @escaping @Sendable () throws -> Void,
    work: @escaping @Sendable () -> Value,
    inTime: @escaping @Sendable () -> Void,
    finish: @escaping @Sendable (Value) throws -> Result
  ) async throws -> Result? {
    let race = Race<Result>()
    let steps: @Sendable () -> Void = {
      do {
        try prepare()
      } catch {
        return OwnThread.ending { race.end(.failure(NotBegun(cause: error))) }
      }
      let alarm = AlarmClock.shared.newNumber()
      AlarmClock.shared.set(alarm, at: .now + limit) { rang in
        guard case .success = rang, race.close() else { return }
        Task {
          await self.giveUp()
          race.end(.success(nil))
        }
      }
      let value = work()
      AlarmClock.shared.cancel(alarm)
      guard race.close() else {
        Task { await self.abandonedEnded() }
        return
      }
      inTime()
      let result = Swift.Result<Result?, any Error> { try finish(value) }
      OwnThread.ending { race.end(result) }
    }
    do {
      try start(steps)
    } catch {
      throw NotBegun(cause: error)
    }
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

/// What kept work from being begun.
struct NotBegun: Error {
  var cause: any Error
}

/// Two that run for one prize: the first to close the race ends it.
private final class Race<Value: Sendable>: Sendable {
  private struct State {
    var isClosed = false
    var result: Result<Value?, any Error>?
    var waiter: CheckedContinuation<Value?, any Error>?
  }

  private let state = Mutex(State())

  /// Closes the race; false when the other was first.
  func close() -> Bool {
    state.withLock { state in
      defer { state.isClosed = true }
      return !state.isClosed
    }
  }

  /// Ends the race; for who closed it alone.
  func end(_ result: Result<Value?, any Error>) {
    let waiter = state.withLock { state in
      state.result = result
      return state.waiter.take()
    }
    waiter?.resume(with: result)
  }

  /// Waits for the end; to be called once.
  func winner() async throws -> Value? {
    try await withCheckedThrowingContinuation { continuation in
      let result = state.withLock { state in
        if state.result == nil { state.waiter = continuation }
        return state.result
      }
      if let result { continuation.resume(with: result) }
    }
  }
}
