package import ArgumentParser
import Configuring
import Diagnostics

/// The program `communique`.
package struct CommuniqueCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "communique",
      abstract: "Draft diplomatic joint statements from meeting specs.",
      discussion: """
        Exit codes: 0 done, 1 the spec has errors, 64 usage, 66 no such file or meeting, \
        69 no daemon, 70 a fault of the program, 73 cannot write, 75 try again, 77 not allowed, \
        78 bad configuration or templates. `status` answers as init scripts do.
        """,
      version: Product.version,
      subcommands: [
        NewCommand.self, CheckCommand.self, PreviewCommand.self, ExplainCommand.self,
        ImportCommand.self,
        PhrasebookCommand.self, SchemaCommand.self, SubmitCommand.self, DraftCommand.self,
        StatusCommand.self, ListCommand.self, ShowCommand.self, HistoryCommand.self,
        WatchCommand.self, PauseCommand.self, ResumeCommand.self, ReloadCommand.self,
        DoctorCommand.self,
      ])
  }

  package init() {}

  /// Runs the program with arguments and gives its exit code.
  package static func run(_ arguments: [String]) -> Int32 {
    StandardStreams.hold()
    do {
      if let plain = PlainCommandLine(arguments) {
        try plain.run()
      } else {
        var command = try parseAsRoot(arguments)
        try command.run()
      }
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      let text = fullMessage(for: error)
      let code = exitCode(for: error)
      if code == .success {
        do {
          try reporting { try printResult(text) }
        } catch {
          return (error as? ExitCode ?? Exits.fault).rawValue
        }
      } else {
        printNote(SafeText.safeLines(text))
      }
      // The parser's own code for wrong usage is sysexits' 64; all else is a fault of ours.
      return code == .failure ? Exits.fault.rawValue : code.rawValue
    }
  }
}
