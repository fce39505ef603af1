import Foundation
import Testing

@testable import Serving

/// Files and a folder that come to the disk together: fewer than the system takes at once, as many, and more.
struct FolderSyncTests {
  private func folder(of count: Int) throws -> (Scratch, [String]) {
    let scratch = try Scratch()
    let names = (0..<count).map { "f\($0)" }
    for name in names { try scratch.put(name, as: name) }
    return (scratch, names)
  }

  private func sync(_ names: [String], in scratch: Scratch) throws(DiskFailure) {
    var together = FolderSync()
    try together.add(names, of: Folder.open(scratch.path))
    try together.wait()
  }

  @Test(arguments: [0, 1, 2, 63, 64, 65, 130])
  func `waits for any number of files`(_ count: Int) throws {
    let (scratch, names) = try folder(of: count)
    try sync(names, in: scratch)
  }

  @Test(arguments: [1, 2, 64, 65, 130])
  func `names the file that cannot be brought to the disk`(_ count: Int) throws {
    let (scratch, names) = try folder(of: count)
    for place in Set([0, 1, count / 2, count]) where place <= count {
      let pipe = "pipe\(place)"
      #expect(unsafe mkfifo(scratch.at(pipe), 0o600) == 0)
      var mixed = names
      mixed.insert(pipe, at: place)
      let error = #expect(throws: DiskFailure.self) { try sync(mixed, in: scratch) }
      #expect(error?.name == pipe)
      #expect(error?.code == EINVAL)
    }
  }

  @Test func `serves several threads at the same time`() async throws {
    try await withThrowingTaskGroup { group in
      for _ in 0..<4 {
        group.addTask {
          let (scratch, names) = try folder(of: 70)
          for _ in 0..<5 { try sync(names, in: scratch) }
        }
      }
      try await group.waitForAll()
    }
  }
}
