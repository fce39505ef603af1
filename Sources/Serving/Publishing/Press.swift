internal import Controlling
internal import Synchronization

/// Publishes what was staged, as much in one batch as has come together while the batch before was
/// brought to the disk: one draft does not wait, and of many each costs little.
final class Press: Sendable {
  private struct Request {
    var staged: StagedEdition
    var isPatient: Bool
    var publication: CheckedContinuation<Publication, any Error>
  }

  private struct State {
    var pending: [Request] = []
    var isAtWork = false
    /// Whether those that are patient are waited for.
    var isGathering = false
  }

  /// How many patient ones are one batch, and how long one waits for the others.
  private static let batch = 64
  private static let patience = Duration.milliseconds(250)

  private let publisher: Publisher
  private let state = Mutex(State())

  /// Works for a publisher.
  init(_ publisher: Publisher) { self.publisher = publisher }

  /// Publishes an edition; nothing of it is left when that fails.
  ///
  /// - Parameter patiently: whether it may wait a moment for others, since many are on their way: each sync
  ///   then serves more of them.
  func publish(_ staged: StagedEdition, patiently: Bool = false) async throws -> Publication {
    try await withCheckedThrowingContinuation { publication in
      let begins = state.withLock { state in
        state.pending.append(
          Request(staged: staged, isPatient: patiently, publication: publication))
        let isFew = state.pending.count < Self.batch
        if state.isAtWork || (patiently && isFew && state.isGathering) { return false }
        state.isAtWork = true
        return true
      }
      if begins { Task(executorPreference: OwnThread.executor) { await self.work() } }
    }
  }

  private func work(withoutPatience: Bool = false) async {
    var isOver = withoutPatience
    while let batch = take(withoutPatience: isOver) {
      isOver = false
      let (publisher, staged) = (publisher, batch.map(\.staged))
      do {
        let results = try await OwnThread.run { try publisher.publish(staged) }
        for (request, result) in zip(batch, results) {
          request.publication.resume(with: result.mapError { $0 })
        }
      } catch {
        for request in batch { request.publication.resume(throwing: error) }
      }
    }
  }

  /// What is to be published now; nil when that is nothing yet.
  private func take(withoutPatience isOver: Bool) -> [Request]? {
    let (batch, gathers) = state.withLock { state -> ([Request]?, Bool) in
      let isFew = state.pending.count < Self.batch && state.pending.allSatisfy(\.isPatient)
      if state.pending.isEmpty || (isFew && !isOver) {
        state.isAtWork = false
        let gathers = !state.pending.isEmpty && !state.isGathering
        if gathers { state.isGathering = true }
        return (nil, gathers)
      }
      defer { state.pending = [] }
      return (state.pending, false)
    }
    if gathers { Task { await self.gather() } }
    return batch
  }

  /// Waits for others, but not for long.
  private func gather() async {
    // A pause that is cut short does no harm.
    try? await Pause.wait(for: Self.patience)
    let begins = state.withLock { state in
      state.isGathering = false
      defer { state.isAtWork = true }
      return !state.isAtWork
    }
    if begins { await work(withoutPatience: true) }
  }
}
