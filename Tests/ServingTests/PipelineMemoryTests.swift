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
    if isStartedAnew {
      bench = try await PipelineBench(
        EngineDouble(), record: bench.record, scratch: bench.scratch)
    }
    await bench.drop("three", at: "m.yaml")
    await bench.pipeline.waitUntilIdle()
    #expect(bench.scratch.target("drafts/m/latest") == "r0004")
    #expect(bench.scratch.read("drafts/m/latest/statement.en.md") == "three by one")
    #expect(try bench.record.meeting(named: "m")?.state == .drafted)
    for number in 1...4 { #expect(try bench.record.revision(number, of: "m") != nil) }
    #expect(try bench.kinds(of: "m").suffix(1) == ["published"])
  }
}
