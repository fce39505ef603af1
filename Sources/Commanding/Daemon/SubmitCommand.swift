import ArgumentParser
import Controlling
import Glibc

/// Puts a spec into the inbox.
struct SubmitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "submit", abstract: "Put a spec into the inbox, whole or not at all.",
      discussion: """
        The spec keeps its file's name; `--as` gives it another, folders included. A spec of the
        same name is replaced. With `--wait` the command ends when the draft is published, and
        with exit code 1 when the spec has errors.

        EXAMPLES
          communique submit rok-us-2024.yaml
          communique submit draft.yaml --as asia/rok-us-2024 --wait
        """)
  }

  @OptionGroup var workspace: WorkspaceOptions
  @Argument(help: "The spec.") var file: String
  @Option(name: .customLong("as"), help: "The meeting's name in the inbox.") var name: String?
  @Flag(help: "Wait until it is drafted.") var wait = false
  @Flag(help: "Print one JSON object (with --wait).") var json = false

  func run() throws {
    try reporting {
      let bytes = try FileWriter.read(file)
      let name = try self.name ?? Self.name(of: file)
      try Self.check(name)
      let inbox = try workspace.inbox()
      let target = "\(inbox)/\(name).yaml"
      try Self.makeFolders(above: name, in: inbox)
      try FileWriter.replace(target, with: bytes, mode: 0o664)
      printNote("submitted as \(SafeText.safe(name))")
    }
    guard wait else { return }
    try Waiting.draft([try name ?? Self.name(of: file)], workspace, json: json)
  }

  /// The meeting's name that a file's path gives.
  static func name(of path: String) throws -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    for ending in [".yaml", ".yml"] where last.hasSuffix(ending) && last.count > ending.count {
      return String(last.dropLast(ending.count))
    }
    throw Failure(
      Exits.usage, "a spec's name must end in .yaml or .yml, unlike `\(SafeText.safe(last))`",
      help: "give the meeting's name with --as")
  }

  /// Refuses names that the daemon would not take or that lead out of the inbox.
  static func check(_ name: String) throws {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isSafe = parts.allSatisfy { part in
      !part.isEmpty && part != "." && part != ".." && !".#~".contains(part.first ?? ".")
        && !part.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    guard isSafe else {
      throw Failure(
        Exits.usage, "`\(SafeText.safe(name))` cannot be a meeting's name",
        help: "use letters, digits and dashes, with `/` between folders")
    }
  }

  private static func makeFolders(above name: String, in inbox: String) throws {
    var path = inbox
    for part in name.split(separator: "/").dropLast() {
      path += "/\(part)"
      if unsafe mkdir(path, 0o2775) != 0, errno != EEXIST {
        throw FileFailure(action: "create", path: path, code: errno)
      }
    }
  }
}

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
    if wait { return try Waiting.draft(names, workspace, json: json) }
    try DaemonConnection.with(workspace) { client in
      let meetings = try client.call(
        ControlMethods.Draft.self, .init(names: names, wait: false)
      ).meetings
      if json { try printResult(JSONText.line(meetings)) }
      printNote("queued: \(meetings.count)")
    }
  }
}

/// Waiting for drafts.
enum Waiting {
  /// Has meetings drafted, waits for that, and says how each came out.
  ///
  /// - Throws: exit code 1 where one has errors.
  static func draft(_ names: [String], _ workspace: WorkspaceOptions, json: Bool) throws {
    var failed = false
    try DaemonConnection.with(workspace) { client in
      let meetings = try client.call(
        ControlMethods.Draft.self, .init(names: names, wait: true), timeout: nil
      ).meetings
      if json { try printResult(JSONText.line(meetings)) }
      for meeting in meetings {
        if meeting.state == .drafted {
          if !json, let revision = meeting.revision {
            try printResult("\(SafeText.safe(meeting.name)) r\(EventText.padded(revision))")
          }
          continue
        }
        failed = true
        let reply = try client.call(ControlMethods.Show.self, .init(name: meeting.name))
        printNote(MeetingText.text(reply))
      }
    }
    if failed { throw Exits.specHasErrors }
  }
}
