/// Why the record could not be read or written.
package struct RecordFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of failure it is; a caller decides by this.
  package enum Code: String, Hashable, Sendable {
    /// Somebody else holds it, longer than we wait.
    case busy
    /// It is no record, or is broken.
    case damaged
    /// A newer version of the program wrote it.
    case newer
    /// It is another program's database.
    case foreign
    /// It may not be written.
    case readOnly
    /// It cannot be opened or made.
    case cannotOpen
    /// There is no room for it.
    case full
    /// A revision's number is not above all those that were given before.
    case revisionReused
    /// A change concerns a meeting that is not recorded.
    case unknownMeeting
    /// It was closed before.
    case closed
    /// Anything else.
    case failed
  }

  /// What kind of failure it is.
  package var code: Code
  /// What failed, and the way out.
  package var message: String
  /// What the database says.
  package var cause: String?

  /// Makes a failure; see the properties.
  package init(_ code: Code, _ message: String, cause: String? = nil) {
    self.code = code
    self.message = message
    self.cause = cause
  }

  package var description: String {
    cause.map { "\(message) (\($0))" } ?? message
  }
}

extension RecordFailure {
  static func revisionReused(_ meeting: String, _ number: Int, highest: Int) -> RecordFailure {
    RecordFailure(
      .revisionReused,
      "revision \(number) of \(meeting) cannot be recorded: \(highest) was given before; take a"
        + " higher number")
  }

  static func unknownMeeting(_ name: String) -> RecordFailure {
    RecordFailure(.unknownMeeting, "no meeting \(name) is recorded; save it first")
  }

  static var closed: RecordFailure {
    RecordFailure(.closed, "the record is closed")
  }
}
