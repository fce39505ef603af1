package import Archiving
internal import Watching

/// A meeting as the pipeline knows it.
package struct ServedMeeting: Hashable, Sendable {
  /// How far a spec has come, as it is recorded.
  package typealias State = MeetingState

  /// The meeting's name.
  package let name: String
  /// What stands in the inbox under the meeting's name, by path: nil for a file, else why it cannot
  /// be a spec.
  var files: [String: UnusableKind?] = [:]
  /// Those of them that may be in the middle of being written.
  var unsettled: Set<String> = []
  /// Why the newest spec cannot be drafted yet, though somebody wants it; nil when nothing holds it up.
  package var hold: String?
  /// How often in a row a spec was found open for writing.
  var timesOpen = 0
  /// How far its newest spec has come.
  package var state: MeetingState
  /// The newest published revision.
  package var revision: Int?
  /// The names of the newest revision's files.
  package var documents: [String] = []
  /// Why the newest spec could not be drafted; nil when it is not known, as after a start.
  package var report: ProblemReport?
  /// How many problems that are.
  package var problems = 0
  /// How many findings the newest draft has.
  package var findings = 0
  /// When the state began.
  package var changed: String
  /// What the newest draft was made of.
  var specHash: String?
  var settingsHash: String?
  /// Whether the work is to be done even if nothing changed.
  var isForced = false
  /// Whether it was there at the start and has not been looked at since.
  var isOfFirstPass = false
  /// Whether its being there was told as an event.
  var isAnnounced = false
  /// Counts the requests for work, and up to which of them it is done.
  var wanted = 0
  var done = 0
  /// How often the disk has failed the work in a row.
  var retries = 0

  init(name: String, changed: String) {
    self.name = name
    self.changed = changed
    state = .queued
  }

  init(_ record: MeetingRecord) {
    name = record.name
    state = record.state
    revision = record.revision
    problems = record.problems
    findings = record.findings
    changed = record.changed
    specHash = record.specHash
    settingsHash = record.settingsHash
    isAnnounced = true
  }

  /// What is written down of it.
  var record: MeetingRecord {
    MeetingRecord(
      name: name, state: state, revision: revision, problems: problems, findings: findings,
      changed: changed, specHash: specHash, settingsHash: settingsHash)
  }

  /// Whether there is anything of it to be shown: a thing that was no spec and is gone is forgotten.
  package var isShown: Bool { state != .withdrawn || revision != nil }

  /// Whether the state is the end of some work.
  var isSettled: Bool { state != .queued && state != .drafting }

  /// What is to be done, as the inbox stands.
  var assignment: Assignment {
    let paths = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard let path = paths.first else { return .withdraw }
    let spec = SpecPath(path)
    if let kind = files[path], let kind {
      return .refuse(spec, ProblemReport(path, kind.message))
    }
    if let part = spec.reservedPart {
      return .refuse(
        spec,
        ProblemReport(
          path, "the name `\(LogText.escaped(part))` is kept for the drafts folder itself",
          help: "rename the file or the folder"))
    }
    if paths.count > 1 {
      let both = paths.map(LogText.escaped).joined(separator: " and ")
      return .refuse(
        spec,
        ProblemReport(
          path, "\(both) would be the same meeting", help: "remove or rename one of them"))
    }
    return .draft(spec)
  }

  /// What is to be done for a meeting.
  enum Assignment: Hashable {
    case draft(SpecPath)
    case refuse(SpecPath, ProblemReport)
    case withdraw
  }
}
