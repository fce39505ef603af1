import Controlling
import Foundation
import Testing

@testable import Serving

/// What is limited is the work, and neither what comes before it nor what comes after.
@Suite(.timeLimit(.minutes(1)))
struct TimeLimitTests {
  private let limit = Duration.milliseconds(500)

  @Test func `counts nothing of what prepares the work`() async throws {
    let bench = try await PipelineBench(EngineDouble())
    let gate = Gate(open: false)
    async let result = bench.pipeline.limited(limit) {
      gate.pass()
    } work: {
      1
    } inTime: {
    } finish: {
      $0 + 1
    }
    await gate.holds(1)
    try await Pause.wait(for: limit * 2)
    gate.open()
    #expect(try await result == 2)
  }

  @Test func `does nothing without a thread, which shows nothing of the work`() async throws {
    let bench = try await PipelineBench(EngineDouble())
    let error = await #expect(throws: NotBegun.self) {
      try await bench.pipeline.limited(limit) { _ in
        throw OwnThread.Unavailable(errno: EAGAIN)
      } after: {
        Issue.record("was prepared")
      } work: {
        Issue.record("was begun")
      } inTime: {
      } finish: {
        Issue.record("was finished")
      }
    }
    #expect(error?.cause as? OwnThread.Unavailable == OwnThread.Unavailable(errno: EAGAIN))
  }

  @Test func `does nothing once that has failed`() async throws {
    let bench = try await PipelineBench(EngineDouble())
    let failure = DiskFailure(code: 5, operation: "write", name: "attempts")
    let error = await #expect(throws: NotBegun.self) {
      try await bench.pipeline.limited(limit) {
        throw failure
      } work: {
        Issue.record("was begun")
      } inTime: {
        Issue.record("was in time")
      } finish: {
        Issue.record("was finished")
      }
    }
    #expect(error?.cause as? DiskFailure == failure)
  }
}
