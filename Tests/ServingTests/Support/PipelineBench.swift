import Archiving
import Foundation
import Serving
import Synchronization
import Watching

/// An inbox of a test's own.
final class InboxDouble: InboxReading {
  /// By the bytes of their paths, as on a disk.
  private let files = Mutex<[[UInt8]: [Result<SpecContent, SpecUnreadable>]]>([:])

  func put(_ text: String, at path: String) {
    files.withLock { $0[Array(path.utf8)] = [.success(SpecContent(bytes: Array(text.utf8)))] }
  }

  /// Gives these one after the other, the last for ever.
  func put(_ contents: [Result<SpecContent, SpecUnreadable>], at path: String) {
    files.withLock { $0[Array(path.utf8)] = contents }
  }

  func read(_ path: String, limit: Int) throws(SpecUnreadable) -> SpecContent {
    let content = files.withLock { files -> Result<SpecContent, SpecUnreadable>? in
      let path = Array(path.utf8)
      guard let contents = files[path] else { return nil }
      if contents.count > 1 { files[path]?.removeFirst() }
      return contents.first
    }
    guard let content else { throw .gone }
    return try content.get()
  }

  /// What a scan finds; nil when the inbox cannot be read.
  let found = Mutex<InboxListing?>(nil)

  struct Unreadable: Error {}

  func listing() throws -> InboxListing {
    guard let listing = found.withLock(\.self) else { throw Unreadable() }
    return listing
  }

  /// Why it cannot be looked into; nil when it can.
  let failure = Mutex<WatchFailure?>(nil)

  func holds(_ path: String) throws(WatchFailure) -> Bool {
    if let failure = failure.withLock(\.self) { throw failure }
    return isClosed(path)
  }

  func isClosed(_ path: String) -> Bool { files.withLock { $0[Array(path.utf8)] != nil } }
}

/// A log that is thrown away.
struct NoLog: LogSink {
  func write(_ entry: LogEntry) {}
}

/// A log that is kept.
final class KeptLog: LogSink {
  private let kept = Mutex<[LogEntry]>([])

  var entries: [LogEntry] { kept.withLock(\.self) }

  func write(_ entry: LogEntry) { kept.withLock { $0.append(entry) } }
}

/// A pipeline with doubles around it.
struct PipelineBench {
  let scratch: Scratch
  let inbox = InboxDouble()
  let record: MemoryRecord
  let state: Scratch
  let keeper: RecordKeeper
  let pipeline: Pipeline

  init(
    _ engine: some DraftingEngine, jobs: Int = 2, record: MemoryRecord = MemoryRecord(),
    scratch: Scratch? = nil, state: Scratch? = nil, afterCrash: Bool = true,
    timeLimit: Duration = .seconds(60), retryDelay: Duration = .milliseconds(1),
    log: any LogSink = NoLog(), hook: @escaping Publisher.Hook = { _ in },
    adjusting adjust: (inout PipelineOptions) -> Void = { _ in }
  ) async throws {
    let scratch = try scratch ?? Scratch("drafts")
    self.scratch = scratch
    self.record = record
    self.state = try state ?? Scratch()
    var options = PipelineOptions(jobs: jobs)
    options.retryDelay = retryDelay
    options.unfinishedDelay = .zero
    options.indexDelay = .zero
    options.timeLimit = timeLimit
    adjust(&options)
    keeper = RecordKeeper(record, retryDelay: .milliseconds(1))
    pipeline = Pipeline(
      inbox: inbox, publisher: Publisher(drafts: scratch.at("drafts"), hook: hook),
      keeper: keeper, notes: try AttemptNotes(in: self.state.path), engine: engine,
      options: options, log: Log(log))
    try await pipeline.start(afterCrash: afterCrash)
  }

  /// Puts a spec into the inbox, as the watcher would tell.
  func drop(_ text: String, at path: String) async {
    inbox.put(text, at: path)
    await pipeline.handle(.settled(path))
  }

  /// The kinds of events of a meeting, in order.
  func kinds(of name: String) throws -> [String] {
    try record.events(of: name, limit: .max).map(\.kind)
  }
}

extension Record {
  /// How many meetings there are in each state that has any.
  func counts() throws -> [MeetingState: Int] {
    try meetings().reduce(into: [:]) { $0[$1.state, default: 0] += 1 }
  }
}
