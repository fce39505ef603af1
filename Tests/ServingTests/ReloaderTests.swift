import Configuring
import Controlling
import Foundation
import Serving
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1)))
struct ReloaderTests {
  private static func setup(_ access: Configuration.Right) -> ServiceSetup {
    var configuration = Configuration()
    configuration.access.draft = access
    return ServiceSetup(
      configuration: configuration, workspace: Workspace(folder: "/none"), engine: EngineDouble())
  }

  @Test(arguments: [2, 20])
  func `ends with what was read last, however many ask at once`(_ count: Int) async throws {
    let bench = try await PipelineBench(EngineDouble())
    let manager = ManagerDouble()
    let gate = Gate(open: false)
    let turn = Mutex(0)
    let reloader = Reloader(
      Self.setup(.group),
      load: {
        let isFirst = turn.withLock { turn in
          turn += 1
          return turn == 1
        }
        // The first has read the old file, and takes long to check it.
        if isFirst { gate.pass() }
        return Self.setup(isFirst ? .group : .root)
      }, pipeline: bench.pipeline, keeper: bench.keeper, manager: manager, log: Log(NoLog()))
    let first = Task { try await reloader.reload() }
    await gate.holds(1)
    let others = (1..<count).map { _ in Task { try await reloader.reload() } }
    // As many as could do so have read the new file by then.
    for _ in 0..<20_000 { await Task.yield() }
    gate.open()
    _ = try await first.value
    for other in others { _ = try await other.value }
    #expect(reloader.access.draft == .root)
    // Who asked while another waited needs no reading of his own.
    #expect(turn.withLock(\.self) == 2)
    #expect(manager.messages == ["RELOADING=1", "READY=1", "RELOADING=1", "READY=1"])
  }

  @Test func `keeps the old setup when the new one cannot be used, and reads again then`()
    async throws
  {
    let bench = try await PipelineBench(EngineDouble())
    let manager = ManagerDouble()
    let isBroken = Mutex(true)
    let reloader = Reloader(
      Self.setup(.group),
      load: {
        if isBroken.withLock(\.self) { throw ServiceFailure(.badConfiguration, "broken") }
        return Self.setup(.root)
      }, pipeline: bench.pipeline, keeper: bench.keeper, manager: manager, log: Log(NoLog()))
    await #expect(throws: ServiceFailure.self) { try await reloader.reload() }
    #expect(reloader.access.draft == .group)
    isBroken.withLock { $0 = false }
    _ = try await reloader.reload()
    #expect(reloader.access.draft == .root)
    #expect(manager.messages == ["RELOADING=1", "READY=1", "RELOADING=1", "READY=1"])
  }
}
