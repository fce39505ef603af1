import Controlling
import Foundation
import Serving
import Testing

/// What is left when the real program is killed at any moment.
@Suite(.serialized, .timeLimit(.minutes(60)))
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

  @Test(arguments: [11, 12])
  func `loses nothing and tears nothing, whatever is done until it is killed`(_ seed: UInt64)
    async throws
  {
    let workspace = try Scratch("inbox", "drafts")
    try workspace.write(
      "settle: 0\ngrace: 0\njobs: 2\nformats: [md, json]\n", to: "communique.yaml")
    var officers = Officers(workspace, seed: seed)
    var known: [String: Manifest] = [:]
    var audit = DraftsAudit()
    for _ in 0..<Self.kills {
      let daemon = try await DaemonProcess.ready(on: workspace)
      try officers.work()
      daemon.signal(SIGKILL)
      #expect(try await daemon.end() == -SIGKILL)
      // What was published once stays as it was, and no number is given twice.
      let revisions = audit.revisions(in: workspace.at("drafts"))
      for (path, manifest) in known { #expect(revisions[path] == manifest, "\(path)") }
      known = revisions
    }
    let daemon = try await DaemonProcess.ready(on: workspace)
    let drafted = try await daemon.call(ControlMethods.Draft.self, .init(names: [], wait: true))
    #expect(Set(drafted.meetings.map(\.name)) == Set(officers.specs.keys))
    let revisions = DraftsAudit.revisions(in: workspace.at("drafts"))
    for meeting in drafted.meetings {
      #expect(meeting.state == .drafted)
      let text = officers.specs[meeting.name] ?? "none"
      let latest = try #require(workspace.target("drafts/\(meeting.name)/latest"))
      #expect(latest == meeting.revision.map(RevisionNumber.folder))
      #expect(revisions["\(meeting.name)/\(latest)"] != nil)
      let statement = workspace.read("drafts/\(meeting.name)/latest/statement.en.md")
      #expect(statement?.contains("importance of \(text).") == true, "\(meeting.name): \(text)")
    }
    // The record agrees with the disk on what is no longer in the inbox, too.
    let list = try await daemon.call(ControlMethods.List.self, NoFields()).meetings
    for meeting in list {
      #expect(
        workspace.target("drafts/\(meeting.name)/latest")
          == meeting.revision.map(RevisionNumber.folder))
    }
    daemon.signal(SIGTERM)
    #expect(try await daemon.end() == 0)
    #expect(DraftsAudit.leftovers(in: workspace.at("drafts")).isEmpty)
  }

  /// How often the daemon is killed: more often in a long run.
  static let kills =
    ProcessInfo.processInfo.environment["COMMUNIQUE_TEST_KILLS"].flatMap { Int($0) } ?? 8

  /// Those who drop, change, rename and remove specs.
  struct Officers {
    /// What stands in the inbox, by meeting.
    private(set) var specs: [String: String] = [:]
    private let workspace: Scratch
    private var random: Lottery
    private var count = 0

    init(_ workspace: Scratch, seed: UInt64) {
      self.workspace = workspace
      random = Lottery(seed: seed)
    }

    /// Does some things, with little or much time between them.
    mutating func work() throws {
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        try act()
        // By the clock, and on the processor: a kill is to come at any moment of the daemon's work.
        let end = ContinuousClock.now + .microseconds(Int.random(in: 0...15_000, using: &random))
        while ContinuousClock.now < end {}
      }
    }

    private mutating func act() throws {
      let names = specs.keys.sorted()
      let fresh = ["a", "b", "c/d", "c/e", "c/f/g"].randomElement(using: &random) ?? "a"
      switch (Int.random(in: 0..<10, using: &random), names.randomElement(using: &random)) {
      case (0, let name?):
        try workspace.remove("inbox/\(name).yaml")
        specs[name] = nil
      case (1, let name?) where specs[fresh] == nil:
        try FileManager.default.createDirectory(
          atPath: URL(fileURLWithPath: workspace.at("inbox/\(fresh)")).deletingLastPathComponent()
            .path,
          withIntermediateDirectories: true)
        try FileManager.default.moveItem(
          atPath: workspace.at("inbox/\(name).yaml"), toPath: workspace.at("inbox/\(fresh).yaml"))
        specs[fresh] = specs.removeValue(forKey: name)
      case (2...4, let name?):
        // In place, as some editors save.
        count += 1
        specs[name] = "text \(count)"
        try workspace.write(spec("text \(count)"), to: "inbox/\(name).yaml")
      default:
        count += 1
        specs[fresh] = "text \(count)"
        try workspace.put(spec("text \(count)"), as: "inbox/\(fresh).yaml", making: true)
      }
    }
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
