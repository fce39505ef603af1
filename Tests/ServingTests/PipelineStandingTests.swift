import Archiving
import Foundation
import Serving
import Synchronization
import Testing
import Watching

/// Revisions whose making the disk disturbed after they had their names.
@Suite(.timeLimit(.minutes(1)))
struct PipelineStandingTests {
  /// What becomes of the spec until the disk works again.
  enum Change: CaseIterable, Sendable {
    case none, other, faulty, removed
  }

  @Test(arguments: PublisherTests.lateSteps, Change.allCases)
  func `tells of a disturbed publication once, as of any other`(
    _ late: PublishStep, _ change: Change
  ) async throws {
    let isBroken = Mutex(false)
    let bench = try await PipelineBench(EngineDouble()) { step in
      if step == late, isBroken.withLock({ $0 }) {
        throw DiskFailure(code: EIO, operation: "write", name: ".")
      }
    }
    await bench.drop("bad", at: "m.yaml")
    await bench.pipeline.waitUntilIdle()
    isBroken.withLock { $0 = true }
    await bench.drop("first", at: "m.yaml")
    while try !bench.record.events(after: 0, limit: .max).contains(where: { $0.kind == "trouble" })
    {
      await Task.yield()
    }
    switch change {
    case .none: break
    case .other: await bench.drop("second", at: "m.yaml")
    case .faulty: await bench.drop("bad again", at: "m.yaml")
    case .removed: await bench.pipeline.handle(.gone("m.yaml"))
    }
    isBroken.withLock { $0 = false }
    await bench.pipeline.waitUntilIdle()
    try await bench.keeper.commit([])

    let events = try bench.record.events(of: "m", limit: .max)
    let published = events.filter { $0.kind == "published" }
    #expect(published.first?.text == "published r0001, 1 finding")
    #expect(published.map(\.revision) == (change == .other ? [1, 2] : [1]))
    #expect(!events.contains { $0.text.hasPrefix("the draft is the same") })
    let first = try #require(try bench.record.revision(1, of: "m"))
    #expect(first.files.map(\.path) == ["review.json", "statement.en.md"])
    let meeting = try #require(try bench.record.meeting(named: "m"))
    #expect(meeting.revision == (change == .other ? 2 : 1))
    let last: [Change: String] = [.faulty: "failed", .removed: "withdrawn"]
    // A change may be read before it is told of, and then be told of for nothing.
    let kinds = events.map(\.kind).filter { !["restored", "queued", "unchanged"].contains($0) }
    #expect(kinds.last == last[change] ?? "published")
    #expect(await bench.pipeline.overview.troubles.isEmpty)
    #expect(DraftsAudit.leftovers(in: bench.scratch.at("drafts")).isEmpty)
  }

  @Test func `tells of every revision of many disturbed ones`() async throws {
    let failures = Mutex(3)
    let bench = try await PipelineBench(EngineDouble()) { step in
      guard step == .foldersSynced else { return }
      let fails = failures.withLock { failures in
        failures -= 1
        return failures >= 0
      }
      if fails { throw DiskFailure(code: EIO, operation: "write", name: ".") }
    }
    let names = (1...20).map { "m\($0)" }
    await bench.pipeline.pause()
    for name in names { await bench.drop(name, at: "\(name).yaml") }
    await bench.pipeline.resume()
    await bench.pipeline.waitUntilIdle()
    for name in names {
      #expect(try bench.kinds(of: name).filter { $0 == "published" }.count == 1)
      #expect(try !bench.kinds(of: name).contains("unchanged"))
      #expect(try bench.record.revision(1, of: name) != nil)
    }
  }
}
