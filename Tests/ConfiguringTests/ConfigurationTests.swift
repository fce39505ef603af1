import Configuring
import Diagnostics
import Foundation
import Testing

struct ConfigurationTests {
  private func read(_ texts: String...) -> ConfigurationReading {
    ConfigurationReading(
      texts.enumerated().map { .init(name: "\($0.offset).yaml", bytes: Array($0.element.utf8)) })
  }

  @Test(arguments: ["", "# nothing\n", "---\n", "limits:\n", "{}"])
  func readsNothingAsTheDefaults(text: String) {
    let reading = read(text)
    #expect(reading.problems == [])
    #expect(reading.configuration == Configuration())
  }

  @Test(arguments: [
    ("settle: 0", "settle", "0"), ("settle: 300ms", "settle", "300 ms"),
    ("settle: 1500  ms", "settle", "1500 ms"), ("rescan: 120 s", "rescan", "2 min"),
    ("rescan: 0", "rescan", "0"), ("grace: 1 h", "grace", "1 h"),
    ("limits: {bytes: 2048}", "limits.bytes", "2 KiB"),
    ("limits: {bytes: 3 MiB}", "limits.bytes", "3 MiB"), ("wrap: 0", "wrap", "0"),
    ("socket: {mode: 0600}", "socket.mode", "0600"),
    ("socket: {mode: 0o640}", "socket.mode", "0640"),
    ("socket: {mode: '666'}", "socket.mode", "0666"),
    ("formats: html", "formats", "[html]"), ("formats: [json, txt]", "formats", "[json, txt]"),
    ("languages: [ko, en]", "languages", "[ko, en]"), ("languages: all", "languages", "all"),
    ("jobs: 4", "jobs", "4"), ("access: {reload: group}", "access.reload", "group"),
    ("log: debug", "log", "debug"), ("record: {timeout: 10 s}", "record.timeout", "10 s"),
    ("inbox: /srv/in box", "inbox", "'/srv/in box'"),
  ])
  func readsEachKindOfValue(text: String, name: String, expected: String) throws {
    let reading = read(text)
    #expect(reading.problems == [])
    let setting = try #require(Setting.all.first { $0.name == name })
    #expect(setting.text(in: reading.configuration) == expected)
    #expect(reading.origins[name] == "0.yaml")
  }

  @Test(arguments: [
    ("setle: 1 s", "there is no setting `setle`", "did you mean `settle`?"),
    ("bytes: 5", "there is no setting `bytes`", "`bytes` stands below `limits`"),
    ("limits: {inbox: a}", "there is no setting `limits.inbox`", "outermost level"),
    ("limits: {byte: 5}", "there is no setting `limits.byte`", "did you mean `bytes`?"),
    ("xyzzyx: 1", "there is no setting `xyzzyx`", "the settings here are inbox, drafts"),
    ("settle: 200", "`settle` wants a duration from 0 to 1 min, and not `200`", "`200 ms`"),
    ("settle: 2 min", "`settle` wants a duration from 0 to 1 min, and not `2 min`", ""),
    ("settle: -1 s", "and not `-1 s`", ""), ("settle: 9999999999999999 h", "wants a duration", ""),
    ("rescan: 1 ms", "wants a duration from 1 s to 24 h, or 0 for never", ""),
    ("limits: {bytes: 1 MB}", "wants a size from 1 KiB to 64 MiB", "KiB or MiB"),
    ("limits: 5", "`limits` wants settings below it", "bytes, depth, nodes, time"),
    ("wrap: 5", "a whole number from 20 to 1000, or 0 for not wrapping at all", ""),
    ("jobs: many", "a whole number from 1 to 256", ""),
    ("formats: [md, pdf]", "`formats` does not know the format `pdf`", "md, txt, html, json"),
    ("formats: [md, md]", "`formats` has an entry twice", ""),
    ("formats: []", "`formats` wants at least one entry", "default"),
    ("formats: {md: 1}", "`formats` wants a list", ""),
    ("languages: [english]", "does not know the language `english`", "`en`"),
    ("log: warn", "does not know the log level `warn`", ""),
    ("log: inof", "does not know the log level `inof`", "did you mean `info`?"),
    ("log: [info]", "`log` wants one of error, warning", ""),
    ("access: {reload: everybody}", "does not know the right `everybody`", "group, root"),
    ("socket: {mode: 0999}", "wants a mode", "0660"),
    ("socket: {mode: 0066}", "lets the owner read and write", ""),
    ("socket: {mode: 0606}", "others do no more than the group", "0660"),
    ("socket: {mode: 0647}", "others do no more than the group", "0660"),
    ("socket: {group: 'a:b'}", "wants the name of a group", ""),
    ("inbox:", "`inbox` has no value", "leave it out"),
    ("- inbox", "wants settings, each as `name: value`", ""),
  ])
  func explainsEachMistake(text: String, message: String, help: String) throws {
    let reading = read(text)
    try #require(reading.problems.count == 1, "\(reading.problems)")
    let problem = reading.problems[0]
    #expect(problem.severity == .error)
    #expect(problem.id.hasPrefix("config/"))
    #expect(problem.message.contains(message), "\(problem.message)")
    #expect(help.isEmpty || problem.help.joined().contains(help), "\(problem.help)")
    #expect(problem.range?.start.line == 1)
    #expect(reading.configuration == Configuration())
    #expect(!reading.isUsable)
  }

  @Test func reportsEveryMistakeWithItsPlaceAndReadsTheRest() {
    let reading = read(
      """
      inbox: /in
      settle: soon
      limits:
        depth: 5
        bites: 1 MiB
      log: debug
      """)
    #expect(reading.problems.map { $0.range?.start.line } == [2, 4, 5])
    #expect(reading.problems.map { $0.range?.start.column } == [9, 10, 3])
    #expect(reading.problems.map(\.path) == ["settle", "limits.depth", "limits.bites"])
    #expect(reading.configuration.inbox == "/in")
    #expect(reading.configuration.log == .debug)
  }

  @Test func tellsOfYAMLsOwnMistakes() {
    #expect(read("inbox: [").problems.first?.id.hasPrefix("yaml/") == true)
    #expect(read("log: info\nlog: debug").problems.count == 1)
  }

  @Test func letsLaterFilesReplaceSingleSettings() {
    let reading = read(
      "limits: {bytes: 2 MiB, depth: 32}\nlog: debug", "limits: {depth: 16}", "log: error")
    #expect(reading.problems == [])
    #expect(reading.configuration.limits.bytes == 2 << 20)
    #expect(reading.configuration.limits.depth == 16)
    #expect(reading.configuration.log == .error)
    #expect(
      reading.origins
        == ["limits.bytes": "0.yaml", "limits.depth": "1.yaml", "log": "2.yaml"])
  }

  @Test func readsAWorkspacesFilesInOrder() throws {
    try withScratch { folder in
      let workspace = Workspace(folder: folder)
      #expect(ConfigurationReading(of: workspace).configuration == Configuration())
      try FileManager.default.createDirectory(
        atPath: "\(folder)/communique.d", withIntermediateDirectories: false)
      for (name, text) in [
        ("communique.yaml", "log: debug"), ("communique.d/20.yaml", "wrap: 20"),
        ("communique.d/10.yaml", "wrap: 100\nlog: error"), ("communique.d/.30.yaml", "wrap: 30"),
        ("communique.d/40.yaml~", "wrap: 40"), ("communique.d/README", "no"),
      ] {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      }
      let reading = ConfigurationReading(of: workspace)
      #expect(reading.problems == [])
      #expect(reading.configuration.wrap == 20)
      #expect(reading.configuration.log == .error)
    }
  }

  @Test func saysWhenAFileCannotBeRead() throws {
    try withScratch { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/communique.yaml", withIntermediateDirectories: false)
      let reading = ConfigurationReading(of: Workspace(folder: folder))
      #expect(reading.problems.map(\.id) == ["config/unreadable"])
      #expect(!reading.isUsable)
    }
  }

  @Test(arguments: [
    ("state: drafts", "communique.yaml:1:8", "`state` and `drafts` are the same folder"),
    ("log: info\ndrafts: inbox/published", "communique.yaml:2:9", "`drafts` ("),
    ("inbox: .", "communique.yaml:1:8", "lies within `inbox`"),
    ("state: link/of/mine", "communique.yaml:1:8", "`state` ("),
    ("inbox: ./x/../drafts", "communique.yaml:1:8", "are the same folder"),
  ])
  func refusesFoldersWithinEachOther(text: String, place: String, message: String) throws {
    try withScratch { folder in
      let manager = FileManager.default
      for name in ["inbox", "drafts", "x"] {
        try manager.createDirectory(
          atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
      }
      try manager.createSymbolicLink(
        atPath: "\(folder)/link", withDestinationPath: "\(folder)/drafts")
      try text.write(toFile: "\(folder)/communique.yaml", atomically: false, encoding: .utf8)
      let reading = ConfigurationReading(of: Workspace(folder: folder))
      #expect(!reading.isUsable)
      let problem = try #require(reading.problems.first)
      let start = try #require(problem.range?.start)
      #expect("\(problem.file):\(start.line):\(start.column)" == "\(folder)/\(place)")
      #expect(problem.message.contains(message), "\(problem.message)")
      #expect(!problem.help.isEmpty)
    }
  }

  @Test func wantsAFileThatIsNamed() throws {
    try withScratch { folder in
      let workspace = Workspace(folder: folder)
      #expect(ConfigurationReading(of: workspace).isUsable)
      let named = ConfigurationReading(of: workspace, isNamed: true)
      #expect(named.problems.map(\.id) == ["config/unreadable"])
      #expect(named.problems.first?.message.contains("No such file") == true)
    }
  }
}
