import ArgumentParser
import Controlling
import Diagnostics

/// Waiting for drafts.
enum Waiting {
  /// Has meetings drafted, waits for that, and says how each came out.
  ///
  /// - Throws: exit code 1 where one has errors, 66 where one has no spec any more, 75 where one is still
  ///   being written, or drafting rests.
  static func draft(_ names: [String], _ workspace: ChosenWorkspace, json: Bool) throws {
    var failed = false
    var waits = false
    var withdrawn: [MeetingSummary] = []
    try DaemonConnection.with(workspace) { client in
      let progress = Progress("waiting for \(names.isEmpty ? "every draft" : spoken(names))")
      defer { progress.end() }
      let meetings = try client.call(
        ControlMethods.Draft.self, .init(names: names, wait: true), timeout: nil
      ).meetings
      progress.end()
      if json { try printResult(JSONText.line(meetings)) }
      for meeting in meetings {
        if meeting.state == .drafted {
          if !json, let revision = meeting.revision {
            try printResult("\(SafeText.safe(meeting.name)) r\(EventText.padded(revision))")
          }
          continue
        }
        switch meeting.state {
        case .queued: waits = true
        case .withdrawn:
          withdrawn.append(meeting)
          continue
        default: failed = true
        }
        let reply = try client.call(ControlMethods.Show.self, .init(name: meeting.name))
        printNote(MeetingText.text(reply))
      }
      if waits, try client.call(ControlMethods.Status.self).paused {
        printNote("drafting is paused; it goes on after `communique resume`")
      }
    }
    if failed { throw Exits.specHasErrors }
    try tell(withdrawn)
    if waits { throw Exits.tryAgain }
  }

  /// Tells of meetings that have nothing to be drafted.
  ///
  /// - Throws: exit code 66 where there is one.
  static func tell(_ withdrawn: [MeetingSummary]) throws {
    for meeting in withdrawn {
      printNote(
        "communique: there is no spec of `\(SafeText.safe(meeting.name))`: it was taken out of the inbox"
      )
    }
    if !withdrawn.isEmpty { throw Exits.noInput }
  }

  private static func spoken(_ names: [String]) -> String {
    let first = names.prefix(3).map(SafeText.safe).joined(separator: ", ")
    return names.count > 3 ? "\(first) and \(names.count - 3) more" : first
  }
}
