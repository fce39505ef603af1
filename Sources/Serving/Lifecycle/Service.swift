internal import Archiving
internal import Configuring
internal import Controlling
internal import Glibc
internal import Watching

/// The daemon's life: from the lock on a workspace to its release.
package struct Service {
  /// How long what was begun may take to be finished when the service is told to stop.
  private static let patience = Duration.seconds(15)

  private let setup: ServiceSetup
  private let load: Reloader.Load
  private let manager: any ServiceManaging
  private let log: Log
  private let clock: ServiceClock

  /// Prepares a service; `load` loads the setup again.
  package init(
    _ setup: ServiceSetup, load: @escaping Reloader.Load,
    manager: any ServiceManaging = ServiceManager(), log: Log, clock: ServiceClock = .system
  ) {
    self.setup = setup
    self.load = load
    self.manager = manager
    self.log = log
    self.clock = clock
  }

  /// Serves until it is told to stop.
  ///
  /// - Parameters:
  ///   - signals: what the system asks for; a second request to stop stops at once.
  ///   - passedSocket: the socket that the service's manager has made.
  /// - Throws: `ServiceFailure` when it cannot serve.
  package func run(
    signals: AsyncStream<ServiceSignal>, passedSocket: CInt? = nil
  ) async throws {
    let workspace = setup.workspace
    for warning in setup.warnings { log(.warning, warning) }
    try await OwnThread.run {
      try Self.prepareFolders(workspace)
    }
    let lock = try WorkspaceLock.taken(in: workspace)
    try await serve(signals, passedSocket)
    _ = consume lock
  }

  private func serve(_ signals: AsyncStream<ServiceSignal>, _ passedSocket: CInt?) async throws {
    let parts = try await ServiceParts(setup, load: load, manager: manager, log: log, clock: clock)
    let listener = try parts.listen(passedSocket)
    let server = try ControlServer(at: listener, service: parts.controlService)
    let watcher = try await parts.watch {
      // Nothing wakes the service only for this.
      if parts.isDisturbed(server) { Task { await parts.lookAfter(server) } }
    }
    await parts.pipeline.beginLook()
    let serving = Task { try await server.run() }
    // What follows from an event is gone on with by the thread that decided it.
    let watching = Task(executorPreference: OwnThread.executor) { await parts.follow(watcher) }
    let living = Task { await parts.showLife(server) }
    let telling = Task { await parts.tellState() }
    await parts.announceStart()
    let obeying = Task { await parts.obey(signals) }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await obeying.value }
      group.addTask {
        // The server ends by itself only when it fails.
        do { try await serving.value } catch { parts.serverFailed(error) }
      }
      group.addTask { await parts.watchForStuckDrafts() }
      await group.next()
      manager.tell("STOPPING=1", "STATUS=stopping")
      await parts.stop(patience: Self.patience) {
        // One hears the signals: of a service that ends by itself, still who obeys them.
        await withTaskCancellationHandler {
          await obeying.value
        } onCancel: {
          obeying.cancel()
        }
        if parts.failure == nil { for await signal in signals where signal == .stop { return } }
      }
      watching.cancel()
      watcher.stop()
      serving.cancel()
      living.cancel()
      telling.cancel()
      obeying.cancel()
      group.cancelAll()
    }
    await parts.close()
    if let failure = parts.failure { throw failure }
  }

  private static func prepareFolders(_ workspace: Workspace) throws {
    for path in [workspace.inbox, workspace.drafts, workspace.state] {
      try makeFolder(path, mode: path == workspace.state ? 0o750 : 0o775)
    }
  }

  /// Makes a folder and those above it, as far as they are missing.
  private static func makeFolder(_ path: String, mode: mode_t) throws {
    if FolderCheck.isFolder(path) { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]), mode: 0o755)
    }
    if unsafe mkdir(path, mode) != 0 && errno != EEXIST {
      let failure = DiskFailure(code: errno, operation: "make the folder", name: path)
      throw ServiceFailure(failure.exitCode, "\(failure)")
    }
    guard FolderCheck.isFolder(path) else {
      throw ServiceFailure(.cannotWrite, "\(path) is not a folder")
    }
  }
}

extension WorkspaceLock {
  /// Takes the lock on a workspace, or says who has it.
  static func taken(in workspace: Workspace) throws -> WorkspaceLock {
    do {
      return try WorkspaceLock(state: workspace.state)
    } catch let held as Held {
      throw ServiceFailure(.tryAgain, "\(held)")
    } catch let failure as DiskFailure {
      throw ServiceFailure(failure.exitCode, "\(failure)")
    }
  }
}

extension DiskFailure {
  /// How the daemon ends by it.
  var exitCode: DaemonExit { code == EACCES || code == EPERM ? .notAllowed : .cannotWrite }
}
