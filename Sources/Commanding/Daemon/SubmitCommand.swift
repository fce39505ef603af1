import ArgumentParser
import Diagnostics
import Glibc

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

/// The inbox, as one who submits sees it.
struct Inbox {
  let path: String

  /// Puts a spec there, whole or not at all, as open to others as the folder in which it stands:
  /// the daemon and the colleagues must be able to read it, whatever the user's mask.
  func put(_ bytes: [UInt8], name: String) throws {
    guard FileWriter.isFolder(path) else {
      throw Failure(
        Exits.cannotWrite, "there is no inbox at \(SafeText.safe(path))",
        help: "start the daemon, which makes it, or name its workspace with --workspace")
    }
    let parent = try makeFolders(above: name)
    // Beside it, the daemon would take neither.
    let twin = "\(path)/\(name).yml"
    if unsafe access(twin, F_OK) == 0 {
      throw Failure(
        Exits.cannotWrite, "the inbox has `\(SafeText.safe(name)).yml` already",
        help: "rename it to end in .yaml, or submit under another name with --as")
    }
    try FileWriter.replace(
      "\(path)/\(name).yaml", with: bytes, mode: mode(of: parent) & 0o666 | 0o600)
  }

  /// Makes the folders of a name, and gives the last one.
  private func makeFolders(above name: String) throws -> String {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      let above = mode(of: folder)
      folder += "/\(part)"
      if unsafe mkdir(folder, 0o777) == 0 {
        guard unsafe chmod(folder, above) == 0 else {
          throw FileFailure(action: "create", path: folder, code: errno)
        }
      } else if errno != EEXIST {
        throw FileFailure(action: "create", path: folder, code: errno)
      }
    }
    return folder
  }

  private func mode(of folder: String) -> mode_t {
    var status = stat()
    return unsafe stat(folder, &status) == 0 ? status.st_mode & 0o7777 : 0o755
  }
}
