import ArgumentParser
import Controlling

/// Talks to the daemon and turns what can go wrong into exit codes of the contract.
enum DaemonConnection {
  /// Opens a connection, does something with it, and explains failures.
  static func with(
    _ workspace: ChosenWorkspace, _ body: (inout ControlClient) throws -> Void
  ) throws {
    try reporting {
      do {
        var client = try workspace.connect()
        try body(&client)
      } catch let error as ControlClientError {
        throw Failure(exitCode(of: error), error.message, help: error.help)
      } catch let error as ControlError {
        throw Failure(exitCode(of: error), error.description, help: help(for: error))
      }
    }
  }

  static func exitCode(of error: ControlClientError) -> ExitCode {
    switch error.code {
    case .noSocket, .notASocket, .refused, .closed: Exits.noDaemon
    case .notPermitted: Exits.notAllowed
    case .badPath: Exits.badConfiguration
    case .timedOut: Exits.tryAgain
    case .malformed, .system: Exits.fault
    }
  }

  static func exitCode(of error: ControlError) -> ExitCode {
    switch error {
    case .unknownMeeting: Exits.noInput
    case .notAllowed: Exits.notAllowed
    case .badConfiguration: Exits.badConfiguration
    case .busy: Exits.tryAgain
    case .cannotWrite: Exits.cannotWrite
    default: Exits.fault
    }
  }

  private static func help(for error: ControlError) -> String? {
    switch error {
    case .unknownMeeting: "see `communique list` for the names"
    case .busy: "try again in a moment"
    case .cannotWrite:
      "mend what it says; what waits is drafted then, see `communique status`"
    case .notAllowed: "an administrator decides with `access:` in the configuration"
    default: nil
    }
  }
}
