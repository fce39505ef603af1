/// Waiting for a time to pass.
package enum Pause {
  /// Waits so long, or until the task is cancelled.
  ///
  /// Not by `Task.sleep`, which starts threads of libdispatch: those wake once a second for ever.
  ///
  /// - Throws: `CancellationError`.
  package static func wait(for duration: Duration) async throws {
    let number = AlarmClock.shared.newNumber()
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        AlarmClock.shared.set(number, at: .now + max(duration, .zero)) {
          continuation.resume(with: $0)
        }
      }
    } onCancel: {
      AlarmClock.shared.cancel(number)
    }
  }
}
