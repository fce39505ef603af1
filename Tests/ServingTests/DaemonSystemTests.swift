import Controlling
import Foundation
import Serving
import Testing

/// Limits, locks and clocks of the system under the real program.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct DaemonSystemTests {
  let workspace: Scratch

  init() throws {
    workspace = try Scratch("inbox", "drafts", "state")
    try workspace.write("settle: 0\ngrace: 100 ms\nformats: [md]\n", to: "communique.yaml")
  }

  /// Begins a user namespace in which there are few watches, and becomes a program there.
  private static let fewWatches = [
    "unshare", "--user", "--map-root-user", "sh", "-c",
    "echo 6 > /proc/sys/user/max_inotify_watches && exec \"$0\" \"$@\"",
  ]

  @Test(
    .enabled("needs the right to make a user namespace of its own") {
      Rights.canBegin(Self.fewWatches)
    })
  func `polls when the system allows no more watches, says so, and recovers`() async throws {
    for number in 0..<12 {
      try workspace.put(spec("trade"), as: "inbox/f\(number)/m.yaml", making: true)
    }
    let daemon = try await DaemonProcess.ready(on: workspace, launcher: Self.fewWatches)
    for number in 0..<12 { try await daemon.event("published", of: "f\(number)/m") }
    let status = try await daemon.call(ControlMethods.Status.self, NoFields())
    #expect(status.state == .degraded)
    #expect(status.troubles?.contains { $0.contains("max_user_watches") } == true)
    try workspace.put(spec("peace"), as: "inbox/f11/m.yaml")
    try await daemon.event("published", of: "f11/m", revision: 2)
    for number in 1..<12 { try workspace.remove("inbox/f\(number)") }
    for number in 1..<12 { try await daemon.event("withdrawn", of: "f\(number)/m") }
    try await daemon.recovers()
    try workspace.put(spec("peace"), as: "inbox/f0/m.yaml")
    try await daemon.event("published", of: "f0/m", revision: 2)
  }

  @Test func `goes on once the record is no longer locked by another program`() async throws {
    try workspace.write(
      "settle: 0\nformats: [md]\nrecord: {timeout: 50 ms}\n", to: "communique.yaml")
    let daemon = try await DaemonProcess.ready(on: workspace)
    try workspace.put(spec("trade"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m")
    // The byte that stands for the right to write into SQLite's log, by its file format.
    let file = unsafe open(workspace.at("state/record.sqlite-shm"), O_RDWR)
    defer { close(file) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_start = 120
    lock.l_len = 1
    // Not at once: the daemon may just be writing.
    while unsafe fcntl(file, F_SETLK, &lock) != 0 { await Task.yield() }
    try workspace.put(spec("peace"), as: "inbox/m.yaml")
    let error = await #expect(throws: ControlError.self) {
      try await daemon.call(ControlMethods.Draft.self, .init(names: ["m"], wait: true))
    }
    guard case .cannotWrite(let message)? = error else {
      Issue.record("unexpected: \(String(describing: error))")
      return
    }
    #expect(message.contains("held by another program"))
    let status = try await daemon.call(ControlMethods.Status.self, NoFields())
    #expect(status.state == .degraded)
    lock.l_type = Int16(F_UNLCK)
    #expect(unsafe fcntl(file, F_SETLK, &lock) == 0)
    try await daemon.event("published", of: "m", revision: 2)
    try await daemon.recovers()
  }

  @Test(
    .enabled("needs a C compiler, and that its library can be preloaded") {
      FaultShim.library != nil
    }, arguments: [-86_400, 86_400, -1_000_000_000])
  func `drafts whatever the clock says`(_ seconds: Int) async throws {
    let shim = try FaultShim()
    let daemon = try await DaemonProcess.ready(on: workspace, environment: shim.environment)
    try workspace.put(spec("trade"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m", revision: 1)
    try shim.shiftClock(by: seconds)
    try workspace.put(spec("peace"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m", revision: 2)
    // Written in place, too, with a date that lies ahead or long ago by the daemon's clock.
    try workspace.write(spec("growth"), to: "inbox/m.yaml")
    try await daemon.event("published", of: "m", revision: 3)
    try shim.shiftClock(by: 0)
    try workspace.put(spec("trade"), as: "inbox/n.yaml")
    try await daemon.event("published", of: "n")
    let events = try await daemon.call(ControlMethods.History.self, .init(name: "m")).events
    #expect(events.map(\.sequence) == events.map(\.sequence).sorted())
    #expect(Set(events.map { $0.time.prefix(4) }).isSubset(of: Self.years(around: seconds)))
    daemon.signal(SIGTERM)
    #expect(try await daemon.end() == 0)
    DraftsAudit.revisions(in: workspace.at("drafts"))
  }

  /// The years that such a clock and a right one may show.
  private static func years(around seconds: Int) -> Set<Substring> {
    Set(
      [0, seconds, -86_400, 86_400].map {
        Date.now.addingTimeInterval(TimeInterval($0)).formatted(.iso8601).prefix(4)
      })
  }

  @Test func `serves others while it is flooded with connections and bytes`() async throws {
    let daemon = try await DaemonProcess.ready(on: workspace)
    try workspace.put(spec("trade"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m")
    let before = try daemon.memory()
    let path = workspace.at("control.sock")
    try await OwnThread.run {
      // More than it takes; the oldest that are silent make room for those that come.
      for _ in 0..<10 {
        let clients = (0..<300).compactMap { _ in Flood(path) }
        #expect(clients.count > 100)
      }
      let chunk = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
      for _ in 0..<4 {
        guard let client = Flood(path) else { continue }
        var sent = 0
        while sent < 64 << 20, client.send(chunk) { sent += chunk.count }
        // It hangs up long before all of it has come.
        #expect(sent < 64 << 20)
      }
    }
    let status = try await daemon.call(ControlMethods.Status.self, NoFields())
    #expect(status.state == .running)
    try workspace.put(spec("peace"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m", revision: 2)
    #expect(try daemon.memory() < before + 64 << 10)
  }
}

/// A client that only connects and sends.
private final class Flood {
  private let raw: Int32

  init?(_ path: String) {
    raw = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { field in
      for (index, byte) in path.utf8.prefix(field.count - 1).enumerated() {
        unsafe field[index] = byte
      }
    }
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(raw, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    if result != 0 { return nil }
  }

  deinit { close(raw) }

  /// Sends all of it; false when the other end hung up.
  func send(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes[start...].withUnsafeBytes {
        unsafe Glibc.send(raw, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      start += count
    }
    return true
  }
}

extension DaemonProcess {
  /// How many KiB of memory it has.
  func memory() throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(identifier)/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return line.split(separator: " ").compactMap { Int($0) }.first ?? 0
  }
}
