internal import Synchronization

/// The record as a SQLite database with a write-ahead log.
package final class SQLiteRecord: Record {
  private let connection: Mutex<Connection?>

  /// Opens the record at a path, and makes it if there is none.
  ///
  /// - Parameters:
  ///   - path: the database's file; SQLite puts two more beside it.
  ///   - busyTimeout: how long to wait for another process.
  ///   - checking: whether to look through the whole of it first, and refuse it when it is damaged.
  package init(
    path: String, busyTimeout: Duration = .seconds(5), checking: Bool = true
  ) throws(RecordFailure) {
    var connection = try Connection(path: path, busyTimeout: busyTimeout)
    if connection.isReadOnly {
      throw RecordFailure(.readOnly, Connection.readOnlyMessage(path))
    }
    try Schema.prepare(&connection, path: path)
    if checking, let fault = try Self.faults(&connection).first {
      throw connection.damage(fault)
    }
    self.connection = Mutex(consume connection)
  }

  @discardableResult
  package func apply(_ changes: [RecordChange], surviving survival: RecordSurvival)
    throws(RecordFailure) -> [RecordOutcome]
  {
    try withConnection { connection throws(RecordFailure) in
      try connection.setSurvival(survival)
      let replaced = RecordChange.replaced(in: changes)
      return try connection.transaction { connection throws(RecordFailure) in
        var outcomes: [RecordOutcome] = []
        outcomes.reserveCapacity(changes.count)
        for index in changes.indices {
          outcomes.append(
            replaced.contains(index) ? .done : try connection.apply(changes[index]))
        }
        return outcomes
      }
    }
  }

  package func integrityCheck() throws(RecordFailure) -> [String] {
    try withConnection { connection throws(RecordFailure) in
      try connection.rows("PRAGMA integrity_check") { $0.text(0) }.filter { $0 != "ok" }
        + connection.rows("PRAGMA foreign_key_check") {
          "a row of \($0.text(0)) refers to nothing in \($0.text(2))"
        }
    }
  }

  package func rest() throws(RecordFailure) {
    try withConnection { connection throws(RecordFailure) in
      try connection.script("PRAGMA shrink_memory")
    }
  }

  package func close() {
    connection.withLock { $0 = nil }
  }

  /// Calls the body with the connection, one caller at a time.
  func withConnection<Result: Sendable>(
    _ body: @Sendable (inout Connection) throws(RecordFailure) -> Result
  ) throws(RecordFailure) -> Result {
    try connection.withLock { connection throws(RecordFailure) in
      guard let result = try connection?.perform(body) else { throw .closed }
      return result
    }
  }

  private static func faults(_ connection: inout Connection) throws(RecordFailure) -> [String] {
    try connection.rows("PRAGMA quick_check(1)") { $0.text(0) }.filter { $0 != "ok" }
  }
}
