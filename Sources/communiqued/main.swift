import ArgumentParser
import Serving

/// The daemon's command line.
struct Communiqued: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "communiqued",
      abstract: "Drafts joint statements from the meeting specs in a folder.",
      discussion: """
        Watches a workspace's inbox and publishes drafts. `communique` controls it. SIGTERM stops \
        it when what was begun is done; SIGHUP has it read its configuration again.
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

  func validate() throws {
    let paths = [("workspace", workspace), ("config", config), ("templates", templates)]
    for (name, path) in paths where path == "" { throw ValidationError("--\(name) wants a path") }
  }

  func run() throws {
    let arguments = ServiceArguments(
      workspace: workspace, configuration: config, templates: templates)
    if checkConfig { throw ExitCode(Daemon.check(arguments)) }
    Daemon.run(arguments)
  }
}

Communiqued.main()
