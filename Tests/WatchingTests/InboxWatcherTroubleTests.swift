import Foundation
import Testing
import Watching

@Suite(.timeLimit(.minutes(2)))
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
        return try FaultyWatching(refusing: code == ENOSPC ? refused : nil)
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
    #expect(await inbox.events(until: .settled("a/x.yaml")) == [.settled("a/x.yaml")])
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

  @Test(
    "misses the inbox at once, and finds it again at once, without a timer",
    .timeLimit(.minutes(1)),
    arguments: [
      ("rm -r a/in", "mkdir a/in; echo b > a/in/y.yaml"), ("mv a/in away", "mv away a/in"),
      ("mv a/in away; : > a/in", "rm a/in; mv away a/in"),
      (
        "mv a/in away; ln -s ../none a/in", "mkdir none; echo a > none/x.yaml; echo b > none/y.yaml"
      ),
      ("mv a b", "mv b a"), ("rm -r a", "mkdir a; mkdir a/in; echo b > a/in/y.yaml"),
    ])
  func missedAtOnce(away: String, back: String) async throws {
    let folder = try ScratchFolder()
    try folder.run("mkdir -p a/in; echo a > a/in/x.yaml; touch -d '1 hour ago' a/in/x.yaml")
    var options = WatchOptions()
    options.timing = SettleTiming(settle: .milliseconds(100))
    options.pollInterval = .seconds(3600)
    options.rescanInterval = nil
    let watcher = try await InboxWatcher(inbox: folder.at("a/in"), options: options)
    var events = watcher.events.makeAsyncIterator()
    #expect(await events.next() == .rescan(.started))
    #expect(await events.next() == .settled("x.yaml"))
    try folder.run(away)
    // What was in it is not called gone while the inbox is missed.
    guard case .degraded(.missing)? = await events.next() else {
      Issue.record("not missed")
      return
    }
    try folder.run(back)
    while let event = await events.next(), event != .restored {
      if case .rescan(.replaced) = event { continue }
      if case .degraded(.missing) = event { continue }
      // A successor is empty at first.
      if case .degraded(.lost) = event { continue }
      if case .written = event { continue }
      Issue.record("unexpected: \(event)")
    }
    try folder.put("a", as: "a/in/z.yaml")
    while let event = await events.next(), event != .settled("z.yaml") {}
  }

  @Test(
    "calls nothing gone that stood in another folder than the empty one in its place",
    arguments: ["mv in away; mkdir in", "mv in away; mkdir other; ln -s other in"], [false, true])
  func lost(exchange: String, isFirst: Bool) async throws {
    let folder = try ScratchFolder()
    try folder.run("mkdir in")
    if isFirst { try folder.run("echo a > in/x.yaml; touch -d '1 hour ago' in/x.yaml") }
    var options = WatchOptions()
    options.timing = SettleTiming(settle: .zero)
    options.pollInterval = .seconds(3600)
    options.rescanInterval = nil
    let watcher = try await InboxWatcher(inbox: folder.at("in"), options: options)
    var events = watcher.events.makeAsyncIterator()
    if !isFirst { try folder.run("echo a > x; mv x in/x.yaml") }
    while let event = await events.next(), event != .settled("x.yaml") {}
    try folder.run(exchange)
    while let event = await events.next(), event != .degraded(.lost) {
      #expect(event != .gone("x.yaml"))
    }
    // Back, it is as it was; a spec in the other one shows that this is meant.
    try folder.run(isFirst ? "mv in out; mv away in" : "echo b > y; mv y in/y.yaml")
    while let event = await events.next(), event != .restored {
      #expect(event != .gone("x.yaml"))
    }
    if !isFirst { while let event = await events.next(), event != .gone("x.yaml") {} }
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
      options.makeWatching = { () throws(WatchFailure) in try FaultyWatching(holding: held) }
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

  @Test("finds by its timer what no event told of")
  func deaf() async throws {
    let folder = try ScratchFolder()
    try folder.put("a", as: "old.yaml")
    try folder.run("touch -d '1 hour ago' old.yaml")
    let deaf = Switch()
    var inbox = try await WatchedInbox(folder) { options in
      options.rescanInterval = .milliseconds(20)
      options.makeWatching = { () throws(WatchFailure) in try FaultyWatching(deafening: deaf) }
    }
    #expect(await inbox.next() == .settled("old.yaml"))
    try folder.run("mkdir a; echo a > a/x.yaml")
    #expect(await inbox.events(until: .settled("a/x.yaml")).last == .settled("a/x.yaml"))
    try folder.run("rm old.yaml")
    #expect(await inbox.events(until: .gone("old.yaml")).last == .gone("old.yaml"))
    // The folder that the timer found is watched like any other.
    deaf.turnOff()
    try folder.put("a", as: "a/y.yaml")
    #expect(await inbox.events(until: .settled("a/y.yaml")).last == .settled("a/y.yaml"))
  }

  @Test("stands the removal of many folders")
  func manyFolders() async throws {
    let folder = try ScratchFolder()
    try folder.run("for i in $(seq 200); do mkdir -p $i/a; echo a > $i/a/x.yaml; done")
    try folder.run("touch -d '1 hour ago' */a/x.yaml")
    var inbox = try await WatchedInbox(folder, settle: .milliseconds(10))
    try folder.run("rm -r *")
    var missing = Set((1...200).map { "\($0)/a/x.yaml" })
    while !missing.isEmpty, let event = await inbox.next() {
      if case .gone(let path) = event { missing.remove(path) }
    }
    #expect(missing.isEmpty)
  }

  /// Each removal's cost must not grow with how many files there are: that would take minutes, in which the
  /// queue runs over.
  @Test("stands the removal of ten thousand folders with a spec each", .timeLimit(.minutes(1)))
  func tenThousandRemovals() async throws {
    let folder = try ScratchFolder()
    try folder.run(
      """
      seq 10000 | xargs mkdir; echo a > .t; touch -d '1 hour ago' .t
      seq 10000 | xargs -n 500 sh -c 'for i; do ln .t $i/x.yaml; done' sh
      """)
    var inbox = try await WatchedInbox(folder)
    for _ in 0..<10_000 { _ = await inbox.next() }
    try folder.run("rm -r *")
    var count = 0
    while count < 10_000, let event = await inbox.next() {
      if case .gone = event { count += 1 }
      #expect(event != .rescan(.overflow))
    }
    #expect(count == 10_000)
  }

  @Test("takes what comes in a removed folder's place, and what is renamed with its folder")
  func folderReplaced() async throws {
    let folder = try ScratchFolder()
    try folder.run("mkdir -p a/b c; echo a > a/b/x.yaml; echo a > c/y.yaml")
    try folder.run("touch -d '1 hour ago' a/b/x.yaml c/y.yaml")
    var inbox = try await WatchedInbox(folder, settle: .milliseconds(20))
    #expect(await [inbox.next(), inbox.next()] == [.settled("a/b/x.yaml"), .settled("c/y.yaml")])
    try folder.run("rm -r a; mkdir -p a/b; echo b > a/b/x.yaml; mv c d")
    var left: Set<InboxEvent> = [.settled("a/b/x.yaml"), .settled("d/y.yaml"), .gone("c/y.yaml")]
    while !left.isEmpty, let event = await inbox.next() {
      if case .written = event { continue }
      #expect(left.remove(event) != nil, "\(event)")
    }
    try folder.put("c", as: "d/z.yaml")
    #expect(await inbox.events(until: .settled("d/z.yaml")) == [.settled("d/z.yaml")])
  }

  /// Each folder's cost must not grow with how many there are: that would take minutes.
  @Test("watches ten thousand folders", .timeLimit(.minutes(1)))
  func tenThousandFolders() async throws {
    let folder = try ScratchFolder()
    try folder.run("seq -f '%g/a' 5000 | xargs mkdir -p")
    var inbox = try await WatchedInbox(folder)
    try folder.put("a", as: "4999/a/x.yaml")
    #expect(await inbox.events(until: .settled("4999/a/x.yaml")).count == 1)
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
    let (reading, began) = AsyncStream.makeStream(of: Void.self)
    let reader = Task {
      for await event in watcher.events {
        if event == .rescan(.started) { began.finish() }
      }
      return true
    }
    for await _ in reading {}
    reader.cancel()
    #expect(await reader.value)
    watcher.stop()
    watcher.stop()
    for await _ in watcher.events {}
  }
}

extension ScratchFolder {
  /// Makes and removes a file in the root, which gives the watcher events of no interest.
  fileprivate func turn(_ number: Int) throws {
    let (from, to) = number.isMultiple(of: 2) ? (".t", ".u") : (".u", ".t")
    guard unsafe rename(at(from), at(to)) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}
