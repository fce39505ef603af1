import Controlling
import Foundation
import Serving
import Testing

/// What is left when the real program is killed at any moment.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct DaemonCrashTests {
  @Test(arguments: [1, 2, 3])
  func `shows only whole revisions after being killed`(_ seed: UInt64) async throws {
    let workspace = try Scratch("inbox", "drafts")
    try workspace.write("settle: 0\ngrace: 100 ms\njobs: 2\n", to: "communique.yaml")
    var random = Lottery(seed: seed)
    let names = ["a", "b/c", "b/d"]
    for round in 1...4 {
      let daemon = try await DaemonProcess.ready(on: workspace)
      for name in names {
        try workspace.put(spec("round \(round)"), as: "inbox/\(name).yaml", making: true)
      }
      try await Task.sleep(for: .milliseconds(Int.random(in: 0..<80, using: &random)))
      daemon.signal(SIGKILL)
      #expect(try await daemon.end() == -SIGKILL)
      DraftsAudit.revisions(in: workspace.at("drafts"))
    }
    let daemon = try await DaemonProcess.ready(on: workspace)
    let reply = try await daemon.call(ControlMethods.Draft.self, .init(names: names, wait: true))
    #expect(reply.meetings.map(\.state) == [.drafted, .drafted, .drafted])
    let revisions = DraftsAudit.revisions(in: workspace.at("drafts"))
    for meeting in reply.meetings {
      let latest = workspace.target("drafts/\(meeting.name)/latest")
      #expect(latest == meeting.revision.map(RevisionNumber.folder))
      #expect(
        latest
          == revisions.keys.filter { $0.hasPrefix("\(meeting.name)/r") }.max()
          .map { String($0.dropFirst(meeting.name.count + 1)) })
      let text = workspace.read("drafts/\(meeting.name)/latest/statement.en.md")
      #expect(text?.contains("round 4") == true)
    }
    daemon.signal(SIGTERM)
    #expect(try await daemon.end() == 0)
    #expect(DraftsAudit.leftovers(in: workspace.at("drafts")).isEmpty)
  }

  @Test(arguments: [(SIGSEGV, true), (SIGABRT, true), (SIGKILL, false)])
  func `marks a fault, and no kill`(_ signal: Int32, _ isMarked: Bool) async throws {
    let workspace = try Scratch("inbox", "drafts")
    let daemon = try await DaemonProcess.ready(on: workspace)
    daemon.signal(signal)
    #expect(try await daemon.end() == -signal)
    #expect(workspace.read("state/crashed")?.isEmpty == !isMarked)
    let next = try await DaemonProcess.ready(on: workspace)
    #expect(workspace.read("state/crashed")?.isEmpty == true)
    #expect(next.identifier != daemon.identifier)
  }

  /// Numbers that are the same in each run.
  struct Lottery: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }
}
