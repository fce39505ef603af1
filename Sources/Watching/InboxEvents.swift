/// What a watcher tells, in order, until it is stopped or the task that reads is cancelled. For one
/// reader at a time.
package struct InboxEvents: AsyncSequence, Sendable {
  let mailbox: EventMailbox

  package func makeAsyncIterator() -> Iterator {
    Iterator(mailbox: mailbox, signals: mailbox.signals.makeAsyncIterator())
  }

  /// Reads a watcher's events.
  package struct Iterator: AsyncIteratorProtocol {
    let mailbox: EventMailbox
    var signals: AsyncStream<Void>.AsyncIterator

    package mutating func next(
      isolation actor: isolated (any Actor)? = #isolation
    ) async -> InboxEvent? {
      while !Task.isCancelled {
        if let event = mailbox.take() { return event }
        // A last look after the end: an event may have come with it.
        if await signals.next(isolation: actor) == nil { return mailbox.take() }
      }
      return nil
    }
  }
}
