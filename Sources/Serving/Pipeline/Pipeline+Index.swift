internal import Archiving
internal import Controlling
internal import MeetingModel
internal import Rendering

extension Pipeline {
  /// Has the page of all meetings written anew, soon.
  func staleIndex() {
    isIndexStale = true
    guard indexTask == nil else { return }
    indexTask = Task { await self.refreshIndex() }
  }

  private func refreshIndex() async {
    // What happens meanwhile comes into the page together, and drafts come to the disk before it.
    var delay = options.indexDelay
    var failures = 0
    while isIndexStale {
      if !isStopping { try? await Pause.wait(for: delay) }
      isIndexStale = false
      let start = ContinuousClock.now
      if await writeIndex() {
        failures = 0
        // With thousands of meetings it takes its time, which is not to be taken from the drafts.
        let spent = ContinuousClock.now - start
        delay = max(options.indexDelay, min(spent * 20, .seconds(5)))
      } else if !isStopping {
        failures += 1
        isIndexStale = true
        delay = retryDelay(after: failures)
      }
    }
    indexTask = nil
    wakeIdleWaiters()
  }

  /// Writes the page; false when the disk refuses it.
  private func writeIndex() async -> Bool {
    let entries = list.map(IndexEntry.init(_:))
    let (engine, publisher) = (engine, publisher)
    do {
      try await OwnThread.run { try publisher.publishIndex(engine.index(entries)) }
      setTrouble("index", nil)
      return true
    } catch {
      setTrouble("index", "the page of all meetings cannot be written: \(error)")
      return false
    }
  }
}

extension IndexEntry {
  /// A meeting's line on the page.
  fileprivate init(_ meeting: ServedMeeting) {
    let folder = meeting.revision.map { "\(meeting.name)/\(RevisionNumber.folder($0))" }
    self.init(
      name: meeting.name, state: meeting.state.rawValue, revision: meeting.revision,
      findings: meeting.findings, problems: meeting.report?.text ?? "", changed: meeting.changed,
      files: folder.map { folder in meeting.documents.compactMap { File($0, in: folder) } } ?? [])
  }
}

extension IndexEntry.File {
  /// A link to `statement.<language>.<format>`; nil for any other file.
  fileprivate init?(_ name: String, in folder: String) {
    let parts = name.split(separator: ".")
    guard parts.count == 3, parts[0] == "statement",
      let format = DocumentFormat(rawValue: String(parts[2]))
    else { return nil }
    self.init(
      language: Language(rawValue: String(parts[1])), format: format, path: "\(folder)/\(name)")
  }
}
