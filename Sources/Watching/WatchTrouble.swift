/// Why an inbox cannot be watched as it should be. The watcher mends itself when the cause goes.
package enum WatchTrouble: Hashable, Sendable {
  /// The system allows no more watches (`fs.inotify.max_user_watches`); with the limit, if known.
  case watchLimit(Int?)
  /// The system allows no more watchers (`fs.inotify.max_user_instances`); with the limit, if known.
  case instanceLimit(Int?)
  /// The file system does not report what other machines do.
  case remoteFileSystem(String)
  /// The configuration asks for polling.
  case pollingAsked
  /// The inbox cannot be opened.
  case missing(WatchFailure)
  /// The inbox is empty and another folder than before, such as the one below a file system that was unmounted.
  case lost
  /// Some folder or file in the inbox cannot be read.
  case unreadable(WatchFailure)
  /// The inbox is deeper or fuller than the limits allow; what is beyond them is not seen.
  case tooMuch(String)
  /// Any other failure of the system's.
  case failed(WatchFailure)

  /// What is wrong, what it means, and what to do.
  package var message: String {
    switch self {
    case .watchLimit(let limit):
      Self.limitMessage(
        "watch limit", limit, "fs.inotify.max_user_watches", "one for each folder of the inbox")
    case .instanceLimit(let limit):
      Self.limitMessage(
        "instance limit", limit, "fs.inotify.max_user_instances",
        "shared by all of a user's programs")
    case .remoteFileSystem(let name):
      "the inbox lies on \(name), which does not report changes made elsewhere; it is polled instead"
    case .pollingAsked:
      "the inbox is polled, as the configuration asks"
    case .missing(let failure):
      "the inbox is out of reach (\(failure)); its meetings stay as they are, and it is looked for"
        + " until it is back"
    case .lost:
      "the inbox is empty and not the folder that it was, so it was probably unmounted or replaced by"
        + " mistake; its meetings stay as they are until it is back, a spec is dropped into this one, or"
        + " the service is restarted"
    case .unreadable(let failure):
      "a part of the inbox cannot be read (\(failure)); specs in it stay as they are"
    case .tooMuch(let text):
      "the inbox is too large: \(text); what lies beyond is not seen"
    case .failed(let failure):
      "the inbox cannot be watched (\(failure)); it is polled instead"
    }
  }

  private static func limitMessage(
    _ what: String, _ limit: Int?, _ setting: String, _ note: String
  ) -> String {
    let number = limit.map { " of \($0)" } ?? ""
    let higher = limit.map { String(max(2 * $0, 1024)) } ?? "524288"
    return "the inotify \(what)\(number) is reached (\(setting), \(note)); the inbox is polled"
      + " instead; raise it with `sysctl \(setting)=\(higher)`"
  }
}
