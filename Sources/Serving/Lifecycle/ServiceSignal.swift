internal import Glibc

/// What the system asks the service to do.
package enum ServiceSignal: Hashable, Sendable {
  /// Finish what was begun, and stop.
  case stop
  /// Read configuration and templates again.
  case reload
}

/// The process's signals. They are blocked in every thread and fetched by one that does nothing else,
/// so that no code of ours runs where a signal happens to strike.
package enum Signals {
  private static let wanted = [SIGTERM, SIGINT, SIGHUP]

  /// Blocks the signals in this thread and all that it starts, and no others, whatever the process
  /// was started with.
  package static func block() {
    var set = wantedSet()
    _ = unsafe pthread_sigmask(SIG_SETMASK, &set, nil)
    // A client that hangs up is told by the write's result.
    _ = signal(SIGPIPE, SIG_IGN)
    // A file that may not grow is a disk in trouble, and no end.
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Waits for the next signal.
  package static func next() -> ServiceSignal {
    var set = wantedSet()
    var number: CInt = 0
    while unsafe sigwait(&set, &number) != 0 {}
    return number == SIGHUP ? .reload : .stop
  }

  private static func wantedSet() -> sigset_t {
    var set = sigset_t()
    _ = unsafe sigemptyset(&set)
    for number in wanted { _ = unsafe sigaddset(&set, number) }
    return set
  }
}
