package import Configuring
package import Drafting
import Glibc
package import MeetingModel
package import Phrasing

/// What a command meets outside itself: its environment and where its words go.
///
/// Tests give a surrounding of their own; the program uses the process's.
package struct Surroundings: Sendable {
  /// The environment's variables.
  package var environment: Environment
  /// Takes results.
  package var standardOutput: @Sendable ([UInt8]) throws -> Void
  /// Takes everything else.
  package var standardError: @Sendable ([UInt8]) -> Void
  /// Whether results go to a terminal.
  package var outputIsTerminal: Bool
  /// Whether everything else goes to a terminal.
  package var errorIsTerminal: Bool
  /// How long work may last before a terminal is told what it waits for.
  package var patience: Duration
  /// Makes a drafter of a phrasebook's layers and the files that the page is among, with the rules of
  /// some languages, or of all.
  package var load:
    @Sendable ([PhrasebookLayer], [String: [UInt8]], Set<Language>?) -> Drafter.Loading
  /// Inspects a phrasebook's layers.
  package var inspect: @Sendable ([PhrasebookLayer]) -> PhrasebookInspection

  /// Makes surroundings; see the properties.
  package init(
    environment: Environment, standardOutput: @escaping @Sendable ([UInt8]) throws -> Void,
    standardError: @escaping @Sendable ([UInt8]) -> Void, outputIsTerminal: Bool = false,
    errorIsTerminal: Bool = false, patience: Duration = .seconds(1),
    load:
      @escaping @Sendable ([PhrasebookLayer], [String: [UInt8]], Set<Language>?)
      -> Drafter.Loading = { Drafter.load($0, page: $1, languages: $2) },
    inspect: @escaping @Sendable ([PhrasebookLayer]) -> PhrasebookInspection = {
      PhrasebookInspection.inspect($0)
    }
  ) {
    self.environment = environment
    self.standardOutput = standardOutput
    self.standardError = standardError
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.patience = patience
    self.load = load
    self.inspect = inspect
  }

  /// The surroundings of the command that runs now.
  @TaskLocal package static var current = Surroundings.ofProcess

  /// The process's own.
  package static var ofProcess: Surroundings {
    Surroundings(
      environment: .ofProcess,
      standardOutput: { bytes in try FileWriter.write(bytes, to: STDOUT_FILENO) },
      standardError: { bytes in
        // There is nowhere left to report a failure of standard error to.
        _ = try? FileWriter.write(bytes, to: STDERR_FILENO)
      },
      outputIsTerminal: isatty(STDOUT_FILENO) == 1, errorIsTerminal: isatty(STDERR_FILENO) == 1)
  }

  /// Whether results may be coloured.
  package var coloursOutput: Bool { outputIsTerminal && allowsColour }
  /// Whether everything else may be coloured.
  package var coloursError: Bool { errorIsTerminal && allowsColour }

  /// See https://no-color.org: a variable that is not empty.
  private var allowsColour: Bool {
    environment["NO_COLOR"].map(\.isEmpty) ?? true && environment["TERM"] != "dumb"
  }
}

/// Prints a result's line.
func printResult(_ text: String, terminator: String = "\n") throws {
  try Surroundings.current.standardOutput(Array((text + terminator).utf8))
}

/// Prints a line that is no result.
func printNote(_ text: String) {
  Surroundings.current.standardError(Array((text + "\n").utf8))
}
