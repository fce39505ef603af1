package import Diagnostics
package import MeetingModel
package import Phrasing

/// Reads a statement as a careful reader would.
package enum Reviewer {
  /// The findings on a statement, in reading order.
  package static func review(_ statement: Statement, of meeting: Meeting, file: String)
    -> [Diagnostic]
  { [] }
}
