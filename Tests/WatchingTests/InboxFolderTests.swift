import Foundation
import Synchronization
import Testing
import Watching

/// What is read below an inbox, whoever changes it meanwhile.
@Suite(.timeLimit(.minutes(2)))
struct InboxFolderTests {
  let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.run(
      """
      mkdir -p inbox/a outside/a
      echo spec >inbox/m.yaml; echo spec >inbox/a/m.yaml
      echo secret >outside/m.yaml; echo secret >outside/a/m.yaml
      ln -s ../outside/m.yaml inbox/link; ln -s ../outside/a inbox/b
      """)
  }

  @Test(arguments: [false, true])
  func `reads files, and nothing through a link`(stepwise: Bool) throws {
    let inbox = try InboxFolder(opening: scratch.at("inbox"), stepwise: stepwise)
    #expect(try inbox.read("a/m.yaml", limit: 100).bytes == Array("spec\n".utf8))
    #expect(throws: InboxReadError.unusable(.link)) { try inbox.read("link", limit: 100) }
    for path in ["b/m.yaml", "../outside/m.yaml", "/etc/passwd", "a/../../outside/m.yaml", ""] {
      #expect(throws: InboxReadError.self) { try inbox.read(path, limit: 100) }
    }
  }

  @Test(arguments: ["m.yaml", "a"], [false, true])
  func `reads nothing outside while a name is swapped for a link`(_ name: String, _ stepwise: Bool)
    async throws
  {
    let swapping = Swapping(scratch, name)
    swapping.begin()
    let inbox = try InboxFolder(opening: scratch.at("inbox"), stepwise: stepwise)
    let path = name == "a" ? "a/m.yaml" : name
    var counts = (read: 0, refused: 0)
    // Until both were met often, and so the moments between a look and the opening as well.
    for _ in 0..<500_000 where counts.read < 500 || counts.refused < 500 {
      let bytes = content(of: path, in: inbox)
      if bytes == nil { counts.refused += 1 } else { counts.read += 1 }
      #expect(bytes == nil || bytes == Array("spec\n".utf8))
    }
    await swapping.stop()
    #expect(counts.read > 0)
    #expect(counts.refused > 0)
  }

  @Test func `tells of a name in a form that draws on no terminal`() throws {
    let inbox = try InboxFolder(opening: scratch.at("inbox"))
    let error = #expect(throws: InboxReadError.self) {
      try inbox.read("none\n\u{1B}[2J\u{202E}", limit: 100)
    }
    guard case .failed(let failure)? = error else {
      Issue.record("unexpected: \(String(describing: error))")
      return
    }
    #expect(
      failure.description
        == #"cannot open none\u{a}\u{1b}[2J\u{202e}: No such file or directory"#)
  }

  /// What is read; nil when it is refused.
  private func content(of path: String, in inbox: borrowing InboxFolder) -> [UInt8]? {
    try? inbox.read(path, limit: 100).bytes
  }
}

/// Puts a link to the outside in the place of a name in the inbox, and takes it away, until it is stopped.
private final class Swapping: Sendable {
  private let isOver = Atomic<Bool>(false)
  private let (ended, end) = AsyncStream<Never>.makeStream()
  private let place: String
  private let aside: String
  private let link: String

  init(_ scratch: ScratchFolder, _ name: String) {
    place = scratch.at("inbox/\(name)")
    aside = scratch.at("aside")
    link = scratch.at("link")
    _ = unsafe symlink(scratch.at("outside/\(name)"), link)
  }

  /// Begins on a thread of its own: a task would have to wait for the tests that run on all of its own.
  func begin() {
    Thread.detachNewThread {
      while !self.isOver.load(ordering: .relaxed) {
        _ = unsafe rename(self.place, self.aside)
        _ = unsafe rename(self.link, self.place)
        sched_yield()
        _ = unsafe rename(self.place, self.link)
        _ = unsafe rename(self.aside, self.place)
        sched_yield()
      }
      self.end.finish()
    }
  }

  func stop() async {
    isOver.store(true, ordering: .relaxed)
    for await _ in ended {}
  }
}
