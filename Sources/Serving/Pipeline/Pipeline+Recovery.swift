internal import Archiving
internal import Configuring
internal import Controlling
internal import Watching

extension Pipeline {
  /// Takes up where the service stopped: reads the record, puts the drafts folder in order, and
  /// brings the two together.
  ///
  /// - Parameters:
  ///   - afterCrash: whether the process before ended by its own fault, for which the specs that it was
  ///     drafting may be to blame.
  ///   - goesOn: is called now and then, as a sign of life.
  /// - Throws: `RecordFailure`, `DiskFailure`.
  package func start(
    afterCrash: Bool = true, goesOn: @escaping @Sendable () -> Void = {}
  ) async throws {
    let (keeper, publisher) = (keeper, publisher)
    let past = try await OwnThread.run { try Past(keeper.record, publisher, goesOn) }
    for meeting in past.meetings { meetings[meeting.name] = meeting }
    deaths = past.attempts
    fileLists = past.fileLists
    var changes = deathChanges(afterCrash: afterCrash)
    // How the work before ended that a meeting waits for since is not known: it is drafted anew.
    for meeting in past.meetings where !meeting.isSettled {
      meetings[meeting.name]?.specHash = nil
    }
    for found in past.drafts.found {
      // A folder whose name only looks like the meeting's is not the meeting's.
      guard let revision = found.revision,
        meetings[found.name]?.name.isPath(found.name) != false
      else { continue }
      if (meetings[found.name]?.revision ?? 0) < revision, let manifest = found.manifest {
        changes += take(manifest, revision, of: found.name)
      } else if found.isMended {
        changes += event(
          .recovered, "`latest` points to \(RevisionNumber.folder(revision)) again",
          name: found.name, revision: revision, level: .notice)
      }
    }
    for failure in past.drafts.failures {
      changes += event(.trouble, "the drafts cannot be put in order: \(failure)", level: .error)
    }
    if past.drafts.removed > 0 {
      log(.notice, "removed \(past.drafts.removed) unfinished files and folders", kind: .recovered)
    }
    if !changes.isEmpty { try await keeper.commit(changes) }
    let notes = notes
    try await OwnThread.run { try notes.forgetFound() }
    staleIndex()
  }

  /// Counts the deaths of those contents that the process before was at work on when it ended by its own
  /// fault; no content is to blame for another end.
  private func deathChanges(afterCrash: Bool) -> [RecordChange] {
    var changes: [RecordChange] = []
    for attempt in notes.found {
      if afterCrash {
        deaths[attempt, default: 0] += 1
        changes.append(.beginAttempt(hash: attempt, time: clock.now()))
      } else {
        deaths[attempt] = nil
        changes.append(.endAttempts(hash: attempt))
      }
    }
    return changes
  }

  /// Records a revision that was published without the record having heard of it.
  private func take(_ manifest: Manifest, _ revision: Int, of name: String) -> [RecordChange] {
    let now = clock.now()
    var meeting = meetings[name] ?? ServedMeeting(name: name, changed: now)
    meeting.isAnnounced = true
    meeting.revision = revision
    meeting.documents = fileLists.shared(manifest.files.map(\.name))
    // What it was made with is looked at again.
    meeting.specHash = nil
    meetings[name] = meeting
    return [
      .save(meeting.record),
      .addRevision(RevisionRecord(manifest, revision, of: name, published: now)),
    ]
      + event(
        .recovered, "\(RevisionNumber.folder(revision)) was published before the service stopped",
        name: name, revision: revision, level: .notice, at: now)
  }

  /// What the disk holds of earlier times.
  private struct Past {
    var meetings: [ServedMeeting]
    var drafts: DraftsRecovery.Report
    var fileLists = SharedValues<[String]>()
    /// The attempts that were begun and not ended, by their keys.
    var attempts: [String: Int]

    init(
      _ record: any Record, _ publisher: Publisher, _ goesOn: @escaping @Sendable () -> Void
    ) throws {
      meetings = try record.meetings().map(ServedMeeting.init(_:))
      attempts = try record.attempts()
      var recorded: [String: Int] = [:]
      var hashes = SharedValues<String>()
      for index in meetings.indices {
        goesOn()
        let name = meetings[index].name
        meetings[index].settingsHash = meetings[index].settingsHash.map { hashes.shared($0) }
        if let revision = meetings[index].revision {
          recorded[name] = revision
          meetings[index].documents =
            fileLists.shared(try record.revision(revision, of: name)?.files.map(\.path) ?? [])
        }
        if meetings[index].problems > 0 {
          meetings[index].report =
            SpecPath.all(of: name).lazy.compactMap { publisher.problems(of: $0) }.first
        }
      }
      drafts = try DraftsRecovery(publisher, recorded: recorded, goesOn: goesOn).run()
    }
  }
}
