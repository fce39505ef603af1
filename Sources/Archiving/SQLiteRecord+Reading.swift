extension SQLiteRecord {
  package func meeting(named name: String) throws(RecordFailure) -> MeetingRecord? {
    try withConnection { connection throws(RecordFailure) in
      try connection.meeting(named: name)
    }
  }

  package func meetings(after name: String?, limit: Int) throws(RecordFailure) -> [MeetingRecord] {
    try withConnection { connection throws(RecordFailure) in
      // No name comes before the empty one, and no meeting has it.
      let values: [SQLiteValue] = [.text(name ?? ""), .integer(Int64(limit))]
      return try connection.rows(
        """
        SELECT name, state, revision, problems, findings, changed, spec_hash, settings_hash
        FROM meetings WHERE name > ?1 ORDER BY name LIMIT ?2
        """, values, MeetingRecord.init(row:))
    }
  }

  package func revision(_ number: Int, of name: String) throws(RecordFailure) -> RevisionRecord? {
    try withConnection { connection throws(RecordFailure) in
      let key: [SQLiteValue] = [.text(name), .integer(Int64(number))]
      let files = try connection.rows(
        "SELECT path, hash FROM files WHERE meeting = ?1 AND revision = ?2 ORDER BY path", key
      ) { RevisionRecord.File(path: $0.text(0), hash: $0.text(1)) }
      return try connection.rows(
        """
        SELECT spec_hash, phrasebook_hash, output_hash, published
        FROM revisions WHERE meeting = ?1 AND number = ?2
        """, key
      ) { row in
        RevisionRecord(
          meeting: name, number: number, specHash: row.text(0), phrasebookHash: row.text(1),
          outputHash: row.text(2), published: row.text(3), files: files)
      }.first
    }
  }

  package func events(after sequence: Int64, limit: Int) throws(RecordFailure) -> [EventRecord] {
    try withConnection { connection throws(RecordFailure) in
      try connection.rows(
        """
        SELECT sequence, time, kind, meeting, revision, text
        FROM events WHERE sequence > ?1 ORDER BY sequence LIMIT ?2
        """, [.integer(sequence), .integer(Int64(limit))], EventRecord.init(row:))
    }
  }

  package func events(of name: String, limit: Int) throws(RecordFailure) -> [EventRecord] {
    try withConnection { connection throws(RecordFailure) in
      try connection.rows(
        """
        SELECT sequence, time, kind, meeting, revision, text
        FROM events WHERE meeting = ?1 ORDER BY sequence DESC LIMIT ?2
        """, [.text(name), .integer(Int64(limit))], EventRecord.init(row:)
      ).reversed()
    }
  }

  package func lastSequence() throws(RecordFailure) -> Int64 {
    try withConnection { connection throws(RecordFailure) in
      // Also after the events themselves were removed.
      try connection.rows("SELECT seq FROM sqlite_sequence WHERE name = 'events'") {
        $0.integer(0)
      }.first ?? 0
    }
  }

  package func attempts() throws(RecordFailure) -> [String: Int] {
    try withConnection { connection throws(RecordFailure) in
      let counts = try connection.rows("SELECT hash, count FROM attempts") {
        ($0.text(0), Int($0.integer(1)))
      }
      return Dictionary(counts, uniquingKeysWith: +)
    }
  }
}

extension MeetingState {
  init(row: Statement, column: CInt) throws(RecordFailure) {
    guard let state = MeetingState(rawValue: row.text(column)) else {
      throw RecordFailure(.damaged, "the record holds an unknown state \(row.text(column))")
    }
    self = state
  }
}

extension MeetingRecord {
  init(row: Statement) throws(RecordFailure) {
    self.init(
      name: row.text(0), state: try MeetingState(row: row, column: 1),
      revision: row.optionalInteger(2), problems: Int(row.integer(3)),
      findings: Int(row.integer(4)), changed: row.text(5), specHash: row.optionalText(6),
      settingsHash: row.optionalText(7))
  }
}

extension EventRecord {
  init(row: Statement) {
    self.init(
      sequence: row.integer(0), time: row.text(1), kind: row.text(2), name: row.optionalText(3),
      revision: row.optionalInteger(4), text: row.text(5))
  }
}
