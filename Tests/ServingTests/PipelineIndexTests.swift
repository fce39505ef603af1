import Foundation
import Serving
import Synchronization
import Testing

/// The page of all meetings.
@Suite(.timeLimit(.minutes(1)))
struct PipelineIndexTests {
  @Test func `is written though nothing else happens once the disk works again`() async throws {
    let bench = try await PipelineBench(EngineDouble())
    await bench.pipeline.waitUntilIdle()
    // A folder in its place is as good as a disk that refuses it.
    try bench.scratch.remove("drafts/index.html")
    try bench.scratch.put("", as: "drafts/index.html/x", making: true)
    await bench.drop("good", at: "m.yaml")
    while try !bench.kinds(of: "m").contains("published") { await Task.yield() }
    while await bench.pipeline.overview.troubles.isEmpty { await Task.yield() }
    try bench.scratch.remove("drafts/index.html")
    await bench.pipeline.waitUntilIdle()
    #expect(bench.scratch.read("drafts/index.html") == "m drafted 1\n")
    #expect(await bench.pipeline.overview.troubles.isEmpty)
  }

  @Test func `does not keep the service from stopping`() async throws {
    let bench = try await PipelineBench(EngineDouble())
    await bench.pipeline.waitUntilIdle()
    try bench.scratch.remove("drafts/index.html")
    try bench.scratch.put("", as: "drafts/index.html/x", making: true)
    await bench.drop("good", at: "m.yaml")
    while try !bench.kinds(of: "m").contains("published") { await Task.yield() }
    while await bench.pipeline.overview.troubles.isEmpty { await Task.yield() }
    await bench.pipeline.stop()
    #expect(bench.scratch.exists("drafts/m/latest"))
  }
}
