package import Configuring
package import Controlling

/// A line for the log. Nothing of a statement's or a spec's text may stand in it.
package struct LogEntry: Hashable, Sendable {
  /// How much it matters.
  package var level: Configuration.LogLevel
  /// What happened, if it is one of the kinds of events.
  package var kind: EventKind?
  /// What happened, for people. Names in it are escaped.
  package var text: String
  /// The meeting that it is about.
  package var meeting: String?
  /// The revision that it is about.
  package var revision: Int?
  /// Who asked for it, if a client of the control socket did.
  package var caller: Peer?

  /// Makes an entry; see the properties.
  package init(
    _ level: Configuration.LogLevel, _ kind: EventKind?, _ text: String, meeting: String? = nil,
    revision: Int? = nil, caller: Peer? = nil
  ) {
    self.level = level
    self.kind = kind
    self.text = text
    self.meeting = meeting
    self.revision = revision
    self.caller = caller
  }
}

/// Where log entries go.
package protocol LogSink: Sendable {
  /// Writes an entry, or drops it when it cannot be written. It may wait for whoever reads the log, so
  /// that a service puts a `LogQueue` before it.
  func write(_ entry: LogEntry)
}
