internal import Archiving
internal import Configuring
package import Controlling
internal import Glibc

/// Answers the control protocol from the pipeline and the record.
package struct DaemonService: ControlService {
  private let pipeline: Pipeline
  private let keeper: RecordKeeper
  private let reloader: Reloader
  private let state: StateWatch
  private let drafts: String
  private let since: String
  private let log: Log

  /// Makes the service's answering half.
  ///
  /// - Parameters:
  ///   - state: is asked to look before anybody is told how the service is.
  ///   - drafts: the path of the drafts folder.
  ///   - since: when the service was started.
  ///   - log: is told who asks for changes.
  init(
    pipeline: Pipeline, keeper: RecordKeeper, reloader: Reloader, state: StateWatch, drafts: String,
    since: String, log: Log
  ) {
    self.pipeline = pipeline
    self.keeper = keeper
    self.reloader = reloader
    self.state = state
    self.drafts = drafts
    self.since = since
    self.log = log
  }

  package var info: ServiceInfo {
    ServiceInfo(
      vendor: "Communiqué", product: "communiqued", version: Product.version,
      url: "https://communique.example")
  }

  package func status(for peer: Peer) async throws -> DaemonStatus {
    await state.look()
    let overview = await pipeline.overview
    return DaemonStatus(
      version: Product.version, state: overview.troubles.isEmpty ? .running : .degraded,
      meetings: overview.meetings, queued: overview.queued, failed: overview.failed,
      paused: overview.isPaused, since: since, troubles: overview.troubles)
  }

  package func list(for peer: Peer) async throws -> [MeetingSummary] {
    await pipeline.list.map(MeetingSummary.init(_:))
  }

  package func show(_ name: String, for peer: Peer) async throws -> ControlMethods.Show.Reply {
    let meeting = try await known(name)
    return ControlMethods.Show.Reply(
      meeting: MeetingSummary(meeting), folder: "\(drafts)/\(meeting.name)",
      problems: (meeting.hold.map { [$0] } ?? []) + (meeting.report?.problems ?? []))
  }

  package func history(_ name: String, for peer: Peer) async throws -> [MeetingEvent] {
    let name = try await known(name).name
    let record = keeper.record
    return try await OwnThread.run { try record.events(of: name, limit: 10_000) }
      .map(MeetingEvent.init(_:))
  }

  package func draft(_ names: [String], wait: Bool, for peer: Peer) async throws
    -> [MeetingSummary]
  {
    try allow(\.draft, ControlMethods.Draft.name, for: peer)
    do {
      return try await pipeline.draft(names, waiting: wait).map(MeetingSummary.init(_:))
    } catch let error as Pipeline.UnknownMeeting {
      throw ControlError.unknownMeeting(name: error.name)
    } catch let error as DraftTrouble {
      throw ControlError.cannotWrite(message: error.message)
    }
  }

  package func watch(after: Int?, for peer: Peer) async throws -> AsyncStream<MeetingEvent> {
    let record = keeper.record
    let last = try await OwnThread.run { try record.lastSequence() }
    // A number from the future belongs to a record that is no more.
    let start = after.map { min(Int64($0), last) } ?? last
    let cursor = EventCursor(keeper, after: start)
    return AsyncStream { await cursor.next().map(MeetingEvent.init(_:)) }
  }

  package func pause(for peer: Peer) async throws {
    try allow(\.pause, ControlMethods.Pause.name, for: peer)
    await pipeline.pause()
  }

  package func resume(for peer: Peer) async throws {
    try allow(\.pause, ControlMethods.Resume.name, for: peer)
    await pipeline.resume()
  }

  package func reload(for peer: Peer) async throws -> [String] {
    try allow(\.reload, ControlMethods.Reload.name, for: peer)
    do {
      return try await reloader.reload()
    } catch let failure as ServiceFailure {
      throw ControlError.badConfiguration(problems: failure.messages)
    }
  }

  private func known(_ name: String) async throws -> ServedMeeting {
    do {
      return try await pipeline.meeting(name)
    } catch {
      throw ControlError.unknownMeeting(name: name)
    }
  }

  /// Lets a peer ask for a change if it has the right, and logs who asked in any case.
  private func allow(
    _ right: KeyPath<Configuration.Access, Configuration.Right>, _ method: String, for peer: Peer
  ) throws {
    let isAllowed =
      switch reloader.access[keyPath: right] {
      case .group: true
      case .root: peer.isRoot || peer.user == geteuid()
      }
    let verb = isAllowed ? "asked for by" : "refused to"
    log(
      LogEntry(
        isAllowed ? .info : .warning, isAllowed ? .asked : .refused,
        "`\(method)` \(verb) user \(peer.user), process \(peer.process)",
        caller: peer))
    if !isAllowed { throw ControlError.notAllowed(method: method) }
  }
}

extension MeetingSummary {
  /// A meeting as the protocol tells it.
  fileprivate init(_ meeting: ServedMeeting) {
    self.init(
      name: meeting.name, state: MeetingState(rawValue: meeting.state.rawValue),
      revision: meeting.revision, problems: meeting.problems, findings: meeting.findings,
      changed: meeting.changed)
  }
}

extension MeetingEvent {
  /// An event as the protocol tells it.
  fileprivate init(_ event: EventRecord) {
    self.init(
      sequence: Int(event.sequence), time: event.time, kind: event.kind, name: event.name,
      revision: event.revision, text: event.text)
  }
}
