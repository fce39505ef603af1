internal import Glibc

/// The files of the state folder that a service keeps open, as they were when it opened them. Whoever
/// removes or replaces one, or mounts something over it, takes it from the service without its noticing.
struct StateFiles: Sendable {
  private struct Place: Sendable {
    var path: String
    var device: dev_t
    var inode: ino_t

    /// What stands at a path; nil when nothing does.
    init?(_ path: String) {
      var status = stat()
      guard unsafe lstat(path, &status) == 0 else { return nil }
      self.path = path
      device = status.st_dev
      inode = status.st_ino
    }

    var isTaken: Bool {
      let now = Place(path)
      return now?.device == device && now?.inode == inode
    }
  }

  private let lock: Place?
  private let record: Place?

  /// Notes the files of a folder, all of which are open by now.
  init(in folder: String) {
    lock = Place("\(folder)/\(WorkspaceLock.fileName)")
    record = Place("\(folder)/\(RecordFile.name)")
  }

  /// Whether the lock still keeps others from the workspace.
  var isLockInPlace: Bool { lock?.isTaken ?? false }

  /// The path of one that is no longer the service's; nil when all are.
  var missing: String? { [lock, record].compactMap { $0 }.first { !$0.isTaken }?.path }
}
