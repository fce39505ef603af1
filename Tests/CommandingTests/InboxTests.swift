import Commanding
import Controlling
import Foundation
import Synchronization
import Testing

/// Submissions to an inbox that others may write to at the same time.
@Suite(.timeLimit(.minutes(2)))
struct InboxTests {
  private func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = "/tmp/communique-\(UUID().uuidString.prefix(13))"
    for name in ["inbox", "private"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
    try #require(unsafe chmod("\(folder)/inbox", 0o2770) == 0)
    try #require(unsafe chmod("\(folder)/private", 0o700) == 0)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder)
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test func `makes folders as open as the inbox, whatever the user's mask`() async throws {
    try await withFolder { folder in
      try Inbox(path: "\(folder)/inbox").put(Array("x".utf8), name: "a/b/m")
      #expect(try mode("\(folder)/inbox/a") == 0o2770)
      #expect(try mode("\(folder)/inbox/a/b") == 0o2770)
      #expect(try mode("\(folder)/inbox/a/b/m.yaml") == 0o660)
    }
  }

  @Test func `changes and writes nothing outside while a folder is swapped for a link`()
    async throws
  {
    try await withFolder { folder in
      let swapping = Swapping(folder)
      try swapping.begin()
      let inbox = Inbox(path: "\(folder)/inbox")
      for turn in 0..<100_000 where turn < 300 || swapping.count < 30 {
        try? inbox.put(Array("x".utf8), name: "a/m")
        await Task.yield()
      }
      await swapping.stop()
      #expect(swapping.count >= 30)
      #expect(try mode("\(folder)/private") == 0o700)
      let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/private")
      #expect(files == [])
    }
  }
}

/// Puts a link to another folder in the place of one in the inbox, and takes it away, until it is stopped.
private final class Swapping: Sendable {
  private let isOver = Atomic<Bool>(false)
  private let swaps = Atomic<Int>(0)
  private let (ended, end) = AsyncStream<Never>.makeStream()
  private let folder: String

  init(_ folder: String) { self.folder = folder }

  /// How often the link stood there.
  var count: Int { swaps.load(ordering: .relaxed) }

  /// Begins on a thread of its own: a task would have to wait for the tests that run on all of its own.
  func begin() throws {
    try OwnThread.start {
      let place = "\(self.folder)/inbox/a"
      var turn = 0
      while !self.isOver.load(ordering: .relaxed) {
        turn += 1
        // Each to a place of its own, since a submission may still be at work in it.
        guard unsafe rename(place, "\(self.folder)/old\(turn)") == 0 else { continue }
        if unsafe symlink("\(self.folder)/private", place) == 0 {
          self.swaps.add(1, ordering: .relaxed)
        }
        sched_yield()
        unsafe unlink(place)
      }
      self.end.finish()
    }
  }

  func stop() async {
    isOver.store(true, ordering: .relaxed)
    for await _ in ended {}
  }
}
