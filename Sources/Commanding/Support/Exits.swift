package import ArgumentParser
import Diagnostics
import Glibc

/// The exit codes of the contract, after sysexits.h where it has one.
package enum Exits {
  /// The spec has errors.
  package static let specHasErrors = ExitCode(1)
  package static let usage = ExitCode(64)
  /// There is no such file or meeting.
  package static let noInput = ExitCode(66)
  /// The daemon does not run.
  package static let noDaemon = ExitCode(69)
  /// A fault of ours.
  package static let fault = ExitCode(70)
  package static let cannotWrite = ExitCode(73)
  package static let tryAgain = ExitCode(75)
  package static let notAllowed = ExitCode(77)
  package static let badConfiguration = ExitCode(78)
}

/// A failure that ends the command: what to print, and the exit code.
struct Failure: Error {
  var code: ExitCode
  var message: String
  var help: String?

  init(_ code: ExitCode, _ message: String, help: String? = nil) {
    self.code = code
    self.message = message
    self.help = help
  }

  /// Prints the failure; the exit code remains to be thrown.
  func report() {
    printNote("communique: \(SafeText.safeLines(message))")
    if let help { printNote("  help: \(SafeText.safeLines(help))") }
  }
}

/// Runs a command's body and turns failures into messages and exit codes.
func reporting(_ body: () throws -> Void) throws {
  do {
    try body()
  } catch let failure as Failure {
    failure.report()
    throw failure.code
  } catch let failure as FileFailure {
    printNote("communique: \(failure)")
    throw failure.exitCode
  }
}

extension FileFailure {
  /// The exit code that tells of it.
  var exitCode: ExitCode {
    switch (action, code) {
    case (_, EACCES), (_, EPERM): Exits.notAllowed
    case ("read", _): Exits.noInput
    default: Exits.cannotWrite
    }
  }
}
