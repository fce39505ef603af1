import Foundation
import Testing
import Watching

@Suite(.timeLimit(.minutes(2)))
struct InboxWatcherTests {
  @Test("tells of what is there at the start")
  func start() async throws {
    let folder = try ScratchFolder()
    try folder.run("mkdir -p asia/deep; echo a > b.yaml; echo a > asia/deep/a.yml; echo a > c.txt")
    var inbox = try await WatchedInbox(folder)
    let told = await [inbox.next(), inbox.next()]
    #expect(told == [.settled("asia/deep/a.yml"), .settled("b.yaml")])
  }

  @Test(
    "tells of a file however it comes in",
    arguments: [
      "echo a > x.yaml", "echo a > .t; mv .t x.yaml", "echo a > ../$$; cp ../$$ x.yaml; rm ../$$",
      "echo a > .t; ln .t x.yaml; rm .t", "echo a > .x.yaml.Ab1; mv .x.yaml.Ab1 x.yaml",
    ])
  func comesIn(command: String) async throws {
    var inbox = try await WatchedInbox(ScratchFolder(), settle: .milliseconds(20))
    try inbox.folder.run(command)
    #expect(await inbox.events(until: .settled("x.yaml")) == [.settled("x.yaml")])
  }

  @Test(
    "tells once of one save",
    arguments: [
      // As editors and tools save: in place, by renaming the old one away, and by renaming over it.
      "echo half > x.yaml; echo rest >> x.yaml",
      ": > x.yaml; sleep 0.05; echo all >> x.yaml",
      "mv x.yaml x.yaml~; echo new > x.yaml; chmod 600 x.yaml",
      "mv x.yaml x.yaml~; echo new > x.yaml; echo more >> x.yaml; rm x.yaml~",
      "cp x.yaml .x.yaml.swp; echo new > x.yaml; rm .x.yaml.swp",
      "rm x.yaml; echo new > x.yaml", "sed -i s/old/new/ x.yaml",
      "echo > .~lock.x.yaml#; cp -p x.yaml .t; cat .t > x.yaml; rm .~lock.x.yaml#",
    ])
  func savesOnce(command: String) async throws {
    let folder = try ScratchFolder()
    try folder.put("old", as: "x.yaml")
    try folder.run("touch -d '1 hour ago' x.yaml")
    var inbox = try await WatchedInbox(folder, settle: .milliseconds(200))
    #expect(await inbox.next() == .settled("x.yaml"))
    try folder.run(command)
    #expect(await inbox.events(until: .settled("x.yaml")) == [.settled("x.yaml")])
    // A second word of the first file would come before this one has settled.
    try folder.write("end", to: "end.yaml")
    #expect(await inbox.events(until: .settled("end.yaml")) == [.settled("end.yaml")])
  }

  @Test("keeps files apart whose names look the same")
  func lookAlikes() async throws {
    let (one, two) = ("\u{E9}.yaml", "e\u{301}.yaml")
    var inbox = try await WatchedInbox(ScratchFolder())
    func next() async -> [UInt8] {
      switch await inbox.next() {
      case .settled(let path): Array("settled \(path)".utf8)
      case .gone(let path): Array("gone \(path)".utf8)
      case .written: await next()
      default: []
      }
    }
    for name in [one, two] {
      try inbox.folder.put(name, as: name)
      #expect(await next() == Array("settled \(name)".utf8))
    }
    try inbox.folder.run("rm \(one)")
    #expect(await next() == Array("gone \(one)".utf8))
    try inbox.folder.put("new", as: two)
    #expect(await next() == Array("settled \(two)".utf8))
  }

  @Test("gives early word of a file that was closed")
  func early() async throws {
    var inbox = try await WatchedInbox(ScratchFolder(), settle: .seconds(600))
    try inbox.folder.run("echo a > x.yaml")
    #expect(await inbox.next() == .written("x.yaml"))
  }

  @Test("does not tell of a file while it is open")
  func open() async throws {
    var inbox = try await WatchedInbox(ScratchFolder(), settle: .milliseconds(20))
    let handle = try #require(
      FileManager.default.createFile(atPath: inbox.folder.at("x.yaml"), contents: nil)
        ? FileHandle(forWritingAtPath: inbox.folder.at("x.yaml")) : nil)
    try handle.write(contentsOf: Data("half".utf8))
    try inbox.folder.put("b", as: "b.yaml")
    #expect(await inbox.events(until: .settled("b.yaml")) == [.settled("b.yaml")])
    try handle.write(contentsOf: Data("whole".utf8))
    try handle.close()
    #expect(await inbox.events(until: .settled("x.yaml")) == [.settled("x.yaml")])
  }

  @Test(
    "does not tell of a file that a scan finds open, however old, nor of one that is moved in open")
  func foundOpen() async throws {
    let folder = try ScratchFolder()
    // One shell holds both files open until it is told to go on.
    try folder.run("mkfifo go held")
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    writer.arguments = [
      "-ec",
      """
      exec 8> old.yaml 9> .new; echo half >&8; echo half >&9; touch -d '1 hour ago' old.yaml .new
      echo held > held; read line < go
      echo whole >&8; echo whole >&9
      """,
    ]
    writer.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try writer.run()
    try folder.run("read line < held; rm held")
    var inbox = try await WatchedInbox(folder)
    try folder.run("mv .new new.yaml; echo b > b.yaml")
    #expect(await inbox.events(until: .settled("b.yaml")) == [.settled("b.yaml")])
    try folder.run("echo go > go")
    writer.waitUntilExit()
    var awaited: Set<InboxEvent> = [.settled("old.yaml"), .settled("new.yaml")]
    while !awaited.isEmpty, let event = await inbox.next() {
      // Of a slow machine's writer there may be early word.
      if case .written = event { continue }
      #expect(awaited.remove(event) != nil)
    }
  }

  @Test("tells that a name that is not UTF-8 is gone")
  func oddNameGone() async throws {
    let folder = try ScratchFolder()
    try folder.run("printf a > \"$(printf 'a\\351.yaml')\"")
    var inbox = try await WatchedInbox(folder)
    #expect(await inbox.next() == .unusable("a\\xe9.yaml", .name))
    try folder.run("rm *.yaml")
    #expect(await inbox.next() == .gone("a\\xe9.yaml"))
    try folder.run("printf b > \"$(printf 'b\\351.yaml')\"")
    #expect(await inbox.next() == .unusable("b\\xe9.yaml", .name))
    try folder.run("mv *.yaml away")
    #expect(await inbox.next() == .gone("b\\xe9.yaml"))
  }

  @Test("tells of a file whose rights change")
  func rights() async throws {
    let folder = try ScratchFolder()
    try folder.put("a", as: "x.yaml")
    try folder.run("chmod 0 x.yaml; touch -d '1 hour ago' x.yaml")
    var inbox = try await WatchedInbox(folder)
    #expect(await inbox.next() == .settled("x.yaml"))
    try folder.run("chmod 644 x.yaml")
    #expect(await inbox.next() == .settled("x.yaml"))
  }

  @Test(
    "tells of a file that goes",
    arguments: ["rm a/x.yaml", "mv a/x.yaml ..; rm ../x.yaml", "mv a .a", "rm -r a"])
  func gone(command: String) async throws {
    let folder = try ScratchFolder()
    try folder.run("mkdir a; echo a > a/x.yaml; touch -d '1 hour ago' a/x.yaml")
    var inbox = try await WatchedInbox(folder, settle: .milliseconds(10))
    #expect(await inbox.next() == .settled("a/x.yaml"))
    try folder.run(command)
    #expect(await inbox.next() == .gone("a/x.yaml"))
  }

  @Test("misses nothing in folders that are made and filled at once")
  func newFolders() async throws {
    var inbox = try await WatchedInbox(ScratchFolder(), settle: .milliseconds(10))
    try inbox.folder.run(
      "for i in $(seq 100); do mkdir -p $i/a/b; echo a > $i/x.yaml; echo a > $i/a/b/y.yaml; done")
    var missing = Set((1...100).flatMap { ["\($0)/x.yaml", "\($0)/a/b/y.yaml"] })
    while !missing.isEmpty, let event = await inbox.next() {
      if case .settled(let path) = event { missing.remove(path) }
    }
    #expect(missing.isEmpty)
  }

  @Test("follows a folder that is renamed within the inbox")
  func renamedFolder() async throws {
    let folder = try ScratchFolder()
    try folder.run("mkdir a; echo a > a/x.yaml; touch -d '1 hour ago' a/x.yaml")
    var inbox = try await WatchedInbox(folder, settle: .milliseconds(10))
    #expect(await inbox.next() == .settled("a/x.yaml"))
    try folder.run("mv a b")
    #expect(
      await inbox.events(until: .gone("a/x.yaml")) == [.settled("b/x.yaml"), .gone("a/x.yaml")])
    try folder.put("b", as: "b/y.yaml")
    #expect(await inbox.next() == .settled("b/y.yaml"))
  }

  @Test("tells of what cannot be a spec")
  func unusable() async throws {
    var inbox = try await WatchedInbox(ScratchFolder())
    try inbox.folder.run("ln -s /etc/passwd a.yaml")
    #expect(await inbox.next() == .unusable("a.yaml", .link))
    try inbox.folder.run("mkfifo b.yaml")
    #expect(await inbox.next() == .unusable("b.yaml", .pipe))
    try inbox.folder.run("mkdir c.yaml")
    #expect(await inbox.next() == .unusable("c.yaml", .folder))
    try inbox.folder.run("ln -s . loop; printf a > \"$(printf 'd\\351.yaml')\"")
    #expect(await inbox.next() == .unusable("d\\xe9.yaml", .name))
  }

  @Test("takes names as they are")
  func names() async throws {
    var inbox = try await WatchedInbox(ScratchFolder())
    for name in ["-x.yaml", "a\nb.yaml", "한미.yaml", String(repeating: "n", count: 250) + ".yaml"] {
      try inbox.folder.put("a", as: name)
      #expect(await inbox.next() == .settled(name))
    }
  }
}
