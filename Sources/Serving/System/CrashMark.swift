internal import CLinux
internal import Glibc

/// Tells at a start whether the process before it ended by a fault of its own, and not because it was
/// killed or the machine stopped: only then are the specs that it was drafting to blame.
enum CrashMark {
  /// Whether an earlier process ended by a fault since this was last asked; from now on this process
  /// marks its own.
  static func takeOver(in state: String) -> Bool {
    let file = unsafe open(
      "\(state)/crashed", O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o640)
    guard file >= 0 else { return false }
    var status = stat()
    let isMarked = unsafe fstat(file, &status) == 0 && status.st_size > 0
    _ = ftruncate(file, 0)
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
