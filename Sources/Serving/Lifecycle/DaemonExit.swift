/// How the daemon ends, after `sysexits.h`.
package enum DaemonExit: Int32, Error, Sendable {
  case done = 0
  /// The control socket is taken or failed.
  case unavailable = 69
  /// A fault of ours.
  case fault = 70
  /// A folder or file cannot be made or written.
  case cannotWrite = 73
  /// Somebody else serves the workspace: try again later.
  case tryAgain = 75
  /// The system does not allow it.
  case notAllowed = 77
  /// The configuration or the templates cannot be used.
  case badConfiguration = 78
}

/// Why the daemon cannot serve.
package struct ServiceFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// How it ends.
  package var code: DaemonExit
  /// Why, for people: one text for each thing that is wrong.
  package var messages: [String]

  /// Makes a failure.
  package init(_ code: DaemonExit, _ messages: String...) {
    self.code = code
    self.messages = messages
  }

  package var description: String { messages.joined(separator: "\n") }
}
