import Configuring
import Controlling
import Foundation

/// The real `communiqued` on a workspace of a test's own.
final class DaemonProcess: Sendable {
  let workspace: Scratch
  let notify: NotifySocket
  private let process: Process
  private let errors: String

  /// Starts the daemon and waits until it is ready.
  static func ready(
    on workspace: Scratch, environment: [String: String] = [:], launcher: [String] = []
  ) async throws -> DaemonProcess {
    let daemon = try DaemonProcess(workspace, environment: environment, launcher: launcher)
    do {
      try await daemon.notify.hears("READY=1")
    } catch {
      throw Failed(errors: daemon.standardError)
    }
    return daemon
  }

  struct Failed: Error {
    var errors: String
  }

  /// Starts the daemon; `additions` are put into its environment, and a `launcher` is a command that
  /// becomes the daemon.
  init(
    _ workspace: Scratch, _ arguments: [String] = [], environment additions: [String: String] = [:],
    launcher: [String] = []
  ) throws {
    self.workspace = workspace
    let number = UUID().uuidString.prefix(6)
    notify = try NotifySocket(path: workspace.at("n\(number)"))
    errors = workspace.at("log-\(number)")
    _ = FileManager.default.createFile(atPath: errors, contents: nil)
    process = Process()
    let program = Self.program
    process.executableURL = URL(fileURLWithPath: launcher.isEmpty ? program : "/usr/bin/env")
    process.arguments =
      (launcher.isEmpty ? [] : launcher + [program]) + ["--workspace", workspace.path] + arguments
    var environment = ProcessInfo.processInfo.environment
    environment["NOTIFY_SOCKET"] = notify.path
    environment["JOURNAL_STREAM"] = nil
    process.environment = environment.merging(additions) { $1 }
    process.standardError = FileHandle(forWritingAtPath: errors)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
  }

  private static let named = ProcessInfo.processInfo.environment["COMMUNIQUE_TEST_DAEMON"]

  /// Whether the program ends itself where a test asks it to; what is built for use does not.
  static var hasFailPoints: Bool { named == nil }

  /// The program: what was built with the tests, or what a long run names.
  private static var program: String {
    if let named { return named }
    let folder = ProgramFile.path().map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
    return folder?.appendingPathComponent("communiqued").path ?? ""
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  var identifier: Int32 { process.processIdentifier }

  var standardError: String { (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "" }

  /// What it has logged by the time when that holds a text: the log is written behind the work.
  func log(with text: String) async -> String {
    while !standardError.contains(text) { await Task.yield() }
    return standardError
  }

  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Waits for the end; gives the exit code, or the signal's number negated.
  func end() async throws -> Int32 {
    let process = process
    return try await OwnThread.run {
      process.waitUntilExit()
      let status = process.terminationStatus
      return process.terminationReason == .exit ? status : -status
    }
  }

  /// Asks the daemon something.
  func call<Method: ControlMethod>(_ method: Method.Type, _ parameters: Method.Parameters)
    async throws -> Method.Reply
  {
    let path = workspace.at("control.sock")
    return try await OwnThread.run {
      var client = try ControlClient(path: path)
      return try client.call(method, parameters, timeout: .seconds(30))
    }
  }

  /// Waits for an event, from the first that was ever recorded on.
  @discardableResult
  func event(_ kind: String, of name: String? = nil, revision: Int? = nil) async throws
    -> MeetingEvent
  {
    let path = workspace.at("control.sock")
    return try await OwnThread.run {
      var client = try ControlClient(path: path)
      var found: MeetingEvent?
      try client.stream(ControlMethods.Watch.self, .init(after: 0), timeout: .seconds(20)) {
        let event = $0.event
        if event.kind == kind, event.name == name, revision == nil || event.revision == revision {
          found = event
        }
        return found == nil
      }
      guard let found else { throw CancellationError() }
      return found
    }
  }

  /// The kinds of a meeting's events.
  func kinds(of name: String) async throws -> [String] {
    try await call(ControlMethods.History.self, .init(name: name)).events.map(\.kind)
  }
}

/// The shortest spec, with one text that tells which it is.
func spec(_ text: String) -> String {
  """
  communique: 1
  meeting: {title: Consultations, date: 2024-10-31}
  parties: {US: {}, KR: {}}
  agenda:
    - points:
        - reaffirm: the importance of \(text)

  """
}
