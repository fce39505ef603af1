/// The tables of the record, and the way from each earlier version of them to the newest.
enum Schema {
  /// What tells our databases from others': `Cmqu` as a number.
  static let applicationID: Int64 = 0x436d_7175

  /// The version that this program writes.
  static var newest: Int64 { Int64(migrations.count) }

  /// Brings a database to the newest version; throws when it is not ours or too new.
  static func prepare(_ connection: inout Connection, path: String) throws(RecordFailure) {
    try checkOrigin(&connection, path: path)
    try connection.script(
      """
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
      PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
      PRAGMA journal_size_limit = 16777216;
      """)
    if try number(&connection, "PRAGMA user_version") == newest { return }
    try connection.transaction { connection throws(RecordFailure) in
      // Read again: another process may have been first.
      let version = try number(&connection, "PRAGMA user_version")
      for migration in migrations.dropFirst(Int(clamping: version)) {
        try connection.script(migration)
      }
    }
  }

  private static func checkOrigin(
    _ connection: inout Connection, path: String
  ) throws(RecordFailure) {
    let identity = try number(&connection, "PRAGMA application_id")
    let version = try number(&connection, "PRAGMA user_version")
    let tables = try number(&connection, "SELECT count(*) FROM sqlite_schema")
    if (identity, version, tables) == (0, 0, 0) { return }
    if identity != applicationID {
      throw RecordFailure(
        .foreign,
        "\(path) is another program's database; choose another state folder, or move it away")
    }
    if version > newest {
      throw RecordFailure(
        .newer,
        "the record \(path) was written by a newer version (\(version), this one knows \(newest));"
          + " install that version again, or make it anew from the drafts with `communiqued --repair`"
      )
    }
  }

  private static func number(
    _ connection: inout Connection, _ sql: StaticString
  ) throws(RecordFailure) -> Int64 {
    try connection.rows(sql) { $0.integer(0) }.first ?? 0
  }

  /// Each begins at the version that is its place here. What was released is never changed.
  private static let migrations: [StaticString] = [
    """
    CREATE TABLE meetings (
      name TEXT PRIMARY KEY,
      state TEXT NOT NULL
        CHECK (state IN ('queued', 'drafting', 'drafted', 'failed', 'quarantined', 'withdrawn')),
      revision INTEGER,
      problems INTEGER NOT NULL,
      findings INTEGER NOT NULL,
      changed TEXT NOT NULL,
      spec_hash TEXT,
      settings_hash TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX meetings_by_state ON meetings (state, name);

    CREATE TABLE revisions (
      meeting TEXT NOT NULL REFERENCES meetings (name),
      number INTEGER NOT NULL CHECK (number > 0),
      spec_hash TEXT NOT NULL,
      phrasebook_hash TEXT NOT NULL,
      output_hash TEXT NOT NULL,
      published TEXT NOT NULL,
      PRIMARY KEY (meeting, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE files (
      meeting TEXT NOT NULL,
      revision INTEGER NOT NULL,
      path TEXT NOT NULL,
      hash TEXT NOT NULL,
      PRIMARY KEY (meeting, revision, path),
      FOREIGN KEY (meeting, revision) REFERENCES revisions (meeting, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE events (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      time TEXT NOT NULL,
      kind TEXT NOT NULL,
      meeting TEXT,
      revision INTEGER,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX events_by_meeting ON events (meeting, sequence) WHERE meeting IS NOT NULL;

    CREATE TABLE attempts (
      hash TEXT PRIMARY KEY,
      count INTEGER NOT NULL,
      time TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    PRAGMA application_id = 0x436d7175;
    PRAGMA user_version = 1;
    """
  ]
}
