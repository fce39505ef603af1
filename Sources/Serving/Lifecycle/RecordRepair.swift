internal import Archiving
internal import Configuring

/// Makes the record anew out of what is published.
struct RecordRepair: Hashable, Sendable {
  /// How many meetings were found.
  var meetings = 0
  /// How many revisions they have.
  var revisions = 0
  /// Where the former record is now; nil when there was none.
  var aside: String?
  /// What was passed over, and why.
  var failures: [String] = []

  /// Repairs a workspace's record. The former one is put aside, the drafts are only read.
  ///
  /// - Throws: `ServiceFailure`, also while a daemon serves the workspace.
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
    aside = RecordFile.putAside(in: workspace.state, as: "replaced")
    let record = try RecordFile.new(in: workspace.state, timeout: timeout)
    defer { record.close() }
    failures = survey.failures
    for (name, found) in survey.meetings {
      do {
        try record.apply(Self.changes(name, found, clock))
      } catch {
        throw ServiceFailure(.cannotWrite, "the record cannot be written: \(error)")
      }
      meetings += 1
      revisions += found.count
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
      for failure in repair.failures { write("passed over: \(LogText.escaped(failure))\n", to: 2) }
      let aside = repair.aside.map { "; the former one is \(LogText.escaped($0))" } ?? ""
      try printResult(
        "the record was made anew: \(repair.meetings) meetings, \(repair.revisions) revisions"
          + "\(aside)\n")
      return DaemonExit.done.rawValue
    } catch {
      return tell(error).rawValue
    }
  }
}
