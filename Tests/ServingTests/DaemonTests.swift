import Controlling
import Foundation
import Serving
import Testing

/// The real program on the real disk.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct DaemonTests {
  let workspace: Scratch

  init() throws {
    workspace = try Scratch("inbox", "drafts")
    try workspace.write("settle: 20 ms\ngrace: 100 ms\n", to: "communique.yaml")
  }

  @Test func `drafts a spec that is dropped`() async throws {
    let daemon = try await DaemonProcess.ready(on: workspace)
    try workspace.put(spec("trade"), as: "inbox/m.yaml")
    let event = try await daemon.event("published", of: "m")
    #expect(event.revision == 1)
    #expect(workspace.read("drafts/m/latest/statement.en.md")?.contains("trade") == true)
    #expect(DraftsAudit.revisions(in: workspace.at("drafts")).count == 1)
    let reply = try await daemon.call(ControlMethods.Show.self, .init(name: "m"))
    #expect(reply.meeting.state == .drafted)
    #expect(reply.folder == workspace.at("drafts/m"))
    #expect(try await daemon.call(ControlMethods.Status.self, NoFields()).state == .running)
  }

  @Test func `asks for time while it starts, and for none once it is ready`() async throws {
    let daemon = try DaemonProcess(workspace)
    let before = try await daemon.notify.hears("READY=1")
    // What it says of its state may stand between.
    let extensions = before.filter { $0.hasPrefix("EXTEND_TIMEOUT_USEC=") }
    #expect(before.first == extensions.first)
    #expect(extensions.last == "EXTEND_TIMEOUT_USEC=300000000")
    daemon.signal(SIGTERM)
    let after = try await daemon.notify.hears("STOPPING=1")
    #expect(!after.contains { $0.hasPrefix("EXTEND_") })
    #expect(try await daemon.end() == 0)
  }

  @Test func `drafts the final content of a file that is written bit by bit`() async throws {
    let daemon = try await DaemonProcess.ready(on: workspace)
    let path = workspace.at("inbox/m.yaml")
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let file = try #require(FileHandle(forWritingAtPath: path))
    for character in spec("trade and peace") { file.write(Data(String(character).utf8)) }
    try file.close()
    try await daemon.event("published", of: "m")
    #expect(workspace.read("drafts/m/r0001/statement.en.md")?.contains("trade and peace") == true)
    #expect(try await daemon.kinds(of: "m") == ["queued", "drafting", "published"])
  }

  @Test func `takes a save by renaming for one change`() async throws {
    let daemon = try await DaemonProcess.ready(on: workspace)
    try workspace.put(spec("trade"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m")
    let path = workspace.at("inbox/m.yaml")
    try FileManager.default.moveItem(atPath: path, toPath: path + "~")
    try workspace.write(spec("peace"), to: "inbox/m.yaml")
    try await daemon.event("published", of: "m", revision: 2)
    #expect(workspace.read("drafts/m/latest/statement.en.md")?.contains("peace") == true)
    #expect(try await !daemon.kinds(of: "m").contains("withdrawn"))
  }

  @Test func `tells the problems of a broken spec and keeps the last revision`() async throws {
    let daemon = try await DaemonProcess.ready(on: workspace)
    try workspace.put(spec("trade"), as: "inbox/a/m.yaml", making: true)
    try await daemon.event("published", of: "a/m")
    try workspace.put("communique: 1\nmeeting: [\n", as: "inbox/a/m.yaml")
    try await daemon.event("failed", of: "a/m")
    #expect(workspace.read("drafts/a/m/problems.txt")?.contains("a/m.yaml:") == true)
    #expect(workspace.read("drafts/a/m/latest/statement.en.md")?.contains("trade") == true)
    let reply = try await daemon.call(ControlMethods.Show.self, .init(name: "a/m"))
    #expect(!reply.problems.isEmpty)
    // The page is written at the latest when the daemon ends.
    daemon.signal(SIGTERM)
    _ = try await daemon.end()
    #expect(workspace.read("drafts/index.html")?.contains("a/m") == true)
  }

  @Test func `reads its configuration again, and keeps the old one if it is broken`() async throws {
    let daemon = try await DaemonProcess.ready(on: workspace)
    try workspace.put(spec("trade"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m")
    try workspace.write("settle: 20 ms\ngrace: 100 ms\nformats: [md]\n", to: "communique.yaml")
    daemon.signal(SIGHUP)
    try await daemon.notify.hears("RELOADING=1")
    try await daemon.event("published", of: "m", revision: 2)
    #expect(!workspace.exists("drafts/m/latest/statement.en.html"))
    try workspace.write("formats: [md\n", to: "communique.yaml")
    daemon.signal(SIGHUP)
    try await daemon.event("reload-refused")
    let error = await #expect(throws: ControlError.self) {
      try await daemon.call(ControlMethods.Reload.self, NoFields())
    }
    guard case .badConfiguration(let problems)? = error else {
      Issue.record("expected the problems of the configuration")
      return
    }
    #expect(problems.first?.contains("communique.yaml:") == true)
    try workspace.put(spec("peace"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m", revision: 3)
  }

  @Test func `drafts by the site's phrasebook, and anew when that changes`() async throws {
    func wording(_ words: String) throws {
      try workspace.write(
        "reaffirm:\n  rungs:\n    plain: [\"\(words) [reaffirm] {complement}\"]\n",
        to: "site/phrasebook/en/ours.yaml")
    }
    func phrasebook(_ revision: String) throws -> String {
      let bytes = try #require(workspace.read("drafts/m/\(revision)/manifest.json"))
      let manifest = try JSONSerialization.jsonObject(with: Data(bytes.utf8)) as? [String: Any]
      return try #require(manifest?["phrasebook"] as? String)
    }
    try FileManager.default.createDirectory(
      atPath: workspace.at("site/phrasebook/en"), withIntermediateDirectories: true)
    try wording("happily")
    try workspace.write(
      "settle: 20 ms\ngrace: 100 ms\nphrasebook: site\n", to: "communique.yaml")
    let daemon = try await DaemonProcess.ready(on: workspace)
    try workspace.put(spec("trade"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m")
    #expect(workspace.read("drafts/m/r0001/statement.en.md")?.contains("happily reaff") == true)

    // Other words of the site's are another phrasebook, and another revision.
    try wording("gladly")
    daemon.signal(SIGHUP)
    try await daemon.event("published", of: "m", revision: 2)
    #expect(workspace.read("drafts/m/r0002/statement.en.md")?.contains("gladly reaff") == true)
    #expect(try phrasebook("r0001") != phrasebook("r0002"))

    // A broken layer is refused with its place, and the one before stays.
    try workspace.write(
      "reaffirm:\n  rungs:\n    plain: [\"[reaffirm\"]\n", to: "site/phrasebook/en/ours.yaml")
    let error = await #expect(throws: ControlError.self) {
      try await daemon.call(ControlMethods.Reload.self, NoFields())
    }
    guard case .badConfiguration(let problems)? = error else {
      Issue.record("expected the problems of the site's phrasebook")
      return
    }
    #expect(problems.first?.contains("site/phrasebook/en/ours.yaml:3:") == true, "\(problems)")
    try workspace.put(spec("peace"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m", revision: 3)
    #expect(workspace.read("drafts/m/r0003/statement.en.md")?.contains("gladly reaff") == true)
    #expect(try phrasebook("r0002") == phrasebook("r0003"))
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `stops cleanly when it is told to`(_ signal: Int32) async throws {
    let daemon = try await DaemonProcess.ready(on: workspace)
    try workspace.put(spec("trade"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m")
    daemon.signal(signal)
    try await daemon.notify.hears("STOPPING=1")
    #expect(try await daemon.end() == 0)
    #expect(!workspace.exists("control.sock"))
    let again = try await DaemonProcess.ready(on: workspace)
    #expect(try await again.kinds(of: "m") == ["queued", "drafting", "published"])
  }

  @Test func `starts again whatever names looked the same, and keeps one meeting of them`()
    async throws
  {
    // As one keyboard writes it, and as another system stores it.
    let (one, two) = ("\u{D55C}\u{BBF8}", "\u{1112}\u{1161}\u{11AB}\u{1106}\u{1175}")
    var daemon = try await DaemonProcess.ready(on: workspace)
    try workspace.put(spec("trade"), as: "inbox/\(one).yaml")
    try await daemon.event("published", of: one)
    try workspace.put(spec("peace"), as: "inbox/\(two).yaml")
    try await daemon.event("failed", of: one)
    for _ in 0..<2 {
      daemon.signal(SIGTERM)
      #expect(try await daemon.end() == 0)
      daemon = try await DaemonProcess.ready(on: workspace)
      // Until both are known to be whole, one may be drafted alone.
      var states: [MeetingState] = []
      for _ in 0..<1000 where states != [.failed] {
        states = try await daemon.call(
          ControlMethods.Draft.self, .init(names: [two], wait: true)
        ).meetings.map(\.state)
      }
      #expect(states == [.failed])
    }
    try workspace.remove("inbox/\(one).yaml")
    try await daemon.event("published", of: one, revision: 2)
    let folders = try FileManager.default.contentsOfDirectory(atPath: workspace.at("drafts"))
    #expect(folders.map { Array($0.utf8) }.contains(Array(one.utf8)))
    #expect(folders.count == 2)
    #expect(workspace.read("drafts/\(one)/latest/statement.en.md")?.contains("peace") == true)
    #expect(try await daemon.kinds(of: two).contains("published"))
    daemon.signal(SIGTERM)
    #expect(try await daemon.end() == 0)
  }

  @Test func `refuses to serve a workspace that is served, and says by whom`() async throws {
    let first = try await DaemonProcess.ready(on: workspace)
    let second = try DaemonProcess(workspace)
    #expect(try await second.end() == 75)
    #expect(second.standardError.contains("process \(first.identifier) "))
    #expect(try await first.call(ControlMethods.Status.self, NoFields()).state == .running)
  }

  @Test func `refuses a broken configuration with its place`() async throws {
    try workspace.write("setle: 20 ms\n", to: "communique.yaml")
    for arguments in [[], ["--check-config"]] {
      let daemon = try DaemonProcess(workspace, arguments)
      #expect(try await daemon.end() == 78)
      #expect(daemon.standardError.contains("communique.yaml:1:1: error:"))
    }
  }

  @Test func `refuses to be told of languages and a group that there are not, all in one run`()
    async throws
  {
    try workspace.write(
      "languages: [en, xx]\nsocket:\n  group: no-such-group\n", to: "communique.yaml")
    for arguments in [[], ["--check-config"]] {
      let daemon = try DaemonProcess(workspace, arguments)
      #expect(try await daemon.end() == 78)
      for place in [
        "1:12: error: the templates have no rules for the language `xx`", "3:10: error:",
      ] {
        #expect(
          daemon.standardError.contains("communique.yaml:\(place)"), "\(daemon.standardError)")
      }
    }
  }

  @Test(arguments: [
    (["--config", "/nowhere/communique.yaml"], Int32(78), "/nowhere/communique.yaml: error:"),
    (["--config", ""], 64, "--config wants a path"),
    (["--workspace", ""], 64, "--workspace wants a"),
  ])
  func `refuses a command line that names nothing`(
    _ arguments: [String], _ code: Int32, _ message: String
  ) async throws {
    let daemon = try DaemonProcess(workspace, arguments)
    #expect(try await daemon.end() == code)
    #expect(daemon.standardError.contains(message), "\(daemon.standardError)")
  }

  @Test(arguments: ["--help", "--version", "--check-config"], ["/dev/full", "/dev/null"])
  func `says when it cannot print what it is asked for`(_ argument: String, _ output: String)
    async throws
  {
    let daemon = try DaemonProcess(
      workspace, [argument], launcher: ["sh", "-c", "exec \"$@\" >\(output)", "sh"])
    let isFull = output == "/dev/full"
    #expect(try await daemon.end() == (isFull ? 73 : 0))
    let told = "communiqued: cannot write standard output: No space left on device\n"
    #expect(daemon.standardError == (isFull ? told : ""))
  }

  @Test func `escapes what it repeats of its command line`() async throws {
    let daemon = try DaemonProcess(workspace, ["--a\u{1B}[31m\u{202E}"])
    #expect(try await daemon.end() == 64)
    #expect(daemon.standardError.contains(#"Unknown option '--a\u{1b}[31m\u{202e}'"#))
  }

  @Test func `runs on threads of its own alone, none of which wakes without need`() async throws {
    let daemon = try await DaemonProcess.ready(on: workspace)
    try workspace.put(spec("trade"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m")
    // Those of libdispatch would be there by now, and wake once a second.
    let tasks = "/proc/\(daemon.identifier)/task"
    let threads = try FileManager.default.contentsOfDirectory(atPath: tasks).compactMap {
      try? String(contentsOfFile: "\(tasks)/\($0)/comm", encoding: .utf8).trimmingCharacters(
        in: .newlines)
    }
    #expect(Set(threads).isSubset(of: ["communiqued", "tasks", "inbox", "alarms"]), "\(threads)")
  }

  @Test func `goes on with the others when a draft takes longer than it may`() async throws {
    try workspace.write(
      "settle: 20 ms\njobs: 1\nlimits:\n  time: 1 s\n  bytes: 32 MiB\n  nodes: 1000000\n",
      to: "communique.yaml")
    let daemon = try await DaemonProcess.ready(on: workspace)
    let point = "        - reaffirm: the importance of trade\n"
    // Few enough nodes to be read within the limits on any machine, and sentences for many seconds.
    let long = spec("trade") + String(repeating: point.dropFirst(2).description, count: 60_000)
    try workspace.put(long, as: "inbox/long.yaml")
    try await daemon.event("quarantined", of: "long")
    #expect(workspace.read("drafts/long/problems.txt")?.contains("longer than 1 s") == true)
    try workspace.put(spec("trade"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m")
    try workspace.put(spec("peace"), as: "inbox/long.yaml")
    try await daemon.event("published", of: "long")
    #expect(!workspace.exists("drafts/long/problems.txt"))
  }

  @Test func `tells beside a draft what is odd about its spec, and nothing private`() async throws {
    let daemon = try await DaemonProcess.ready(on: workspace)
    let text = spec("pe\u{202E}ace") + "      - welcome: the plan #SECRET\n"
    try workspace.put(text, as: "inbox/m.yaml")
    try await daemon.event("published", of: "m")
    let review = try #require(workspace.read("drafts/m/latest/review.json"))
    #expect(review.contains("\"spec/direction-character\""), "\(review)")
    #expect(review.contains("\"yaml/comment-swallows-text\""), "\(review)")
    #expect(!review.contains("SECRET"), "\(review)")
    let shown = try await daemon.call(ControlMethods.Show.self, .init(name: "m"))
    #expect(shown.meeting.findings >= 2)
  }

  @Test(arguments: [
    "- {reafirm: peace, remark: SECRET} # SECRET", "- {welcome: x, remark: [{a: SECRET}]}",
    "- welcome: x\n      remark: the plan: SECRET", "- welcome: x\n      source: \"x\" SECRET",
    "- welcome: x\n      remark: 'SECRET", "- wlcome: x\n      source: {who: SECRET}",
  ])
  func `publishes no private text beside a problem`(point: String) async throws {
    let daemon = try await DaemonProcess.ready(on: workspace)
    let text = """
      communique: 1
      meeting: {title: T, date: 2024-01-01}
      parties: {US: , KR: }
      agenda:
        - points:
          \(point)
      """
    try workspace.put(text, as: "inbox/m.yaml")
    try await daemon.event("failed", of: "m")
    daemon.signal(SIGTERM)
    _ = try await daemon.end()
    for file in ["drafts/m/problems.txt", "drafts/index.html"] {
      let published = try #require(workspace.read(file))
      #expect(!published.contains("SECRET"), "\(file): \(published)")
    }
  }

  @Test func `draws on no terminal with names and keys`() async throws {
    let daemon = try await DaemonProcess.ready(on: workspace)
    let sign = "\u{202E}\u{9B}31m"
    try workspace.put(spec("trade"), as: "inbox/m\(sign).yaml")
    try await daemon.event("published", of: "m\(sign)")
    try workspace.put(spec("trade") + "k\u{202E}y: 1\n", as: "inbox/bad.yaml")
    try await daemon.event("failed", of: "bad")
    // The page stands from the start on, and tells of both once their work is done.
    while workspace.read("drafts/index.html")?.contains("<tr class=\"problems\">") != true {
      await Task.yield()
    }
    for path in [
      "drafts/m\(sign)/latest/manifest.json", "drafts/bad/problems.txt", "drafts/index.html",
    ] {
      let text = try #require(workspace.read(path))
      #expect(!text.unicodeScalars.contains("\u{202E}") && !text.unicodeScalars.contains("\u{9B}"))
    }
    #expect(workspace.read("drafts/bad/problems.txt")?.contains(#"`k\u{202e}y`"#) == true)
    let manifest = try #require(workspace.read("drafts/m\(sign)/latest/manifest.json"))
    #expect(Manifest(Array(manifest.utf8))?.meeting == "m\(sign)")
    #expect(!daemon.standardError.unicodeScalars.contains("\u{9B}"))
  }

  @Test func `logs who asks for changes, and not who only looks`() async throws {
    let daemon = try await DaemonProcess.ready(on: workspace)
    _ = try await daemon.call(ControlMethods.Status.self, NoFields())
    _ = try await daemon.call(ControlMethods.List.self, NoFields())
    _ = try await daemon.call(ControlMethods.Pause.self, NoFields())
    _ = try await daemon.call(ControlMethods.Resume.self, NoFields())
    let log = await daemon.log(with: ".Resume`")
    let lines = log.split(separator: "\n").filter { $0.contains(" asked for by ") }
    let asker = "user \(geteuid()), process \(getpid())"
    #expect(
      lines
        == ["Pause", "Resume"].map {
          "communiqued: `io.communique.Control.\($0)` asked for by \(asker)"
        })
  }

  @Test func `drafts on request even before the watcher has told`() async throws {
    let daemon = try await DaemonProcess.ready(on: workspace)
    try workspace.put(spec("trade"), as: "inbox/m.yaml")
    let reply = try await daemon.call(
      ControlMethods.Draft.self, .init(names: ["m"], wait: true))
    #expect(reply.meetings.map(\.state) == [.drafted])
    await #expect(throws: ControlError.unknownMeeting(name: "none")) {
      try await daemon.call(ControlMethods.Draft.self, .init(names: ["none"], wait: true))
    }
  }
}
