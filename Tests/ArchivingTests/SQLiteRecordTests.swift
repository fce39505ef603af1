import Archiving
import Foundation
import Testing

/// What a record on a disk must stand besides.
struct SQLiteRecordTests {
  @Test("keeps what was written when it is opened again")
  func reopens() throws {
    let file = ScratchPath()
    let first = try SQLiteRecord(path: file.path)
    try first.save(MeetingRecord("a"))
    try first.addRevision(RevisionRecord("a", 1))
    #expect(try first.append(EventRecord("k")) == 1)
    first.close()
    let second = try SQLiteRecord(path: file.path)
    #expect(try second.meeting(named: "a")?.revision == 1)
    #expect(try second.append(EventRecord("k")) == 2)
  }

  @Test("has, after a crash at any time, what was committed before")
  func crashes() throws {
    try withScratchFolder { folder in
      let record = try SQLiteRecord(path: folder + "/record.db")
      for number in 1...20 {
        try record.apply([
          .save(MeetingRecord("m\(number)")), .addRevision(RevisionRecord("m\(number)", 1)),
        ])
        // What a power cut would leave: the files as they are, the shared memory lost.
        let copy = folder + "/copy\(number)"
        for suffix in ["", "-wal"] {
          try FileManager.default.copyItem(
            atPath: folder + "/record.db" + suffix, toPath: copy + suffix)
        }
        let reopened = try SQLiteRecord(path: copy)
        #expect(try reopened.counts() == [.queued: number])
        #expect(try reopened.integrityCheck().isEmpty)
      }
    }
  }

  @Test("drops a half-written commit at the end of the log", arguments: [1, 100, 5000])
  func tornLog(cut: Int) throws {
    try withScratchFolder { folder in
      let path = folder + "/record.db"
      let record = try SQLiteRecord(path: path)
      try record.save(MeetingRecord("a"))
      try record.save(MeetingRecord("b"))
      let log = try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
      try FileManager.default.copyItem(atPath: path, toPath: folder + "/copy")
      try log.dropLast(cut).write(to: URL(fileURLWithPath: folder + "/copy-wal"))
      let reopened = try SQLiteRecord(path: folder + "/copy")
      #expect(try reopened.meeting(named: "a") != nil)
      #expect(try reopened.meeting(named: "b") == nil)
    }
  }

  @Test(
    "refuses a file that is no record, and says what to do",
    arguments: [
      (Data("not a database, but long enough to look like one in its length".utf8), "damaged"),
      (Data(repeating: 0xff, count: 8192), "damaged"),
      (Data("SQLite format 3\0".utf8) + Data(repeating: 7, count: 4080), "damaged"),
    ])
  func garbage(content: Data, code: String) throws {
    let file = ScratchPath()
    try content.write(to: URL(fileURLWithPath: file.path))
    let refused = failure { _ = try SQLiteRecord(path: file.path) }
    #expect(refused?.code.rawValue == code)
    #expect(refused?.message.contains("move the file away") == true)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)) == content)
  }

  @Test("refuses a record with damaged insides")
  func damagedInside() throws {
    let file = ScratchPath()
    let record = try SQLiteRecord(path: file.path)
    try record.apply((1...500).map { .save(MeetingRecord("meeting number \($0)")) })
    record.close()
    var content = try Data(contentsOf: URL(fileURLWithPath: file.path))
    content.replaceSubrange(
      8192..<content.count - 4096, with: [UInt8](repeating: 0x5a, count: content.count - 12288))
    try content.write(to: URL(fileURLWithPath: file.path))
    #expect(failure { _ = try SQLiteRecord(path: file.path) }?.code == .damaged)
  }

  @Test("takes an empty file for a new record")
  func emptyFile() throws {
    let file = ScratchPath()
    try Data().write(to: URL(fileURLWithPath: file.path))
    #expect(try SQLiteRecord(path: file.path).meetings().isEmpty)
  }

  /// Offsets in a database's header, from its format's description.
  @Test(
    "refuses a newer record and another program's database",
    arguments: [(60, "newer", "--repair"), (68, "foreign", "move")])
  func notOurs(offset: Int, code: String, wayOut: String) throws {
    let file = ScratchPath()
    try SQLiteRecord(path: file.path).close()
    var content = try Data(contentsOf: URL(fileURLWithPath: file.path))
    content[offset + 3] = 99
    try content.write(to: URL(fileURLWithPath: file.path))
    let refused = failure { _ = try SQLiteRecord(path: file.path) }
    #expect(refused?.code.rawValue == code)
    #expect(refused?.message.contains(wayOut) == true)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)) == content)
  }

  @Test("waits for another program only so long")
  func busy() throws {
    let file = ScratchPath()
    let record = try SQLiteRecord(path: file.path, busyTimeout: .milliseconds(50))
    try withLock(on: file.path) {
      let refused = failure { try record.save(MeetingRecord("a")) }
      #expect(refused?.code == .busy)
      // Reading does not wait for writers.
      let meetings = try record.meetings()
      #expect(meetings.isEmpty)
    }
    try record.save(MeetingRecord("a"))
  }

  @Test("says that its folder is missing")
  func cannotOpen() {
    let refused = failure { _ = try SQLiteRecord(path: "/nonexistent/record.db") }
    #expect(refused?.code == .cannotOpen)
    #expect(refused?.description.contains("folder") == true)
  }

  @Test("refuses a file that may not be written")
  func readOnly() throws {
    let file = ScratchPath()
    try SQLiteRecord(path: file.path).close()
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file.path)
    let refused = withoutPrivilege { failure { _ = try SQLiteRecord(path: file.path) } }
    #expect(refused?.code == .readOnly)
  }

  @Test("writes on after a failed call")
  func goesOn() throws {
    let file = ScratchPath()
    let record = try SQLiteRecord(path: file.path)
    for _ in 1...3 {
      #expect(failure { try record.addRevision(RevisionRecord("x", 1)) }?.code == .unknownMeeting)
    }
    try record.save(MeetingRecord("x"))
    try record.addRevision(RevisionRecord("x", 1))
  }

  /// Calls the body while another process holds the record for writing.
  private func withLock(on path: String, _ body: () throws -> Void) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [
      "-c",
      """
      import sqlite3, sys
      c = sqlite3.connect(sys.argv[1], isolation_level=None)
      c.execute("BEGIN IMMEDIATE")
      print(end="held", flush=True)
      sys.stdin.read()
      """, path,
    ]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    #expect(output.fileHandleForReading.availableData == Data("held".utf8))
    defer {
      try? input.fileHandleForWriting.close()
      process.waitUntilExit()
    }
    try body()
  }

  /// Calls the body on this thread as a user without rights to others' files, if we may be one.
  private func withoutPrivilege<Result>(_ body: () -> Result) -> Result {
    typealias SetUser = @convention(c) (UInt32) -> Int32
    guard geteuid() == 0, let symbol = unsafe dlsym(nil, "setfsuid") else { return body() }
    let setUser = unsafe unsafeBitCast(symbol, to: SetUser.self)
    _ = setUser(65_534)
    defer { _ = setUser(0) }
    return body()
  }
}
