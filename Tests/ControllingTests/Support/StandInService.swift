import Controlling
import Synchronization

/// A service without a daemon: answers with fixed values and notes what it was asked.
final class StandInService: ControlService {
  struct State {
    var calls: [String] = []
    var peers: [Peer] = []
    var fetched = 0
    var waiters: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
  }

  static let meeting = MeetingSummary(
    name: "asia/rok-us", state: .drafted, revision: 3, problems: 0, findings: 2,
    changed: "2024-10-31T12:00:00Z")
  static let queued = MeetingSummary(
    name: "대한민국", state: MeetingState(rawValue: "shelved"), revision: nil, problems: 1,
    findings: 0, changed: "2024-10-31T12:00:00Z")

  let info = ServiceInfo(
    vendor: "Communiqué", product: "communiqued", version: "0.1.0", url: "https://example.org")
  /// How many events `watch` has; it waits for ever behind the last unless `endsStreams`.
  let events: Int
  let endsStreams: Bool
  /// How long an event's text is.
  let textLength: Int
  private let state = Mutex(State())

  init(events: Int = 3, endsStreams: Bool = false, textLength: Int = 10) {
    self.events = events
    self.endsStreams = endsStreams
    self.textLength = textLength
  }

  var calls: [String] { state.withLock { $0.calls } }
  /// The number of the last event that was fetched.
  var fetched: Int { state.withLock { $0.fetched } }
  var peers: [Peer] { state.withLock { $0.peers } }

  /// Waits until the service was asked `count` times.
  func asked(_ count: Int) async {
    await withCheckedContinuation { continuation in
      let isThere = state.withLock { state in
        if state.calls.count >= count { return true }
        state.waiters.append((count, continuation))
        return false
      }
      if isThere { continuation.resume() }
    }
  }

  func note(_ call: String, _ peer: Peer? = nil) {
    let ready = state.withLock { state in
      state.calls.append(call)
      if let peer { state.peers.append(peer) }
      let count = state.calls.count
      let ready = state.waiters.filter { $0.count <= count }
      state.waiters.removeAll { $0.count <= count }
      return ready
    }
    for waiter in ready { waiter.continuation.resume() }
  }

  func event(_ number: Int) -> MeetingEvent {
    MeetingEvent(
      sequence: number, time: "2024-10-31T12:00:00Z", kind: "drafted", name: "asia/rok-us",
      revision: number, text: String(repeating: "é", count: textLength))
  }

  func status(for peer: Peer) async throws -> DaemonStatus {
    note("status", peer)
    return DaemonStatus(
      version: "0.1.0", state: .running, meetings: 2, queued: 1, failed: 0, paused: false,
      since: "2024-10-31T11:00:00Z")
  }

  func list(for peer: Peer) async throws -> [MeetingSummary] {
    note("list", peer)
    return [Self.meeting, Self.queued]
  }

  func show(_ name: String, for peer: Peer) async throws -> ControlMethods.Show.Reply {
    note("show \(name)", peer)
    guard name == Self.meeting.name else { throw ControlError.unknownMeeting(name: name) }
    return ControlMethods.Show.Reply(
      meeting: Self.meeting, folder: "/drafts/asia/rok-us", problems: ["no \"verb\"\nhere"])
  }

  func history(_ name: String, for peer: Peer) async throws -> [MeetingEvent] {
    note("history \(name)", peer)
    return (1...2).map(event)
  }

  func draft(_ names: [String], wait: Bool, for peer: Peer) async throws -> [MeetingSummary] {
    note("draft \(names.joined(separator: ",")) \(wait)", peer)
    if names == ["for ever"] {
      // Ends by cancellation alone.
      let (stream, _) = AsyncStream.makeStream(of: Never.self)
      for await _ in stream {}
      note("cancelled")
      throw CancellationError()
    }
    return [Self.meeting]
  }

  func watch(after: Int?, for peer: Peer) async throws -> AsyncStream<MeetingEvent> {
    note("watch \(after.map(String.init) ?? "-")", peer)
    let next = Mutex(after ?? 0)
    return AsyncStream {
      let number = next.withLock { number in
        number += 1
        return number
      }
      self.state.withLock { $0.fetched = max($0.fetched, number) }
      if number <= self.events { return self.event(number) }
      if !self.endsStreams {
        let (stream, _) = AsyncStream.makeStream(of: Never.self)
        for await _ in stream {}
      }
      return nil
    } onCancel: {
      self.note("unwatched")
    }
  }

  func pause(for peer: Peer) async throws {
    note("pause", peer)
    throw ControlError.notAllowed(method: ControlMethods.Pause.name)
  }

  func resume(for peer: Peer) async throws { note("resume", peer) }

  func reload(for peer: Peer) async throws -> [String] {
    note("reload", peer)
    struct Broken: Error {}
    throw Broken()
  }
}
