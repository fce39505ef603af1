import ArgumentParser
import Diagnostics

/// Puts a spec into the inbox.
struct SubmitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "submit", abstract: "Put a spec into the inbox, whole or not at all.",
      discussion: """
        The spec keeps its file's name; --as gives it another, folders included. A spec of the \
        same name is replaced. With --wait the command ends when the draft is published, and with \
        exit code 1 when the spec has errors.

        EXAMPLES
          communique submit rok-us-2024.yaml
          communique submit draft.yaml --as asia/rok-us-2024 --wait
        """)
  }

  @OptionGroup var workspace: WorkspaceOptions
  @Argument(
    help: "The spec; - reads standard input.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String
  @Option(name: .customLong("as"), help: "The meeting's name in the inbox.") var name: String?
  @Flag(help: "Wait until it is drafted.") var wait = false
  @Flag(help: "Print a JSON array of the meeting (with --wait).") var json = false

  func validate() throws {
    if json && !wait { throw ValidationError("--json says how a draft came out: add --wait") }
  }

  func run() throws {
    var submitted = ""
    try reporting {
      let given = try self.name ?? MeetingName.submitted(from: file)
      let name = MeetingName.withoutEnding(given) ?? given
      try MeetingName.check(name)
      let bytes = try FileWriter.read(file)
      let inbox = Inbox(path: try workspace.chosen.inbox())
      try inbox.put(bytes, name: name)
      printNote("submitted as \(SafeText.safe(name))")
      submitted = name
    }
    if wait { try Waiting.draft([submitted], workspace.chosen, json: json) }
  }
}
