internal import Glibc

/// What tells one state of a file from another without reading it.
package struct FileStamp: Hashable, Sendable {
  /// The file system.
  package var device: UInt64
  /// The file on it.
  package var inode: UInt64
  /// Its length in bytes.
  package var size: Int64
  /// When it was last written, in nanoseconds since 1970.
  package var modified: Int64
  /// When it or its rights were last changed, in nanoseconds since 1970.
  package var changed: Int64
  /// Kind and rights, as the system's `st_mode`.
  package var mode: UInt32

  /// Makes a stamp; see the properties.
  package init(
    device: UInt64, inode: UInt64, size: Int64, modified: Int64, changed: Int64, mode: UInt32
  ) {
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
    self.mode = mode
  }

  init(_ status: stat) {
    self.init(
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
      modified: Self.nanoseconds(status.st_mtim), changed: Self.nanoseconds(status.st_ctim),
      mode: UInt32(status.st_mode))
  }

  /// How long ago the file was written, by the system's clock; negative when that lies ahead.
  package func age(at now: Int64) -> Duration {
    .nanoseconds(now.subtractingReportingOverflow(modified).partialValue)
  }

  /// Now, as stamps count time.
  package static func now() -> Int64 {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    // A file may carry any date; one past the year 2262 must not trap.
    Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000).partialValue
      &+ Int64(time.tv_nsec)
  }
}
