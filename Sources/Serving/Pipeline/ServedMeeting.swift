package import Archiving
internal import Diagnostics
internal import Watching

/// A meeting as the pipeline knows it.
package struct ServedMeeting: Hashable, Sendable {
  /// How far a spec has come, as it is recorded.
  package typealias State = MeetingState

  /// The meeting's name.
  package let name: String
  /// What stands in the inbox under the meeting's name.
  var files = SpecFiles()
  /// What is seldom to be noted of a meeting; empty for most.
  private var rarities: [Rarities] = []
  /// How far its newest spec has come.
  package var state: MeetingState {
    didSet { if isSettled { lastSettled = state } }
  }
  /// The state in which the last work ended; nil when none has, or it is not known since a start.
  private var lastSettled: MeetingState?
  private var storedRevision: Int32?
  /// The names of the newest revision's files.
  package var documents: [String] = []
  private var storedProblems: Int32 = 0
  private var storedFindings: Int32 = 0
  private var storedChange: CompactText
  private var storedSpecHash: CompactText?
  /// The settings with which the newest draft was made; one text for all meetings.
  var settingsHash: String?
  /// Whether the work is to be done even if nothing changed.
  var isForced = false
  /// Whether it was there at the start and has not been looked at since.
  var isOfFirstPass = false
  /// Whether its being there was told as an event.
  var isAnnounced = false
  /// Counts the requests for work, and up to which of them it is done.
  private var storedWanted: Int32 = 0
  private var storedDone: Int32 = 0

  private struct Rarities: Hashable, Sendable {
    var unsettled = PathSet()
    var hold: String?
    var timesOpen = 0
    var report: ProblemReport?
    var retries = 0
    var standing: [StandingRevision] = []

    static let none = Rarities()
  }

  private var rare: Rarities {
    get { rarities.first ?? .none }
    set { rarities = newValue == .none ? [] : [newValue] }
  }

  init(name: String, changed: String) {
    self.name = name
    storedChange = CompactText(changed)
    state = .queued
  }

  init(_ record: MeetingRecord) {
    name = record.name
    state = record.state
    storedChange = CompactText(record.changed)
    settingsHash = record.settingsHash
    isAnnounced = true
    revision = record.revision
    problems = record.problems
    findings = record.findings
    specHash = record.specHash
    lastSettled = isSettled ? state : nil
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

  /// Whether no spec of it is known to be in the inbox, and it is not told yet that there is none.
  var isMissing: Bool { files.isEmpty && state != .withdrawn }

  /// The state to which a meeting returns when nothing was to be done.
  var settledState: State { isSettled ? state : lastSettled ?? .queued }

  /// Whether there is such a state.
  var isSettledOnRecord: Bool { settledState != .queued }

  /// What is to be done, as the inbox stands.
  var assignment: Assignment {
    let paths = files.paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard let path = paths.first else { return .withdraw }
    let spec = SpecPath(path, of: name)
    if let kind = files.kind(of: path) {
      return .refuse(spec, ProblemReport(path, kind.message))
    }
    if let part = spec.reservedPart {
      return .refuse(
        spec,
        ProblemReport(
          path, "the name `\(SafeText.safe(part))` is kept for the drafts folder itself",
          help: "rename the file or the folder"))
    }
    if paths.count > 1 {
      let both = paths.map(SafeText.safe).joined(separator: " and ")
      let looksAlike = Set(paths).count < paths.count
      return .refuse(
        spec,
        ProblemReport(
          path, "\(both) would be the same meeting",
          help: "remove or rename one of them"
            + (looksAlike ? ": their names look the same, and are written by other characters" : "")
        ))
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

/// What is kept small, since there may be thousands of meetings.
extension ServedMeeting {
  /// Those of its files that may be in the middle of being written.
  var unsettled: PathSet {
    get { rare.unsettled }
    set { rare.unsettled = newValue }
  }
  /// Why the newest spec cannot be drafted yet, though somebody wants it; nil when nothing holds it up.
  package var hold: String? {
    get { rare.hold }
    set { rare.hold = newValue }
  }
  /// How often in a row a spec was found open for writing.
  var timesOpen: Int {
    get { rare.timesOpen }
    set { rare.timesOpen = newValue }
  }
  /// Why the newest spec could not be drafted; nil when it is not known, as after a start.
  package var report: ProblemReport? {
    get { rare.report }
    set { rare.report = newValue }
  }
  /// The revisions that are to be seen and were not told of yet, since the disk failed before they were
  /// finished; rising.
  var standing: [StandingRevision] {
    get { rare.standing }
    set { rare.standing = newValue }
  }
  /// How often the disk has failed the work in a row.
  var retries: Int {
    get { rare.retries }
    set { rare.retries = newValue }
  }
  /// The newest published revision.
  package var revision: Int? {
    get { storedRevision.map { Int($0) } }
    set { storedRevision = newValue.map { Int32(clamping: $0) } }
  }
  /// How many problems the newest spec has.
  package var problems: Int {
    get { Int(storedProblems) }
    set { storedProblems = Int32(clamping: newValue) }
  }
  /// How many findings the newest draft has.
  package var findings: Int {
    get { Int(storedFindings) }
    set { storedFindings = Int32(clamping: newValue) }
  }
  /// When the state began.
  package var changed: String {
    get { storedChange.text }
    set { storedChange = CompactText(newValue) }
  }
  /// What the newest draft was made of.
  var specHash: String? {
    get { storedSpecHash?.text }
    set { storedSpecHash = newValue.map { CompactText($0) } }
  }
  /// Counts the requests for work.
  var wanted: Int {
    get { Int(storedWanted) }
    set { storedWanted = Int32(truncatingIfNeeded: newValue) }
  }
  /// Up to which of the requests the work is done.
  var done: Int {
    get { Int(storedDone) }
    set { storedDone = Int32(truncatingIfNeeded: newValue) }
  }
}

/// A revision that was made, and not told of.
struct StandingRevision: Hashable, Sendable {
  var publication: Publication
  var findings: Int
}
