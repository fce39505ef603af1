/// How an inbox is watched.
package struct WatchOptions: Sendable {
  /// How long changes are waited for, and how often the inbox is looked through.
  package var timing: SettleTiming = .standard
  /// How often the whole inbox is compared, in case that anything was missed; nil for never.
  package var rescanInterval: Duration? = .seconds(600)
  /// How often it is compared while it cannot be watched.
  package var pollInterval: Duration = .seconds(2)
  /// Whether the inbox is polled even though it could be watched.
  package var polling = false
  /// How far into the inbox to look.
  package var limits: ScanLimits = .standard
  /// Is called after each look through the whole inbox, on the watcher's thread.
  package var afterScan: @Sendable () -> Void = {}
  /// The way to the system's watching.
  package var makeWatching: @Sendable () throws(WatchFailure) -> any FolderWatching = {
    () throws(WatchFailure) in try Inotify()
  }

  /// The defaults, which a caller changes.
  package init() {}
}

/// How far into an inbox to look.
package struct ScanLimits: Hashable, Sendable {
  /// How many folders may stand within each other.
  package var depth: Int
  /// How many files and folders there may be in all.
  package var count: Int

  /// Makes limits; see the properties.
  package init(depth: Int, count: Int) {
    self.depth = depth
    self.count = count
  }

  /// 16 deep, 200,000 in all.
  package static let standard = ScanLimits(depth: 16, count: 200_000)
}
