import Controlling
import Foundation
import Synchronization
import Testing

/// A daemon that knows three meetings by heart and does nothing; it lists neither `gone`, whose spec was taken out
/// of the inbox, nor `waiting`.
final class StandInDaemon: ControlService {
  static let meetings = [
    "asia/rok-us": summary("asia/rok-us", .drafted, revision: 3, findings: 2),
    "broken": summary("broken", .failed, revision: nil, problems: 1),
    "대한민국": summary("대한민국", MeetingState(rawValue: "shelved"), revision: 12_345),
  ]

  private static func summary(
    _ name: String, _ state: MeetingState, revision: Int?, problems: Int = 0, findings: Int = 0
  ) -> MeetingSummary {
    MeetingSummary(
      name: name, state: state, revision: revision, problems: problems, findings: findings,
      changed: "2024-10-31T12:00:00Z")
  }

  let info = ServiceInfo(
    vendor: "Communiqué", product: "communiqued", version: "0.1.0", url: "https://example.org")
  /// How the daemon says it is.
  let state: DaemonStatus.State
  /// Awaited before a draft is there.
  let drafting: @Sendable () async -> Void
  private let reloads = Mutex(0)

  init(
    state: DaemonStatus.State = .running, drafting: @escaping @Sendable () async -> Void = {}
  ) {
    self.state = state
    self.drafting = drafting
  }

  private func meeting(_ name: String) throws -> MeetingSummary {
    if name == "gone" { return Self.summary(name, .withdrawn, revision: 2) }
    if name == "waiting" { return Self.summary(name, .queued, revision: nil) }
    guard let meeting = Self.meetings[name] else { throw ControlError.unknownMeeting(name: name) }
    return meeting
  }

  private func event(_ number: Int) -> MeetingEvent {
    MeetingEvent(
      sequence: number, time: "2024-10-31T12:00:00Z", kind: "drafted", name: "asia/rok-us",
      revision: number, text: "a text\u{1B}[31m that \u{202E}draws")
  }

  func status(for peer: Peer) async throws -> DaemonStatus {
    DaemonStatus(
      version: "0.1.0", state: state, meetings: 3, queued: 1, failed: 1,
      paused: state != .running, since: "2024-10-31T11:00:00Z")
  }

  func list(for peer: Peer) async throws -> [MeetingSummary] {
    Self.meetings.values.sorted { $0.name < $1.name }
  }

  func show(_ name: String, for peer: Peer) async throws -> ControlMethods.Show.Reply {
    let problems = name == "broken" ? ["broken.yaml:6:9: error: unknown act `reafirm`\n 6 | …"] : []
    return ControlMethods.Show.Reply(
      meeting: try meeting(name), folder: "/drafts/\(name)", problems: problems)
  }

  func history(_ name: String, for peer: Peer) async throws -> [MeetingEvent] {
    _ = try meeting(name)
    return (1...2).map(event)
  }

  func draft(_ names: [String], wait: Bool, for peer: Peer) async throws -> [MeetingSummary] {
    if names == ["busy"] { throw ControlError.busy }
    if wait { await drafting() }
    return names.isEmpty ? try await list(for: peer) : try names.map(meeting)
  }

  func watch(after: Int?, for peer: Peer) async throws -> AsyncStream<MeetingEvent> {
    AsyncStream { continuation in
      for number in ((after ?? 0) + 1)...4 { continuation.yield(event(number)) }
      continuation.finish()
    }
  }

  func pause(for peer: Peer) async throws {
    throw ControlError.notAllowed(method: ControlMethods.Pause.name)
  }

  func resume(for peer: Peer) async throws {}

  /// The first time there is a warning; from then on the configuration is broken.
  func reload(for peer: Peer) async throws -> [String] {
    let count = reloads.withLock { count in
      count += 1
      return count
    }
    if count > 1 {
      throw ControlError.badConfiguration(problems: ["communique.yaml:1:1: error: no such setting"])
    }
    return ["`state` takes effect at the next start"]
  }
}

/// Runs a server on a workspace's socket while `body` runs.
func withDaemon(
  _ service: any ControlService = StandInDaemon(), _ body: (String) async throws -> Void
) async throws {
  try await withScratch { folder in
    let server = try ControlServer(
      at: ListeningSocket.bound(to: "\(folder)/control.sock"), service: service)
    let run = Task { try await server.run() }
    let result: Result<Void, any Error>
    do { result = .success(try await body(folder)) } catch { result = .failure(error) }
    run.cancel()
    try await run.value
    try result.get()
  }
}
