import Controlling
import Diagnostics
import FoundationEssentials
import Rendering

/// Values as JSON on one line, with sorted keys: the form that `--json` promises.
enum JSONText {
  static func line(_ value: some Encodable) throws -> String {
    try PlainJSON.text(of: value, isLaidOut: false)
  }
}

/// The daemon's state for people.
enum StatusText {
  static func text(_ status: DaemonStatus) -> String {
    let facts = """
      communiqued \(SafeText.safe(status.version)) is \(SafeText.safe(status.state.rawValue))\
      \(status.paused ? ", and drafting is paused" : "")
      meetings: \(status.meetings), queued: \(status.queued), failed: \(status.failed)
      since: \(SafeText.safe(status.since))
      """
    return (status.troubles ?? []).reduce(into: facts) { $0 += "\ntrouble: \(SafeText.safe($1))" }
  }
}

/// One line of an event.
enum EventText {
  static func line(_ event: MeetingEvent) -> String {
    let name = event.name.map { " \(SafeText.safe($0))" } ?? ""
    let revision = event.revision.map { " r\(padded($0))" } ?? ""
    return "\(SafeText.safe(event.time)) #\(event.sequence) \(SafeText.safe(event.kind))"
      + "\(name)\(revision): \(SafeText.safe(event.text))"
  }

  static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// Meetings as a table.
enum MeetingTable {
  /// To how many columns a cell is filled at most: one long name is not to move all others out of sight.
  private static let widest = 60

  static func text(_ meetings: [MeetingSummary]) -> String {
    let rows =
      [["NAME", "STATE", "REVISION", "PROBLEMS", "FINDINGS", "CHANGED"]]
      + meetings.map { meeting in
        [
          SafeText.safe(meeting.name), SafeText.safe(meeting.state.rawValue),
          meeting.revision.map { "r\(EventText.padded($0))" } ?? "-", String(meeting.problems),
          String(meeting.findings), SafeText.safe(meeting.changed),
        ]
      }
    let widths = (0..<6).map { column in
      rows.map { DisplayWidth.columns($0[column]) }.filter { $0 <= widest }.max() ?? 0
    }
    return rows.map { row in
      zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: max(0, width - DisplayWidth.columns(cell)))
      }.joined(separator: "  ").trimmingEnd
    }.joined(separator: "\n")
  }
}

/// One meeting for people.
enum MeetingText {
  static func text(_ reply: ControlMethods.Show.Reply) -> String {
    let meeting = reply.meeting
    var lines = [
      "\(SafeText.safe(meeting.name)): \(SafeText.safe(meeting.state.rawValue))",
      "revision: \(meeting.revision.map { "r\(EventText.padded($0))" } ?? "none yet")",
      "folder: \(SafeText.safe(reply.folder))",
      "problems: \(meeting.problems), findings: \(meeting.findings)",
      "changed: \(SafeText.safe(meeting.changed))",
    ]
    lines += reply.problems.flatMap { problem in
      problem.split(separator: "\n", omittingEmptySubsequences: false)
        .map { SafeText.safe(String($0)) }
    }
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmingEnd: String {
    var result = Substring(self)
    while result.last == " " { result.removeLast() }
    return String(result)
  }
}
