internal import Synchronization

/// Answers calls of the control protocol on a socket, until its task is cancelled.
///
/// One thread waits for all connections; calls are answered in tasks, one at a time for each
/// connection and in its order. No byte that a client sends, and nothing that it fails to send or
/// read, can hold up another client for longer than `ControlLimits` allow.
package final class ControlServer: Sendable {
  /// The socket that the loop has not taken yet.
  private let listener: Mutex<ListeningSocket?>
  /// Where clients look for the newest socket; nil when another program looks after that.
  private let place: Mutex<ListeningSocket.Place?>
  private let service: any ControlService
  private let limits: ControlLimits
  private let mailbox: Mailbox

  /// Prepares to answer with `service` at `listener`, which listens already: clients that connect
  /// before `run` are answered by it.
  package init(
    at listener: consuming ListeningSocket, service: any ControlService,
    limits: ControlLimits = ControlLimits()
  ) throws {
    place = Mutex(listener.place)
    self.listener = Mutex(listener)
    self.service = service
    self.limits = limits
    mailbox = try Mailbox()
  }

  /// Answers calls until the task is cancelled. Then calls that are being answered are cancelled,
  /// what was answered is sent, the connections and the socket are closed, and a socket that was
  /// made here is removed. Runs once.
  ///
  /// - Throws: `ControlSocketError` when the socket fails, `OwnThread.Unavailable` when the system
  ///   has no thread left.
  package func run() async throws {
    try await withTaskCancellationHandler {
      try await OwnThread.run { [self] in
        guard let listener = listener.withLock({ $0.take() }) else {
          throw ControlSocketError(.spent, "the control server has run already")
        }
        ControlLoop(at: listener, service: service, limits: limits, mailbox: mailbox) { [self] in
          self.listener.withLock { $0.take() }
        }.run()
      }
    } onCancel: {
      place.withLock { $0 = nil }
      mailbox.post(.stop)
    }
  }

  /// Whether a socket that was made here is gone from its place, so that no client finds it.
  package var isOutOfReach: Bool { place.withLock { $0.map { !$0.isTaken } ?? false } }

  /// Makes a socket anew that is gone from its place, like the one before; connections go on. Only
  /// somebody who holds the lock on the workspace may ask for it. Tells whether it was gone.
  ///
  /// - Throws: `ControlSocketError` when it cannot be made, or another stands there.
  package func comeIntoReach() throws -> Bool {
    try place.withLock { place in
      guard let old = place, !old.isTaken else { return false }
      var anew: ListeningSocket? = try .bound(
        to: old.path, mode: old.mode, group: old.group, replacesStale: true)
      place = anew?.place
      listener.withLock { swap(&$0, &anew) }
      mailbox.post(.listenAnew)
      return true
    }
  }
}
