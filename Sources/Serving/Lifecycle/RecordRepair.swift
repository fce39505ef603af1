internal import Archiving
internal import Configuring
internal import Diagnostics

/// Makes the record anew out of what is published.
struct RecordRepair {
  /// How many meetings were found.
  private(set) var meetings = 0
  /// How many revisions they have.
  private(set) var revisions = 0
  /// Where the former record is now; nil when there was none.
  private(set) var aside: String?
  /// Folders with a revision's name that are none.
  private(set) var strangers: [String] = []
  /// What could not be read, and is missing in the record.
  private(set) var failures: [DiskFailure] = []

  /// How many meetings come into the record together.
  private static let batch = 256

  /// Repairs a workspace's record: a new one is made beside the former, and takes its place when it is whole. The
  /// former one is put aside, the drafts are only read.
  ///
  /// - Throws: `ServiceFailure`, also while a daemon serves the workspace; the former record is as it was then.
  init(of workspace: Workspace, timeout: Duration, clock: ServiceClock = .system) throws {
    let lock = try WorkspaceLock.taken(in: workspace)
    try self.init(locked: workspace, timeout, clock)
    _ = consume lock
  }

  private init(locked workspace: Workspace, _ timeout: Duration, _ clock: ServiceClock) throws {
    let survey: DraftsSurvey
    do {
      survey = try DraftsSurvey(of: workspace.drafts)
    } catch {
      throw ServiceFailure(error.exitCode, "the drafts folder cannot be read: \(error)")
    }
    strangers = survey.strangers
    failures = survey.failures
    meetings = survey.meetings.count
    revisions = survey.meetings.reduce(0) { $0 + $1.revisions.count }
    aside = try RecordFile.replace(in: workspace.state, timeout: timeout) { record in
      for start in stride(from: 0, to: survey.meetings.count, by: Self.batch) {
        try record.apply(
          survey.meetings[start...].prefix(Self.batch).flatMap { Self.changes($0, $1, clock) })
      }
    }
  }

  private static func changes(_ name: String, _ found: [DraftsSurvey.Found], _ clock: ServiceClock)
    -> [RecordChange]
  {
    let now = clock.now()
    var meeting = ServedMeeting(name: name, changed: now)
    // What became of its spec meanwhile, the next start finds out.
    meeting.state = .drafted
    meeting.revision = found.last?.number
    meeting.specHash = found.last?.manifest.spec
    let revisions = found.map { revision in
      RecordChange.addRevision(
        RevisionRecord(revision.manifest, revision.number, of: name, published: now))
    }
    let count = "\(found.count) revision\(found.count == 1 ? "" : "s")"
    let event = EventRecord(
      time: now, kind: EventKind.recovered.rawValue, name: name, revision: found.last?.number,
      text: "\(count) found when the record was made anew")
    return [.save(meeting.record)] + revisions + [.append(event)]
  }
}

extension Daemon {
  /// Makes the record anew; gives how the process is to end.
  package static func repair(_ arguments: ServiceArguments) -> Int32 {
    StandardStreams.hold()
    do {
      let reading = try ServiceSetup.configuration(arguments)
      let repair = try RecordRepair(
        of: reading.workspace, timeout: reading.configuration.recordTimeout)
      for path in repair.strangers {
        write("passed over: \(SafeText.safe(path)) is no revision of its meeting\n", to: 2)
      }
      for failure in repair.failures { write("passed over: \(failure)\n", to: 2) }
      let aside = repair.aside.map { "; the former one is \(SafeText.safe($0))" } ?? ""
      try printResult(
        "the record was made anew: \(repair.meetings) meetings, \(repair.revisions) revisions"
          + "\(aside)\n")
      guard let failure = repair.failures.first else { return DaemonExit.done.rawValue }
      write(
        "the record is not whole: allow what was passed over to be read, and repair again\n", to: 2)
      return failure.exitCode.rawValue
    } catch {
      return tell(error).rawValue
    }
  }
}
