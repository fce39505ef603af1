import Archiving
import Foundation
import Hashing
import Serving
import Synchronization
import Testing
import Watching

@Suite(.timeLimit(.minutes(1)))
struct PipelineTests {
  @Test func `publishes a spec and records each state`() async throws {
    let bench = try await PipelineBench(EngineDouble())
    await bench.drop("hello", at: "a/b.yaml")
    await bench.pipeline.waitUntilIdle()
    #expect(bench.scratch.read("drafts/a/b/latest/statement.en.md") == "hello by one")
    #expect(try bench.kinds(of: "a/b") == ["queued", "drafting", "published"])
    let meeting = try bench.record.meeting(named: "a/b")
    #expect(meeting?.state == .drafted)
    #expect(meeting?.revision == 1)
    #expect(meeting?.findings == 1)
    #expect(bench.scratch.read("drafts/index.html") == "a/b drafted 1\n")
    #expect(try bench.record.attempts().isEmpty)
  }

  @Test func `drafts as many meetings at the same time as there are jobs`() async throws {
    let gate = Gate(open: false)
    let engine = EngineDouble(gate: gate)
    let bench = try await PipelineBench(engine, jobs: 3)
    for number in 1...8 { await bench.drop("\(number)", at: "m\(number).yaml") }
    await gate.holds(3)
    #expect(await bench.pipeline.overview.queued == 5)
    gate.open()
    await bench.pipeline.waitUntilIdle()
    #expect(engine.mostRunning == 3)
    #expect(engine.drafts.values.allSatisfy { $0 == 1 })
    #expect(engine.drafts.count == 8)
  }

  @Test func `drafts what changed meanwhile once more, and never twice at a time`() async throws {
    let gate = Gate(open: false)
    let engine = EngineDouble(gate: gate)
    let bench = try await PipelineBench(engine)
    await bench.drop("first", at: "m.yaml")
    await gate.holds(1)
    for number in 1...10 { await bench.drop("change \(number)", at: "m.yaml") }
    gate.open()
    await bench.pipeline.waitUntilIdle()
    #expect(engine.drafts == ["m": 2])
    #expect(!engine.draftedTwiceAtOnce)
    #expect(bench.scratch.read("drafts/m/latest/statement.en.md") == "change 10 by one")
    #expect(bench.scratch.target("drafts/m/latest") == "r0002")
  }

  @Test func `does nothing for a spec that did not change`() async throws {
    let engine = EngineDouble()
    let bench = try await PipelineBench(engine)
    await bench.drop("same", at: "m.yaml")
    await bench.pipeline.waitUntilIdle()
    await bench.drop("same", at: "m.yaml")
    await bench.pipeline.waitUntilIdle()
    #expect(engine.drafts == ["m": 1])
    #expect(try await bench.pipeline.meeting("m").state == .drafted)
  }

  @Test func `says nothing of a spec that did not change over a restart`() async throws {
    let before = try await PipelineBench(EngineDouble())
    await before.drop("same", at: "m.yaml")
    await before.drop("bad", at: "n.yaml")
    await before.pipeline.waitUntilIdle()
    let last = try before.record.lastSequence()
    let engine = EngineDouble()
    let after = try await PipelineBench(engine, record: before.record, scratch: before.scratch)
    let inbox = try Scratch()
    try inbox.write("", to: "m.yaml")
    try inbox.write("", to: "n.yaml")
    await after.pipeline.reconcile(try InboxScanner().scan(inbox.path))
    await after.drop("same", at: "m.yaml")
    await after.drop("bad", at: "n.yaml")
    await after.pipeline.waitUntilIdle()
    #expect(engine.drafts.isEmpty)
    #expect(try after.record.lastSequence() == last)
    #expect(try await after.pipeline.meeting("n").report?.text == "n.yaml:1:1: error: bad\n")
  }

  @Test func `keeps the last good revision and tells problems until they are gone`() async throws {
    let bench = try await PipelineBench(EngineDouble())
    await bench.drop("good", at: "m.yaml")
    await bench.pipeline.waitUntilIdle()
    await bench.drop("bad", at: "m.yaml")
    await bench.pipeline.waitUntilIdle()
    #expect(bench.scratch.read("drafts/m/problems.txt") == "m.yaml:1:1: error: bad\n")
    #expect(bench.scratch.read("drafts/m/latest/statement.en.md") == "good by one")
    #expect(try await bench.pipeline.meeting("m").state == .failed)
    await bench.drop("good", at: "m.yaml")
    await bench.pipeline.waitUntilIdle()
    #expect(!bench.scratch.exists("drafts/m/problems.txt"))
    #expect(bench.scratch.target("drafts/m/latest") == "r0001")
    #expect(
      try bench.kinds(of: "m") == [
        "queued", "drafting", "published", "queued", "drafting", "failed", "queued", "drafting",
        "unchanged",
      ])
  }

  @Test func `withdraws a removed spec and keeps its drafts`() async throws {
    let bench = try await PipelineBench(EngineDouble())
    await bench.drop("good", at: "m.yaml")
    await bench.pipeline.waitUntilIdle()
    await bench.pipeline.handle(.gone("m.yaml"))
    await bench.pipeline.waitUntilIdle()
    #expect(try bench.record.meeting(named: "m")?.state == .withdrawn)
    #expect(bench.scratch.exists("drafts/m/latest/statement.en.md"))
    await bench.drop("good", at: "m.yaml")
    await bench.pipeline.waitUntilIdle()
    #expect(try bench.record.meeting(named: "m")?.state == .drafted)
    #expect(bench.scratch.target("drafts/m/latest") == "r0001")
  }

  @Test func `withdraws what was removed while nobody watched`() async throws {
    let before = try await PipelineBench(EngineDouble())
    await before.drop("good", at: "m.yaml")
    await before.pipeline.waitUntilIdle()
    let after = try await PipelineBench(
      EngineDouble(), record: before.record, scratch: before.scratch)
    let empty = try Scratch()
    await after.pipeline.reconcile(try InboxScanner().scan(empty.path))
    await after.pipeline.waitUntilIdle()
    #expect(try after.record.meeting(named: "m")?.state == .withdrawn)
  }

  /// In the second pair the same name is written by one character and by two.
  @Test(arguments: [("m.yaml", "m.yml"), ("\u{E9}.yaml", "e\u{301}.yaml")])
  func `refuses twins until one of them is gone`(_ first: String, _ second: String) async throws {
    let bench = try await PipelineBench(EngineDouble())
    let folder = "drafts/\(SpecPath(first).name)"
    await bench.drop("one", at: first)
    await bench.pipeline.waitUntilIdle()
    await bench.drop("two", at: second)
    await bench.pipeline.waitUntilIdle()
    #expect(bench.scratch.read("\(folder)/problems.txt")?.contains(second) == true)
    #expect(bench.scratch.read("\(folder)/latest/statement.en.md") == "one by one")
    await bench.pipeline.handle(.gone(first))
    await bench.pipeline.waitUntilIdle()
    #expect(!bench.scratch.exists("\(folder)/problems.txt"))
    #expect(bench.scratch.read("\(folder)/latest/statement.en.md") == "two by one")
  }

  @Test func `tells why something cannot be a spec, and forgets it when it is gone`() async throws {
    let bench = try await PipelineBench(EngineDouble())
    await bench.pipeline.handle(.unusable("m.yaml", .link))
    await bench.pipeline.handle(.settled("a/latest.yaml"))
    await bench.pipeline.waitUntilIdle()
    #expect(bench.scratch.read("drafts/m/problems.txt")?.contains("symbolic link") == true)
    #expect(bench.scratch.exists("drafts/a/latest.yaml/problems.txt"))
    #expect(await bench.pipeline.overview.failed == 2)
    await bench.pipeline.handle(.gone("m.yaml"))
    await bench.pipeline.handle(.gone("a/latest.yaml"))
    await bench.pipeline.waitUntilIdle()
    #expect(await bench.pipeline.list.isEmpty)
    #expect(bench.scratch.paths == ["drafts", "drafts/index.html"])
  }

  @Test func `leaves a spec alone on which the process died twice, until it changes`() async throws
  {
    let record = MemoryRecord()
    for _ in 1...2 { _ = try record.beginAttempt(hash: attemptKey("poison"), time: "") }
    let engine = EngineDouble()
    let bench = try await PipelineBench(engine, record: record)
    await bench.drop("poison", at: "m.yaml")
    await bench.pipeline.waitUntilIdle()
    #expect(engine.drafts.isEmpty)
    #expect(try record.meeting(named: "m")?.state == .quarantined)
    #expect(bench.scratch.exists("drafts/m/problems.txt"))
    await bench.drop("cured", at: "m.yaml")
    await bench.pipeline.waitUntilIdle()
    #expect(try record.meeting(named: "m")?.state == .drafted)
    #expect(!bench.scratch.exists("drafts/m/problems.txt"))
  }

  @Test func `blames no spec for others of the same content`() async throws {
    let gate = Gate(open: false)
    let bench = try await PipelineBench(EngineDouble(gate: gate), jobs: 8)
    for number in 1...8 { await bench.drop("same", at: "m\(number).yaml") }
    await gate.holds(8)
    gate.open()
    await bench.pipeline.waitUntilIdle()
    #expect(try bench.record.counts() == [.drafted: 8])
  }

  @Test func `drafts alone what was being drafted when the process died`() async throws {
    let record = MemoryRecord()
    let attempted = ["one", "two"].reduce(into: [:]) {
      $0[$1] = String(repeating: $1, count: 20_000)
    }
    for text in attempted.values { _ = try record.beginAttempt(hash: attemptKey(text), time: "") }
    let gate = Gate(open: false)
    let engine = EngineDouble(gate: gate)
    let bench = try await PipelineBench(engine, jobs: 8, record: record)
    await bench.pipeline.pause()
    let others = (1...20).map { "m\($0)" }
    for name in others.prefix(10) + ["one"] + others.dropFirst(10) + ["two"] {
      // Long, so that drafting takes long enough to meet others.
      let text = attempted[name] ?? String(repeating: name, count: 20_000)
      await bench.drop(text, at: "\(name).yaml")
    }
    await bench.pipeline.resume()
    await gate.holds(8)
    gate.open()
    await bench.pipeline.waitUntilIdle()
    for name in attempted.keys { #expect(engine.companions[name] == []) }
    #expect(engine.mostRunning == 8)
    #expect(try record.counts() == [.drafted: 22])
    #expect(try record.attempts().isEmpty)
  }

  @Test(arguments: [true, false])
  func `counts what was noted before a crash, and forgives it before a kill`(afterCrash: Bool)
    async throws
  {
    let record = MemoryRecord()
    let state = try Scratch()
    _ = try record.beginAttempt(hash: attemptKey("fatal"), time: "")
    try AttemptNotes(in: state.path).begin(attemptKey("fatal"))
    let bench = try await PipelineBench(
      EngineDouble(), record: record, state: state, afterCrash: afterCrash)
    #expect(try record.attempts() == (afterCrash ? [attemptKey("fatal"): 2] : [:]))
    await bench.drop("fatal", at: "m.yaml")
    await bench.pipeline.waitUntilIdle()
    #expect(try record.meeting(named: "m")?.state == (afterCrash ? .quarantined : .drafted))
    #expect(try AttemptNotes(in: state.path).found.isEmpty)
  }

  @Test func `notes what is drafted, as long as it is`() async throws {
    let gate = Gate(open: false)
    let bench = try await PipelineBench(EngineDouble(gate: gate))
    await bench.drop("slow", at: "m.yaml")
    await gate.holds(1)
    #expect(try AttemptNotes(in: bench.state.path).found == [attemptKey("slow")])
    gate.open()
    await bench.pipeline.waitUntilIdle()
    #expect(try AttemptNotes(in: bench.state.path).found.isEmpty)
  }

  @Test(arguments: [true, false])
  func `blames a spec only for what was no kill`(afterCrash: Bool) async throws {
    let record = MemoryRecord()
    let hash = SHA256.hex(Array("slow".utf8))
    try record.save(
      MeetingRecord(
        name: "m", state: .drafting, changed: "", specHash: hash, settingsHash: "one"))
    // Once before, and once as the process ended.
    _ = try record.beginAttempt(hash: attemptKey("slow"), time: "")
    let state = try Scratch()
    try AttemptNotes(in: state.path).begin(attemptKey("slow"))
    let bench = try await PipelineBench(
      EngineDouble(), record: record, state: state, afterCrash: afterCrash)
    await bench.drop("slow", at: "m.yaml")
    await bench.pipeline.waitUntilIdle()
    #expect(try record.meeting(named: "m")?.state == (afterCrash ? .quarantined : .drafted))
  }

  @Test(arguments: ["latest", "a/latest", "index.html", "a/r0001/x"], [".yaml", ".yml"])
  func `tells and forgets the problem of a name that the drafts folder keeps`(
    _ name: String, _ ending: String
  ) async throws {
    let bench = try await PipelineBench(EngineDouble())
    await bench.drop("good", at: "good.yaml")
    await bench.drop("good", at: name + ending)
    await bench.pipeline.waitUntilIdle()
    #expect(try bench.record.counts() == [.drafted: 1, .failed: 1])
    #expect(bench.scratch.read("drafts/index.html")?.contains("\(name) failed") == true)
    #expect(await bench.pipeline.overview.troubles.isEmpty)
    #expect(bench.scratch.paths.count { $0.hasSuffix("/problems.txt") } == 1)
    await bench.pipeline.handle(.gone(name + ending))
    await bench.pipeline.waitUntilIdle()
    #expect(bench.scratch.paths.count { $0.hasSuffix("/problems.txt") } == 0)
  }

  @Test func `takes no copy of a meeting's drafts for drafts of another`() async throws {
    let record = MemoryRecord()
    let first = try await PipelineBench(EngineDouble(), record: record)
    await first.drop("good", at: "a/m.yaml")
    await first.pipeline.waitUntilIdle()
    for copy in ["a/copy", "b"] {
      try FileManager.default.copyItem(
        atPath: first.scratch.at("drafts/a/m"), toPath: first.scratch.at("drafts/\(copy)"))
    }
    try FileManager.default.moveItem(
      atPath: first.scratch.at("drafts/a/m"), toPath: first.scratch.at("drafts/moved"))
    let bench = try await PipelineBench(EngineDouble(), record: record, scratch: first.scratch)
    #expect(try record.meetings().map(\.name) == ["a/m"])
    // A spec of such a name has drafts of its own behind the copied ones.
    await bench.drop("good", at: "b.yaml")
    await bench.drop("good", at: "a/m.yaml")
    await bench.pipeline.waitUntilIdle()
    #expect(bench.scratch.target("drafts/b/latest") == "r0002")
    #expect(bench.scratch.target("drafts/a/m/latest") == "r0002")
  }

  @Test func `tries again when the disk was full, and says so`() async throws {
    let left = Mutex(3)
    let bench = try await PipelineBench(EngineDouble()) { step in
      guard step == .temporaryMade else { return }
      let isFull = left.withLock { left in
        left -= 1
        return left >= 0
      }
      if isFull { throw DiskFailure(code: ENOSPC, operation: "write", name: "r0001") }
    }
    await bench.drop("good", at: "m.yaml")
    await bench.pipeline.waitUntilIdle()
    #expect(bench.scratch.target("drafts/m/latest") == "r0001")
    // What is over is recorded without waiting for it.
    try await bench.keeper.commit([])
    let kinds = try bench.record.events(after: 0, limit: .max).map(\.kind)
    #expect(kinds.filter { $0 == "trouble" }.count == 1)
    #expect(kinds.filter { $0 == "restored" }.count == 1)
    #expect(await bench.pipeline.overview.troubles.isEmpty)
  }

  @Test func `reads a spec again that was written to while it was read`() async throws {
    let engine = EngineDouble()
    let bench = try await PipelineBench(engine)
    bench.inbox.put(
      [
        .success(SpecContent(bytes: Array("ha".utf8), isWhole: false)),
        .success(SpecContent(bytes: Array("half".utf8), isWhole: false)),
        .success(SpecContent(bytes: Array("whole".utf8))),
      ], at: "m.yaml")
    await bench.pipeline.handle(.settled("m.yaml"))
    await bench.pipeline.waitUntilIdle()
    #expect(engine.drafts == ["m": 1])
    #expect(bench.scratch.read("drafts/m/r0001/statement.en.md") == "whole by one")
  }

  @Test func `lets work rest while it is paused`() async throws {
    let engine = EngineDouble()
    let bench = try await PipelineBench(engine)
    await bench.pipeline.pause()
    await bench.drop("good", at: "m.yaml")
    await bench.pipeline.waitUntilIdle()
    #expect(engine.drafts.isEmpty)
    #expect(try await bench.pipeline.meeting("m").state == .queued)
    await bench.pipeline.resume()
    await bench.pipeline.waitUntilIdle()
    #expect(engine.drafts == ["m": 1])
  }

  @Test func `drafts everything anew with another phrasebook`() async throws {
    let bench = try await PipelineBench(EngineDouble())
    for number in 1...3 { await bench.drop("text", at: "m\(number).yaml") }
    await bench.pipeline.waitUntilIdle()
    await bench.pipeline.adopt(EngineDouble("two"), PipelineOptions(jobs: 2))
    await bench.pipeline.waitUntilIdle()
    for number in 1...3 {
      #expect(bench.scratch.read("drafts/m\(number)/latest/statement.en.md") == "text by two")
    }
  }

  @Test func `records a revision of which the record had not heard`() async throws {
    let scratch = try Scratch("drafts")
    var lost = edition("text by one", of: "m")
    lost.spec = SHA256.hex(Array("text".utf8))
    _ = try Publisher(drafts: scratch.at("drafts")).publish(lost)
    let bench = try await PipelineBench(EngineDouble(), scratch: scratch)
    #expect(try bench.record.meeting(named: "m")?.revision == 1)
    await bench.drop("text", at: "m.yaml")
    await bench.pipeline.waitUntilIdle()
    #expect(bench.scratch.target("drafts/m/latest") == "r0001")
    #expect(try bench.kinds(of: "m").last == "unchanged")
  }

  /// The key under which attempts at a content are counted.
  private func attemptKey(_ text: String) -> String {
    SHA256.hex(Array((SHA256.hex(Array(text.utf8)) + "one").utf8))
  }
}
