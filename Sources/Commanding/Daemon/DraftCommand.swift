import ArgumentParser
import Controlling

/// Asks the daemon to draft now.
struct DraftCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "draft", abstract: "Make the daemon draft meetings now.",
      discussion: """
        EXAMPLES
          communique draft rok-us-2024 --wait
          communique draft --all
        """)
  }

  @OptionGroup var workspace: WorkspaceOptions
  @Argument(help: "The meetings' names.") var names: [String] = []
  @Flag(help: "Draft every meeting.") var all = false
  @Flag(help: "Wait until they are drafted.") var wait = false
  @Flag(help: "Print a JSON array.") var json = false

  func validate() throws {
    if names.isEmpty && !all { throw ValidationError("name a meeting, or give --all") }
    if !names.isEmpty && all { throw ValidationError("give names or --all, not both") }
  }

  func run() throws {
    if wait { return try Waiting.draft(names, workspace.chosen, json: json) }
    try DaemonConnection.with(workspace.chosen) { client in
      let meetings = try client.call(
        ControlMethods.Draft.self, .init(names: names, wait: false)
      ).meetings
      if json { try printResult(JSONText.line(meetings)) }
      let withdrawn = meetings.filter { $0.state == .withdrawn }
      if withdrawn.count < meetings.count {
        printNote("queued: \(meetings.count - withdrawn.count)")
      }
      try Waiting.tell(withdrawn)
    }
  }
}
