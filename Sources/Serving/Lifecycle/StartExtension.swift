internal import Glibc
internal import Synchronization

/// Keeps the service's manager from giving the service up while it takes up where it stopped, which takes long
/// where much lies on a slow disk. It is told as long as the work goes on, and not when it hangs.
package final class StartExtension: Sendable {
  /// How long a sign of life is good for.
  private static let patience = Duration.seconds(90)
  /// How long the inbox may be looked through for the first time.
  private static let look = Duration.seconds(300)
  /// How much of the record the slowest disk reads in a second.
  private static let bytesPerSecond = 1 << 20

  private let manager: any ServiceManaging
  private let interval: Duration
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  /// Tells a manager, every `interval` at most.
  package init(_ manager: any ServiceManaging, interval: Duration = .seconds(10)) {
    self.manager = manager
    self.interval = interval
  }

  /// Tells that the work goes on.
  package func goesOn() {
    let now = ContinuousClock.now
    let isDue = last.withLock { last in
      if let last, now - last < interval { return false }
      last = now
      return true
    }
    if isDue { tell(Self.patience) }
  }

  /// Tells that a record is checked next, which shows nothing until it is done.
  func checksRecord(in state: String) {
    var status = stat()
    let isThere = unsafe stat("\(state)/\(RecordFile.name)", &status) == 0
    tell(Self.patience + .seconds(isThere ? Int(status.st_size) / Self.bytesPerSecond : 0))
  }

  /// Tells that the inbox is looked through next, which shows nothing until it is done.
  func looksThroughInbox() { tell(Self.look) }

  private func tell(_ duration: Duration) {
    manager.tell("EXTEND_TIMEOUT_USEC=\(duration.components.seconds * 1_000_000)")
  }
}
