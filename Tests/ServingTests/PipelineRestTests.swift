import Archiving
import Serving
import Testing

/// What is done while nothing happens.
@Suite(.timeLimit(.minutes(1)))
struct PipelineRestTests {
  @Test func `lets the record forget old events, and nothing that tells how a meeting stands`()
    async throws
  {
    let record = MemoryRecord()
    for number in 1...50 {
      try record.append(
        EventRecord(time: "2020-01-01T00:00:00.000Z", kind: "started", text: "\(number)"))
    }
    let bench = try await PipelineBench(
      EngineDouble(), record: record,
      adjusting: { options in
        options.restDelay = .zero
        options.eventCount = 20
        options.eventCountOfMeeting = 2
      })
    await bench.drop("good", at: "m.yaml")
    await bench.drop("bad", at: "n.yaml")
    await bench.pipeline.waitUntilIdle()
    while try record.events(after: 0, limit: 1).first?.kind == "started" { await Task.yield() }
    // Touched again and again, they say the same each time.
    for _ in 1...20 {
      await bench.drop("good", at: "m.yaml")
      await bench.pipeline.waitUntilIdle()
    }
    try await bench.keeper.commit([])
    while try record.events(after: 0, limit: .max).count > 25 { await Task.yield() }
    #expect(try bench.kinds(of: "m").contains("published"))
    #expect(try bench.kinds(of: "m").suffix(2) == ["queued", "unchanged"])
    #expect(try bench.kinds(of: "n") == ["drafting", "failed"])
  }
}
