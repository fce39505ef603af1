import ArgumentParser
import Controlling
import Diagnostics

/// Waiting for drafts.
enum Waiting {
  /// Has meetings drafted, waits for that, and says how each came out.
  ///
  /// - Throws: exit code 1 where one has errors, 75 where one is still being written.
  static func draft(_ names: [String], _ workspace: ChosenWorkspace, json: Bool) throws {
    var failed = false
    var waits = false
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
        if meeting.state == .queued { waits = true } else { failed = true }
        let reply = try client.call(ControlMethods.Show.self, .init(name: meeting.name))
        printNote(MeetingText.text(reply))
      }
    }
    if failed { throw Exits.specHasErrors }
    if waits { throw Exits.tryAgain }
  }

  private static func spoken(_ names: [String]) -> String {
    let first = names.prefix(3).map(SafeText.safe).joined(separator: ", ")
    return names.count > 3 ? "\(first) and \(names.count - 3) more" : first
  }
}
