internal import Glibc

/// What the system allows a user of inotify.
enum InotifyLimits {
  /// How many folders a user may watch; nil when the system does not say.
  static var watches: Int? { read("max_user_watches") }

  /// How many watchers a user may have; nil when the system does not say.
  static var instances: Int? { read("max_user_instances") }

  private static func read(_ name: String) -> Int? {
    guard
      let file = try? Descriptor.open("/proc/sys/fs/inotify/\(name)", flags: O_RDONLY),
      let content = try? InboxFile(reading: file, limit: 64)
    else { return nil }
    return Int(String(decoding: content.bytes.prefix { $0 != 10 }, as: UTF8.self))
  }
}
