import Controlling
import Foundation
import Serving
import Testing

/// Faults of the machine below the real program.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct DaemonFaultTests {
  let workspace: Scratch

  init() throws {
    workspace = try Scratch("inbox", "drafts", "state")
    try workspace.write(
      "settle: 20 ms\ngrace: 100 ms\nformats: [md]\n", to: "communique.yaml")
  }

  @Test func `misses nothing when the kernel's queue of events runs over`() async throws {
    let queue = "/proc/sys/fs/inotify/max_queued_events"
    let limit = try #require(
      Int(
        String(contentsOfFile: queue, encoding: .utf8).trimmingCharacters(
          in: .whitespacesAndNewlines)))
    let daemon = try await DaemonProcess.ready(on: workspace)
    daemon.signal(SIGSTOP)
    let names = (0..<100).map { "m\($0)" }
    for name in names {
      try workspace.put(spec("draft \(name)"), as: "inbox/\(name).yaml")
    }
    // To and fro, so that the last that the queue holds of each is not its last place; two events each.
    for turn in 0..<(limit / 2 + 1000) {
      let name = names[turn % names.count]
      let (here, there) = (workspace.at("inbox/\(name).yaml"), workspace.at("inbox/\(name)x.yaml"))
      let isEven = (turn / names.count).isMultiple(of: 2)
      #expect(unsafe rename(isEven ? here : there, isEven ? there : here) == 0)
    }
    let last = try FileManager.default.contentsOfDirectory(atPath: workspace.at("inbox"))
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    #expect(last.count == names.count)
    daemon.signal(SIGCONT)
    for name in last { try await daemon.event("published", of: name) }
    _ = await daemon.log(with: "changes of the inbox were missed")
    let list = try await daemon.call(ControlMethods.List.self, NoFields()).meetings
    #expect(Set(list.filter { $0.state == .drafted }.map(\.name)) == Set(last))
  }

  @Test func `logs no name by which somebody could draw on a terminal or forge a line`()
    async throws
  {
    let deep = Array(repeating: "d", count: 16).joined(separator: "/")
    try FileManager.default.createDirectory(
      atPath: workspace.at("inbox/\(deep)/\u{1B}[2J\ncommuniqued: forged"),
      withIntermediateDirectories: true)
    let daemon = try await DaemonProcess.ready(on: workspace)
    let trouble = try await daemon.event("trouble")
    #expect(trouble.text.contains(#"d/\u{1b}[2J\u{a}communiqued: forged"#), "\(trouble.text)")
    // What it says of its own on several lines stays apart from its other lines, too.
    try workspace.write("jobs: many\n", to: "communique.yaml")
    daemon.signal(SIGHUP)
    try await daemon.event("reload-refused")
    let log = await daemon.log(with: "the old ones stay")
    let lines = log.split(separator: "\n")
    #expect(!log.contains("\u{1B}"))
    #expect(lines.contains { $0.contains("jobs") && $0.hasPrefix("  ") }, "\(lines)")
    #expect(lines.allSatisfy { $0.hasPrefix("communiqued: ") || $0.hasPrefix("  ") }, "\(lines)")
    #expect(!lines.contains { $0.hasPrefix("communiqued: forged") })
  }

  @Test(.enabled("needs setpriv to drop the rights of root") { Rights.canBeDropped })
  func `withdraws what was removed, and beyond a folder that cannot be read once it can`()
    async throws
  {
    var daemon = try await DaemonProcess.ready(on: workspace)
    for name in ["a", "x/b", "x/c"] {
      try workspace.put(spec("trade"), as: "inbox/\(name).yaml", making: true)
      try await daemon.event("published", of: name)
    }
    daemon.signal(SIGTERM)
    #expect(try await daemon.end() == 0)
    for name in ["a", "x/b"] { try workspace.remove("inbox/\(name).yaml") }
    workspace.setReadable(false, "inbox/x")
    defer { workspace.setReadable(true, "inbox/x") }
    daemon = try await DaemonProcess.ready(on: workspace, launcher: Rights.dropped)
    try await daemon.event("withdrawn", of: "a")
    #expect(try await daemon.call(ControlMethods.Status.self, NoFields()).state == .degraded)
    for name in ["x/b", "x/c"] {
      let show = try await daemon.call(ControlMethods.Show.self, .init(name: name))
      #expect(show.meeting.state == .drafted)
    }
    workspace.setReadable(true, "inbox/x")
    // It looks again after a while, and at once when another folder comes.
    try workspace.put(spec("trade"), as: "inbox/y/d.yaml", making: true)
    try await daemon.event("withdrawn", of: "x/b")
    try await daemon.event("published", of: "y/d")
    let list = try await daemon.call(ControlMethods.List.self, NoFields()).meetings
    #expect(list.filter { $0.state == .drafted }.map(\.name) == ["x/c", "y/d"])
    try await daemon.recovers()
    daemon.signal(SIGTERM)
    #expect(try await daemon.end() == 0)
  }

  @Test func `keeps what it prints out of its own files when it has no standard streams`()
    async throws
  {
    let daemon = try await DaemonProcess.ready(
      on: workspace,
      launcher: ["sh", "-c", #"exec "$0" "$@" <&- >&- 2>&-"#])
    try workspace.put(spec("trade"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m")
    for number in 0...2 {
      let target = try FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/\(daemon.identifier)/fd/\(number)")
      #expect(target == "/dev/null")
    }
    daemon.signal(SIGTERM)
    #expect(try await daemon.end() == 0)
  }

  @Test func `outlives a limit on the size of files, and catches up`() async throws {
    let daemon = try await DaemonProcess.ready(on: workspace)
    try workspace.put(spec("trade"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m")
    try limitFiles(of: daemon, to: "100")
    try workspace.put(spec("peace"), as: "inbox/m.yaml")
    var status = try await daemon.call(ControlMethods.Status.self, NoFields())
    while status.state != .degraded {
      status = try await daemon.call(ControlMethods.Status.self, NoFields())
    }
    DraftsAudit.revisions(in: workspace.at("drafts"))
    try limitFiles(of: daemon, to: "unlimited")
    try await daemon.event("published", of: "m", revision: 2)
    #expect(workspace.read("drafts/m/latest/statement.en.md")?.contains("peace") == true)
    daemon.signal(SIGTERM)
    #expect(try await daemon.end() == 0)
  }

  /// Lets a daemon's files grow to so many bytes.
  private func limitFiles(of daemon: DaemonProcess, to size: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["prlimit", "--pid", "\(daemon.identifier)", "--fsize=\(size):unlimited"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test(
    .enabled("needs the right to mount a small file system: run it as root") {
      Mount.isPossible
    }, arguments: ["drafts", "state"])
  func `says that the disk is full, goes on, and catches up`(_ folder: String) async throws {
    let mount = try Mount(at: workspace.at(folder), kibibytes: 512)
    let daemon = try await DaemonProcess.ready(on: workspace)
    try workspace.put(spec("trade"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m")
    mount.fill()
    try workspace.put(spec("peace"), as: "inbox/m.yaml")
    let error = await #expect(throws: ControlError.self) {
      while true {
        // The record may have room for a change or two in what it has taken already.
        _ = try await daemon.call(ControlMethods.Draft.self, .init(names: ["m"], wait: true))
        mount.fill()
      }
    }
    guard case .cannotWrite? = error else {
      Issue.record("unexpected: \(String(describing: error))")
      return
    }
    let status = try await daemon.call(ControlMethods.Status.self, NoFields())
    #expect(status.state == .degraded)
    #expect(status.troubles?.isEmpty == false)
    DraftsAudit.revisions(in: workspace.at("drafts"))
    mount.empty()
    try workspace.put(spec("growth"), as: "inbox/m.yaml")
    while workspace.read("drafts/m/latest/statement.en.md")?.contains("growth") != true {
      await Task.yield()
    }
    try workspace.put(spec("growth"), as: "inbox/n.yaml")
    try await daemon.event("published", of: "n")
    DraftsAudit.revisions(in: workspace.at("drafts"))
    // The page of meetings is written behind the last publication; its trouble ends with that.
    try await daemon.recovers()
    daemon.signal(SIGTERM)
    #expect(try await daemon.end() == 0)
    #expect(DraftsAudit.leftovers(in: workspace.at("drafts")).isEmpty)
  }
}
