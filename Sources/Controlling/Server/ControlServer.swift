internal import Synchronization

/// Answers calls of the control protocol on a socket, until its task is cancelled.
///
/// One thread waits for all connections; calls are answered in tasks, one at a time for each
/// connection and in its order. No byte that a client sends, and nothing that it fails to send or
/// read, can hold up another client for longer than `ControlLimits` allow.
package final class ControlServer: Sendable {
  private let listener: Mutex<ListeningSocket?>
  private let service: any ControlService
  private let limits: ControlLimits
  private let mailbox: Mailbox

  /// Prepares to answer with `service` at `listener`, which listens already: clients that connect
  /// before `run` are answered by it.
  package init(
    at listener: consuming ListeningSocket, service: any ControlService,
    limits: ControlLimits = ControlLimits()
  ) throws {
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
        ControlLoop(at: listener, service: service, limits: limits, mailbox: mailbox).run()
      }
    } onCancel: {
      mailbox.post(.stop)
    }
  }
}
