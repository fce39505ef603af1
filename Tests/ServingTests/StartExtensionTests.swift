import Foundation
import Serving
import Testing

@Suite(.timeLimit(.minutes(1)))
struct StartExtensionTests {
  private let sign = "EXTEND_TIMEOUT_USEC=90000000"

  @Test func `tells of each step of a start, as seldom as is wished`() async throws {
    let bench = try await PipelineBench(EngineDouble())
    for number in 0..<30 { await bench.drop("good", at: "f\(number % 3)/m\(number).yaml") }
    await bench.pipeline.waitUntilIdle()
    for (interval, range) in [(Duration.zero, 60...90), (.seconds(3600), 1...1)] {
      let manager = ManagerDouble()
      let start = StartExtension(manager, interval: interval)
      let after = Pipeline(
        inbox: bench.inbox, publisher: Publisher(drafts: bench.scratch.at("drafts")),
        keeper: bench.keeper, notes: try AttemptNotes(in: bench.state.path),
        engine: EngineDouble(), options: PipelineOptions(), log: Log(NoLog()))
      try await after.start { start.goesOn() }
      #expect(range.contains(manager.messages.count), "\(manager.messages.count)")
      #expect(Set(manager.messages) == [sign])
      await after.stop()
    }
  }
}
