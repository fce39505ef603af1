import Foundation
import Serving
import Synchronization
import Testing

struct PublisherTests {
  let scratch: Scratch
  let publisher: Publisher

  init() throws {
    scratch = try Scratch("drafts")
    publisher = Publisher(drafts: scratch.at("drafts"))
  }

  @Test func `publishes files, a manifest, and a link to the newest`() throws {
    let publication = try publisher.publish(edition("one"))
    #expect(publication.revision == 1)
    #expect(publication.isNew)
    #expect(scratch.read("drafts/asia/rok-us/latest/statement.en.md") == "one")
    #expect(scratch.target("drafts/asia/rok-us/latest") == "r0001")
    #expect(DraftsAudit.revisions(in: scratch.at("drafts")).keys.sorted() == ["asia/rok-us/r0001"])
    #expect(DraftsAudit.leftovers(in: scratch.at("drafts")).isEmpty)
  }

  @Test func `gives no new revision for the same files`() throws {
    _ = try publisher.publish(edition("one"))
    var same = edition("one")
    same.spec = "another spec that says the same"
    let publication = try publisher.publish(same)
    #expect(publication.revision == 1)
    #expect(!publication.isNew)
  }

  @Test func `writes the same bytes for the same edition`() throws {
    let other = try Scratch("drafts")
    _ = try publisher.publish(edition("one"))
    _ = try Publisher(drafts: other.at("drafts")).publish(edition("one"))
    let path = "drafts/asia/rok-us/r0001/manifest.json"
    #expect(scratch.read(path) == other.read(path))
    #expect(scratch.read(path)?.contains(scratch.path) == false)
  }

  @Test func `keeps what somebody edited and publishes beside it`() throws {
    _ = try publisher.publish(edition("one"))
    try scratch.write("my own words", to: "drafts/asia/rok-us/r0001/statement.en.md")
    let publication = try publisher.publish(edition("one"))
    #expect(publication.revision == 2)
    #expect(publication.edited == ["statement.en.md"])
    #expect(scratch.read("drafts/asia/rok-us/r0001/statement.en.md") == "my own words")
    #expect(scratch.read("drafts/asia/rok-us/latest/statement.en.md") == "one")
  }

  @Test func `never gives a number twice`() throws {
    _ = try publisher.publish(edition("one"))
    _ = try publisher.publish(edition("two"))
    try scratch.remove("drafts/asia/rok-us/r0002")
    #expect(try publisher.publish(edition("three"), recorded: 2).revision == 3)
    #expect(scratch.target("drafts/asia/rok-us/latest") == "r0003")
  }

  @Test func `counts on from no folder whose number is too great to be one`() throws {
    for folder in ["r9223372036854775807", "r2147483648", "r1000000000"] {
      try scratch.put("x", as: "drafts/asia/rok-us/\(folder)/x", making: true)
    }
    #expect(try publisher.publish(edition("one")).revision == 1)
    #expect(try DraftsRecovery(publisher, recorded: [:]).run().failures.isEmpty)
    #expect(scratch.target("drafts/asia/rok-us/latest") == "r0001")
  }

  @Test func `says when there is no number left`() throws {
    try scratch.put("x", as: "drafts/asia/rok-us/r999999999/x", making: true)
    let error = #expect(throws: DiskFailure.self) { try publisher.publish(edition("one")) }
    #expect(error?.description.contains("number a revision after r999999999") == true)
    #expect(DraftsAudit.leftovers(in: scratch.at("drafts")).isEmpty)
  }

  @Test(arguments: ["statement.en.md", "manifest.json"], [false, true])
  func `publishes beside a file that somebody put in a published one's place`(
    _ name: String, _ isFolder: Bool
  ) throws {
    _ = try publisher.publish(edition("one"))
    let path = "drafts/asia/rok-us/r0001/\(name)"
    try scratch.remove(path)
    if isFolder {
      try scratch.put("x", as: "\(path)/x", making: true)
    } else {
      // Longer than what is read of a file.
      try scratch.put("", as: path)
      #expect(unsafe truncate(scratch.at(path), 65 << 20) == 0)
    }
    let publication = try publisher.publish(edition("one"))
    #expect(publication.revision == 2)
    #expect(publication.edited == [name])
    #expect(try DraftsRecovery(publisher, recorded: [:]).run().failures.isEmpty)
  }

  @Test func `publishes beside a revision that cannot be read through, and tells why`() throws {
    _ = try publisher.publish(edition("one"))
    let manifest = "drafts/asia/rok-us/r0001/manifest.json"
    let text = try #require(scratch.read(manifest))
    // A name that is a path is never read.
    try scratch.put(
      text.replacingOccurrences(of: "statement.en.md", with: "x/statement.en.md"), as: manifest)
    try scratch.put("one", as: "drafts/asia/rok-us/r0001/x/statement.en.md", making: true)
    let publication = try publisher.publish(edition("another"))
    #expect(publication.revision == 2)
    #expect(publication.isNew)
    #expect(publication.unreadable?.name == "r0001/x/statement.en.md")
    #expect(scratch.read("drafts/asia/rok-us/latest/statement.en.md") == "another")
  }

  @Test func `takes an empty folder under a revision's name for used`() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.at("drafts/asia/rok-us/r0007"), withIntermediateDirectories: true)
    #expect(try publisher.publish(edition("one")).revision == 8)
  }

  @Test(arguments: 0..<12)
  func `shows the old or the new when it is stopped`(after steps: Int) throws {
    _ = try publisher.publish(edition("old"))
    try scratch.write("told before", to: "drafts/asia/rok-us/problems.txt")
    let left = Mutex(steps)
    let stopped = Publisher(drafts: publisher.drafts) { _ in
      try left.withLock { left in
        left -= 1
        if left < 0 { throw Crash() }
      }
    }
    do { _ = try stopped.publish(edition("new")) } catch is Crash {}
    let text = scratch.read("drafts/asia/rok-us/latest/statement.en.md")
    #expect(text == "old" || text == "new")
    DraftsAudit.revisions(in: publisher.drafts)

    let report = try DraftsRecovery(publisher, recorded: ["asia/rok-us": 1]).run()
    #expect(report.failures.isEmpty)
    #expect(DraftsAudit.leftovers(in: publisher.drafts).isEmpty)
    let whole = DraftsAudit.revisions(in: publisher.drafts).count
    #expect(report.found.map(\.revision) == [whole])
    #expect(
      scratch.read("drafts/asia/rok-us/latest/statement.en.md") == (whole == 1 ? "old" : "new"))

    let again = try publisher.publish(edition("new"), recorded: 1)
    #expect(again.revision == 2)
    #expect(again.isNew == (whole == 1))
    #expect(!scratch.exists("drafts/asia/rok-us/problems.txt"))
  }

  @Test func `leaves nothing behind when the disk is full`() throws {
    _ = try publisher.publish(edition("old"))
    let full = Publisher(drafts: publisher.drafts) { step in
      if step == .fileWritten("review.json") {
        throw DiskFailure(code: ENOSPC, operation: "write", name: "review.json")
      }
    }
    #expect(throws: DiskFailure.self) { try full.publish(edition("new")) }
    #expect(DraftsAudit.leftovers(in: publisher.drafts).isEmpty)
    #expect(scratch.read("drafts/asia/rok-us/latest/statement.en.md") == "old")
  }

  @Test(arguments: PublisherTests.lateSteps)
  func `finishes what an earlier try made, which is new then`(_ late: PublishStep) throws {
    _ = try publisher.publish(edition("old"))
    try scratch.write("told before", to: "drafts/asia/rok-us/problems.txt")
    try scratch.write("mine", to: "drafts/asia/rok-us/r0001/notes.txt")
    let broken = Publisher(drafts: publisher.drafts) { step in
      if step == late { throw DiskFailure(code: EIO, operation: "write", name: ".") }
    }
    let staged = try broken.stage(edition("new"), recorded: 1)
    guard case .failure(let failure) = try #require(try broken.publish([staged]).first) else {
      Issue.record("it was published")
      return
    }
    #expect(failure.cause.code == EIO)
    #expect(failure.standing?.revision == 2)
    #expect(scratch.exists("drafts/asia/rok-us/r0002"))
    #expect(DraftsAudit.leftovers(in: publisher.drafts).isEmpty)

    let again = try publisher.publish(edition("new"), recorded: 1, standing: 2)
    #expect(again.revision == 2)
    #expect(again.isNew)
    #expect(again.edited == ["notes.txt"])
    #expect(scratch.target("drafts/asia/rok-us/latest") == "r0002")
    #expect(!scratch.exists("drafts/asia/rok-us/problems.txt"))
    #expect(try publisher.publish(edition("new"), recorded: 2).isNew == false)
  }

  /// The steps after a revision has its name.
  static let lateSteps: [PublishStep] = [
    .revisionNamed, .linkMade, .latestSwapped, .problemsCleared, .foldersSynced,
  ]

  @Test(arguments: ["../out", "a/../../out", ".", ""])
  func `refuses a name that leads out`(_ name: String) throws {
    #expect(throws: (any Error).self) { try publisher.publish(edition("one", of: name)) }
    #expect(scratch.paths == ["drafts"] || scratch.paths == ["drafts", "drafts/a"])
  }

  @Test func `follows no link out of the drafts folder`() throws {
    let other = try Scratch()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.at("drafts/asia"), withDestinationPath: other.path)
    #expect(throws: DiskFailure.self) { try publisher.publish(edition("one")) }
    #expect(other.paths.isEmpty)
  }

  @Test func `mends a link that leads nowhere`() throws {
    _ = try publisher.publish(edition("one"))
    _ = try publisher.publish(edition("two"))
    try scratch.remove("drafts/asia/rok-us/r0002")
    let report = try DraftsRecovery(publisher, recorded: ["asia/rok-us": 2]).run()
    #expect(report.found.map(\.isMended) == [true])
    #expect(scratch.target("drafts/asia/rok-us/latest") == "r0001")
  }

  @Test func `tells problems beside the last revision and takes them back`() throws {
    let spec = SpecPath("asia/rok-us.yaml")
    _ = try publisher.publish(edition("one"))
    try publisher.tellProblems("wrong\n", of: spec)
    #expect(scratch.read("drafts/asia/rok-us/problems.txt") == "wrong\n")
    #expect(scratch.read("drafts/asia/rok-us/latest/statement.en.md") == "one")
    try publisher.clearProblems(of: spec)
    #expect(!scratch.exists("drafts/asia/rok-us/problems.txt"))
    #expect(scratch.exists("drafts/asia/rok-us/latest"))
  }

  @Test func `removes the folder of a meeting that only ever had problems`() throws {
    try publisher.tellProblems("wrong\n", of: SpecPath("asia/rok-us.yaml"))
    try publisher.clearProblems(of: SpecPath("asia/rok-us.yaml"))
    #expect(scratch.paths == ["drafts"])
  }

  @Test func `syncs a file system through the folder that was open first`() throws {
    let staged = try ["m", "a", "z"].map { try publisher.stage(edition("one", of: $0)) }
    for some in [staged, staged.reversed(), [staged[1], staged[0], staged[2]]] {
      #expect(Publisher.witnesses(of: some).map(\.edition.name) == ["m"])
    }
    #expect(Publisher.witnesses(of: [staged[2], staged[1]]).map(\.edition.name) == ["a"])
  }

  @Test(
    .enabled("needs the right to mount a small file system: run it as root") {
      Mount.isPossible
    })
  func `syncs each file system that holds a part of the drafts`() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.at("drafts/other"), withIntermediateDirectories: true)
    let mount = try Mount(at: scratch.at("drafts/other"), kibibytes: 512)
    let names = ["other/a", "m", "other/b", "n"]
    let staged = try names.map { try publisher.stage(edition("one", of: $0)) }
    #expect(Publisher.witnesses(of: staged.reversed()).map(\.edition.name) == ["other/a", "m"])
    mount.empty()
  }

  @Test func `puts page and problems in the place of files that cannot be read`() throws {
    let spec = SpecPath("asia/rok-us.yaml")
    try publisher.tellProblems("wrong\n", of: spec)
    for path in ["drafts/index.html", "drafts/asia/rok-us/problems.txt"] {
      // Longer than what is read of a file.
      try scratch.put("", as: path)
      #expect(unsafe truncate(scratch.at(path), 65 << 20) == 0)
    }
    try publisher.publishIndex(Array("page\n".utf8))
    try publisher.tellProblems("wrong\n", of: spec)
    #expect(scratch.read("drafts/index.html") == "page\n")
    #expect(scratch.read("drafts/asia/rok-us/problems.txt") == "wrong\n")
  }
}
