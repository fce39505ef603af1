extension Connection {
  /// Makes one change, within a transaction.
  mutating func apply(_ change: RecordChange) throws(RecordFailure) -> RecordOutcome {
    switch change {
    case .save(let meeting):
      try save(meeting)
    case .addRevision(let revision):
      try add(revision)
    case .append(let event):
      return .sequence(try append(event))
    case .beginAttempt(let hash, let time):
      let counts = try rows(
        """
        INSERT INTO attempts (hash, count, time) VALUES (?1, 1, ?2)
        ON CONFLICT (hash) DO UPDATE SET count = count + 1, time = excluded.time
        RETURNING count
        """, [.text(hash), .text(time)]
      ) { Int($0.integer(0)) }
      return .attempt(counts.first ?? 0)
    case .endAttempts(let hash):
      try run("DELETE FROM attempts WHERE hash = ?1", [.text(hash)])
    case .forgetEvents(let retention):
      try forgetEvents(retention)
    }
    return .done
  }

  /// What is recorded of a meeting.
  mutating func meeting(named name: String) throws(RecordFailure) -> MeetingRecord? {
    try rows(
      """
      SELECT name, state, revision, problems, findings, changed, spec_hash, settings_hash
      FROM meetings WHERE name = ?1
      """, [.text(name)], MeetingRecord.init(row:)
    ).first
  }

  private mutating func save(_ meeting: MeetingRecord) throws(RecordFailure) {
    try run(
      """
      INSERT INTO meetings (name, state, problems, findings, changed, spec_hash, settings_hash)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      ON CONFLICT (name) DO UPDATE SET
        state = excluded.state, problems = excluded.problems, findings = excluded.findings,
        changed = excluded.changed, spec_hash = excluded.spec_hash,
        settings_hash = excluded.settings_hash
      """,
      [
        .text(meeting.name), .text(meeting.state.rawValue), SQLiteValue(meeting.problems),
        SQLiteValue(meeting.findings), .text(meeting.changed), SQLiteValue(meeting.specHash),
        SQLiteValue(meeting.settingsHash),
      ])
  }

  private mutating func add(_ revision: RevisionRecord) throws(RecordFailure) {
    guard let meeting = try meeting(named: revision.meeting) else {
      throw .unknownMeeting(revision.meeting)
    }
    let highest = meeting.revision ?? 0
    guard revision.number > highest else {
      throw .revisionReused(revision.meeting, revision.number, highest: highest)
    }
    let key: [SQLiteValue] = [.text(revision.meeting), SQLiteValue(revision.number)]
    try run(
      """
      INSERT INTO revisions (meeting, number, spec_hash, phrasebook_hash, output_hash, published)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """,
      key + [
        .text(revision.specHash), .text(revision.phrasebookHash), .text(revision.outputHash),
        .text(revision.published),
      ])
    for file in revision.files {
      try run(
        "INSERT INTO files (meeting, revision, path, hash) VALUES (?1, ?2, ?3, ?4)",
        key + [.text(file.path), .text(file.hash)])
    }
    try run("UPDATE meetings SET revision = ?2 WHERE name = ?1", key)
  }

  private mutating func append(_ event: EventRecord) throws(RecordFailure) -> Int64 {
    try rows(
      """
      INSERT INTO events (time, kind, meeting, revision, text) VALUES (?1, ?2, ?3, ?4, ?5)
      RETURNING sequence
      """,
      [
        .text(event.time), .text(event.kind), SQLiteValue(event.name), SQLiteValue(event.revision),
        .text(event.text),
      ]
    ) { $0.integer(0) }.first ?? 0
  }

  private mutating func forgetEvents(_ retention: EventRetention) throws(RecordFailure) {
    let last = try rows("SELECT seq FROM sqlite_sequence WHERE name = 'events'") { $0.integer(0) }
    // What stays in any case is looked for once, and only if there is anything to forget.
    try run(
      """
      DELETE FROM events
      WHERE (sequence <= ?1 OR time < ?2) AND sequence NOT IN (
        SELECT max(own.sequence)
        FROM events AS own JOIN meetings ON meetings.name = own.meeting
        WHERE own.revision = meetings.revision AND instr(?4, ' ' || own.kind || ' ') > 0
        GROUP BY own.meeting
        UNION ALL
        SELECT sequence FROM (
          SELECT sequence, row_number() OVER (PARTITION BY meeting ORDER BY sequence DESC) AS place
          FROM events WHERE meeting IS NOT NULL
        ) WHERE place <= ?3
      )
      """,
      [
        .integer((last.first ?? 0) - Int64(retention.count)), .text(retention.since),
        SQLiteValue(retention.countOfMeeting),
        .text(" " + retention.kindsOfRevisions.joined(separator: " ") + " "),
      ])
  }
}
