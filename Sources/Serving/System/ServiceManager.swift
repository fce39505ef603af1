internal import CSystemd

/// What started the service and wants to hear of it: systemd, or nobody.
package protocol ServiceManaging: Sendable {
  /// Tells of the service's state, in the words of `sd_notify(3)`; nothing happens when nobody
  /// listens.
  func tell(_ lines: String...)
  /// How often a sign of life is wanted; nil for never.
  var watchdogInterval: Duration? { get }
}

/// systemd.
package struct ServiceManager: ServiceManaging {
  package let watchdogInterval: Duration?

  /// Asks the environment what systemd wants.
  package init() {
    var microseconds: UInt64 = 0
    let isWanted = unsafe sd_watchdog_enabled(0, &microseconds) > 0
    // Twice as often as systemd wants it, as its manual advises.
    watchdogInterval =
      isWanted && microseconds > 1 ? .microseconds(Int64(clamping: microseconds / 2)) : nil
  }

  package func tell(_ lines: String...) {
    // A line's end would begin another assignment.
    let text = lines.map { $0.replacing("\n", with: " ") }.joined(separator: "\n")
    _ = unsafe sd_notify(0, text)
  }

  /// The socket that systemd passed on, the first if there are several; nil when there is none.
  package static func passedSocket() -> CInt? {
    sd_listen_fds(1) > 0 ? SD_LISTEN_FDS_START : nil
  }
}
