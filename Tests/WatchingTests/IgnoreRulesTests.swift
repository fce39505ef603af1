import Testing
import Watching

struct IgnoreRulesTests {
  @Test(
    "takes names that end as specs do",
    arguments: [
      "x.yaml", "x.yml", "a b.yaml", "-x.yaml", "한미.yaml", "x.tmp.yaml", "x~.yaml", "a\nb.yaml",
      "x..yaml",
    ])
  func takes(name: String) {
    #expect(IgnoreRules.judge(name) == .spec)
  }

  @Test(
    "ignores what editors and copiers leave behind",
    arguments: [
      ".x.yaml.swp", ".x.yaml.swx", "x.yaml~", "#x.yaml#", ".#x.yaml", ".~lock.x.yaml#",
      "~$x.yaml", "~x.yaml", ".x.yaml.Ab12Cd", "x.yaml.tmp", "x.yaml.part", "x.yaml.filepart",
      "x.yaml.bak", "x.yaml.swp", ".yaml", ".git", "", "#inode.yaml",
    ])
  func ignores(name: String) {
    #expect(IgnoreRules.judge(name) == .ignored)
  }

  @Test(
    "takes no file that ends otherwise, but looks into such a folder",
    arguments: ["4913", "sedAb12Cd", "x.yaml.txt", "x", "x.YAML", "yaml", "x.yaml\u{301}"])
  func folderAtMost(name: String) {
    #expect(IgnoreRules.judge(name) == .folder)
  }
}

struct FileNameTests {
  @Test("gives text as it is and escapes what is none")
  func escapes() {
    #expect(FileName(Array("é.yaml".utf8)) == .text("é.yaml"))
    #expect(FileName([0x66, 0xe9, 0x5c, 0x0a, 0x2e]) == .escaped("f\\xe9\\x5c\\x0a."))
  }
}

struct FileSystemKindTests {
  @Test("names the file systems that other machines write to", arguments: [0x6969, 0x6573_5546])
  func remote(magic: UInt32) {
    #expect(FileSystemKind.remoteName(magic: magic) != nil)
  }

  @Test(
    "watches the local ones: ext4, xfs, btrfs, tmpfs, overlay",
    arguments: [0xef53, 0x5846_5342, 0x9123_683e, 0x0102_1994, 0x794c_7630])
  func local(magic: UInt32) {
    #expect(FileSystemKind.remoteName(magic: magic) == nil)
  }
}
