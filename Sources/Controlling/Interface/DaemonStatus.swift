/// How the daemon is.
package struct DaemonStatus: Codable, Hashable, Sendable {
  /// How well the daemon is. An open set, like a meeting's state.
  package struct State: RawRepresentable, Codable, Hashable, Sendable {
    package var rawValue: String

    /// Takes the text as it is.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// All is well.
    package static let running = State(rawValue: "running")
    /// It works, but something needs an administrator.
    package static let degraded = State(rawValue: "degraded")
  }

  /// The daemon's version.
  package var version: String
  package var state: State
  /// How many meetings it knows.
  package var meetings: Int
  /// How many wait to be drafted.
  package var queued: Int
  /// How many have a newest spec that could not be drafted.
  package var failed: Int
  /// Whether drafting rests.
  package var paused: Bool
  /// When it was started, in RFC 3339.
  package var since: String

  /// What needs an administrator, each in a sentence of its own; absent from an older daemon.
  package var troubles: [String]?

  /// Makes a status; see the properties.
  package init(
    version: String, state: State, meetings: Int, queued: Int, failed: Int, paused: Bool,
    since: String, troubles: [String] = []
  ) {
    self.version = version
    self.state = state
    self.meetings = meetings
    self.queued = queued
    self.failed = failed
    self.paused = paused
    self.since = since
    self.troubles = troubles
  }
}
