import Archiving
import Foundation
import Hashing
import Serving
import Synchronization
import Testing

/// What the pipeline must not forget of a meeting: over a change, and over a restart.
@Suite(.timeLimit(.minutes(1)))
struct PipelineMemoryTests {
  @Test(arguments: [false, true])
  func `gives no number twice though the newest revision was removed`(_ isStartedAnew: Bool)
    async throws
  {
    var bench = try await PipelineBench(EngineDouble())
    for text in ["one", "two"] {
      await bench.drop(text, at: "m.yaml")
      await bench.pipeline.waitUntilIdle()
    }
    try bench.scratch.remove("drafts/m/r0002")
    await bench.drop("one", at: "m.yaml")
    await bench.pipeline.waitUntilIdle()
    #expect(bench.scratch.target("drafts/m/latest") == "r0003")
    #expect(bench.scratch.read("drafts/m/latest/statement.en.md") == "one by one")
    #expect(try await bench.pipeline.meeting("m").revision == 3)
    if isStartedAnew {
      bench = try await PipelineBench(
        EngineDouble(), record: bench.record, scratch: bench.scratch)
    }
    await bench.drop("three", at: "m.yaml")
    await bench.pipeline.waitUntilIdle()
    #expect(bench.scratch.target("drafts/m/latest") == "r0004")
    #expect(bench.scratch.read("drafts/m/latest/statement.en.md") == "three by one")
    #expect(try bench.record.meeting(named: "m")?.state == .drafted)
    #expect(try await bench.pipeline.meeting("m").revision == 4)
    for number in 1...4 { #expect(try bench.record.revision(number, of: "m") != nil) }
    #expect(try bench.kinds(of: "m").filter { $0 == "published" }.count == 4)
    #expect(try bench.kinds(of: "m").suffix(1) == ["published"])
  }

  /// How the process ends while a spec that nobody changed waits for its turn.
  enum End: CaseIterable { case inOrder, killed }

  @Test(arguments: End.allCases)
  func `takes no broken spec for drafted over a restart`(_ end: End) async throws {
    let before = try await PipelineBench(EngineDouble())
    await before.drop("good", at: "m.yaml")
    await before.pipeline.waitUntilIdle()
    await before.drop("bad", at: "m.yaml")
    await before.pipeline.waitUntilIdle()
    await before.pipeline.pause()
    await before.drop("bad", at: "m.yaml")
    try await before.keeper.commit([])
    #expect(try before.record.meeting(named: "m")?.state == .queued)
    if end == .inOrder { await before.pipeline.stop() }

    let after = try await PipelineBench(
      EngineDouble(), record: before.record, scratch: before.scratch)
    await after.drop("bad", at: "m.yaml")
    await after.pipeline.waitUntilIdle()
    try await after.keeper.commit([])
    #expect(try after.record.meeting(named: "m")?.state == .failed)
    #expect(try await after.pipeline.meeting("m").report?.problems == ["bad"])
    #expect(after.scratch.exists("drafts/m/problems.txt"))
  }

  @Test(arguments: [false, true])
  func `keeps a quarantine though the spec is touched`(_ isStartedAnew: Bool) async throws {
    let record = MemoryRecord()
    let attempt = SHA256.hex(Array((SHA256.hex(Array("poison".utf8)) + "one").utf8))
    for _ in 1...2 { _ = try record.beginAttempt(hash: attempt, time: "") }
    let engine = EngineDouble()
    var bench = try await PipelineBench(engine, record: record)
    await bench.drop("poison", at: "m.yaml")
    await bench.pipeline.waitUntilIdle()
    if isStartedAnew {
      await bench.pipeline.pause()
      await bench.drop("poison", at: "m.yaml")
      try await bench.keeper.commit([])
      bench = try await PipelineBench(engine, record: record, scratch: bench.scratch)
    }
    await bench.drop("poison", at: "m.yaml")
    await bench.pipeline.waitUntilIdle()
    try await bench.keeper.commit([])
    #expect(engine.drafts.isEmpty)
    #expect(try record.meeting(named: "m")?.state == .quarantined)
    #expect(await bench.pipeline.list.map(\.state) == [.quarantined])
    #expect(bench.scratch.exists("drafts/m/problems.txt"))
  }
}
