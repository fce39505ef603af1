import Controlling
import Foundation
import Serving
import Testing

/// Writers that are slow, and the ways by which a draft could be made of what they have so far.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct DaemonWriterTests {
  let workspace: Scratch

  init() throws {
    workspace = try Scratch("inbox", "drafts")
    try workspace.write("settle: 20 ms\ngrace: 100 ms\n", to: "communique.yaml")
  }

  /// A spec that is whole by its first half alone, so that only its writer tells that it is not.
  private func begin(_ text: String, old: Bool) throws -> SlowWriter {
    let writer = try SlowWriter(workspace.at("inbox/m.yaml"))
    writer.write(spec(text))
    if old { try writer.age(bySeconds: 3600) }
    return writer
  }

  private let rest = "      - welcome: peace\n"

  @Test func `does not draft what is open for writing when it is started`() async throws {
    let writer = try begin("trade", old: true)
    let daemon = try await DaemonProcess.ready(on: workspace)
    // What comes later overtakes it.
    try workspace.put(spec("trade"), as: "inbox/n.yaml")
    try await daemon.event("published", of: "n")
    _ = try await daemon.call(ControlMethods.Draft.self, .init(names: [], wait: false))
    _ = try await daemon.call(ControlMethods.Draft.self, .init(names: ["n"], wait: true))
    #expect(!workspace.exists("drafts/m"))
    writer.write(rest)
    writer.close()
    try await daemon.event("published", of: "m")
    #expect(workspace.read("drafts/m/r0001/statement.en.md")?.contains("peace") == true)
  }

  @Test func `drafts nothing half written on a request, a reload, or a change of settings`()
    async throws
  {
    let daemon = try await DaemonProcess.ready(on: workspace)
    try workspace.put(spec("trade"), as: "inbox/m.yaml")
    try workspace.put(spec("trade"), as: "inbox/n.yaml")
    try await daemon.event("published", of: "m")
    try await daemon.event("published", of: "n")
    let writer = try begin("growth", old: true)
    _ = try await daemon.call(ControlMethods.Draft.self, .init(names: ["m"], wait: false))
    let show = try await daemon.call(ControlMethods.Show.self, .init(name: "m"))
    #expect(show.meeting.state == .queued)
    try workspace.write("settle: 20 ms\ngrace: 100 ms\nwrap: 60\n", to: "communique.yaml")
    _ = try await daemon.call(ControlMethods.Reload.self, NoFields())
    _ = try await daemon.call(ControlMethods.Pause.self, NoFields())
    _ = try await daemon.call(ControlMethods.Resume.self, NoFields())
    try await daemon.event("published", of: "n", revision: 2)
    // Two requests behind the other, so that the other's turn has come.
    _ = try await daemon.call(ControlMethods.Draft.self, .init(names: ["n"], wait: true))
    #expect(workspace.target("drafts/m/latest") == "r0001")
    let held = try await daemon.call(ControlMethods.Show.self, .init(name: "m"))
    #expect(held.problems.contains { $0.contains("being written") })
    writer.write(rest)
    writer.close()
    try await daemon.event("published", of: "m", revision: 2)
    #expect(workspace.read("drafts/m/r0002/statement.en.md")?.contains("peace") == true)
    let done = try await daemon.call(ControlMethods.Show.self, .init(name: "m"))
    #expect(done.problems == [])
  }

  @Test func `drafts a spec that is cut short by its path, of which no closing is heard`()
    async throws
  {
    let daemon = try await DaemonProcess.ready(on: workspace)
    let (whole, half) = (spec("trade") + rest, spec("trade"))
    try workspace.put(whole, as: "inbox/m.yaml")
    try await daemon.event("published", of: "m")
    #expect(unsafe truncate(workspace.at("inbox/m.yaml"), half.utf8.count) == 0)
    try await daemon.event("published", of: "m", revision: 2)
    #expect(workspace.read("drafts/m/r0002/statement.en.md")?.contains("peace") == false)
  }

  @Test func `answers one who waits for a draft when its writer goes on`() async throws {
    let writer = try begin("trade", old: true)
    let daemon = try await DaemonProcess.ready(on: workspace)
    let reply = try await daemon.call(ControlMethods.Draft.self, .init(names: ["m"], wait: true))
    #expect(reply.meetings.map(\.state) == [.queued])
    async let waited = daemon.call(ControlMethods.Draft.self, .init(names: ["m"], wait: true))
    writer.write(rest)
    writer.close()
    #expect(try await waited.meetings.map(\.state) == [.drafted])
    #expect(workspace.read("drafts/m/r0001/statement.en.md")?.contains("peace") == true)
  }

  @Test func `keeps its meetings while the inbox is missing, and says so`() async throws {
    let daemon = try await DaemonProcess.ready(on: workspace)
    try workspace.put(spec("trade"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m")
    try workspace.remove("inbox")
    let trouble = try await daemon.event("trouble")
    #expect(trouble.text.contains("the inbox is out of reach"))
    let status = try await daemon.call(ControlMethods.Status.self, NoFields())
    #expect(status.state == .degraded)
    #expect(status.troubles == [trouble.text])
    try FileManager.default.createDirectory(
      atPath: workspace.at("inbox"), withIntermediateDirectories: false)
    try workspace.put(spec("trade"), as: "inbox/m.yaml")
    try await daemon.event("restored")
    try workspace.put(spec("trade"), as: "inbox/n.yaml")
    try await daemon.event("published", of: "n")
    let kinds = try await daemon.kinds(of: "m")
    #expect(!kinds.contains("withdrawn"))
    #expect(kinds.filter { $0 == "published" }.count == 1)
  }
}

/// Another process that has a file open and writes what it is told, so that nothing else that this
/// process starts keeps the file open.
final class SlowWriter {
  private let process = Process()
  private let input = Pipe()
  private let path: String

  init(_ path: String) throws {
    self.path = path
    process.executableURL = URL(fileURLWithPath: "/bin/cat")
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    process.standardInput = input
    process.standardOutput = FileHandle(forWritingAtPath: path)
    try process.run()
    process.standardOutput = nil
  }

  deinit { close() }

  /// Writes and waits until it is in the file.
  func write(_ text: String) {
    let before = size
    try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    while size < before + text.utf8.count { sched_yield() }
  }

  /// Makes the file seem to have been written long ago.
  func age(bySeconds seconds: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -seconds)], ofItemAtPath: path)
  }

  func close() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  private var size: Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
