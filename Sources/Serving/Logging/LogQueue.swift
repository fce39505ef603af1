internal import CLinux
internal import Configuring
internal import Controlling
internal import Glibc
internal import Synchronization

/// Hands entries to a sink that may take its time, in their order and on a thread of their own: whoever
/// reads the log slowly, or not at all, holds up nobody who logs.
///
/// Beyond a limit entries are dropped; how many is told as soon as the log takes entries again.
package final class LogQueue: LogSink {
  fileprivate struct State {
    var entries: [LogEntry] = []
    /// What the entries take, in bytes.
    var size = 0
    /// How many came after the entries and were dropped.
    var dropped = 0
    /// Whether a thread is writing.
    var isAtWork = false
    /// Is rung when all is written; -1 while nobody waits for that.
    var bell: CInt = -1
  }

  /// What an entry takes beside its text.
  private static let overhead = 200

  private let sink: any LogSink
  private let limit: Int
  private let state = Mutex(State())

  /// Makes a queue before a sink.
  ///
  /// - Parameter limit: how many bytes may wait while the sink is busy.
  package init(before sink: any LogSink, limit: Int = 4 << 20) {
    self.sink = sink
    self.limit = limit
  }

  package func write(_ entry: LogEntry) {
    let size = entry.text.utf8.count + Self.overhead
    let begins = state.withLock { state in
      if state.dropped == 0, state.size + size <= limit {
        state.entries.append(entry)
        state.size += size
      } else {
        state.dropped += 1
      }
      defer { state.isAtWork = true }
      return !state.isAtWork
    }
    if begins { begin() }
  }

  /// Waits until all is written that came so far, and no longer than this; false when it is not.
  package func finish(within patience: Duration) -> Bool {
    let bell = eventfd(0, CInt(EFD_CLOEXEC))
    guard bell >= 0 else { return false }
    defer {
      state.withLock { $0.bell = -1 }
      _ = close(bell)
    }
    let (begins, waits) = state.withLock { state in
      let begins = !state.isAtWork && state.hasWork
      state.isAtWork = state.isAtWork || begins
      state.bell = bell
      return (begins, state.isAtWork)
    }
    if begins { begin() }
    guard waits else { return true }
    let end = ContinuousClock.now + patience
    var entry = pollfd(fd: bell, events: Int16(POLLIN), revents: 0)
    while unsafe poll(&entry, 1, ContinuousClock.now.duration(to: end).pollMilliseconds) < 0,
      errno == EINTR
    {}
    return state.withLock { !$0.isAtWork && !$0.hasWork }
  }

  private func begin() {
    do {
      try OwnThread.start { self.work() }
    } catch {
      // There is no thread to be had: the next entry tries again.
      state.withLock { $0.rest() }
    }
  }

  /// Writes until there is nothing more to write.
  private func work() {
    while let entries = state.withLock({ $0.take() }) {
      for entry in entries { sink.write(entry) }
    }
  }
}

extension LogQueue.State {
  fileprivate var hasWork: Bool { !entries.isEmpty || dropped > 0 }

  /// Takes all that waits; nil when nothing does, and nobody is at work any more.
  fileprivate mutating func take() -> [LogEntry]? {
    guard hasWork else {
      rest()
      return nil
    }
    var taken = entries
    if dropped > 0 {
      let text = dropped == 1 ? "1 entry was" : "\(dropped) entries were"
      taken.append(
        LogEntry(.warning, nil, "\(text) not logged, since the log took no more for a while"))
    }
    (entries, size, dropped) = ([], 0, 0)
    return taken
  }

  fileprivate mutating func rest() {
    isAtWork = false
    if bell >= 0 { _ = eventfd_write(bell, 1) }
  }
}
