internal import Glibc

/// Work that waits in system calls, on a thread of its own: the threads of Swift's concurrency are few
/// and must not wait.
package enum OwnThread {
  /// The system has no thread left.
  package struct Unavailable: Error {
    /// The system's reason.
    package let errno: Int32
  }

  /// Does `body` on a new thread and returns what it returns.
  package static func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value)
    async throws -> Value
  {
    try await withCheckedThrowingContinuation { continuation in
      do {
        try start { continuation.resume(with: Result(catching: body)) }
      } catch {
        continuation.resume(throwing: error)
      }
    }
  }

  /// What a thread is to do: an object, so that a C pointer can carry it.
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private static func start(_ body: @escaping @Sendable () -> Void) throws(Unavailable) {
    // The object is retained for the thread, which gives it back.
    let work = unsafe Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let result = unsafe pthread_create(
      &thread, nil,
      { pointer in
        if let pointer = unsafe pointer {
          unsafe Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body()
        }
        return nil
      }, work.toOpaque())
    guard result == 0 else {
      unsafe work.release()
      throw Unavailable(errno: result)
    }
    _ = pthread_detach(thread)
  }
}
