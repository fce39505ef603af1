/// A value that goes into the database.
enum SQLiteValue: Sendable {
  case null
  case integer(Int64)
  case text(String)

  init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .null }
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
}
