internal import Controlling
internal import Synchronization

/// Publishes what was staged, as much in one batch as has come together while the batch before was
/// brought to the disk: one draft does not wait, and of many each costs little.
final class Press: Sendable {
  private struct Request {
    var staged: StagedEdition
    var publication: CheckedContinuation<Publication, any Error>
  }

  private struct State {
    var pending: [Request] = []
    var isAtWork = false
  }

  private let publisher: Publisher
  private let state = Mutex(State())

  /// Works for a publisher.
  init(_ publisher: Publisher) { self.publisher = publisher }

  /// Publishes an edition; nothing of it is left when that fails.
  func publish(_ staged: StagedEdition) async throws -> Publication {
    try await withCheckedThrowingContinuation { publication in
      let begins = state.withLock { state in
        state.pending.append(Request(staged: staged, publication: publication))
        defer { state.isAtWork = true }
        return !state.isAtWork
      }
      if begins { Task { await self.work() } }
    }
  }

  private func work() async {
    while let batch = take() {
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

  private func take() -> [Request]? {
    state.withLock { state in
      guard !state.pending.isEmpty else {
        state.isAtWork = false
        return nil
      }
      defer { state.pending = [] }
      return state.pending
    }
  }
}
