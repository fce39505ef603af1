internal import Synchronization

/// Which meetings are being drafted, and since when. Whoever drafts one notes its end himself.
final class DraftTimes: Sendable {
  private let times = Mutex<[String: ContinuousClock.Instant]>([:])

  /// Notes that the draft of a meeting begins.
  func begin(_ name: String) { times.withLock { $0[name] = .now } }

  /// Notes that it is made, or given up.
  func end(_ name: String) { times.withLock { $0[name] = nil } }

  /// How long the longest of them has taken.
  func longest(at now: ContinuousClock.Instant) -> Duration {
    times.withLock { times in times.values.map { now - $0 }.max() ?? .zero }
  }
}
