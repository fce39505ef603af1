import Archiving
import Foundation
import Serving
import Synchronization
import Testing
import Watching

/// Specs that were removed while nobody watched, in an inbox of which not all can be read.
@Suite(.timeLimit(.minutes(1)))
struct PipelineInboxTests {
  static let failure = WatchFailure(code: EACCES, operation: "open", path: "x")

  /// A pipeline that has published `a`, `x/b` and `x/y/c`, started anew.
  private func startedAnew() async throws -> PipelineBench {
    let before = try await PipelineBench(EngineDouble())
    for name in ["a", "x/b", "x/y/c", "xb"] { await before.drop("good", at: "\(name).yaml") }
    await before.pipeline.waitUntilIdle()
    return try await PipelineBench(EngineDouble(), record: before.record, scratch: before.scratch)
  }

  private func listing(_ paths: [String] = [], unreadable: [String] = []) throws -> InboxListing {
    let inbox = try Scratch()
    for path in paths { try inbox.put("good", as: path, making: true) }
    var listing = try InboxScanner().scan(inbox.path)
    for path in unreadable { listing.unreadable.append((path, Self.failure)) }
    return listing
  }

  private func withdrawn(_ bench: PipelineBench) async throws -> [String] {
    await bench.pipeline.waitUntilIdle()
    try await bench.keeper.commit([])
    return try bench.record.meetings().filter { $0.state == .withdrawn }.map(\.name)
  }

  @Test(arguments: [
    InboxEvent.restored, .rescan(.overflow), .rescan(.replaced),
    .degraded(.unreadable(PipelineInboxTests.failure)),
  ])
  func `withdraws what is gone, and what could not be looked for once it can`(
    _ event: InboxEvent
  ) async throws {
    let bench = try await startedAnew()
    let first = try listing(["xb.yaml"], unreadable: ["x"])
    bench.inbox.found.withLock { $0 = first }
    await bench.pipeline.look()
    #expect(try await withdrawn(bench) == ["a"])
    let then = try listing(["xb.yaml", "x/b.yaml"], unreadable: ["x/z"])
    bench.inbox.found.withLock { $0 = then }
    await bench.pipeline.handle(event)
    #expect(try await withdrawn(bench) == ["a", "x/y/c"])
    // The watcher tells of it besides.
    await bench.drop("good", at: "x/b.yaml")
    #expect(try await withdrawn(bench) == ["a", "x/y/c"])
    #expect(try bench.record.meeting(named: "x/b")?.state == .drafted)
  }

  @Test func `withdraws nothing that an unmounted inbox held`() async throws {
    let bench = try await startedAnew()
    let first = try listing(["xb.yaml", "a.yaml"], unreadable: ["x"])
    bench.inbox.found.withLock { $0 = first }
    await bench.pipeline.look()
    let empty = try listing()
    bench.inbox.found.withLock { $0 = empty }
    await bench.pipeline.handle(.rescan(.replaced))
    await bench.pipeline.handle(.degraded(.lost))
    #expect(try await withdrawn(bench).isEmpty)
    // Mounted again.
    let whole = try listing(["xb.yaml", "a.yaml", "x/b.yaml"])
    bench.inbox.found.withLock { $0 = whole }
    await bench.pipeline.handle(.rescan(.replaced))
    await bench.pipeline.handle(.restored)
    #expect(try await withdrawn(bench) == ["x/y/c"])
  }

  @Test func `withdraws nothing of an inbox that is too large to be seen whole`() async throws {
    let bench = try await startedAnew()
    var first = try listing(["xb.yaml"])
    first.cutShort = "it holds too much"
    let cut = first
    bench.inbox.found.withLock { $0 = cut }
    await bench.pipeline.look()
    #expect(try await withdrawn(bench).isEmpty)
  }
}
