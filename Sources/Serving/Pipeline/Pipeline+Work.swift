internal import Archiving
internal import Configuring
internal import Controlling
internal import Diagnostics
internal import Hashing
internal import Watching

extension Pipeline {
  /// How the work on a meeting ended.
  enum Ending {
    /// With this to be recorded.
    case done([RecordChange])
    /// Nothing was to be done.
    case nothing
    /// The spec is in the middle of being written; it is tried again after a while, or when the watcher
    /// tells that it is whole.
    case held(after: Duration?)
    /// Something that is not ours stands in the draft's place.
    case blocked(ProblemReport)
    /// The disk failed.
    case trouble(String)
    /// The service stops before the work began; the next start does it.
    case stopped

    /// Whether nothing shows that the disk does what it should.
    var isHeldUp: Bool {
      switch self {
      case .trouble, .stopped: true
      default: false
      }
    }
  }

  /// Does what is to be done for a meeting.
  func work(on name: String) async {
    guard let meeting = meetings[name] else { return _ = queue.finish(name) }
    if !meeting.unsettled.isEmpty {
      await finish(meeting, .held(after: nil))
      return
    }
    meetings[name]?.isForced = false
    meetings[name]?.isOfFirstPass = false
    let ending: Ending
    do {
      switch meeting.assignment {
      case .withdraw: ending = try await withdraw(meeting)
      case .refuse(let spec, let report): ending = try await refuse(meeting, spec, report)
      case .draft(let spec): ending = try await draft(meeting, spec)
      }
    } catch {
      ending = .trouble("\(error)")
    }
    await finish(meeting, ending)
  }

  private func finish(_ meeting: ServedMeeting, _ ending: Ending) async {
    let name = meeting.name
    switch ending {
    case .done(let changes):
      // Whoever sees the event must find nothing left of the wait.
      meetings[name]?.hold = nil
      // Only the end of the service keeps this from being recorded, and the next start finds it; or the record
      // refuses it, which its keeper tells.
      _ = try? await keeper.commit(changes)
      complete(name, meeting.wanted)
    case .nothing:
      meetings[name]?.hold = nil
      settleAsBefore(meeting)
      complete(name, meeting.wanted)
    case .held(let delay):
      if meeting.isForced { meetings[name]?.isForced = true }
      hold(meeting)
      if let delay { tryAgain(name, after: delay) }
    case .blocked(let report):
      block(meeting, report)
    case .trouble(let message):
      if meeting.isForced { meetings[name]?.isForced = true }
      meetings[name]?.specHash = nil
      meetings[name]?.retries += 1
      holdUp(name, message)
      if meetings[name]?.state == .drafting {
        keeper.submit(
          change(
            name, to: .queued, .queued, "waits to be tried again: \(message)", level: .warning))
      }
      fail(name, message)
      tryAgain(name, after: retryDelay(after: meetings[name]?.retries ?? 1))
    case .stopped: break
    }
    if !ending.isHeldUp { letGo(name) }
    gate.leave(name)
    atPress.remove(name)
    if queue.finish(name) { announceWaiting(name) }
    pump()
  }

  /// Lets a meeting return to the state that it had before it waited.
  private func settleAsBefore(_ meeting: ServedMeeting) {
    guard meetings[meeting.name]?.state == .queued, meeting.isSettledOnRecord else { return }
    keeper.submit(change(meeting.name, to: meeting.settledState, .unchanged, "nothing changed"))
  }

  /// How long to wait after so many failures in a row, ever longer up to a minute.
  func retryDelay(after failures: Int) -> Duration {
    let exponent = min(failures, 7) - 1
    return min(options.retryDelay * (1 << max(exponent, 0)), .seconds(60))
  }

  private func tryAgain(_ name: String, after delay: Duration, isQueued: Bool = true) {
    let time = ContinuousClock.now + delay
    // One timer a meeting is enough, unless it would ring too late.
    if let earlier = retries[name], earlier <= time { return }
    retries[name] = time
    if isQueued { delayed += 1 }
    Task {
      try? await Pause.wait(for: delay)
      if isQueued { self.delayed -= 1 }
      if self.retries[name] == time { self.retries[name] = nil }
      // Work that is under way looks for what is in the way by itself.
      let isUnderWay = !isQueued && self.queue.running.contains(name)
      if !self.isStopping, !isUnderWay { self.queue.add(name, urgent: false) }
      self.pump()
    }
  }

  /// Notes that something stands in a draft's place. It is looked for again, so that the draft comes
  /// once it is moved away.
  private func block(_ meeting: ServedMeeting, _ report: ProblemReport) {
    let name = meeting.name
    let isKnown = meeting.settledState == .failed && meeting.report == report
    if isKnown, !meeting.isForced {
      settleAsBefore(meeting)
    } else if case .done(let changes) = failed(name, report, spec: nil) {
      keeper.submit(changes)
    }
    meetings[name]?.retries = meeting.retries + 1
    complete(name, meeting.wanted)
    tryAgain(name, after: retryDelay(after: meetings[name]?.retries ?? 1), isQueued: false)
  }

  /// Notes that a spec is in the middle of being written, and lets nobody wait for its writer for ever.
  private func hold(_ meeting: ServedMeeting) {
    let name = meeting.name
    if meetings[name]?.hold == nil {
      meetings[name]?.hold = Self.holdMessage
      if meeting.isForced || meeting.state == .drafting {
        keeper.submit(change(name, to: .queued, .queued, Self.holdMessage))
      }
    }
    guard isAwaited(name) else { return }
    Task {
      try? await Pause.wait(for: options.writerPatience)
      if self.meetings[name]?.hold != nil { self.release(name, meeting.wanted) }
    }
  }

  private static var holdMessage: String {
    "waits: the spec is being written, or was found open for writing; it is drafted once it is closed"
  }

  private func withdraw(_ meeting: ServedMeeting) async throws -> Ending {
    guard meeting.state != .withdrawn || meeting.report != nil else { return .nothing }
    let name = meeting.name
    let publisher = publisher
    tellStanding(of: name)
    // Of all places where problems may stand, the others are empty.
    try await OwnThread.run {
      for spec in SpecPath.all(of: name) { try publisher.clearProblems(of: spec) }
    }
    meetings[name]?.report = nil
    meetings[name]?.problems = 0
    meetings[name]?.specHash = nil
    return .done(
      change(
        name, to: .withdrawn, .withdrawn, "the spec was taken out of the inbox", level: .notice))
  }

  private func refuse(_ meeting: ServedMeeting, _ spec: SpecPath, _ report: ProblemReport)
    async throws -> Ending
  {
    let publisher = publisher
    try await OwnThread.run { try publisher.tellProblems(report.text, of: spec) }
    let wasSo = meeting.state == .failed && meeting.report == report && !meeting.isForced
    if wasSo { return .nothing }
    return failed(meeting.name, report, spec: nil)
  }

  /// Notes that a spec could not be drafted; its problems are told already.
  private func failed(_ name: String, _ report: ProblemReport, spec hash: String?) -> Ending {
    let count = max(1, report.problems.count)
    tellStanding(of: name)
    meetings[name]?.report = report
    meetings[name]?.problems = count
    meetings[name]?.specHash = hash
    meetings[name]?.settingsHash = hash == nil ? nil : engine.fingerprint
    meetings[name]?.retries = 0
    return .done(
      change(
        name, to: .failed, .failed,
        "the spec cannot be drafted: \(count) problem\(count == 1 ? "" : "s")", level: .notice))
  }

  private func draft(_ meeting: ServedMeeting, _ spec: SpecPath) async throws -> Ending {
    let name = meeting.name
    let (inbox, engine, publisher, notes) = (inbox, engine, publisher, notes)
    let content: SpecContent
    let hash: String
    do {
      let (obstacle, read, digest) = try await OwnThread.run {
        () throws -> (String?, SpecContent, String) in
        if let obstacle = publisher.obstacle(to: name) {
          return (obstacle, SpecContent(bytes: []), "")
        }
        let content = try inbox.read(spec.path, limit: engine.byteLimit)
        return (nil, content, SHA256.hex(content.bytes))
      }
      if let obstacle { return .blocked(ProblemReport(obstacle: obstacle, spec)) }
      (content, hash) = (read, digest)
    } catch let unreadable as SpecUnreadable {
      switch unreadable {
      // The watcher tells of it in its own time.
      case .gone: return .nothing
      case .refused(let report): return try await refuse(meeting, spec, report)
      case .trouble(let message): return .trouble(message)
      }
    }
    guard content.isWhole else {
      let times = min(meetings[name]?.timesOpen ?? 0, 10)
      meetings[name]?.timesOpen += 1
      return .held(after: min(options.unfinishedDelay * (1 << times), .seconds(5)))
    }
    meetings[name]?.timesOpen = 0
    if await isUpToDate(meeting, hash, engine) { return .nothing }
    let attempt = Self.attemptKey(hash, engine.fingerprint)
    if isFatal(attempt), !meeting.isForced {
      note(name, madeOf: hash, engine)
      return try await quarantine(
        name, spec, "drafting this spec ended the service \(options.attempts) times")
    }
    let isSuspect = deaths[attempt] != nil
    do {
      try await enter(name, attempt: attempt)
    } catch {
      return .stopped
    }
    note(name, madeOf: hash, engine)
    try await begin(name, attempt: attempt, forced: meeting.isForced)
    let recorded = meetings[name]?.revision ?? 0
    let standing = meetings[name]?.standing.last?.publication.revision
    let draft: Draft?
    do {
      let drafting = drafting
      draft = try await limited(options.timeLimit) {
        // Noted before the work begins, so that a start after a crash knows what to blame.
        try notes.begin(attempt)
        drafting.begin(name)
      } work: {
        CrashMark.guarding { engine.draft(content.bytes, of: spec) }
      } inTime: {
        // The disk may take its time.
        drafting.end(name)
      } finish: { outcome in
        defer { notes.end(attempt) }
        switch outcome {
        case .refused(let report):
          try publisher.tellProblems(report.text, of: spec)
          return .refused(report)
        case .drafted(let edition, let findings):
          return .staged(
            try publisher.stage(edition, recorded: recorded, standing: standing),
            findings: findings)
        }
      }
    } catch let obstacle as NotBegun {
      // Of the content it shows nothing, neither good nor bad.
      throw obstacle.cause
    } catch {
      // The content is not at fault.
      drafting.end(name)
      keeper.submit(acquit(attempt))
      throw error
    }
    switch draft {
    case nil:
      drafting.end(name)
      notes.end(attempt)
      keeper.submit(acquit(attempt))
      return try await quarantine(
        name, spec,
        "drafting this spec takes longer than \(options.timeLimit.components.seconds) s, which is"
          + " what `limits: time:` allows")
    case .refused(let report):
      guard case .done(let changes) = failed(name, report, spec: hash) else { return .nothing }
      return .done(acquit(attempt) + changes)
    case .staged(let staged, let findings):
      let publication: Publication
      do {
        atPress.insert(name)
        pump()
        // Of many that wait from before the start, nobody waits for one; but all wait for one alone.
        let isOneOfMany =
          meeting.isOfFirstPass && queue.count >= options.manyWaiting && !isSuspect
        publication = try await press.publish(staged, patiently: isOneOfMany)
      } catch {
        keeper.submit(acquit(attempt))
        noteStanding(of: name, after: error, findings: findings)
        throw error
      }
      let changes = published(name, publication, findings: findings, spec: hash, engine)
      return .done(acquit(attempt) + changes)
    }
  }

  /// Notes of what a meeting's newest draft is made.
  private func note(_ name: String, madeOf hash: String, _ engine: any DraftingEngine) {
    meetings[name]?.specHash = hash
    meetings[name]?.settingsHash = engine.fingerprint
  }

  /// What drafting a spec in time comes to, as far as it is on the disk.
  private enum Draft {
    case refused(ProblemReport)
    case staged(StagedEdition, findings: Int)
  }

  /// Notes a publication.
  private func published(
    _ name: String, _ publication: Publication, findings: Int, spec hash: String,
    _ engine: any DraftingEngine
  ) -> [RecordChange] {
    let revision = publication.revision
    tellStanding(of: name, but: revision)
    var changes: [RecordChange] = []
    if let failure = publication.unreadable {
      changes += event(
        .trouble,
        "what was published before is left as it is, and cannot be compared: \(failure)",
        name: name, revision: revision, level: .warning)
    }
    if !publication.edited.isEmpty {
      let files = publication.edited.map(SafeText.safe).joined(separator: ", ")
      changes += event(
        .edited, "somebody changed published files: \(files)", name: name,
        revision: publication.isNew ? revision - 1 : revision, level: .warning)
    }
    meetings[name]?.report = nil
    meetings[name]?.problems = 0
    meetings[name]?.findings = findings
    note(name, madeOf: hash, engine)
    meetings[name]?.retries = 0
    // Another service may have published it.
    let isUnrecorded = revision > meetings[name]?.revision ?? 0
    meetings[name]?.revision = revision
    meetings[name]?.documents = fileLists.shared(publication.manifest.files.map(\.name))
    let number = RevisionNumber.folder(revision)
    let state = change(
      name, to: .drafted, publication.isNew ? .published : .unchanged,
      publication.isNew ? Self.published(revision, findings) : "the draft is the same as \(number)",
      revision: revision)
    // The meeting must be recorded before its revision.
    changes += state.prefix(1)
    if isUnrecorded {
      changes.append(
        .addRevision(
          RevisionRecord(publication.manifest, revision, of: name, published: clock.now())))
    }
    return changes + state.dropFirst()
  }
}

extension RevisionRecord {
  /// What is recorded of a published revision.
  init(_ manifest: Manifest, _ number: Int, of meeting: String, published: String) {
    let files = manifest.files.map { File(path: $0.name, hash: $0.sha256) }
    let output = files.map { "\($0.path) \($0.hash)\n" }.joined()
    self.init(
      meeting: meeting, number: number, specHash: manifest.spec,
      phrasebookHash: manifest.phrasebook, outputHash: SHA256.hex(Array(output.utf8)),
      published: published, files: files)
  }
}
