import Controlling
import Foundation
import Serving
import Testing

/// The control socket of a running daemon, when somebody takes it away.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct DaemonSocketTests {
  /// When the daemon looks for its socket: with each look through the inbox, or with each sign of life.
  enum Occasion: CaseIterable, Sendable {
    case scan, watchdog

    var settings: String { "rescan: \(self == .scan ? "1 s" : "0")\n" }
    var environment: [String: String] { self == .scan ? [:] : ["WATCHDOG_USEC": "200000"] }
  }

  let workspace: Scratch

  init() throws { workspace = try Scratch("inbox", "drafts", "state") }

  private var socket: String { workspace.at("control.sock") }

  private func start(_ occasion: Occasion) async throws -> DaemonProcess {
    // The group of daemons stands for one that is not the process's own; only root may give it away.
    let group = getuid() == 0 ? ", group: daemon" : ""
    try workspace.write(
      occasion.settings + "settle: 0\nsocket: {mode: \"0640\"\(group)}\n", to: "communique.yaml")
    return try await DaemonProcess.ready(on: workspace, environment: occasion.environment)
  }

  private func attributes() throws -> [AnyHashable?] {
    let all = try FileManager.default.attributesOfItem(atPath: socket)
    return [.posixPermissions, .groupOwnerAccountID, .type].map { (key: FileAttributeKey) in
      all[key] as? AnyHashable
    }
  }

  /// How often the daemon told that the socket is there again.
  private func told(_ daemon: DaemonProcess) -> Int {
    daemon.standardError.components(separatedBy: "was gone from \(socket), and is there").count - 1
  }

  @Test(arguments: Occasion.allCases)
  func `is made anew when somebody removed it`(_ occasion: Occasion) async throws {
    let daemon = try await start(occasion)
    let before = try attributes()
    for turn in 1...3 {
      try FileManager.default.removeItem(atPath: socket)
      while told(daemon) < turn {
        // Whoever asks for signs of life must take them.
        if occasion == .watchdog { try await daemon.notify.hears("WATCHDOG=1") }
        await Task.yield()
      }
      try workspace.put(spec("turn \(turn)"), as: "inbox/m.yaml")
      try await daemon.event("published", of: "m", revision: turn)
      #expect(try attributes() == before)
      #expect(told(daemon) == turn)
    }
    #expect(try await daemon.call(ControlMethods.Status.self, NoFields()).state == .running)
    daemon.signal(SIGTERM)
    #expect(try await daemon.end() == 0)
    #expect(!workspace.exists("control.sock"))
  }

  @Test func `leaves alone what stands in its place, says so, and comes back`() async throws {
    let daemon = try await start(.scan)
    try FileManager.default.removeItem(atPath: socket)
    try workspace.put("precious", as: "control.sock")
    while !daemon.standardError.contains("no client can reach the daemon") { await Task.yield() }
    #expect(daemon.standardError.contains("\(socket) is in the socket's place"))
    #expect(workspace.read("control.sock") == "precious")
    try FileManager.default.removeItem(atPath: socket)
    while told(daemon) == 0 { await Task.yield() }
    try await daemon.recovers()
    try await daemon.event("restored")
    #expect(
      daemon.standardError.components(separatedBy: "no client can reach the daemon").count == 2)
  }

  @Test func `keeps those who are connected`() async throws {
    let daemon = try await start(.scan)
    let path = socket
    let told = told
    try await OwnThread.run {
      var client = try ControlClient(path: path)
      _ = try client.call(ControlMethods.Status.self)
      try FileManager.default.removeItem(atPath: path)
      while told(daemon) == 0 { sched_yield() }
      #expect(try client.call(ControlMethods.Status.self).state == .running)
      var other = try ControlClient(path: path)
      #expect(try other.call(ControlMethods.Status.self).state == .running)
    }
    daemon.signal(SIGTERM)
    #expect(try await daemon.end() == 0)
  }

  @Test(.enabled("needs Python, which hands the socket over") { Self.hasPython })
  func `is left to systemd where systemd has made it`() async throws {
    try workspace.write("rescan: 1 s\n", to: "communique.yaml")
    let handOver = """
      import os, socket, sys
      listener = socket.socket(socket.AF_UNIX)
      listener.bind(sys.argv[1])
      listener.listen()
      os.dup2(listener.fileno(), 3)
      os.set_inheritable(3, True)
      os.environ.update(LISTEN_PID=str(os.getpid()), LISTEN_FDS="1")
      os.execv(sys.argv[2], sys.argv[2:])
      """
    let daemon = try await DaemonProcess.ready(
      on: workspace, environment: ["WATCHDOG_USEC": "100000"],
      launcher: ["python3", "-c", handOver, socket])
    #expect(try await daemon.call(ControlMethods.Status.self, NoFields()).state == .running)
    try FileManager.default.removeItem(atPath: socket)
    for _ in 1...40 { try await daemon.notify.hears("WATCHDOG=1") }
    #expect(!workspace.exists("control.sock"))
    daemon.signal(SIGTERM)
    #expect(try await daemon.end() == 0)
    #expect(!daemon.standardError.contains("control socket"))
  }

  private static var hasPython: Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
  }
}
