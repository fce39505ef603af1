internal import Glibc

/// What a watcher's thread does. It lives on that thread alone.
///
/// Events are only hints; the truth is what a scan finds. A scan happens at the start, after an
/// overflow, when the inbox was replaced, and on a slow timer, and while the inbox cannot be
/// watched it happens every few seconds in place of events.
final class WatchLoop {
  /// A file that was told of, and the state in which it was.
  struct Told {
    var stamp: FileStamp
    /// Written so shortly before that a later write may carry the same time.
    var mayHideAWrite: Bool

    /// What is told of a name that is not UTF-8: that alone, whatever state the file is in.
    static let ofUnreadableName = Told(
      stamp: FileStamp(device: 0, inode: 0, size: 0, modified: 0, changed: 0, mode: 0),
      mayHideAWrite: false)
  }

  let inbox: String
  let options: WatchOptions
  let mailbox: EventMailbox
  private let stop: StopSignal
  private let clockStart = ContinuousClock.now

  var root: OpenInbox?
  var watching: (any FolderWatching)?
  var folders = WatchedFolders()
  var told = PathTable<Told>()
  /// While polling: since when a file has been as it is.
  var unchangedSince = PathTable<(stamp: FileStamp, since: Duration)>()
  var settling: Settling
  /// The folders that left the inbox, as far as it was not noted yet what that means.
  var leftFolders = PathSet()
  /// The paths of which something was heard and that may have to be called unsettled.
  var touched = PathSet()
  /// The paths that were called unsettled and not told of since.
  var unsettled = PathSet()
  /// Tells when the inbox's path leads elsewhere.
  var place: PlaceWatch?
  /// The inbox of which was told what is known of it.
  var known: OpenInbox?
  var backoff = RescanBackoff()
  var trouble: WatchTrouble?
  var nextScan: Duration?
  var scanReason: RescanReason?
  var lastScan: (end: Duration, length: Duration) = (.zero, .zero)

  init(inbox: String, options: WatchOptions, mailbox: EventMailbox, stop: StopSignal) {
    self.inbox = inbox
    self.options = options
    self.mailbox = mailbox
    self.stop = stop
    settling = Settling(timing: options.timing)
  }

  /// The time since the loop was made.
  var now: Duration { ContinuousClock.now - clockStart }

  /// Scans for the first time; gives the failure when the inbox cannot be opened.
  func begin() -> WatchFailure? {
    scanReason = .started
    scanAll()
    if case .missing(let failure) = trouble { return failure }
    return nil
  }

  /// Waits and works until it is told to stop.
  func run() {
    while wait() {
      if let nextScan, nextScan <= now { scanAll() }
      lookAtDue()
      tellUnsettled()
    }
  }

  /// Tells of the files that are not whole yet.
  private func tellUnsettled() {
    for path in touched.sorted() where settling.isUnsettled(path) {
      if unsettled.insert(path) { mailbox.post(.written(path)) }
    }
    touched = PathSet()
  }

  /// Plans a scan of the whole inbox, if none is planned for an earlier time.
  func planScan(at time: Duration, reason: RescanReason? = nil) {
    nextScan = min(nextScan ?? time, time)
    scanReason = reason ?? scanReason
  }

  /// Plans a scan of the whole inbox for now, or so much later that scans take at most a fifth of the
  /// time, whatever happens in the inbox.
  func planScanSoon() {
    planScan(at: max(now, lastScan.end + lastScan.length * 4))
  }

  /// Sleeps until there are events or a deadline has come, and handles the events; false at the end.
  private func wait() -> Bool {
    let settleDeadline = root == nil ? nil : settling.nextDeadline
    let deadline = [settleDeadline, nextScan].compactMap(\.self).min()
    var descriptors = [pollfd(fd: stop.number, events: Int16(POLLIN), revents: 0)]
    // A descriptor of -1 is left out by the system.
    descriptors.append(pollfd(fd: watching?.number ?? -1, events: Int16(POLLIN), revents: 0))
    descriptors.append(pollfd(fd: place?.number ?? -1, events: Int16(POLLIN), revents: 0))
    descriptors.append(pollfd(fd: place?.mounts ?? -1, events: Int16(POLLPRI), revents: 0))
    // Sleeping is all that this thread does, so an interrupted sleep is only a shorter one.
    guard
      unsafe poll(&descriptors, nfds_t(descriptors.count), Self.milliseconds(deadline, now)) > 0
    else { return true }
    if descriptors[0].revents != 0 { return false }
    if descriptors[1].revents != 0 { handleEvents() }
    if descriptors[2].revents != 0, place?.hasChanged() ?? false { planScanSoon() }
    // Something was mounted or unmounted, mostly elsewhere.
    if descriptors[3].revents != 0, !leadsToRoot() { planScanSoon() }
    return true
  }

  private func handleEvents() {
    guard let watching else { return }
    do {
      for event in try watching.read() { handle(event) }
      noteLeftFolders()
    } catch {
      // Never seen; without its events the watching is worth nothing, so it is begun anew.
      dropWatching()
      planScan(at: now + options.pollInterval, reason: .overflow)
    }
  }

  /// Whether the inbox's path leads where it led at the last scan.
  private func leadsToRoot() -> Bool {
    guard let root else { return false }
    do { _ = try root.open() } catch { return false }
    return true
  }

  /// Ends all watches.
  func dropWatching() {
    if watching != nil { settling.distrust(at: now) }
    watching = nil
    folders.removeAll()
  }

  /// Looks at the paths whose time has come, and tells of them.
  func lookAtDue() {
    guard root != nil else { return }
    for action in settling.due(at: now) { perform(action) }
  }

  private func perform(_ action: Settling.Action) {
    switch action {
    case .look(let path):
      guard let (sight, stamp) = look(at: path) else {
        // Not to be seen for now, for lack of rights or descriptors: a scan decides.
        settling.forget(path)
        unsettled.remove(path)
        planScan(at: leadsToRoot() ? now + options.pollInterval : now)
        return
      }
      guard case .tell(let event)? = settling.saw(sight, at: path, now: now) else {
        touched.insert(path)
        return
      }
      unchangedSince[path] = nil
      unsettled.remove(path)
      told[path] = stamp.map { stamp in
        let age = stamp.age(at: FileStamp.now())
        return Told(
          stamp: stamp, mayHideAWrite: age > .milliseconds(-50) && age < .milliseconds(50))
      }
      mailbox.post(event)
      // Somebody uses the folder in its place.
      if trouble == .lost { planScanSoon() }
    case .tell(let event):
      mailbox.post(event)
    }
  }

  /// What stands under a path; nil when that cannot be found out.
  func look(at path: String) -> (Settling.Sight, FileStamp?)? {
    guard let root else { return nil }
    do {
      let folder = try root.open()
      guard let entry = try folder.entry(path) else { return (.nothing, nil) }
      if case .unusable(let kind) = entry.kind { return (.unusable(kind), entry.stamp) }
      let isOpen = folder.isOpenForWriting(path)
      if isOpen == true { return (.open, entry.stamp) }
      if entry.stamp.size == 0 { return (.empty(isClosed: isOpen == false), entry.stamp) }
      return (.file(age: age(of: entry), isClosed: isOpen == false), entry.stamp)
    } catch {
      return nil
    }
  }

  /// How long ago a file was written. Another machine's clock may be wrong, so what is polled must
  /// also have been seen unchanged for so long.
  private func age(of entry: InboxEntry) -> Duration {
    let age = entry.stamp.age(at: FileStamp.now())
    guard let seen = unchangedSince[entry.path] else { return age }
    if seen.stamp != entry.stamp {
      unchangedSince[entry.path] = (entry.stamp, now)
      return .zero
    }
    return min(now - seen.since, age < .zero ? now - seen.since : age)
  }

  /// The wait for the system's call: rounded up, so as not to wake too early; -1 is without end.
  private static func milliseconds(_ deadline: Duration?, _ now: Duration) -> CInt {
    guard let deadline else { return -1 }
    let wait = (max(deadline - now, .zero)).components
    let whole = wait.seconds.multipliedReportingOverflow(by: 1000).partialValue
    let part = (wait.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return CInt(clamping: min(whole + part, 86_400_000))
  }
}
