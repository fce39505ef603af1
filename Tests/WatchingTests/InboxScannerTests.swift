import Foundation
import Testing
import Watching

struct InboxScannerTests {
  @Test("lists specs by path, with what cannot be one")
  func lists() throws {
    let folder = try ScratchFolder()
    try folder.run(
      """
      mkdir -p b/c .hidden b.tmp; echo 12345 > a.yaml; echo x > b/c/d.yml; echo x > .hidden/x.yaml
      echo x > b.tmp/x.yaml; echo x > a.yaml~; ln -s a.yaml l.yaml; ln -s b m; mkfifo p.yaml
      """)
    let listing = try InboxScanner().scan(folder.path)
    #expect(listing.entries.map(\.path) == ["a.yaml", "b/c/d.yml", "l.yaml", "p.yaml"])
    #expect(
      listing.entries.map(\.kind) == [.file, .file, .unusable(.link), .unusable(.pipe)])
    #expect(listing.entries.first?.stamp.size == 6)
    #expect(listing.cutShort == nil)
  }

  @Test("stops at its limits and says so")
  func limits() throws {
    let folder = try ScratchFolder()
    try folder.run("mkdir -p 1/2/3; for i in 1 2 3 4 5; do echo > 1/2/3/$i.yaml; done")
    let shallow = try InboxScanner(limits: ScanLimits(depth: 2, count: 100)).scan(folder.path)
    #expect(shallow.entries.isEmpty)
    #expect(shallow.cutShort != nil)
    let few = try InboxScanner(limits: ScanLimits(depth: 9, count: 5)).scan(folder.path)
    #expect(few.entries.count == 2)
    #expect(few.cutShort != nil)
  }

  @Test("reads a spec whole, up to the limit")
  func reads() throws {
    let folder = try ScratchFolder()
    try folder.run("mkdir a; printf 12345 > a/x.yaml")
    let inbox = try InboxFolder(opening: folder.path)
    let file = try inbox.read("a/x.yaml", limit: 5)
    #expect(file.bytes == Array("12345".utf8))
    #expect(!file.changedMeanwhile)
    #expect(throws: InboxReadError.tooLarge(limit: 4)) { try inbox.read("a/x.yaml", limit: 4) }
  }

  @Test("reads nothing but regular files, and nothing outside")
  func refuses() throws {
    let folder = try ScratchFolder()
    try folder.run("mkdir d.yaml; mkfifo p.yaml; ln -s /etc/passwd l.yaml; ln -s /etc e")
    let inbox = try InboxFolder(opening: folder.path)
    let expected: [(String, UnusableKind)] = [
      ("d.yaml", .folder), ("p.yaml", .pipe), ("l.yaml", .link),
    ]
    for (path, kind) in expected {
      #expect(throws: InboxReadError.unusable(kind)) { try inbox.read(path, limit: 9) }
    }
    for path in ["e/passwd", "../x", "/etc/passwd", "", "a/./b", "none.yaml", "a\0b"] {
      #expect(throws: InboxReadError.self) { try inbox.read(path, limit: 9) }
    }
  }
}
