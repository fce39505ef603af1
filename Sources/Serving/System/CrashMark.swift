internal import CLinux
internal import Glibc

/// Tells at a start whether the process before it ended by a fault of its own, and not because it was
/// killed or the machine stopped: only then are the specs that it was drafting to blame.
enum CrashMark {
  /// Whether an earlier process ended by a fault since this was last asked; from now on this process
  /// marks its own.
  ///
  /// - Throws: `DiskFailure` when there can be no mark: a spec of which each process dies would never be told.
  static func takeOver(in state: String) throws(DiskFailure) -> Bool {
    let name = "crashed"
    let folder = try Folder.open(state)
    let file = try folder.descriptor(
      of: name, flags: O_RDWR | O_CREAT | O_APPEND, operation: "open")
    var status = stat()
    guard unsafe fstat(file, &status) == 0, ftruncate(file, 0) == 0 else {
      let failure = DiskFailure(code: errno, operation: "empty", name: name)
      _ = close(file)
      throw failure
    }
    let isMarked = status.st_size > 0
    // Stays open as long as the process lives.
    linux_note_crashes(file)
    return isMarked
  }

  /// Runs work that may overflow the thread's stack.
  static func guarding<Value>(_ body: () throws -> Value) rethrows -> Value {
    let stack = unsafe linux_begin_signal_stack()
    defer { unsafe linux_end_signal_stack(stack) }
    return try body()
  }
}
