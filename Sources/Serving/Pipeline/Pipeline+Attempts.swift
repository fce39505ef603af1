internal import Archiving
internal import Configuring
internal import Controlling
internal import Hashing

extension Pipeline {
  /// Whether the newest draft was made of just this, and is still there.
  func isUpToDate(_ meeting: ServedMeeting, _ hash: String, _ engine: any DraftingEngine)
    async -> Bool
  {
    guard !meeting.isForced, meeting.specHash == hash,
      meeting.settingsHash == engine.fingerprint
    else { return false }
    switch meeting.settledState {
    case .drafted:
      let (publisher, name, revision) = (publisher, meeting.name, meeting.revision ?? 0)
      return (try? await OwnThread.run { publisher.isThere(revision, of: name) }) ?? false
    case .failed: return meeting.report != nil
    case .quarantined: return true
    case .queued, .drafting, .withdrawn: return false
    }
  }

  /// Whether work on a content ended the process so often that nobody but an administrator begins it
  /// again.
  func isFatal(_ attempt: String) -> Bool { deaths[attempt, default: 0] >= options.attempts }

  /// Waits for the place to work on a content. What may have ended the process gets a place where nothing
  /// else is worked on: should it end again, there is one alone to blame, and no neighbour.
  func enter(_ name: String, attempt: String) async throws {
    let isAlone = deaths[attempt] != nil
    if isStopping { throw CancellationError() }
    if gate.admits(name, alone: isAlone) { return }
    try await withCheckedThrowingContinuation { gate.wait(name, alone: isAlone, $0) }
  }

  /// Records that work on a meeting begins: together with its end, unless that keeps long waiting. What
  /// the content is blamed for is noted apart, by those who begin to draft it.
  func begin(_ name: String, attempt: String, forced: Bool) async throws {
    keeper.hold(
      change(name, to: .drafting, .drafting, "is being drafted", level: .debug),
      surviving: .processEnd)
    guard forced, deaths[attempt] != nil else { return }
    // Who asks for it has it tried as if for the first time.
    try await keeper.commit([.endAttempts(hash: attempt)], surviving: .processEnd)
  }

  /// Notes that work on a content did not end the process; gives what is to be recorded of that.
  func acquit(_ attempt: String) -> [RecordChange] {
    deaths.removeValue(forKey: attempt) == nil ? [] : [.endAttempts(hash: attempt)]
  }

  /// The key under which attempts at a content are counted.
  static func attemptKey(_ hash: String, _ fingerprint: String) -> String {
    SHA256.hex(Array((hash + fingerprint).utf8))
  }

  /// Leaves a spec alone, and says why.
  func quarantine(_ name: String, _ spec: SpecPath, _ reason: String) async throws -> Ending {
    let report = ProblemReport(
      spec.path, reason,
      help: "it is left alone until it changes; an administrator can try with `communique draft`")
    let publisher = publisher
    try await OwnThread.run { try publisher.tellProblems(report.text, of: spec) }
    tellStanding(of: name)
    meetings[name]?.report = report
    meetings[name]?.problems = 1
    return .done(
      change(
        name, to: .quarantined, .quarantined, "is left alone: \(reason)",
        level: .error))
  }
}
