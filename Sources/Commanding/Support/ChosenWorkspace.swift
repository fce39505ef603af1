import Configuring
import Controlling
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

  /// A connection to the daemon. One whose configuration names another socket since it was started listens where
  /// it did, and is found there.
  func connect() throws -> ControlClient {
    let (configured, base) = (resolved().socket, base.socket)
    do {
      return try ControlClient(path: configured)
    } catch let error as ControlClientError where error.code == .noSocket && configured != base {
      guard let client = try? ControlClient(path: base) else { throw error }
      return client
    }
  }

  /// Where specs are dropped.
  ///
  /// - Throws: `Failure` with exit code 78 where the configuration cannot be used: the spec might go
  ///   where no daemon looks.
  func inbox() throws -> String {
    try base.applying(configuration()).inbox
  }

  /// What the workspace's configuration sets.
  ///
  /// - Throws: `Failure` with exit code 78 where it cannot be used; what is wrong with it is printed.
  func configuration() throws -> Configuration {
    let reading = ConfigurationReading(of: base)
    guard !reading.isUsable else { return reading.configuration }
    for problem in reading.problems {
      let text = DiagnosticFormats.text(
        problem, sources: reading.sources, colours: Surroundings.current.coloursError)
      Surroundings.current.standardError(Array(text.utf8))
    }
    throw Failure(
      Exits.badConfiguration, "the configuration cannot be used",
      help: "mend it, or name another workspace with --workspace")
  }
}
