internal import Glibc

/// Work that waits in system calls, on a thread of its own: the threads of Swift's concurrency are few
/// and must not wait.
package enum OwnThread {
  /// The system has no thread left.
  package struct Unavailable: Error {
    /// The system's reason.
    package let errno: Int32
  }

  /// Does `body` on a thread that does nothing else meanwhile, and returns what it returns.
  package static func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value)
    async throws -> Value
  {
    try await withCheckedThrowingContinuation { continuation in
      do {
        try start {
          let result = Result(catching: body)
          ending { continuation.resume(with: result) }
        }
      } catch {
        continuation.resume(throwing: error)
      }
    }
  }

  /// Does `body` on a thread that does nothing else meanwhile.
  package static func start(_ body: @escaping @Sendable () -> Void) throws(Unavailable) {
    try ThreadCrew.shared.start(ThreadCrew.Work(body: body))
  }

  /// Does what is the last that `body` does: tasks that it resumes may go on on its thread.
  package static func ending(_ body: () -> Void) { ThreadCrew.shared.ending(body) }

  /// For tasks that do such work in many steps: they stay on one thread as long as they wait for nothing
  /// but the system.
  package static var executor: any TaskExecutor { ThreadCrew.shared }

  /// Lets those threads end that wait for work: once there is none, they only take memory.
  package static func dismissIdle() { ThreadCrew.shared.dismissIdle() }
}
