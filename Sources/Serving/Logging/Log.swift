package import Configuring
internal import Diagnostics
internal import Synchronization

/// Passes on log entries that matter enough.
package final class Log: Sendable {
  private let sink: any LogSink
  private let level: Mutex<Configuration.LogLevel>

  /// Logs to a sink from a level on.
  package init(_ sink: any LogSink, level: Configuration.LogLevel = .info) {
    self.sink = sink
    self.level = Mutex(level)
  }

  /// Logs from another level on.
  package func setLevel(_ level: Configuration.LogLevel) {
    self.level.withLock { $0 = level }
  }

  /// Logs an entry.
  package func callAsFunction(_ entry: LogEntry) {
    guard entry.level.priority <= level.withLock({ $0 }).priority else { return }
    // Whoever tells of a name escapes it. Should one be forgotten, it draws on no terminal.
    var entry = entry
    entry.text = SafeText.safeLines(entry.text)
    sink.write(entry)
  }

  /// Logs a text.
  package func callAsFunction(
    _ level: Configuration.LogLevel, _ text: String, kind: EventKind? = nil
  ) {
    self(LogEntry(level, kind, text))
  }
}

extension Configuration.LogLevel {
  /// The syslog priority: the less, the graver.
  var priority: Int {
    switch self {
    case .error: 3
    case .warning: 4
    case .notice: 5
    case .info: 6
    case .debug: 7
    }
  }
}
