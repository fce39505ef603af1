internal import Archiving
internal import CLinux
internal import Controlling
internal import MeetingModel
internal import Rendering

extension Pipeline {
  /// Has the page of all meetings written anew, soon.
  func staleIndex() {
    isIndexStale = true
    guard indexTask == nil else { return }
    indexTask = Task { await self.refreshIndex() }
  }

  private func refreshIndex() async {
    // What happens meanwhile comes into the page together, and drafts come to the disk before it.
    var delay = options.indexDelay
    var failures = 0
    while isIndexStale {
      if !isStopping { try? await Pause.wait(for: delay) }
      isIndexStale = false
      let start = ContinuousClock.now
      if await writeIndex() {
        failures = 0
        // With thousands of meetings it takes its time, which is not to be taken from the drafts.
        let spent = ContinuousClock.now - start
        delay = max(options.indexDelay, min(spent * 20, .seconds(5)))
      } else if !isStopping {
        failures += 1
        isIndexStale = true
        delay = retryDelay(after: failures)
      }
    }
    indexTask = nil
    wakeIdleWaiters()
  }

  /// Gives memory back once nothing has happened for a while: starting and much work need far more than
  /// waiting does.
  private func restSoon() {
    guard restTask == nil else { return }
    restTask = Task {
      try? await Pause.wait(for: options.restDelay)
      restTask = nil
      // Whatever is being done now ends by another rest.
      guard isIdle else { return }
      OwnThread.dismissIdle()
      meetings.shrink()
      let record = keeper.record
      try? await OwnThread.run {
        // A record that is closed by now has nothing left to give.
        try? record.rest()
        linux_give_back_memory()
      }
      OwnThread.dismissIdle()
    }
  }

  /// Writes the page; false when the disk refuses it.
  private func writeIndex() async -> Bool {
    let entries = list.map(IndexEntry.init(_:))
    let (engine, publisher) = (engine, publisher)
    do {
      try await OwnThread.run { try publisher.publishIndex(engine.index(entries)) }
      setTrouble("index", nil)
      return true
    } catch {
      setTrouble("index", "the page of all meetings cannot be written: \(error)")
      return false
    }
  }

  /// Waits until nothing is left to do.
  package func waitUntilIdle() async {
    if isIdle { return }
    await withCheckedContinuation { idleWaiters.append($0) }
  }

  private var isIdle: Bool {
    (queue.isIdle || isPaused && queue.running.isEmpty) && delayed == 0 && indexTask == nil
  }

  func wakeIdleWaiters() {
    let stopping = stopWaiters
    stopWaiters = []
    for waiter in stopping { waiter.resume() }
    guard isIdle else { return }
    restSoon()
    for waiter in idleWaiters { waiter.resume() }
    idleWaiters = []
  }

  /// Takes no more work and waits until what was begun is done.
  package func stop() async {
    isStopping = true
    endLook()
    indexTask?.cancel()
    let left = waiters
    waiters = [:]
    for waiter in left.values { waiter.continuation.resume(throwing: CancellationError()) }
    gate.dismiss()
    while !queue.running.isEmpty || indexTask != nil {
      await withCheckedContinuation { stopWaiters.append($0) }
    }
  }

  /// Waits no longer for what was begun.
  func abandon() {
    queue = WorkQueue()
    atPress = []
    isIndexStale = false
    indexTask = nil
    wakeIdleWaiters()
  }

  /// Whether work goes on as it should: no draft takes longer than it may.
  package func isAlive(at now: ContinuousClock.Instant = .now) -> Bool {
    // A draft that takes too long is given up by then.
    drafting.longest(at: now) < options.timeLimit + .seconds(10)
  }
}

extension IndexEntry {
  /// A meeting's line on the page.
  fileprivate init(_ meeting: ServedMeeting) {
    let folder = meeting.revision.map { "\(meeting.name)/\(RevisionNumber.folder($0))" }
    self.init(
      name: meeting.name, state: meeting.state.rawValue, revision: meeting.revision,
      findings: meeting.findings, problems: meeting.report?.text ?? "", changed: meeting.changed,
      files: folder.map { folder in meeting.documents.compactMap { File($0, in: folder) } } ?? [])
  }
}

extension IndexEntry.File {
  /// A link to `statement.<language>.<format>`; nil for any other file.
  fileprivate init?(_ name: String, in folder: String) {
    let parts = name.split(separator: ".")
    guard parts.count == 3, parts[0] == "statement",
      let format = DocumentFormat(rawValue: String(parts[2]))
    else { return nil }
    self.init(
      language: Language(rawValue: String(parts[1])), format: format, path: "\(folder)/\(name)")
  }
}
