/// Watches an inbox: tells which files are whole, which are gone, and when something may have been
/// missed. Live when its initializer returns: nothing that happens after that is overlooked.
///
/// It watches until it is stopped or no longer kept. It has a thread of its own, which sleeps until the kernel reports something or a deadline comes.
package final class InboxWatcher: Sendable {
  private let mailbox = EventMailbox()
  private let stopSignal: StopSignal

  /// Begins to watch; throws when the inbox cannot be opened. When it can but cannot be watched,
  /// the watcher polls, and says so by `degraded`.
  package init(inbox: String, options: WatchOptions = WatchOptions()) async throws {
    stopSignal = try StopSignal()
    let (mailbox, stopSignal) = (mailbox, stopSignal)
    try await withCheckedThrowingContinuation { (live: CheckedContinuation<Void, any Error>) in
      do {
        try WatchThread.start {
          let loop = WatchLoop(
            inbox: inbox, options: options, mailbox: mailbox, stop: stopSignal)
          if let failure = loop.begin() {
            mailbox.finish()
            live.resume(throwing: failure)
            return
          }
          live.resume()
          loop.run()
          mailbox.finish()
        }
      } catch {
        live.resume(throwing: error)
      }
    }
  }

  deinit {
    stopSignal.stop()
  }

  /// What the watcher tells. It begins with `rescan(.started)`, and ends after `stop`.
  package var events: InboxEvents { InboxEvents(mailbox: mailbox) }

  /// Ends the watching; more than once does no harm.
  package func stop() {
    stopSignal.stop()
  }
}
