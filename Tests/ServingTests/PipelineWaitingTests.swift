import Archiving
import Glibc
import Serving
import Synchronization
import Testing
import Watching

@Suite(.timeLimit(.minutes(1)))
struct PipelineWaitingTests {
  @Test func `drafts on request and waits for the end`() async throws {
    let engine = EngineDouble()
    let bench = try await PipelineBench(engine)
    await bench.drop("text", at: "m.yaml")
    await bench.drop("bad", at: "n.yaml")
    await bench.pipeline.waitUntilIdle()
    let meetings = try await bench.pipeline.draft([], waiting: true)
    #expect(meetings.map(\.state) == [.drafted, .failed])
    #expect(engine.drafts == ["m": 2, "n": 2])
  }

  @Test(arguments: [false, true])
  func `answers for all meetings once they are known`(_ isStopped: Bool) async throws {
    let bench = try await PipelineBench(EngineDouble())
    await bench.pipeline.beginLook()
    let asking = Task { try await bench.pipeline.draft([], waiting: true) }
    while await bench.pipeline.waitingForLook == 0 { await Task.yield() }
    if isStopped {
      await bench.pipeline.stop()
      await #expect(throws: CancellationError.self) { try await asking.value }
    } else {
      await bench.drop("text", at: "m.yaml")
      await bench.pipeline.endLook()
      #expect(try await asking.value.map(\.name) == ["m"])
    }
  }

  @Test func `finds a spec of which the watcher has not told yet`() async throws {
    let bench = try await PipelineBench(EngineDouble())
    bench.inbox.put("text", at: "new.yml")
    let meetings = try await bench.pipeline.draft(["new"], waiting: true)
    #expect(meetings.map(\.revision) == [1])
  }

  @Test(arguments: ["none", "../none", "/etc/none", ""])
  func `does not know a meeting that is not there`(_ name: String) async throws {
    let bench = try await PipelineBench(EngineDouble())
    await #expect(throws: Pipeline.UnknownMeeting.self) {
      try await bench.pipeline.draft([name], waiting: true)
    }
  }

  @Test func `tells of an inbox that cannot be read, and not that there is no such meeting`()
    async throws
  {
    let bench = try await PipelineBench(EngineDouble())
    bench.inbox.failure.withLock {
      $0 = WatchFailure(code: EIO, operation: "open", path: "/inbox")
    }
    await #expect(throws: DraftTrouble.self) {
      try await bench.pipeline.draft(["m"], waiting: false)
    }
  }

  @Test func `waits no longer when the asker has gone`() async throws {
    let gate = Gate(open: false)
    let bench = try await PipelineBench(EngineDouble(gate: gate))
    await bench.drop("text", at: "m.yaml")
    await gate.holds(1)
    let asking = Task { try await bench.pipeline.draft(["m"], waiting: true) }
    while await !bench.pipeline.isAwaited("m") { await Task.yield() }
    asking.cancel()
    await #expect(throws: CancellationError.self) { try await asking.value }
    gate.open()
    await bench.pipeline.waitUntilIdle()
  }

  @Test func `lets nobody wait for what stays in line while drafting rests`() async throws {
    let gate = Gate(open: false)
    let bench = try await PipelineBench(EngineDouble(gate: gate), jobs: 1)
    await bench.drop("text", at: "m.yaml")
    await bench.drop("text", at: "n.yaml")
    await gate.holds(1)
    async let waiting = bench.pipeline.draft(["n"], waiting: true)
    // The draft that is under way is of what stood there before this was asked.
    async let again = bench.pipeline.draft(["m"], waiting: true)
    for name in ["m", "n"] {
      while await !bench.pipeline.isAwaited(name) { await Task.yield() }
    }
    await bench.pipeline.pause()
    #expect(try await waiting.map(\.state) == [.queued])
    #expect(await bench.pipeline.isAwaited("m"))
    gate.open()
    #expect(try await again.map(\.state) == [.queued])
    // Whoever asks meanwhile is told at once.
    #expect(try await bench.pipeline.draft(["n"], waiting: true).map(\.state) == [.queued])
    await bench.pipeline.resume()
    await bench.pipeline.waitUntilIdle()
    #expect(bench.scratch.target("drafts/n/latest") == "r0001")
  }

  @Test func `brings what waited from before the start to the disk in large batches`() async throws
  {
    let syncs = Atomic<Int>(0)
    let bench = try await PipelineBench(EngineDouble()) { step in
      if step == .temporarySynced { syncs.add(1, ordering: .relaxed) }
    }
    let inbox = try Scratch()
    let paths = (0..<200).map { "m\($0).yaml" }
    for path in paths { try inbox.put(path, as: path) }
    await bench.pipeline.pause()
    await bench.pipeline.reconcile(try InboxScanner().scan(inbox.path))
    for path in paths { await bench.drop(path, at: path) }
    await bench.pipeline.resume()
    await bench.pipeline.waitUntilIdle()
    for path in paths {
      #expect(bench.scratch.target("drafts/\(path.dropLast(5))/latest") == "r0001")
    }
    // Three batches and a half; the last few that wait are waited for.
    #expect(syncs.load(ordering: .relaxed) < 30)
  }

  @Test func `finishes what was begun when it stops, and begins nothing`() async throws {
    let gate = Gate(open: false)
    let engine = EngineDouble(gate: gate)
    let bench = try await PipelineBench(engine, jobs: 1)
    await bench.drop("text", at: "m.yaml")
    await bench.drop("text", at: "n.yaml")
    await gate.holds(1)
    async let stopped: Void = bench.pipeline.stop()
    while await !bench.pipeline.isStopping { await Task.yield() }
    gate.open()
    await stopped
    #expect(engine.drafts == ["m": 1])
    #expect(bench.scratch.exists("drafts/m/latest/statement.en.md"))
  }
}
