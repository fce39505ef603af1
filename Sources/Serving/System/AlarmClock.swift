internal import CLinux
internal import Controlling
internal import Glibc
internal import Synchronization

/// Wakes sleepers when their time has come, on a thread of its own that sleeps until then.
final class AlarmClock: Sendable {
  /// The process's.
  static let shared = AlarmClock()

  /// What is done when the time has come, or with an error when the sleep is cut short; on a thread that is
  /// not to be kept.
  typealias Sleeper = @Sendable (Result<Void, any Error>) -> Void

  private struct Alarm: Comparable {
    var time: ContinuousClock.Instant
    var number: UInt64

    static func < (left: Alarm, right: Alarm) -> Bool {
      (left.time, left.number) < (right.time, right.number)
    }
  }

  private struct State {
    var lastNumber: UInt64 = 0
    /// In order, the latest first. There are few: each retry, each draft and each loop has one.
    var alarms: [Alarm] = []
    var sleepers: [UInt64: Sleeper] = [:]
    /// The numbers that were given out and have not slept yet, and those of them that were cancelled.
    var awake: Set<UInt64> = []
    var cancelled: Set<UInt64> = []
    var isRunning = false

    mutating func insert(_ alarm: Alarm) {
      var low = 0
      var high = alarms.count
      while low < high {
        let middle = (low + high) / 2
        if alarms[middle] > alarm { low = middle + 1 } else { high = middle }
      }
      alarms.insert(alarm, at: low)
    }

    /// Takes those whose time has come.
    mutating func takeDue(_ now: ContinuousClock.Instant) -> [Sleeper] {
      var due: [Sleeper] = []
      while let last = alarms.last, last.time <= now {
        alarms.removeLast()
        if let sleeper = sleepers.removeValue(forKey: last.number) { due.append(sleeper) }
      }
      return due
    }
  }

  private static let turn: CInt = 100

  private let startThread: OwnThread.Start
  private let state = Mutex(State())
  /// Readable when an alarm was set that is earlier than all others; -1 when the system has none left.
  private let bell = eventfd(0, CInt(EFD_CLOEXEC) | CInt(EFD_NONBLOCK))

  /// Makes a clock; `startThread` begins its thread with the first alarm.
  init(startThread: @escaping OwnThread.Start = OwnThread.start) {
    self.startThread = startThread
  }

  /// A number for one sleep.
  func newNumber() -> UInt64 {
    state.withLock { state in
      state.lastNumber += 1
      state.awake.insert(state.lastNumber)
      return state.lastNumber
    }
  }

  /// Wakes a sleeper at a time.
  func set(
    _ number: UInt64, at time: ContinuousClock.Instant, _ sleeper: @escaping Sleeper
  ) {
    let (isCancelled, isFirst, starts) = state.withLock { state in
      state.awake.remove(number)
      if state.cancelled.remove(number) != nil { return (true, false, false) }
      let alarm = Alarm(time: time, number: number)
      state.insert(alarm)
      state.sleepers[number] = sleeper
      defer { state.isRunning = true }
      return (false, state.alarms.last == alarm, !state.isRunning)
    }
    if isCancelled { return sleeper(.failure(CancellationError())) }
    if starts { begin() }
    if isFirst { _ = eventfd_write(bell, 1) }
  }

  /// Wakes a sleeper at once, or as soon as it would sleep.
  func cancel(_ number: UInt64) {
    let sleeper = state.withLock { state -> Sleeper? in
      guard let sleeper = state.sleepers.removeValue(forKey: number) else {
        if state.awake.contains(number) { state.cancelled.insert(number) }
        return nil
      }
      state.alarms.removeAll { $0.number == number }
      return sleeper
    }
    sleeper?(.failure(CancellationError()))
  }

  /// Rings on a thread of its own. As long as the system has none, one of the runtime's rings instead, in turns
  /// that are short: others need it, too.
  private func begin() {
    Task {
      while true {
        do {
          return try startThread {
            unsafe linux_name_thread("alarms")
            while true { self.ring() }
          }
        } catch {
          self.ring(within: Self.turn)
          await Task.yield()
        }
      }
    }
  }

  /// Wakes those whose time has come, and waits for the next, or for so many milliseconds.
  private func ring(within limit: CInt? = nil) {
    let (due, next) = state.withLock { state in
      (state.takeDue(.now), state.alarms.last?.time)
    }
    for sleeper in due { sleeper(.success(())) }
    var wait = next.map { ContinuousClock.now.duration(to: $0).pollMilliseconds } ?? -1
    // Without a bell it looks now and then.
    if let limit = limit ?? (bell < 0 ? Self.turn : nil) {
      wait = wait < 0 ? limit : min(wait, limit)
    }
    var entry = pollfd(fd: bell, events: Int16(POLLIN), revents: 0)
    _ = unsafe poll(&entry, 1, wait)
    var count: eventfd_t = 0
    _ = unsafe eventfd_read(bell, &count)
  }
}
