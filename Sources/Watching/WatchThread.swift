internal import CLinux
internal import Glibc

/// A thread of our own, for waiting on the kernel without holding up a thread of Swift's pool.
enum WatchThread {
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Runs the body on a new thread that takes no signals; nobody waits for its end.
  static func start(_ body: @escaping @Sendable () -> Void) throws(WatchFailure) {
    var all = sigset_t()
    var before = sigset_t()
    _ = unsafe sigfillset(&all)
    // The new thread inherits the mask, so it is set around the start.
    _ = unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { _ = unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    // The thread takes over the one reference that is retained here, unless it does not come up.
    let context = unsafe Unmanaged.passRetained(Body(body))
    let code = unsafe pthread_create(
      &thread, nil,
      { context in
        guard let context = unsafe context else { return nil }
        let body = unsafe Unmanaged<Body>.fromOpaque(context).takeRetainedValue()
        unsafe linux_name_thread("inbox")
        body.run()
        return nil
      }, context.toOpaque())
    guard code == 0 else {
      unsafe context.release()
      throw WatchFailure(code: code, operation: "watch", path: nil)
    }
    pthread_detach(thread)
  }
}
