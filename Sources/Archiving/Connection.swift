internal import CSQLite

/// Owns an open database and its prepared statements.
///
/// Safe, since the pointer is opened here, closed in `deinit` alone, and never given out. All text
/// of statements is static; what varies is bound.
@safe struct Connection: ~Copyable {
  private let database: OpaquePointer
  private let path: String
  /// By the places of their text in the program.
  private var statements: [UInt: Statement] = [:]
  private var survival: RecordSurvival?

  /// Opens a database, and makes it if there is none.
  init(path: String, busyTimeout: Duration) throws(RecordFailure) {
    var database: OpaquePointer?
    let flags =
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let code = unsafe sqlite3_open_v2(path, &database, flags, nil)
    guard let opened = unsafe database else {
      throw RecordFailure(.failed, "there is no memory to open the record \(path)")
    }
    if code != SQLITE_OK {
      let failure = unsafe Self.failure(code, opened, path)
      _ = unsafe sqlite3_close_v2(opened)
      throw failure
    }
    unsafe self.database = unsafe opened
    self.path = path
    let wait = CInt(clamping: Int64(busyTimeout / .milliseconds(1)))
    _ = unsafe sqlite3_busy_timeout(opened, wait)
  }

  deinit {
    // The statements are finalized after this; until then the library keeps the database.
    _ = unsafe sqlite3_close_v2(database)
  }

  /// Whether the database may only be read.
  var isReadOnly: Bool { unsafe sqlite3_db_readonly(database, "main") != 0 }

  /// Calls the body with this connection.
  mutating func perform<Result>(
    _ body: (inout Connection) throws(RecordFailure) -> Result
  ) throws(RecordFailure) -> Result {
    try body(&self)
  }

  /// Runs statements without parameters or results, once.
  func script(_ sql: StaticString) throws(RecordFailure) {
    let code = unsafe sqlite3_exec(database, sql.description, nil, nil, nil)
    if code != SQLITE_OK { throw unsafe Self.failure(code, database, path) }
  }

  /// Runs a statement that gives no rows.
  mutating func run(_ sql: StaticString, _ values: [SQLiteValue] = []) throws(RecordFailure) {
    _ = try rows(sql, values) { _ in }
  }

  /// Runs a statement and reads its rows one after another.
  mutating func rows<Row>(
    _ sql: StaticString, _ values: [SQLiteValue] = [],
    _ read: (Statement) throws(RecordFailure) -> Row
  ) throws(RecordFailure) -> [Row] {
    let statement = try prepared(sql)
    defer { statement.reset() }
    var code = statement.bind(values)
    guard code == SQLITE_OK else { throw unsafe Self.failure(code, database, path) }
    var rows: [Row] = []
    while true {
      code = statement.step()
      switch code {
      case SQLITE_ROW: rows.append(try read(statement))
      case SQLITE_DONE: return rows
      default: throw unsafe Self.failure(code, database, path)
      }
    }
  }

  /// Sets what the following transactions survive. With a write-ahead log, `NORMAL` leaves them to the
  /// system, and the next `FULL` one waits for them as well.
  mutating func setSurvival(_ survival: RecordSurvival) throws(RecordFailure) {
    if survival == self.survival { return }
    switch survival {
    case .processEnd: try run("PRAGMA synchronous = NORMAL")
    case .powerLoss: try run("PRAGMA synchronous = FULL")
    }
    self.survival = survival
  }

  /// Runs the body in one transaction: what it did is durable when this returns, as far as was set, and
  /// undone when it throws.
  mutating func transaction<Result>(
    _ body: (inout Connection) throws(RecordFailure) -> Result
  ) throws(RecordFailure) -> Result {
    try run("BEGIN IMMEDIATE")
    do {
      let result = try body(&self)
      try run("COMMIT")
      return result
    } catch {
      // Some failures have rolled back already; a second time fails and changes nothing.
      try? run("ROLLBACK")
      throw error
    }
  }

  /// The failure that stands for damage which the database itself did not notice.
  func damage(_ cause: String) -> RecordFailure {
    RecordFailure(.damaged, Self.damageMessage(path), cause: cause)
  }

  private mutating func prepared(_ sql: StaticString) throws(RecordFailure) -> Statement {
    let key = unsafe UInt(bitPattern: sql.utf8Start)
    if let statement = statements[key] { return statement }
    guard let statement = unsafe Statement(sql.description, in: database) else {
      throw unsafe Self.failure(sqlite3_extended_errcode(database), database, path)
    }
    statements[key] = statement
    return statement
  }

  private static func failure(
    _ code: CInt, _ database: OpaquePointer, _ path: String
  ) -> RecordFailure {
    // The text is the library's until the next call.
    let cause = unsafe String(cString: sqlite3_errmsg(database))
    let (kind, message): (RecordFailure.Code, String) =
      switch code & 0xff {
      case SQLITE_BUSY, SQLITE_LOCKED:
        (.busy, "the record \(path) is held by another program; end that, or try again")
      case SQLITE_CORRUPT, SQLITE_NOTADB:
        (.damaged, damageMessage(path))
      case SQLITE_READONLY, SQLITE_PERM:
        (.readOnly, readOnlyMessage(path))
      case SQLITE_CANTOPEN:
        (
          .cannotOpen,
          "the record \(path) cannot be opened or made; see that its folder is there and may be"
            + " written"
        )
      case SQLITE_FULL:
        (.full, "there is no room for the record \(path); make room on its disk")
      default:
        (.failed, "the record \(path) cannot be used")
      }
    return RecordFailure(kind, message, cause: cause)
  }

  static func readOnlyMessage(_ path: String) -> String {
    "the record \(path) may not be written; give it and its folder to the service's user"
  }

  private static func damageMessage(_ path: String) -> String {
    "the record \(path) is damaged; stop the service and move the file away together with"
      + " \(path)-wal and \(path)-shm: a new one is made at the next start, and the published"
      + " drafts are not touched"
  }
}
