import Testing
import Watching

/// A watcher on a scratch folder, and what it told so far.
struct WatchedInbox {
  let folder: ScratchFolder
  let watcher: InboxWatcher
  private var iterator: InboxEvents.Iterator

  init(
    _ folder: ScratchFolder, settle: Duration = .zero,
    _ change: (inout WatchOptions) -> Void = { _ in }
  ) async throws {
    self.folder = folder
    var options = WatchOptions()
    options.timing = SettleTiming(settle: settle)
    change(&options)
    watcher = try await InboxWatcher(inbox: folder.path, options: options)
    iterator = watcher.events.makeAsyncIterator()
    let first = await next()
    #expect(first == .rescan(.started))
  }

  /// The next event; nil when none comes in ten seconds, or at the end.
  mutating func next() async -> InboxEvent? {
    let stopping = Task { [watcher] in
      try await Task.sleep(for: .seconds(10))
      Issue.record("nothing was told in time")
      watcher.stop()
    }
    defer { stopping.cancel() }
    return await iterator.next()
  }

  /// All events up to one that is awaited, without the early word of files being written.
  mutating func events(until last: InboxEvent) async -> [InboxEvent] {
    var events: [InboxEvent] = []
    while let event = await next() {
      if case .written = event { continue }
      events.append(event)
      if event == last { break }
    }
    return events
  }
}
