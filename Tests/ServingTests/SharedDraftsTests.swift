import Controlling
import Foundation
import Serving
import Testing

/// Two services on one inbox and one drafts folder, each with a record of its own.
@Suite(.serialized, .timeLimit(.minutes(60)))
struct SharedDraftsTests {
  let shared: Scratch
  let desks: [Scratch]

  init() throws {
    shared = try Scratch("inbox", "drafts")
    desks = [try Scratch(), try Scratch()]
    for desk in desks {
      try desk.write(
        """
        inbox: \(shared.at("inbox"))
        drafts: \(shared.at("drafts"))
        settle: 0
        grace: 0
        jobs: 2
        formats: [md, json]

        """, to: "communique.yaml")
    }
  }

  @Test(arguments: [21, 22])
  func `do no harm to each other, whatever is done and whoever is killed`(_ seed: UInt64)
    async throws
  {
    var officers = DaemonCrashTests.Officers(shared, seed: seed)
    var random = DaemonCrashTests.Lottery(seed: seed + 100)
    var daemons = [
      try await DaemonProcess.ready(on: desks[0]), try await DaemonProcess.ready(on: desks[1]),
    ]
    var known: [String: Manifest] = [:]
    var audit = DraftsAudit()
    for _ in 0..<DaemonCrashTests.kills {
      try officers.work()
      let victim = Int.random(in: 0..<2, using: &random)
      daemons[victim].signal(SIGKILL)
      #expect(try await daemons[victim].end() == -SIGKILL)
      let revisions = audit.revisions(in: shared.at("drafts"))
      for (path, manifest) in known { #expect(revisions[path] == manifest, "\(path)") }
      known = revisions
      daemons[victim] = try await DaemonProcess.ready(on: desks[victim])
    }
    try officers.work()
    // Twice, since one may still have published an older content after the other's first.
    for daemon in daemons + daemons {
      let drafted = try await daemon.call(ControlMethods.Draft.self, .init(names: [], wait: true))
      #expect(Set(drafted.meetings.map(\.name)) == Set(officers.specs.keys))
    }
    let revisions = DraftsAudit.revisions(in: shared.at("drafts"))
    for daemon in daemons {
      let list = try await daemon.call(ControlMethods.List.self, NoFields()).meetings
      for meeting in list where officers.specs[meeting.name] != nil {
        let latest = shared.target("drafts/\(meeting.name)/latest")
        #expect(meeting.state == .drafted)
        #expect(latest == meeting.revision.map(RevisionNumber.folder), "\(meeting.name)")
        #expect(latest == newest(of: meeting.name, in: revisions))
        let text = officers.specs[meeting.name] ?? "none"
        let statement = shared.read("drafts/\(meeting.name)/latest/statement.en.md")
        #expect(statement?.contains("importance of \(text).") == true, "\(meeting.name): \(text)")
      }
      #expect(try await daemon.call(ControlMethods.Status.self, NoFields()).state == .running)
    }
    expectNoneTwice(revisions)
    for daemon in daemons {
      daemon.signal(SIGTERM)
      #expect(try await daemon.end() == 0)
    }
    #expect(DraftsAudit.leftovers(in: shared.at("drafts")).isEmpty)
  }

  @Test func `publish the same content once, whichever comes first`() async throws {
    let daemons = [
      try await DaemonProcess.ready(on: desks[0]), try await DaemonProcess.ready(on: desks[1]),
    ]
    let names = (0..<20).map { "m\($0)" }
    for (turn, text) in ["trade", "peace", "growth"].enumerated() {
      for name in names { try shared.put(spec("\(text) \(name)"), as: "inbox/\(name).yaml") }
      for daemon in daemons {
        for name in names { try await daemon.settles(name, at: turn + 1) }
      }
    }
    let revisions = DraftsAudit.revisions(in: shared.at("drafts"))
    #expect(revisions.count == 3 * names.count)
    expectNoneTwice(revisions)
  }

  @Test(.enabled("needs a daemon with fail points") { DaemonProcess.hasFailPoints })
  func `take over what one that was killed had begun`() async throws {
    let first = try await DaemonProcess.ready(
      on: desks[0], environment: ["COMMUNIQUE_FAIL_AT": "leaseTaken:1"])
    try shared.put(spec("trade"), as: "inbox/m.yaml")
    #expect(try await first.end() == -SIGKILL)
    #expect(shared.target("drafts/.lease") != nil)
    // Another service waits until the lease must have been left behind.
    let second = try await DaemonProcess.ready(on: desks[1])
    try await second.event("published", of: "m")
    #expect(shared.target("drafts/.lease") == nil)
    #expect(shared.target("drafts/m/latest") == "r0001")
    DraftsAudit.revisions(in: shared.at("drafts"))
    // What the first had prepared is removed by it alone, as long as it may still be at work.
    #expect(!DraftsAudit.leftovers(in: shared.at("drafts")).isEmpty)
    let again = try await DaemonProcess.ready(on: desks[0])
    try await again.settles("m", at: 1)
    for daemon in [second, again] {
      daemon.signal(SIGTERM)
      #expect(try await daemon.end() == 0)
    }
    #expect(DraftsAudit.leftovers(in: shared.at("drafts")).isEmpty)
  }

  private func newest(of name: String, in revisions: [String: Manifest]) -> String? {
    revisions.keys.filter { RevisionNumber.parse($0.dropFirst(name.count + 1)) != nil }
      .filter { $0.hasPrefix("\(name)/") }.max().map { String($0.dropFirst(name.count + 1)) }
  }

  /// No revision says the same as the one before it.
  private func expectNoneTwice(_ revisions: [String: Manifest]) {
    let paths = revisions.keys.sorted()
    for (path, next) in zip(paths, paths.dropFirst()) where path.dropLast(4) == next.dropLast(4) {
      #expect(revisions[path]?.files != revisions[next]?.files, "\(path) and \(next)")
    }
  }
}

extension DaemonProcess {
  /// Waits until a meeting is drafted up to a revision, by whomever.
  func settles(_ name: String, at revision: Int) async throws {
    for _ in 0..<100_000 {
      let list = try await call(ControlMethods.List.self, NoFields()).meetings
      if list.contains(where: {
        $0.name == name && $0.state == .drafted && $0.revision ?? 0 >= revision
      }) {
        return
      }
      await Task.yield()
    }
    Issue.record("\(name) does not come to revision \(revision)")
  }
}
