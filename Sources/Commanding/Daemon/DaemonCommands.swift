import ArgumentParser
import Controlling
import Diagnostics

/// Asks the daemon how it is.
struct StatusCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "status", abstract: "Show whether the daemon runs and is well.",
      discussion: """
        Exit codes are those of init scripts: 0 healthy, 1 degraded, 3 not running, 4 not known.

        EXAMPLES
          communique status
          communique status --json --workspace /tmp/desk
        """)
  }

  @OptionGroup var workspace: WorkspaceOptions
  @Flag(help: "Print one JSON object.") var json = false

  func run() throws { try StatusCommand.run(in: workspace.chosen, json: json) }

  /// Does it; see `PlainCommandLine`.
  static func run(in workspace: ChosenWorkspace, json: Bool) throws {
    do {
      var client = try workspace.connect()
      let status = try client.call(ControlMethods.Status.self)
      try printResult(json ? JSONText.line(status) : StatusText.text(status))
      if status.state != .running { throw ExitCode(1) }
    } catch let error as ControlClientError {
      Failure(ExitCode(4), error.message, help: error.help).report()
      let isDown = [.noSocket, .refused, .closed].contains(error.code)
      throw ExitCode(isDown ? 3 : 4)
    } catch let error as ControlError {
      Failure(ExitCode(4), error.description).report()
      throw ExitCode(4)
    } catch let failure as FileFailure {
      printNote("communique: \(failure)")
      throw ExitCode(4)
    }
  }
}

/// Lists the meetings that the daemon knows.
struct ListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: "List every meeting with its state and newest revision.",
      discussion: """
        EXAMPLES
          communique list
          communique list --json
        """)
  }

  @OptionGroup var workspace: WorkspaceOptions
  @Flag(help: "Print a JSON array.") var json = false

  func run() throws { try ListCommand.run(in: workspace.chosen, json: json) }

  /// Does it; see `PlainCommandLine`.
  static func run(in workspace: ChosenWorkspace, json: Bool) throws {
    try DaemonConnection.with(workspace) { client in
      let meetings = try client.call(ControlMethods.List.self).meetings
      if json { return try printResult(JSONText.line(meetings)) }
      if meetings.isEmpty { return printNote("there are no meetings yet") }
      try printResult(MeetingTable.text(meetings))
    }
  }
}

/// Shows one meeting.
struct ShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: "Show one meeting: state, drafts, problems.",
      discussion: """
        EXAMPLES
          communique show rok-us-2024
          communique show asia/rok-us --json
        """)
  }

  @OptionGroup var workspace: WorkspaceOptions
  @Flag(help: "Print one JSON object.") var json = false
  @Argument(help: "The meeting's name: its spec's path in the inbox without the ending.")
  var name: String

  func run() throws {
    try DaemonConnection.with(workspace.chosen) { client in
      let reply = try client.call(ControlMethods.Show.self, .init(name: name))
      try printResult(json ? JSONText.line(reply) : MeetingText.text(reply))
    }
  }
}

/// Shows what happened to a meeting.
struct HistoryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history", abstract: "Show what happened to a meeting, oldest first.",
      discussion: """
        EXAMPLES
          communique history rok-us-2024
        """)
  }

  @OptionGroup var workspace: WorkspaceOptions
  @Flag(help: "Print a JSON array.") var json = false
  @Argument(help: "The meeting's name.") var name: String

  func run() throws {
    try DaemonConnection.with(workspace.chosen) { client in
      let events = try client.call(ControlMethods.History.self, .init(name: name)).events
      if json { return try printResult(JSONText.line(events)) }
      for event in events { try printResult(EventText.line(event)) }
    }
  }
}

/// Streams what happens.
struct WatchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "watch", abstract: "Print what happens, as it happens, until interrupted.",
      discussion: """
        EXAMPLES
          communique watch
          communique watch --after 120 --json
        """)
  }

  @OptionGroup var workspace: WorkspaceOptions
  @Flag(help: "Print one JSON object a line.") var json = false
  @Option(help: "Begin with the event behind this number.") var after: Int?

  func run() throws {
    try DaemonConnection.with(workspace.chosen) { client in
      try client.stream(ControlMethods.Watch.self, .init(after: after)) { reply in
        try printResult(json ? JSONText.line(reply.event) : EventText.line(reply.event))
        return true
      }
    }
  }
}

/// Lets drafting rest.
struct PauseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pause", abstract: "Let drafting rest; changes queue up meanwhile.")
  }

  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    try DaemonConnection.with(workspace.chosen) { client in
      _ = try client.call(ControlMethods.Pause.self)
      printNote("drafting rests; `communique resume` goes on")
    }
  }
}

/// Goes on drafting.
struct ResumeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "resume", abstract: "Go on drafting after a pause.")
  }

  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    try DaemonConnection.with(workspace.chosen) { client in
      _ = try client.call(ControlMethods.Resume.self)
      printNote("drafting goes on")
    }
  }
}

/// Reads configuration and templates again.
struct ReloadCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reload",
      abstract: "Make the daemon read its configuration and templates again.",
      discussion: """
        A broken configuration or phrasebook is refused: the daemon says what is wrong and keeps \
        the one that it has (exit code 78).
        """)
  }

  @OptionGroup var workspace: WorkspaceOptions
  @Flag(help: "Print a JSON object with the warnings.") var json = false

  func run() throws {
    try DaemonConnection.with(workspace.chosen) { client in
      let reply = try client.call(ControlMethods.Reload.self, timeout: .seconds(60))
      if json { return try printResult(JSONText.line(reply)) }
      for warning in reply.warnings { printNote("warning: \(SafeText.safe(warning))") }
      printNote("configuration and templates are read again")
    }
  }
}
