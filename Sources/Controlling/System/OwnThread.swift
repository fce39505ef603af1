internal import Glibc

/// Work that waits in system calls, on a thread of its own: the threads of Swift's concurrency are few
/// and must not wait.
package enum OwnThread {
  /// The system has no thread left.
  package struct Unavailable: Error, Hashable, Sendable, CustomStringConvertible {
    /// The system's reason.
    package let errno: Int32

    /// Makes an error; see the property.
    package init(errno: Int32) { self.errno = errno }

    package var description: String {
      // The text belongs to the system and is copied at once.
      let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
      return "the system has no thread left: \(reason)"
    }
  }

  /// How work is begun on a thread: as by `start`.
  package typealias Start = @Sendable (_ body: @escaping @Sendable () -> Void) throws -> Void

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
