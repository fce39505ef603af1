import Controlling
import Foundation
import Serving
import Testing

/// A record that is lost, broken or too new: each has a way out, and none hurts the drafts.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct DaemonRecordTests {
  enum Damage: CaseIterable {
    case missing, garbage, cutShort, overwritten
  }

  let workspace: Scratch

  init() async throws {
    workspace = try Scratch("inbox", "drafts")
    try workspace.write("settle: 0\ngrace: 100 ms\n", to: "communique.yaml")
    let daemon = try await DaemonProcess.ready(on: workspace)
    for (number, text) in ["trade", "peace"].enumerated() {
      try workspace.put(spec(text), as: "inbox/a/m.yaml", making: true)
      try await daemon.event("published", of: "a/m", revision: number + 1)
    }
    try await stop(daemon)
  }

  private func stop(_ daemon: DaemonProcess) async throws {
    daemon.signal(SIGTERM)
    #expect(try await daemon.end() == 0)
  }

  /// Serves, drafts once more, and looks whether all is as if nothing had happened.
  private func goesOn() async throws {
    let before = DraftsAudit.revisions(in: workspace.at("drafts"))
    #expect(before.count == 2)
    let daemon = try await DaemonProcess.ready(on: workspace)
    try workspace.put(spec("growth"), as: "inbox/a/m.yaml")
    try await daemon.event("published", of: "a/m", revision: 3)
    let show = try await daemon.call(ControlMethods.Show.self, .init(name: "a/m"))
    #expect(show.meeting.revision == 3)
    let after = DraftsAudit.revisions(in: workspace.at("drafts"))
    #expect(after.count == 3)
    for (path, manifest) in before { #expect(after[path] == manifest) }
    try await stop(daemon)
  }

  private func damage(_ damage: Damage) throws {
    let path = workspace.at("state/record.sqlite")
    switch damage {
    case .missing: try workspace.remove("state/record.sqlite")
    case .garbage: try workspace.write("no database at all", to: "state/record.sqlite")
    case .cutShort: #expect(unsafe truncate(path, 5000) == 0)
    case .overwritten:
      let file = try #require(FileHandle(forUpdatingAtPath: path))
      for page in 1..<8 {
        try file.seek(toOffset: UInt64(page) * 4096)
        try file.write(contentsOf: Data(repeating: 0x5a, count: 4096))
      }
      try file.close()
    }
  }

  @Test(arguments: ["record.sqlite", "lock"])
  func `says when a file of its state is taken from it, until it is back`(_ name: String)
    async throws
  {
    try workspace.write("settle: 0\ngrace: 100 ms\nrescan: 1 s\n", to: "communique.yaml")
    let daemon = try await DaemonProcess.ready(on: workspace)
    let (path, aside) = (workspace.at("state/\(name)"), workspace.at("aside"))
    #expect(unsafe rename(path, aside) == 0)
    var status = try await daemon.call(ControlMethods.Status.self, NoFields())
    while status.state == .running {
      status = try await daemon.call(ControlMethods.Status.self, NoFields())
    }
    #expect(status.troubles?.first?.hasPrefix("\(path) is not the one") == true)
    #expect(unsafe rename(aside, path) == 0)
    try await daemon.recovers()
    try FileManager.default.removeItem(atPath: path)
    // Who asks waits for no look at the inbox.
    repeat {
      status = try await daemon.call(ControlMethods.Status.self, NoFields())
    } while status.state == .running
    try await stop(daemon)
    #expect(daemon.standardError.components(separatedBy: "state: works again").count == 2)
    try await goesOn()
  }

  /// Without them a spec of which each process dies would end the service again and again.
  @Test(arguments: ["crashed", "attempts"])
  func `does not serve without what tells of deaths`(_ name: String) async throws {
    try workspace.remove("state/\(name)")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.at("state/\(name)"), withDestinationPath: "/nowhere/at/all")
    let daemon = try DaemonProcess(workspace)
    #expect(try await daemon.end() == 73)
    let told = daemon.standardError
    #expect(told.contains("the state folder cannot be used") && told.contains(name), "\(told)")
  }

  @Test func `leaves its socket to others once its lock is gone`() async throws {
    try workspace.write("settle: 0\ngrace: 100 ms\nrescan: 1 s\n", to: "communique.yaml")
    let daemon = try await DaemonProcess.ready(on: workspace)
    try workspace.remove("state")
    try workspace.remove("control.sock")
    while !daemon.standardError.contains("its lock on the workspace is gone") {
      await Task.yield()
    }
    let other = try await DaemonProcess.ready(on: workspace)
    daemon.signal(SIGTERM)
    #expect(try await daemon.end() == 0)
    #expect(try await other.call(ControlMethods.Status.self, NoFields()).state == .running)
    try await stop(other)
  }

  @Test(arguments: Damage.allCases)
  func `begins a new record where the old one is broken, and keeps it`(_ kind: Damage) async throws
  {
    try damage(kind)
    try await goesOn()
    let kept = try FileManager.default.contentsOfDirectory(atPath: workspace.at("state"))
      .contains("record.sqlite.damaged-1")
    #expect(kept == (kind != .missing))
  }

  @Test func `refuses a newer record and names the way out, which works`() async throws {
    // The version stands at byte 60 of an SQLite file, the highest byte first.
    let file = try #require(
      FileHandle(forUpdatingAtPath: workspace.at("state/record.sqlite")))
    try file.seek(toOffset: 60)
    try file.write(contentsOf: Data([0, 0, 0, 99]))
    try file.close()
    let refused = try DaemonProcess(workspace)
    #expect(try await refused.end() == 78)
    #expect(refused.standardError.contains("--repair"))
    let repair = try DaemonProcess(workspace, ["--repair"])
    #expect(try await repair.end() == 0)
    #expect(workspace.exists("state/record.sqlite.replaced-1"))
    try await goesOn()
  }

  @Test func `makes the record anew with every revision`() async throws {
    try workspace.put("mine", as: "drafts/a/m/r0009/notes.txt", making: true)
    let repair = try DaemonProcess(workspace, ["--repair"])
    #expect(try await repair.end() == 0)
    #expect(repair.standardError.contains("a/m/r0009 is no revision of its meeting"))
    try workspace.remove("drafts/a/m/r0009")
    let daemon = try await DaemonProcess.ready(on: workspace)
    #expect(try await daemon.kinds(of: "a/m").first == "recovered")
    let refused = try DaemonProcess(workspace, ["--repair"])
    #expect(try await refused.end() == 75)
    try await stop(daemon)
    try await goesOn()
  }

  @Test(.enabled("needs setpriv to drop the rights of root") { Rights.canBeDropped })
  func `passes over what it cannot read, and nothing that stands beside it`() async throws {
    try workspace.put("", as: "drafts/Aside/x", making: true)
    try workspace.put("", as: "drafts/a/b/x", making: true)
    let hidden = ["drafts/Aside", "drafts/a/b"]
    for path in hidden { workspace.setReadable(false, path) }
    defer { for path in hidden { workspace.setReadable(true, path) } }
    let repair = try DaemonProcess(workspace, ["--repair"], launcher: Rights.dropped)
    #expect(try await repair.end() == 77)
    for path in ["Aside", "a/b"] {
      #expect(repair.standardError.contains("passed over: cannot open \(path): Permission denied"))
    }
    #expect(repair.standardError.contains("repair again"))
    // What a stop in the middle of the work leaves behind.
    try workspace.remove("drafts/a/m/latest")
    let daemon = try await DaemonProcess.ready(on: workspace, launcher: Rights.dropped)
    #expect(workspace.target("drafts/a/m/latest") == "r0002")
    #expect(try await daemon.kinds(of: "a/m").prefix(2) == ["recovered", "recovered"])
    let told = try await daemon.event("trouble")
    #expect(told.text.contains("Permission denied"))
    try await stop(daemon)
    for path in hidden { workspace.setReadable(true, path) }
    let whole = try DaemonProcess(workspace, ["--repair"])
    #expect(try await whole.end() == 0)
    try await goesOn()
  }

  @Test(
    .enabled("needs the right to mount a small file system: run it as root") {
      Mount.isPossible
    })
  func `leaves the former record where the disk has no room for a new one`() async throws {
    let mount = try Mount(at: workspace.at("state"), kibibytes: 512)
    var daemon = try await DaemonProcess.ready(on: workspace)
    try workspace.put(spec("trade"), as: "inbox/n.yaml")
    try await daemon.event("published", of: "n")
    try await stop(daemon)
    mount.fill()
    let repair = try DaemonProcess(workspace, ["--repair"])
    #expect(try await repair.end() == 73)
    #expect(repair.standardError.contains("the former one is as it was"))
    mount.empty()
    let left = try FileManager.default.contentsOfDirectory(atPath: workspace.at("state"))
    #expect(left.filter { $0.hasPrefix("record") } == ["record.sqlite"])
    daemon = try await DaemonProcess.ready(on: workspace)
    #expect(try await daemon.kinds(of: "n").contains("published"))
    try await stop(daemon)
  }
}
