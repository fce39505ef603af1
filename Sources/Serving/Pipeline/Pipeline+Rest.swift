internal import Archiving
internal import CLinux
internal import Controlling

/// The ends of work: rest when there is none for a while, and the stop.
extension Pipeline {
  /// Gives memory back once nothing has happened for a while, starting and much work need far more than
  /// waiting does; and lets the record forget what it need not keep.
  private func restSoon() {
    guard restTask == nil else { return }
    restTask = Task {
      try? await Pause.wait(for: options.restDelay)
      restTask = nil
      // Whatever is being done now ends by another rest.
      guard isIdle else { return }
      OwnThread.dismissIdle()
      meetings.shrink()
      await forgetEvents()
      let record = keeper.record
      try? await OwnThread.run {
        // A record that is closed by now has nothing left to give.
        try? record.rest()
        linux_give_back_memory()
      }
      OwnThread.dismissIdle()
    }
  }

  /// Lets the record forget events, if there may be any to forget since the last time.
  private func forgetEvents() async {
    let record = keeper.record
    // A record that cannot be read or written has other worries.
    guard troubles["record"] == nil,
      let sequence = try? await OwnThread.run({ try record.lastSequence() })
    else { return }
    let now = ContinuousClock.now
    if let last = lastForgetting, now - last.time < .seconds(86_400),
      sequence - last.sequence < Int64(options.eventCount / 10)
    {
      return
    }
    lastForgetting = (sequence, now)
    let retention = EventRetention(
      count: options.eventCount, since: clock.ago(options.eventAge),
      countOfMeeting: options.eventCountOfMeeting,
      kindsOfRevisions: [EventKind.published.rawValue, EventKind.recovered.rawValue])
    // What it has not forgotten at the end of the service, it forgets after the next start. Nobody is to be
    // told: the keeper would wake whoever tells of changes.
    _ = try? await OwnThread.run {
      try record.apply([.forgetEvents(retention)], surviving: .processEnd)
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
