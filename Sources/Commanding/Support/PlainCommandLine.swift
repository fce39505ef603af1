/// A command line in the plainest form, `communique status [--json] [--workspace DIR]`, which monitoring asks for
/// every few seconds. It is read here, since the parser of command lines takes several times as long as the
/// daemon takes to answer. What is written in any other way, and what could be a mistake, is the parser's.
struct PlainCommandLine {
  private let command: (ChosenWorkspace, Bool) throws -> Void
  private var workspace = ChosenWorkspace()
  private var json = false

  /// Reads arguments; nil where the parser must.
  init?(_ arguments: [String]) {
    switch arguments.first {
    case "status": command = StatusCommand.run
    case "list": command = ListCommand.run
    default: return nil
    }
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      switch argument {
      case "--json" where !json: json = true
      case "--workspace" where workspace.option == nil:
        // What begins with a dash, or is empty, may be a mistake.
        guard let folder = rest.popFirst(), let first = folder.utf8.first,
          first != UInt8(ascii: "-")
        else { return nil }
        workspace.option = folder
      default: return nil
      }
    }
  }

  /// Does what it asks for.
  func run() throws { try command(workspace, json) }
}
