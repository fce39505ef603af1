/// Where everything is that the daemon and the CLI share: one folder of a user's, or the system's
/// folders.
package struct Workspace: Hashable, Sendable {
  /// The workspace's folder; nil for the system's.
  package var folder: String?
  /// Where meeting specs are dropped.
  package var inbox: String
  /// Where drafts are published.
  package var drafts: String
  /// Where the record and the lock are.
  package var state: String
  /// The configuration's file, which need not be there.
  package var configuration: String
  /// The control socket.
  package var socket: String

  /// The system's workspace, which the packaged daemon serves.
  package static let system = Workspace(
    folder: nil, inbox: "/var/lib/communique/inbox", drafts: "/var/lib/communique/drafts",
    state: "/var/lib/communique/state", configuration: "/etc/communique/communique.yaml",
    socket: "/run/communique/control.sock")

  /// The workspace in a folder, given by its absolute path.
  package init(folder: String) {
    self.init(
      folder: folder, inbox: PathText.join(folder, "inbox"),
      drafts: PathText.join(folder, "drafts"), state: PathText.join(folder, "state"),
      configuration: PathText.join(folder, "communique.yaml"),
      socket: PathText.join(folder, "control.sock"))
  }

  private init(
    folder: String?, inbox: String, drafts: String, state: String, configuration: String,
    socket: String
  ) {
    self.folder = folder
    self.inbox = inbox
    self.drafts = drafts
    self.state = state
    self.configuration = configuration
    self.socket = socket
  }

  /// The workspace that a user means: that of `--workspace`, else that of `COMMUNIQUE_WORKSPACE`,
  /// else the system's. A variable that is set to nothing counts as not set.
  ///
  /// - Parameters:
  ///   - option: what was given as `--workspace`.
  ///   - environment: the process's environment.
  ///   - current: the working directory, from which a relative path is taken.
  package static func resolve(
    option: String?, environment: Environment, current: String
  ) -> Workspace {
    let variable = environment["COMMUNIQUE_WORKSPACE"].flatMap { $0.isEmpty ? nil : $0 }
    guard let folder = option ?? variable else { return .system }
    return Workspace(folder: PathText.absolute(folder, from: current))
  }

  /// The folder of files that are merged over the configuration's, in the order of their names.
  package var configurationParts: String {
    let ending = ".yaml"
    let base =
      configuration.hasSuffix(ending) ? String(configuration.dropLast(ending.count)) : configuration
    return base + ".d"
  }

  /// The workspace with the places that a configuration sets. A relative path is taken from the folder
  /// in which the configuration stands.
  package func applying(_ settings: Configuration) -> Workspace {
    var workspace = self
    let base = PathText.folder(of: configuration)
    func place(_ path: String?, _ field: WritableKeyPath<Workspace, String>) {
      if let path { workspace[keyPath: field] = PathText.absolute(path, from: base) }
    }
    place(settings.inbox, \.inbox)
    place(settings.drafts, \.drafts)
    place(settings.state, \.state)
    place(settings.socket.path, \.socket)
    return workspace
  }
}
