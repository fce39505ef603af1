import Controlling
import Foundation
import Serving
import Testing

/// A disk that refuses the real program's work: it says so, publishes nothing torn, and catches up.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct DaemonDiskTests {
  /// What a disk may refuse, and how that is brought about.
  enum Refusal: CaseIterable, Sendable {
    case failingSync, quotaOfBytes, quotaOfFolders, failingRecord, failingNotes, readOnly, noInodes

    var isMounted: Bool { self == .readOnly || self == .noInodes }
  }

  let workspace: Scratch
  let shim: FaultShim

  init() throws {
    workspace = try Scratch("inbox", "drafts", "state")
    shim = try FaultShim()
    try workspace.write("settle: 0\ngrace: 100 ms\nformats: [md]\n", to: "communique.yaml")
  }

  @Test(
    .enabled("needs a C compiler, and that its library can be preloaded") {
      FaultShim.library != nil
    }, arguments: Refusal.allCases.filter { !$0.isMounted })
  func `says what the system refuses, and catches up`(_ refusal: Refusal) async throws {
    let daemon = try await DaemonProcess.ready(on: workspace, environment: shim.environment)
    try await goesThrough(daemon) {
      switch refusal {
      case .failingSync: try shim.fail("fsync", with: EIO, below: workspace.at("drafts"))
      case .quotaOfBytes: try shim.fail("write", with: EDQUOT, below: workspace.at("drafts"))
      case .quotaOfFolders: try shim.fail("mkdirat", with: EDQUOT, below: workspace.at("drafts"))
      case .failingRecord: try shim.fail("fsync", with: EIO, below: workspace.at("state"))
      case .failingNotes:
        try shim.fail("write", with: ENOSPC, below: workspace.at("state/attempts"))
      case .readOnly, .noInodes: break
      }
    } mending: {
      for call in ["fsync", "write", "mkdirat"] { try? shim.mend(call) }
    }
  }

  @Test(
    .enabled("needs a C compiler, and that its library can be preloaded") {
      FaultShim.library != nil
    }, arguments: [EIO, ESTALE, EACCES])
  func `takes no spec for removed that the disk only fails to tell of`(_ code: Int32) async throws {
    let daemon = try await DaemonProcess.ready(on: workspace, environment: shim.environment)
    try workspace.put(spec("trade"), as: "inbox/asia/m.yaml", making: true)
    try await daemon.event("published", of: "asia/m")
    try shim.fail("fstatat", with: code, below: workspace.at("inbox/asia"))
    // An event has it looked at.
    #expect(unsafe chmod(workspace.at("inbox/asia/m.yaml"), 0o640) == 0)
    let trouble = try await daemon.event("trouble")
    #expect(trouble.text.contains("cannot stat asia/m.yaml"), "\(trouble.text)")
    try shim.mend("fstatat")
    // A new folder has all looked through.
    try workspace.put(spec("growth"), as: "inbox/europe/n.yaml", making: true)
    try await daemon.event("restored")
    try await daemon.event("published", of: "europe/n")
    #expect(try await !daemon.kinds(of: "asia/m").contains("withdrawn"))
    try workspace.put(spec("peace"), as: "inbox/asia/m.yaml")
    try await daemon.event("published", of: "asia/m", revision: 2)
    #expect(try await !daemon.kinds(of: "asia/m").contains("withdrawn"))
  }

  @Test(
    .enabled("needs the right to mount a small file system: run it as root") {
      Mount.isPossible
    }, arguments: [Refusal.readOnly, .noInodes])
  func `says what a file system refuses, and catches up`(_ refusal: Refusal) async throws {
    let mount = try Mount(at: workspace.at("drafts"), kibibytes: 4096, inodes: 60)
    let daemon = try await DaemonProcess.ready(on: workspace)
    try await goesThrough(daemon) {
      if refusal == .noInodes { return mount.fillWithFiles() }
      // The daemon may just have the page of meetings open, and then that cannot be.
      while !mount.setReadOnly(true) { await Task.yield() }
    } mending: {
      mount.removeFiles()
      #expect(mount.setReadOnly(false))
    }
  }

  @Test(
    .enabled("needs a C compiler, and that its library can be preloaded") {
      FaultShim.library != nil
    }, arguments: ["economic growth", "peace", "trade"], [EIO, EACCES])
  func `publishes beside a revision that can no longer be read`(_ text: String, _ code: Int32)
    async throws
  {
    let daemon = try await DaemonProcess.ready(on: workspace, environment: shim.environment)
    try workspace.put(spec("trade"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m", revision: 1)
    try shim.fail("read", with: code, below: workspace.at("drafts/m/r0001"))
    // Of another size, of the same, and just the same: none of them can be compared.
    try workspace.put(spec(text), as: "inbox/m.yaml")
    let reply = try await daemon.call(
      ControlMethods.Draft.self, .init(names: ["m"], wait: true))
    #expect(reply.meetings.map(\.state) == [.drafted])
    #expect(reply.meetings.map(\.revision) == [2])
    try await daemon.event("published", of: "m", revision: 2)
    let told = try await daemon.event(code == EIO ? "trouble" : "edited", of: "m")
    #expect(told.text.contains(code == EIO ? "r0001/manifest.json" : "manifest.json"))
    #expect(told.revision == (code == EIO ? 2 : 1))
    // Nothing is held up, and nothing more is made of it, whoever asks.
    #expect(try await daemon.call(ControlMethods.Status.self, NoFields()).state == .running)
    try workspace.put(spec("growth"), as: "inbox/n.yaml")
    try await daemon.event("published", of: "n")
    let again = try await daemon.call(
      ControlMethods.Draft.self, .init(names: ["m"], wait: true))
    #expect(again.meetings.map(\.revision) == [2])
    try shim.mend("read")
    DraftsAudit.revisions(in: workspace.at("drafts"))
    #expect(workspace.read("drafts/m/r0001/statement.en.md")?.contains("trade") == true)
    #expect(try await daemon.kinds(of: "m").count { ["trouble", "edited"].contains($0) } == 1)
    daemon.signal(SIGTERM)
    #expect(try await daemon.end() == 0)
  }

  @Test(
    .enabled("needs a C compiler, and that its library can be preloaded") {
      FaultShim.library != nil
    })
  func `tells of a revision whose folder came late to the disk as of any other`() async throws {
    let daemon = try await DaemonProcess.ready(on: workspace, environment: shim.environment)
    try shim.fail("fsync", with: EIO, at: workspace.at("drafts/m"))
    try workspace.put(spec("trade"), as: "inbox/m.yaml")
    let told = try await daemon.event("trouble", of: "m")
    #expect(told.text.contains("Input/output error"))
    #expect(workspace.target("drafts/m/latest") == "r0001")
    #expect(try await !daemon.kinds(of: "m").contains("published"))
    #expect(try await daemon.call(ControlMethods.Status.self, NoFields()).state == .degraded)
    try shim.mend("fsync")
    let published = try await daemon.event("published", of: "m")
    #expect(published.revision == 1)
    #expect(published.text.hasPrefix("published r0001, "))
    try await daemon.recovers()
    try workspace.put(spec("peace"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m", revision: 2)
    let kinds = try await daemon.kinds(of: "m")
    #expect(kinds.filter { $0 == "published" }.count == 2)
    #expect(!kinds.contains("unchanged"))
    daemon.signal(SIGTERM)
    #expect(try await daemon.end() == 0)
    let log = await daemon.log(with: "published r0001")
    #expect(log.components(separatedBy: "published r0001").count == 2)
  }

  @Test(
    .enabled("needs a C compiler, and that its library can be preloaded") {
      FaultShim.library != nil
    })
  func `is degraded as long as the disk holds up one meeting, and serves the others`() async throws
  {
    let daemon = try await DaemonProcess.ready(on: workspace, environment: shim.environment)
    for name in ["m", "n"] {
      try workspace.put(spec("trade"), as: "inbox/\(name).yaml")
      try await daemon.event("published", of: name)
    }
    try shim.fail("mkdirat", with: EACCES, below: workspace.at("drafts/m"))
    try workspace.put(spec("peace"), as: "inbox/m.yaml")
    let told = try await daemon.event("trouble", of: "m")
    #expect(told.text.contains("Permission denied"))
    for (revision, text) in zip(2..., ["peace", "growth", "energy"]) {
      try workspace.put(spec(text), as: "inbox/n.yaml")
      try await daemon.event("published", of: "n", revision: revision)
      let status = try await daemon.call(ControlMethods.Status.self, NoFields())
      #expect(status.state == .degraded)
      #expect(status.troubles?.count == 1)
      #expect(status.troubles?.first?.hasPrefix("m: cannot make the folder ") == true)
    }
    try shim.mend("mkdirat")
    try await daemon.event("published", of: "m", revision: 2)
    try await daemon.recovers()
    let kinds = try await daemon.kinds(of: "m")
    #expect(kinds.count { $0 == "trouble" } == 1)
    #expect(try await !daemon.kinds(of: "n").contains("trouble"))
    let log = await daemon.log(with: "works again")
    #expect(log.components(separatedBy: "works again").count == 2)
    daemon.signal(SIGTERM)
    #expect(try await daemon.end() == 0)
  }

  /// Publishes, is refused, tells that, and publishes again.
  private func goesThrough(
    _ daemon: DaemonProcess, refusing: () async throws -> Void, mending: () throws -> Void
  ) async throws {
    try workspace.put(spec("trade"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m")
    try await refusing()
    try workspace.put(spec("peace"), as: "inbox/m.yaml")
    let error = await #expect(throws: ControlError.self) {
      try await daemon.call(ControlMethods.Draft.self, .init(names: ["m"], wait: true))
    }
    guard case .cannotWrite? = error else {
      Issue.record("unexpected: \(String(describing: error))")
      return
    }
    let status = try await daemon.call(ControlMethods.Status.self, NoFields())
    #expect(status.state == .degraded)
    #expect(status.troubles?.isEmpty == false)
    let revisions = DraftsAudit.revisions(in: workspace.at("drafts"))
    #expect(workspace.exists("drafts/m/latest/statement.en.md"))
    try mending()
    try workspace.put(spec("growth"), as: "inbox/m.yaml")
    while workspace.read("drafts/m/latest/statement.en.md")?.contains("growth") != true {
      await Task.yield()
    }
    try workspace.put(spec("growth"), as: "inbox/n.yaml")
    try await daemon.event("published", of: "n")
    let after = DraftsAudit.revisions(in: workspace.at("drafts"))
    for (path, manifest) in revisions { #expect(after[path] == manifest) }
    try await daemon.recovers()
    daemon.signal(SIGTERM)
    #expect(try await daemon.end() == 0)
    // Not before: the page of all meetings may just be written.
    #expect(DraftsAudit.leftovers(in: workspace.at("drafts")) == [])
  }
}

extension DaemonProcess {
  /// Waits until nothing needs an administrator any more.
  func recovers() async throws {
    for _ in 0..<100_000 {
      if try await call(ControlMethods.Status.self, NoFields()).state == .running { return }
      await Task.yield()
    }
    Issue.record("\(try await call(ControlMethods.Status.self, NoFields()))")
  }
}
