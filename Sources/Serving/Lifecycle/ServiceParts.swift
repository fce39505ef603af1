internal import Archiving
internal import Configuring
internal import Controlling
internal import Glibc
internal import Synchronization
internal import Watching

/// The parts of a service that runs, and how they work together.
final class ServiceParts: Sendable {
  private let setup: ServiceSetup
  private let manager: any ServiceManaging
  private let log: Log
  private let clock: ServiceClock
  private let keeper: RecordKeeper
  let pipeline: Pipeline
  private let reloader: Reloader
  let controlService: DaemonService
  private let stateWatch: StateWatch
  private let failed = Mutex<ServiceFailure?>(nil)

  /// Opens the record and takes up where an earlier service stopped.
  init(
    _ setup: ServiceSetup, load: @escaping Reloader.Load, manager: any ServiceManaging, log: Log,
    clock: ServiceClock
  ) async throws {
    self.setup = setup
    self.manager = manager
    self.log = log
    self.clock = clock
    let workspace = setup.workspace
    let timeout = setup.configuration.recordTimeout
    let start = StartExtension(manager)
    start.checksRecord(in: workspace.state)
    let record = try await OwnThread.run {
      try RecordFile.open(in: workspace.state, timeout: timeout, log: log)
    }
    let (publisher, notes, afterCrash) = try await OwnThread.run {
      do throws(DiskFailure) {
        let owner = try ServiceIdentity.name(in: workspace.state)
        return (
          Publisher(drafts: workspace.drafts, owner: owner, hook: FailPoint.hook),
          try AttemptNotes(in: workspace.state), try CrashMark.takeOver(in: workspace.state)
        )
      } catch {
        throw ServiceFailure(error.exitCode, "the state folder cannot be used: \(error)")
      }
    }
    let stateFiles = StateFiles(in: workspace.state)
    let keeper = RecordKeeper(record)
    let pipeline = Pipeline(
      inbox: DiskInbox(path: workspace.inbox, settle: setup.configuration.settle),
      publisher: publisher, keeper: keeper, notes: notes,
      engine: setup.engine, options: setup.pipelineOptions, log: log, clock: clock)
    // One after the other, so that no recovery is heard before its trouble.
    let (troubles, told) = AsyncStream.makeStream(of: String?.self)
    keeper.onTrouble { told.yield($0?.description) }
    Task { for await trouble in troubles { await pipeline.setRecordTrouble(trouble) } }
    keeper.onRefusal { failure in
      log(.error, "the record leaves out what contradicts it: \(failure)", kind: .trouble)
    }
    reloader = Reloader(
      setup, load: load, pipeline: pipeline, keeper: keeper, manager: manager, log: log)
    stateWatch = StateWatch(stateFiles, telling: pipeline)
    controlService = DaemonService(
      pipeline: pipeline, keeper: keeper, reloader: reloader, state: stateWatch,
      drafts: workspace.drafts,
      since: clock.now(), log: log)
    self.keeper = keeper
    self.pipeline = pipeline
    do {
      try await pipeline.start(afterCrash: afterCrash) {
        start.goesOn()
      }
    } catch {
      throw ServiceFailure(.cannotWrite, "the drafts or the record cannot be read: \(error)")
    }
    start.looksThroughInbox()
  }

  /// Listens at the socket that was passed on, or at the workspace's own.
  func listen(_ passed: CInt?) throws -> ListeningSocket {
    do {
      if let passed { return try ListeningSocket.inherited(passed) }
      let socket = setup.configuration.socket
      return try ListeningSocket.bound(
        to: setup.workspace.socket, mode: socket.mode,
        group: try socket.group.map { try SystemGroup.number(of: $0) }, replacesStale: true)
    } catch let error as ControlSocketError {
      let code: DaemonExit = error.code == .badPath ? .badConfiguration : .unavailable
      throw ServiceFailure(code, error.message)
    }
  }

  /// Begins to watch the inbox.
  ///
  /// - Parameter afterScan: is called after each look through the inbox, which comes by itself now and then.
  func watch(afterScan: @escaping @Sendable () -> Void) async throws -> InboxWatcher {
    let configuration = setup.configuration
    var options = WatchOptions()
    options.timing = SettleTiming(settle: configuration.settle)
    options.timing.removalGrace = configuration.grace
    options.afterScan = afterScan
    options.rescanInterval = configuration.rescan == .zero ? nil : configuration.rescan
    do {
      return try await InboxWatcher(inbox: setup.workspace.inbox, options: options)
    } catch {
      throw ServiceFailure(.cannotWrite, "the inbox cannot be watched: \(error)")
    }
  }

  /// Tells that the service works.
  func announceStart() async {
    manager.tell("READY=1", "STATUS=looking through the inbox")
    keeper.submit(
      await pipeline.event(
        .started, "communiqued \(Product.version) serves \(setup.workspace.inbox)",
        level: .notice))
  }

  /// Passes what the watcher tells on to the pipeline.
  func follow(_ watcher: InboxWatcher) async {
    await pipeline.look()
    for await event in watcher.events { await pipeline.handle(event) }
  }

  /// Does what the system asks for, until it asks to stop.
  func obey(_ signals: AsyncStream<ServiceSignal>) async {
    for await signal in signals {
      switch signal {
      case .stop: return
      // What is wrong with it is told by the log and by an event.
      case .reload: _ = try? await reloader.reload()
      }
    }
  }

  /// Whether somebody took away what the service works with, or gave it back.
  func isDisturbed(_ server: ControlServer) -> Bool {
    server.isOutOfReach || stateWatch.isDisturbed
  }

  /// Tells when files of the state folder were taken away, and makes the control socket anew when that was.
  func lookAfter(_ server: ControlServer) async {
    await stateWatch.look()
    guard server.isOutOfReach else { return }
    guard stateWatch.files.isLockInPlace else {
      // Another may serve the workspace by now.
      return await pipeline.setTrouble(
        "control socket", "no client can reach the daemon: its lock on the workspace is gone")
    }
    do {
      guard try await OwnThread.run({ try server.comeIntoReach() }) else { return }
      keeper.submit(
        await pipeline.event(
          .recovered,
          "the control socket was gone from \(setup.workspace.socket), and is there again",
          level: .warning))
      await pipeline.setTrouble("control socket", nil)
    } catch {
      await pipeline.setTrouble("control socket", "no client can reach the daemon: \(error)")
    }
  }

  /// Gives signs of life as long as the pipeline works, and looks at each whether it was disturbed.
  func showLife(_ server: ControlServer) async {
    guard let interval = manager.watchdogInterval else { return }
    while !Task.isCancelled {
      if await pipeline.isAlive() {
        manager.tell("WATCHDOG=1")
      } else {
        log(.error, "drafting takes longer than it may; the service counts as hung")
      }
      if isDisturbed(server) { await lookAfter(server) }
      try? await Pause.wait(for: interval)
    }
  }

  /// Keeps the state's line for `systemctl status`.
  func tellState() async {
    var last = ""
    while !Task.isCancelled && !keeper.bell.isClosed {
      let rings = keeper.bell.rings
      let text = await pipeline.overview.line
      if text != last { manager.tell("STATUS=\(text)") }
      last = text
      await keeper.bell.wait(after: rings)
      try? await Pause.wait(for: .milliseconds(500))
    }
  }

  /// Notes that the control socket failed.
  func serverFailed(_ error: any Error) {
    if error is CancellationError { return }
    failed.withLock { $0 = ServiceFailure(.unavailable, "the control socket failed: \(error)") }
  }

  /// Waits until drafts that were given up use so many processors that only an end of the process, and
  /// its new start, gives them back.
  func watchForStuckDrafts() async {
    await pipeline.waitUntilStuck()
    if Task.isCancelled { return }
    let reason =
      "drafts that took too long cannot be stopped otherwise; the service must start anew"
    failed.withLock { $0 = ServiceFailure(.fault, reason) }
  }

  /// Why the service ended by itself; nil when it was told to stop.
  var failure: ServiceFailure? { failed.withLock { $0 } }

  /// Finishes what was begun, for as long as patience lasts and nobody asks to hurry.
  func stop(patience: Duration, hurry: @escaping @Sendable () async -> Void) async {
    keeper.submit(await pipeline.event(.stopping, "the service stops", level: .notice))
    await withTaskGroup(of: Void.self) { group in
      group.addTask { [pipeline] in await pipeline.stop() }
      group.addTask { try? await Pause.wait(for: patience) }
      group.addTask { await hurry() }
      await group.next()
      group.cancelAll()
      await pipeline.abandon()
    }
  }

  /// Closes the record.
  func close() async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { [keeper] in await keeper.close() }
      group.addTask { try? await Pause.wait(for: .seconds(5)) }
      await group.next()
      group.cancelAll()
      keeper.abandon()
    }
  }
}

extension Pipeline.Overview {
  /// The state in one line.
  var line: String {
    let numbers = "\(meetings) meetings, \(queued) queued, \(failed) failed"
    return (isPaused ? "paused, " : "") + numbers + troubles.map { "; \($0)" }.joined()
  }
}
