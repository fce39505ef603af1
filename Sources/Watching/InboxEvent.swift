/// What a watcher tells of its inbox. Paths are relative to the inbox.
package enum InboxEvent: Hashable, Sendable {
  /// A file is being written, or was until just now: nothing of it may be taken before `settled` tells
  /// of it. `settled`, `gone` or `unusable` follows; this may be left out before them.
  case written(String)
  /// A file is whole: it was moved in, or nobody has written to it for the settle time.
  case settled(String)
  /// A file is no longer there, and did not come back within the grace time.
  case gone(String)
  /// Something stands there under a spec's name that cannot be a spec.
  case unusable(String, UnusableKind)
  /// Changes may have been missed; compare the whole inbox with what is recorded. The watcher does
  /// its own part: `settled` follows for each file that changed since it was last told of (at the
  /// start, for each file), and `gone` for each that it knew and no longer finds.
  case rescan(RescanReason)
  /// The inbox is watched by looking at it now and then, or not at all.
  case degraded(WatchTrouble)
  /// The inbox is watched in full again.
  case restored
}

/// Why the whole inbox is to be looked through.
package enum RescanReason: String, Hashable, Sendable {
  /// The watcher has just begun.
  case started
  /// The system's queue ran over, and events were lost.
  case overflow
  /// Another folder stands where the inbox was, or it came back.
  case replaced
}
