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

  /// Writes down that work on a content begins; false when such work ended the process too often.
  func begin(_ name: String, attempt: String, forced: Bool) async throws -> Bool {
    let others = attempting[attempt, default: 1] - 1
    var changes: [RecordChange] = forced ? [.endAttempts(hash: attempt)] : []
    let place = changes.count
    changes.append(.beginAttempt(hash: attempt, time: clock.now()))
    changes += change(name, to: .drafting, .drafting, "is being drafted", level: .debug)
    // No spec is to blame for a loss of power.
    let outcomes = try await keeper.commit(changes, surviving: .processEnd)
    guard place < outcomes.count, case .attempt(let count) = outcomes[place] else { return true }
    // Those that are under way in this process have not ended it.
    return count - others <= options.attempts
  }

  /// Notes that work on a content has ended in this process, however it did.
  func endAttempting(_ attempt: String) {
    let left = attempting[attempt, default: 1] - 1
    attempting[attempt] = left > 0 ? left : nil
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
