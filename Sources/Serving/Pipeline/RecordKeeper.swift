package import Archiving
internal import Controlling
internal import Synchronization

/// Brings changes into the record in their order, as many in one commit as have come together, on a
/// thread that may wait. A commit that fails is tried again until the keeper is closed: nothing that
/// happened is left out.
package final class RecordKeeper: Sendable {
  /// Is told when the record cannot be written, and with nil when it can again.
  package typealias TroubleReport = @Sendable (RecordFailure?) -> Void
  /// Is told why the record refuses changes, which are left out then: they ask for what cannot be.
  package typealias RefusalReport = @Sendable (RecordFailure) -> Void

  private typealias Commit = CheckedContinuation<[RecordOutcome], any Error>

  private struct Request {
    var changes: [RecordChange]
    var survival: RecordSurvival
    var commit: Commit?
  }

  private struct State {
    var pending: [Request] = []
    var isWriting = false
    var isClosed = false
    /// Whether what is held will be written when a while is over.
    var isFlushDue = false
    var report: TroubleReport = { _ in }
    var reportRefusal: RefusalReport = { _ in }
    var isInTrouble = false
  }

  package let record: any Record
  /// Wakes those who wait for new events.
  package let bell = EventBell()
  private let retryDelay: Duration
  private let holdDelay: Duration
  private let state = Mutex(State())

  /// Keeps a record.
  ///
  /// - Parameter holdDelay: for how long changes are held at most.
  package init(
    _ record: any Record, retryDelay: Duration = .seconds(1),
    holdDelay: Duration = .milliseconds(250)
  ) {
    self.record = record
    self.retryDelay = retryDelay
    self.holdDelay = holdDelay
  }

  /// Sets who is told of trouble.
  package func onTrouble(_ report: @escaping TroubleReport) {
    state.withLock { $0.report = report }
  }

  /// Sets who is told of refusals.
  package func onRefusal(_ report: @escaping RefusalReport) {
    state.withLock { $0.reportRefusal = report }
  }

  /// Hands changes over without waiting.
  package func submit(_ changes: [RecordChange], surviving survival: RecordSurvival = .powerLoss) {
    if !changes.isEmpty { add(Request(changes: changes, survival: survival, commit: nil)) }
  }

  /// Hands changes over that are written together with what comes next, or by themselves if nothing comes
  /// for a while.
  package func hold(_ changes: [RecordChange], surviving survival: RecordSurvival = .powerLoss) {
    if changes.isEmpty { return }
    add(Request(changes: changes, survival: survival, commit: nil), isHeld: true)
    let isFirst = state.withLock { state in
      defer { state.isFlushDue = true }
      return !state.isFlushDue
    }
    guard isFirst else { return }
    Task {
      // A pause that is cut short does no harm.
      try? await Pause.wait(for: holdDelay)
      flush()
    }
  }

  /// Writes what is held.
  private func flush() {
    let begins = state.withLock { state in
      state.isFlushDue = false
      if state.pending.isEmpty || state.isWriting { return false }
      state.isWriting = true
      return true
    }
    if begins { beginWriting() }
  }

  /// Waits until changes, and all that were handed over before, are safe from what they must survive.
  @discardableResult
  package func commit(
    _ changes: [RecordChange], surviving survival: RecordSurvival = .powerLoss
  ) async throws -> [RecordOutcome] {
    try await withCheckedThrowingContinuation {
      add(Request(changes: changes, survival: survival, commit: $0))
    }
  }

  /// Writes what is left, then closes the record.
  package func close() async {
    _ = try? await commit([])
    abandon()
  }

  /// Closes the record and gives up what could not be written.
  package func abandon() {
    let left = state.withLock { state in
      state.isClosed = true
      defer { state.pending = [] }
      return state.pending
    }
    for request in left { request.commit?.resume(throwing: CancellationError()) }
    record.close()
    bell.close()
  }

  private func add(_ request: Request, isHeld: Bool = false) {
    let (isRefused, begins) = state.withLock { state in
      if state.isClosed { return (true, false) }
      state.pending.append(request)
      if isHeld { return (false, false) }
      defer { state.isWriting = true }
      return (false, !state.isWriting)
    }
    if isRefused { request.commit?.resume(throwing: CancellationError()) }
    if begins { beginWriting() }
  }

  private func beginWriting() {
    Task(executorPreference: OwnThread.executor) { await self.write() }
  }

  private func write() async {
    var delay = retryDelay
    while let batch = take() {
      let left = await write(batch)
      guard !left.isEmpty else {
        delay = retryDelay
        continue
      }
      // Somebody may empty the disk.
      try? await Pause.wait(for: delay)
      delay = min(delay * 2, .seconds(30))
      let refused = state.withLock { state in
        if state.isClosed { return left }
        state.pending = left + state.pending
        return []
      }
      for request in refused { request.commit?.resume(throwing: CancellationError()) }
    }
  }

  private func take() -> [Request]? {
    state.withLock { state in
      guard !state.pending.isEmpty else {
        state.isWriting = false
        return nil
      }
      defer { state.pending = [] }
      return state.pending
    }
  }

  /// Writes requests in one commit; gives back those that must be tried again.
  private func write(_ batch: [Request]) async -> [Request] {
    let record = record
    let changes = batch.flatMap(\.changes)
    let survival: RecordSurvival =
      batch.contains { $0.survival == .powerLoss } ? .powerLoss : .processEnd
    do {
      let outcomes =
        changes.isEmpty
        ? [] : try await OwnThread.run { try record.apply(changes, surviving: survival) }
      report(nil)
      var rest = outcomes[...]
      for request in batch {
        request.commit?.resume(returning: Array(rest.prefix(request.changes.count)))
        rest = rest.dropFirst(request.changes.count)
      }
      bell.ring()
      return []
    } catch let failure as RecordFailure where failure.isOfTheChange {
      guard batch.count > 1 else {
        // The record itself can be written.
        report(nil)
        state.withLock { $0.reportRefusal }(failure)
        batch.first?.commit?.resume(throwing: failure)
        return []
      }
      // One request asks for what cannot be; the others must not suffer for it.
      for (index, request) in batch.enumerated() {
        if await !write([request]).isEmpty { return Array(batch[index...]) }
      }
      return []
    } catch {
      report(error as? RecordFailure ?? RecordFailure(.failed, "the record cannot be written"))
      return batch
    }
  }

  private func report(_ failure: RecordFailure?) {
    let report = state.withLock { state -> TroubleReport? in
      if failure == nil && !state.isInTrouble { return nil }
      state.isInTrouble = failure != nil
      return state.report
    }
    report?(failure)
  }
}

extension RecordFailure {
  /// Whether the change is at fault and would fail each time.
  fileprivate var isOfTheChange: Bool {
    switch code {
    case .revisionReused, .unknownMeeting: true
    default: false
    }
  }
}
