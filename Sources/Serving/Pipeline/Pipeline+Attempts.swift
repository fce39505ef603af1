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

  /// Writes down that work on a content begins. Meetings of the same content that are worked on at the
  /// same time are one attempt: they can end the process only once.
  func begin(_ name: String, attempt: String, forced: Bool) async throws {
    attempting[attempt, default: 0] += 1
    var changes: [RecordChange] = []
    if attempting[attempt] == 1 {
      if forced { changes.append(.endAttempts(hash: attempt)) }
      changes.append(.beginAttempt(hash: attempt, time: clock.now()))
    }
    changes += change(name, to: .drafting, .drafting, "is being drafted", level: .debug)
    do {
      // No spec is to blame for a loss of power.
      try await keeper.commit(changes, surviving: .processEnd)
    } catch {
      leaveAttempt(attempt)
      throw error
    }
  }

  /// Notes that work on a content did not end the process; gives what is to be recorded of that.
  func endAttempt(_ attempt: String) -> [RecordChange] {
    guard leaveAttempt(attempt) else { return [] }
    deaths[attempt] = nil
    return [.endAttempts(hash: attempt)]
  }

  /// Tells whether nobody works on the content any more.
  @discardableResult
  private func leaveAttempt(_ attempt: String) -> Bool {
    let left = attempting[attempt, default: 1] - 1
    attempting[attempt] = left > 0 ? left : nil
    return left <= 0
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
    meetings[name]?.report = report
    meetings[name]?.problems = 1
    return .done(
      change(
        name, to: .quarantined, .quarantined, "is left alone: \(reason)",
        level: .error))
  }
}
