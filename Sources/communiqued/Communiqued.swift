import ArgumentParser
import Serving

/// The daemon's command line.
struct Communiqued: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "communiqued",
      abstract: "Drafts joint statements from the meeting specs in a folder.",
      discussion: """
        SIGTERM stops it when what was begun is done; SIGHUP has it read its settings again.
        """,
      version: Daemon.version)
  }

  @Option(help: "The folder of inbox, drafts and state (default: the system's).")
  var workspace: String?
  @Option(help: "The configuration's file.", completion: .file(extensions: ["yaml"]))
  var config: String?
  @Option(help: "The folder of the phrasebook and the page.", completion: .directory)
  var templates: String?
  @Flag(help: "Check configuration and templates, print the configuration, and end.")
  var checkConfig = false
  @Flag(help: "Make the record anew from the drafts, put the old one aside, and end.")
  var repair = false

  func validate() throws {
    for (name, path) in [("workspace", workspace), ("config", config), ("templates", templates)]
    where path == "" { throw ValidationError("--\(name) wants a path") }
    if checkConfig, repair {
      throw ValidationError("--check-config and --repair are two things: give one of them")
    }
  }

  func run() throws {
    let given = ServiceArguments(workspace: workspace, configuration: config, templates: templates)
    if repair { throw ExitCode(Daemon.repair(given)) }
    if checkConfig { throw ExitCode(Daemon.check(given)) }
    Daemon.run(given)
  }
}
