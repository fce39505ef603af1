internal import CSQLite

/// One prepared statement, and while it runs, the row that it stands at.
///
/// Safe, since the pointer is prepared here, finalized in `deinit` alone, and never given out. It
/// keeps working after the connection is closed, as that waits for its statements.
@safe final class Statement {
  private let pointer: OpaquePointer

  /// Compiles a statement; nil when the database refuses it, and then says why.
  init?(_ sql: String, in database: OpaquePointer) {
    var pointer: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(
      database, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil)
    guard code == SQLITE_OK, let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = unsafe pointer
  }

  deinit {
    _ = unsafe sqlite3_finalize(pointer)
  }

  /// Sets the statement's parameters, in order.
  func bind(_ values: [SQLiteValue]) -> CInt {
    for (index, value) in values.enumerated() {
      let place = CInt(index + 1)
      let code =
        switch value {
        case .null: unsafe sqlite3_bind_null(pointer, place)
        case .integer(let number): unsafe sqlite3_bind_int64(pointer, place, number)
        case .text(let text):
          // Counted, so that a zero within the text does not end it.
          unsafe sqlite3_bind_text_copied(pointer, place, text, CInt(clamping: text.utf8.count))
        }
      if code != SQLITE_OK { return code }
    }
    return SQLITE_OK
  }

  /// Goes on to the next row, if there is one.
  func step() -> CInt { unsafe sqlite3_step(pointer) }

  /// Makes it ready to run again.
  func reset() {
    _ = unsafe sqlite3_reset(pointer)
    _ = unsafe sqlite3_clear_bindings(pointer)
  }

  /// A column of the row as a number.
  func integer(_ column: CInt) -> Int64 { unsafe sqlite3_column_int64(pointer, column) }

  /// A column of the row as a number, if it has one.
  func optionalInteger(_ column: CInt) -> Int? { isNull(column) ? nil : Int(integer(column)) }

  /// A column of the row as text.
  func text(_ column: CInt) -> String {
    // The pointer is valid until the statement is stepped, and counted by the call after it.
    guard let start = unsafe sqlite3_column_text(pointer, column) else { return "" }
    let count = unsafe sqlite3_column_bytes(pointer, column)
    return unsafe String(
      decoding: UnsafeBufferPointer(start: start, count: Int(count)), as: UTF8.self)
  }

  /// A column of the row as text, if it has one.
  func optionalText(_ column: CInt) -> String? { isNull(column) ? nil : text(column) }

  private func isNull(_ column: CInt) -> Bool {
    unsafe sqlite3_column_type(pointer, column) == SQLITE_NULL
  }
}
