import Archiving
import Foundation
import Serving
import Testing

/// Foreign things in a draft's place, and drafts that never end.
@Suite(.timeLimit(.minutes(1)))
struct PipelineObstacleTests {
  @Test(arguments: [
    ("a", ""), ("a/m", ""), ("a/m/latest/x", "a/m/latest"),
    ("a/m/problems.txt/x", "a/m/problems.txt"),
    ("a/m/latest", ""),
  ])
  func `fails with what stands in a draft's place, and drafts once it is gone`(
    _ path: String, _ named: String
  ) async throws {
    let scratch = try Scratch("drafts")
    try scratch.put("foreign", as: "drafts/\(path)", making: true)
    let bench = try await PipelineBench(EngineDouble(), scratch: scratch)
    await bench.drop("good", at: "a/m.yaml")
    let told = try await bench.pipeline.draft(["a/m"], waiting: true)
    #expect(told.map(\.state) == [.failed])
    let obstacle = "drafts/" + (named.isEmpty ? path : named)
    let problem = told.first?.report?.text ?? ""
    #expect(problem.contains("`\(obstacle.dropFirst(7))`"), "\(problem)")
    #expect(problem.contains("help: move it away"))
    #expect(scratch.read("drafts/\(path)") == "foreign")
    // Between two looks at the obstacle the meeting is failed, and never queued for good.
    var overview = await bench.pipeline.overview
    for _ in 0..<10_000 where overview.failed != 1 {
      await Task.yield()
      overview = await bench.pipeline.overview
    }
    #expect(overview.queued == 0 && overview.failed == 1)
    try scratch.remove(obstacle)
    // Nobody asks: it is looked for again.
    while try !bench.kinds(of: "a/m").contains("published") { await Task.yield() }
    #expect(scratch.target("drafts/a/m/latest") == "r0001")
    let kinds = try bench.kinds(of: "a/m")
    // Once for the drop and once for the request, however often it was looked for.
    #expect(kinds.filter { $0 == "failed" }.count <= 3)
  }

  @Test func `says once what stands in a draft's place, however often it looks`() async throws {
    let scratch = try Scratch("drafts")
    try scratch.put("foreign", as: "drafts/m/latest", making: true)
    let log = KeptLog()
    let bench = try await PipelineBench(
      EngineDouble(), scratch: scratch, retryDelay: .zero, log: log)
    await bench.drop("good", at: "m.yaml")
    while try !bench.kinds(of: "m").contains("failed") { await Task.yield() }
    let changed = try await bench.pipeline.meeting("m").changed
    // It looks again and again without a pause.
    for _ in 0..<20_000 { await Task.yield() }
    #expect(log.entries.count { $0.kind == .failed } == 1)
    #expect(try await bench.pipeline.meeting("m").changed == changed)
    // Touched, it is as it was.
    await bench.drop("good", at: "m.yaml")
    try scratch.remove("drafts/m/latest")
    while try !bench.kinds(of: "m").contains("published") { await Task.yield() }
    await bench.pipeline.waitUntilIdle()
    #expect(log.entries.count { $0.kind == .failed } == 1)
  }

  @Test func `gives up a draft that takes too long, and lets the next have its place`() async throws
  {
    let gate = Gate(open: false)
    let bench = try await PipelineBench(
      EngineDouble(gate: gate), jobs: 1, timeLimit: .milliseconds(20))
    await bench.drop("endless", at: "m.yaml")
    let told = try await bench.pipeline.draft(["m"], waiting: true)
    #expect(told.map(\.state) == [.quarantined])
    #expect(bench.scratch.read("drafts/m/problems.txt")?.contains("takes longer than") == true)
    // One more, and nothing but an end of the process helps.
    await bench.drop("endless", at: "n.yaml")
    await bench.pipeline.waitUntilStuck()
    gate.open()
    // Their end is of no use to anybody.
    let kinds = try bench.kinds(of: "m")
    #expect(kinds.contains("quarantined") && !kinds.contains("published"), "\(kinds)")
    #expect(!bench.scratch.exists("drafts/m/latest"))
  }
}
