internal import Glibc
internal import Synchronization

/// A place where a test has the program killed. Programs that are built for use have none.
enum FailPoint {
  #if DEBUG
    /// What is left to happen until the end, by `COMMUNIQUE_FAIL_AT=step:count` of the environment.
    private static let left = Atomic<Int>(count ?? 0)
    private static let setting = unsafe getenv("COMMUNIQUE_FAIL_AT").map {
      unsafe String(cString: $0).split(separator: ":")
    }
    private static let step = setting?.first.map(String.init)
    private static let count = setting?.last.flatMap { Int($0) }

    /// Ends the process, as a loss of power would, at the step that the environment names.
    static let hook: Publisher.Hook = { step in
      guard step.name == FailPoint.step, left.subtract(1, ordering: .relaxed).newValue == 0 else {
        return
      }
      kill(getpid(), SIGKILL)
    }

    private static let poison = unsafe getenv("COMMUNIQUE_CRASH_AT").map {
      unsafe String(cString: $0)
    }

    /// Ends the process, as a fault of the program would, when the meeting is drafted that the environment
    /// names.
    static func draft(_ name: String) { if name == poison { abort() } }
  #else
    static let hook: Publisher.Hook = { _ in }

    static func draft(_ name: String) {}
  #endif
}
