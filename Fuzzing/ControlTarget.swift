import Controlling
import Glibc
import Synchronization

/// A control server on a socket, and a client that sends it anything.
final class ControlTarget: Sendable {
  static let shared = ControlTarget()

  private let path: String

  private init() {
    path = "/tmp/communique-fuzz-\(getpid()).sock"
    guard let socket = try? ListeningSocket.bound(to: path),
      let server = try? ControlServer(at: socket, service: QuietService())
    else { preconditionFailure("there is no socket at \(path)") }
    Task.detached { try? await server.run() }
  }

  /// Sends `bytes`, says that no more come, and reads until the server hangs up. A server that
  /// neither answers nor hangs up runs into libFuzzer's time limit.
  func send(_ bytes: [UInt8]) {
    let client = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(client) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) {
      unsafe $0.copyBytes(from: path.utf8.prefix($0.count - 1))
    }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let connected = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(client, $0, size)
      }
    }
    guard connected == 0 else { return }
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.send(
          client, buffer.baseAddress.map { unsafe $0 + sent }, buffer.count - sent,
          Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { break }
      sent += count
    }
    shutdown(client, Int32(SHUT_WR))
    var answer = [UInt8](repeating: 0, count: 4096)
    while unsafe recv(client, &answer, answer.count, 0) > 0 {}
  }
}

/// Answers at once, with nothing in particular.
private struct QuietService: ControlService {
  static let meeting = MeetingSummary(
    name: "a", state: .drafted, revision: 1, problems: 0, findings: 0,
    changed: "2024-10-31T12:00:00Z")
  static let event = MeetingEvent(
    sequence: 1, time: "2024-10-31T12:00:00Z", kind: "drafted", name: "a", revision: 1, text: "")

  let info = ServiceInfo(vendor: "", product: "", version: "", url: "")

  func status(for peer: Peer) async throws -> DaemonStatus {
    DaemonStatus(
      version: "", state: .running, meetings: 1, queued: 0, failed: 0, paused: false, since: "")
  }
  func list(for peer: Peer) async throws -> [MeetingSummary] { [Self.meeting] }
  func show(_ name: String, for peer: Peer) async throws -> ControlMethods.Show.Reply {
    guard name == "a" else { throw ControlError.unknownMeeting(name: name) }
    return ControlMethods.Show.Reply(meeting: Self.meeting, folder: "/", problems: [])
  }
  func history(_ name: String, for peer: Peer) async throws -> [MeetingEvent] { [Self.event] }
  func draft(_ names: [String], wait: Bool, for peer: Peer) async throws -> [MeetingSummary] {
    [Self.meeting]
  }
  func watch(after: Int?, for peer: Peer) async throws -> AsyncStream<MeetingEvent> {
    AsyncStream { continuation in
      continuation.yield(Self.event)
      continuation.finish()
    }
  }
  func pause(for peer: Peer) async throws {}
  func resume(for peer: Peer) async throws {}
  func reload(for peer: Peer) async throws -> [String] { [] }
}
