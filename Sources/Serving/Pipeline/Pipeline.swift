internal import Archiving
internal import Configuring
internal import Controlling
internal import Diagnostics
package import Watching

/// Takes what the inbox tells through drafting to publishing: as many meetings at the same time as
/// there are jobs, one meeting never twice, and what changes meanwhile once more afterwards.
///
/// The actor decides; whatever waits for the disk or reckons long does so on threads of its own.
package actor Pipeline {
  let inbox: any InboxReading
  let publisher: Publisher
  let press: Press
  let keeper: RecordKeeper
  let log: Log
  let clock: ServiceClock
  var engine: any DraftingEngine
  var options: PipelineOptions

  var meetings = MeetingTable()
  var fileLists = SharedValues<[String]>()
  var queue = WorkQueue()
  var isPaused = false
  /// Whether nothing more is begun.
  package internal(set) var isStopping = false
  /// The meetings that are drafted and are being published and recorded: these wait for the disk, and
  /// leave their jobs to others.
  var atPress: Set<String> = []
  /// Which contents are worked on.
  let notes: AttemptNotes
  /// How often the process died at work on a content, by the key of its attempts.
  var deaths: [String: Int] = [:]
  /// Lets what was worked on at a crash be worked on alone.
  var gate = WorkGate()
  /// The meetings that are being drafted, and since when.
  let drafting = DraftTimes()
  /// How many drafts were given up and are still being reckoned.
  var abandoned = 0
  var stuckWaiters: [CheckedContinuation<Void, Never>] = []
  /// When meetings are tried again.
  var retries: [String: ContinuousClock.Instant] = [:]
  /// How many wait until they are tried again.
  var delayed = 0
  /// What needs an administrator, by its source.
  var troubles: [String: String] = [:]
  /// What holds up meetings that the disk fails, by their names.
  var heldUp: [String: String] = [:]
  var waiters: [Int: Waiter] = [:]
  var lastWaiter = 0
  var idleWaiters: [CheckedContinuation<Void, Never>] = []
  var stopWaiters: [CheckedContinuation<Void, Never>] = []
  /// Whether the inbox is looked through for the first time, and who waits for the end of it.
  var isLooking = false
  var lookWaiters: [CheckedContinuation<Void, Never>] = []
  var isIndexStale = false
  var indexTask: Task<Void, Never>?
  var restTask: Task<Void, Never>?
  /// Up to which event the record was looked through for what it need not keep, and when; nil before the first
  /// time.
  var lastForgetting: (sequence: Int64, time: ContinuousClock.Instant)?

  /// Makes a pipeline; `start` fills it.
  package init(
    inbox: any InboxReading, publisher: Publisher, keeper: RecordKeeper, notes: AttemptNotes,
    engine: any DraftingEngine, options: PipelineOptions, log: Log,
    clock: ServiceClock = .system
  ) {
    self.inbox = inbox
    self.publisher = publisher
    press = Press(publisher)
    self.keeper = keeper
    self.notes = notes
    self.engine = engine
    self.options = options
    self.log = log
    self.clock = clock
  }

  /// Takes what the watcher tells.
  package func handle(_ event: InboxEvent) async {
    switch event {
    case .written(let path): unsettle(path)
    case .settled(let path): found(path, nil)
    case .unusable(let path, let kind): found(path, kind)
    case .gone(let path): lost(path)
    case .rescan(let reason):
      if reason == .overflow {
        log(.notice, "changes of the inbox were missed; it is looked through")
      }
      // The look at the start is another. One that was unmounted is empty, too, and told as such next.
      if reason != .started { await lookForMissing(takingEmpty: false) }
    case .degraded(let trouble):
      setTrouble("inbox", trouble.message)
      // Others may be readable again.
      if case .unreadable = trouble { await lookForMissing() }
    case .restored:
      setTrouble("inbox", nil)
      await lookForMissing()
    }
  }

  /// Looks through the inbox for the first time: what was there before must be known as a whole before
  /// the watcher is heard, since a twin is seen only beside its like.
  package func look() async {
    let inbox = inbox
    // Why it cannot be read, the watcher tells, and when it can again.
    if let listing = try? await OwnThread.run({ try inbox.listing() }) { reconcile(listing) }
    endLook()
  }

  /// Looks again for the specs of meetings of which the watcher has not told since the start: their folders
  /// could not be read then.
  private func lookForMissing(takingEmpty takesEmpty: Bool = true) async {
    guard meetings.values.contains(where: \.isMissing) else { return }
    let inbox = inbox
    // As at the start.
    guard let listing = try? await OwnThread.run({ try inbox.listing() }) else { return }
    if takesEmpty || !listing.isEmpty { withdrawMissing(listing) }
  }

  /// Takes what a first scan found, so that meetings whose specs were removed while nobody watched
  /// are withdrawn. The watcher tells of each file besides.
  package func reconcile(_ listing: InboxListing) {
    for entry in listing.entries {
      switch entry.kind {
      case .file:
        note(entry.path, nil)
        unsettle(entry.path)
      case .unusable(let kind): note(entry.path, kind)
      }
      meetings[SpecPath(entry.path).name]?.isOfFirstPass = true
    }
    withdrawMissing(listing)
  }

  /// Withdraws the meetings whose specs are nowhere, nor where the scan did not see.
  private func withdrawMissing(_ listing: InboxListing) {
    // The set of all names is made only if it is asked.
    lazy var seen = Set(listing.entries.map { SpecPath($0.path).name })
    for meeting in meetings.values where meeting.isMissing && !seen.contains(meeting.name) {
      let mayBeHidden = [".yaml", ".yml"].contains { listing.mayHide(meeting.name + $0) }
      if !mayBeHidden { want(meeting.name, urgent: false) }
    }
    pump()
  }

  func note(_ path: String, _ kind: UnusableKind?) {
    let name = SpecPath(path).name
    meetings[name, default: ServedMeeting(name: name, changed: clock.now())]
      .files.note(path, kind)
  }

  /// Notes that a spec may be in the middle of being written: the watcher will tell when it is whole.
  private func unsettle(_ path: String) {
    let name = SpecPath(path).name
    meetings[name]?.unsettled.insert(path)
  }

  private func found(_ path: String, _ kind: UnusableKind?) {
    note(path, kind)
    let name = SpecPath(path).name
    meetings[name]?.unsettled.remove(path)
    meetings[name]?.timesOpen = 0
    want(name, urgent: meetings[name]?.isOfFirstPass != true)
    pump()
  }

  private func lost(_ path: String) {
    let name = SpecPath(path).name
    meetings[name]?.unsettled.remove(path)
    guard meetings[name]?.files.remove(path) == true else { return }
    want(name, urgent: true)
    pump()
  }

  /// Puts a meeting in line; gives the number by which one can wait for the work's end.
  @discardableResult
  func want(_ name: String, urgent: Bool, forced: Bool = false) -> Int {
    // As it was first written, whatever characters that look the same it is asked for by.
    guard let name = meetings[name]?.name else { return 0 }
    meetings[name]?.wanted += 1
    if forced { meetings[name]?.isForced = true }
    queue.add(name, urgent: urgent)
    announceWaiting(name, quietly: meetings[name]?.isOfFirstPass == true && !forced)
    return meetings[name]?.wanted ?? 0
  }

  /// Says of a meeting that it waits. One that is looked at after a start, only to see that nothing
  /// changed, stays as it is.
  func announceWaiting(_ name: String, quietly: Bool = false) {
    guard let meeting = meetings[name], !queue.running.contains(name), !meeting.files.isEmpty,
      !meeting.isAnnounced || (meeting.isSettled && !quietly)
    else { return }
    meetings[name]?.isAnnounced = true
    keeper.hold(
      change(name, to: .queued, .queued, "waits for its turn", level: .debug),
      surviving: .processEnd)
  }

  /// Begins work as long as there is some and a job is free.
  func pump() {
    while !isPaused, !isStopping, atPress.count < options.pressLimit,
      queue.running.count - atPress.count < options.jobs, let name = queue.next()
    {
      Task(executorPreference: OwnThread.executor) { await self.work(on: name) }
    }
    releaseResting()
    wakeIdleWaiters()
  }

  /// Changes a meeting's state; gives what is to be recorded of that.
  func change(
    _ name: String, to state: ServedMeeting.State, _ kind: EventKind, _ text: String,
    level: Configuration.LogLevel = .info, revision: Int? = nil
  ) -> [RecordChange] {
    guard meetings[name] != nil else { return [] }
    let now = clock.now()
    meetings[name]?.state = state
    meetings[name]?.changed = now
    staleIndex()
    return (meetings[name].map { [.save($0.record)] } ?? [])
      + event(kind, text, name: name, revision: revision, level: level, at: now)
  }

  /// Logs an event; gives it to be recorded.
  func event(
    _ kind: EventKind, _ text: String, name: String? = nil, revision: Int? = nil,
    level: Configuration.LogLevel = .info, at time: String? = nil
  ) -> [RecordChange] {
    let subject = name.map { "\(SafeText.safe($0)): " } ?? ""
    log(LogEntry(level, kind, subject + text, meeting: name, revision: revision))
    return [
      .append(
        EventRecord(
          time: time ?? clock.now(), kind: kind.rawValue, name: name, revision: revision,
          text: text))
    ]
  }

  /// Notes that the record cannot be written, or can again. Whoever waits for a draft is not kept
  /// waiting for that.
  package func setRecordTrouble(_ message: String?) {
    setTrouble("record", message)
    guard let message else { return }
    let left = waiters
    waiters = [:]
    for waiter in left.values {
      waiter.continuation.resume(throwing: DraftTrouble(message: message))
    }
  }

  /// Notes that something needs an administrator, or no longer does.
  package func setTrouble(_ source: String, _ message: String?) {
    guard troubles[source] != message else { return }
    troubles[source] = message
    if let message {
      keeper.submit(event(.trouble, message, level: .error))
    } else {
      keeper.submit(event(.restored, "\(source): works again", level: .notice))
    }
  }
}
