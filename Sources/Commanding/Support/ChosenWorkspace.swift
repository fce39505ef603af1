import Configuring
import Diagnostics

/// The workspace that a command is about.
struct ChosenWorkspace {
  /// What was given as `--workspace`.
  var option: String?

  /// The workspace, without what its configuration sets.
  var base: Workspace {
    Workspace.resolve(
      option: option, environment: Surroundings.current.environment,
      current: ProcessFacts.currentFolder)
  }

  /// The workspace with what its configuration sets, as far as that can be read.
  func resolved() -> Workspace {
    let base = base
    let reading = ConfigurationReading(of: base)
    return reading.isUsable ? base.applying(reading.configuration) : base
  }

  /// Where the daemon listens.
  var socketPath: String { resolved().socket }

  /// Where specs are dropped.
  ///
  /// - Throws: `Failure` with exit code 78 where the configuration cannot be used: the spec might go
  ///   where no daemon looks.
  func inbox() throws -> String {
    let reading = ConfigurationReading(of: base)
    guard reading.isUsable else {
      let first = reading.problems.first { $0.severity == .error }
      throw Failure(
        Exits.badConfiguration,
        "the configuration cannot be used: \(first?.message ?? base.configuration)",
        help: "see `communique doctor`")
    }
    return base.applying(reading.configuration).inbox
  }
}
