import Foundation
import Synchronization
import Testing
import Watching

/// The watching of the system, refused for a while.
private final class RefusedWatching: FolderWatching {
  private let inner: Inotify
  private let refuses: @Sendable () -> Bool

  init(refuses: @escaping @Sendable () -> Bool) throws(WatchFailure) {
    inner = try Inotify()
    self.refuses = refuses
  }

  var number: CInt { inner.number }
  func add(_ folder: borrowing Descriptor) throws(WatchFailure) -> CInt {
    if refuses() { throw WatchFailure(code: ENOSPC, operation: "watch", path: nil) }
    return try inner.add(folder)
  }
  func remove(_ watch: CInt) { inner.remove(watch) }
  func read() throws(WatchFailure) -> [FolderEvent] { try inner.read() }
}

/// Something that tests switch from outside.
private final class Switch: Sendable {
  private let state = Mutex(true)
  var isOn: Bool { state.withLock { $0 } }
  func turnOff() { state.withLock { $0 = false } }
}

struct InboxWatcherTroubleTests {
  @Test("polls at a reached limit, says which it is, and recovers", arguments: [ENOSPC, EMFILE])
  func limits(code: Int32) async throws {
    let refused = Switch()
    var inbox = try await WatchedInbox(ScratchFolder()) { options in
      options.pollInterval = .milliseconds(20)
      options.makeWatching = { () throws(WatchFailure) in
        if code == EMFILE && refused.isOn {
          throw WatchFailure(code: EMFILE, operation: "watch", path: nil)
        }
        return try RefusedWatching { code == ENOSPC && refused.isOn }
      }
    }
    guard case .degraded(let trouble)? = await inbox.next() else {
      Issue.record("not degraded")
      return
    }
    let setting = code == ENOSPC ? "max_user_watches" : "max_user_instances"
    #expect(trouble.message.contains("sysctl fs.inotify.\(setting)="))
    try inbox.folder.put("a", as: "x.yaml")
    #expect(await inbox.next() == .settled("x.yaml"))
    refused.turnOff()
    #expect(await inbox.events(until: .restored).last == .restored)
    try inbox.folder.put("b", as: "y.yaml")
    #expect(await inbox.events(until: .settled("y.yaml")).last == .settled("y.yaml"))
  }

  @Test("sees files come, change and go when it polls")
  func polls() async throws {
    var inbox = try await WatchedInbox(ScratchFolder(), settle: .milliseconds(5)) { options in
      options.polling = true
      options.pollInterval = .milliseconds(20)
    }
    #expect(await inbox.next() == .degraded(.pollingAsked))
    try inbox.folder.run("mkdir a; echo a > a/x.yaml")
    #expect(await inbox.next() == .settled("a/x.yaml"))
    try inbox.folder.run("sleep 0.1; echo other > a/x.yaml")
    #expect(await inbox.events(until: .settled("a/x.yaml")).last == .settled("a/x.yaml"))
    try inbox.folder.run("rm a/x.yaml")
    #expect(await inbox.events(until: .gone("a/x.yaml")).last == .gone("a/x.yaml"))
  }

  @Test("waits for an inbox that was moved away, and takes up its successor")
  func replaced() async throws {
    let folder = try ScratchFolder()
    try folder.run("mkdir in; echo a > in/x.yaml; touch -d '1 hour ago' in/x.yaml")
    var options = WatchOptions()
    options.timing = SettleTiming(settle: .zero)
    options.pollInterval = .milliseconds(20)
    let watcher = try await InboxWatcher(inbox: folder.at("in"), options: options)
    var events = watcher.events.makeAsyncIterator()
    #expect(await events.next() == .rescan(.started))
    #expect(await events.next() == .settled("x.yaml"))
    try folder.run("mv in away")
    guard case .degraded(.missing)? = await events.next() else {
      Issue.record("not missed")
      return
    }
    try folder.run("mkdir new; echo a > new/y.yaml; mv new in")
    #expect(await events.next() == .rescan(.replaced))
    #expect(await events.next() == .restored)
    let told = await [events.next(), events.next()]
    #expect(Set(told) == [.settled("y.yaml"), .gone("x.yaml")])
    try folder.put("a", as: "in/z.yaml")
    #expect(await events.next() == .settled("z.yaml"))
  }

  @Test("compares all after the queue ran over")
  func overflow() async throws {
    let limit = try #require(
      Int(
        String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
          .trimmingCharacters(in: .whitespacesAndNewlines)))
    try #require(limit <= 100_000)
    let held = Switch()
    let folder = try ScratchFolder()
    var inbox = try await WatchedInbox(folder) { options in
      options.makeWatching = { () throws(WatchFailure) in try HeldWatching(held) }
    }
    // Two names take turns, so that equal events do not fall together.
    try folder.run("mkdir d; : > d/a; : > d/b; : > .t")
    for number in 0..<limit / 2 + 100 {
      try folder.turn(number)
    }
    try folder.put("a", as: "x.yaml")
    held.turnOff()
    try folder.put("b", as: "y.yaml")
    var events: Set<InboxEvent> = []
    let awaited: Set<InboxEvent> = [
      .rescan(.overflow), .settled("x.yaml"), .settled("y.yaml"),
    ]
    while !awaited.isSubset(of: events), let event = await inbox.next() { events.insert(event) }
    #expect(awaited.isSubset(of: events))
  }

  @Test("refuses an inbox that is not there")
  func refuses() async throws {
    let folder = try ScratchFolder()
    try folder.write("", to: "file")
    for path in [folder.at("none"), folder.at("file")] {
      await #expect(throws: WatchFailure.self) { _ = try await InboxWatcher(inbox: path) }
    }
  }

  @Test("ends its events when it is stopped, and when its reader is cancelled")
  func ends() async throws {
    let folder = try ScratchFolder()
    let watcher = try await InboxWatcher(inbox: folder.path)
    let reader = Task {
      for await _ in watcher.events {}
      return true
    }
    reader.cancel()
    #expect(await reader.value)
    watcher.stop()
    watcher.stop()
    for await _ in watcher.events {}
  }
}

/// The watching of the system, whose events are not read for a while.
private final class HeldWatching: FolderWatching {
  private let inner = Result { try Inotify() }
  private let held: Switch

  init(_ held: Switch) throws(WatchFailure) { self.held = held }
  var number: CInt { (try? inner.get().number) ?? -1 }
  func add(_ folder: borrowing Descriptor) throws(WatchFailure) -> CInt {
    guard let inner = try? inner.get() else {
      throw WatchFailure(code: EMFILE, operation: "watch", path: nil)
    }
    return try inner.add(folder)
  }
  func remove(_ watch: CInt) { try? inner.get().remove(watch) }
  func read() throws(WatchFailure) -> [FolderEvent] {
    while held.isOn { usleep(1000) }
    return try (try? inner.get())?.read() ?? []
  }
}

extension ScratchFolder {
  /// Makes and removes a file in the root, which gives the watcher events of no interest.
  fileprivate func turn(_ number: Int) throws {
    let (from, to) = number.isMultiple(of: 2) ? (".t", ".u") : (".u", ".t")
    guard unsafe rename(at(from), at(to)) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}
