import Controlling
import Foundation
import Testing

@Suite(.serialized) struct CommandTests {
  static let kinds = [
    "2+2", "foreign-ministers", "defense-ministers", "trilateral", "summit", "dialogue",
  ]

  @Test(arguments: zip(kinds, ["md", "txt", "html", "json", "txt", "md"]))
  func draftsWhatNewWrites(_ kind: String, _ format: String) async throws {
    try await withScratch { folder in
      let file = "\(folder)/starter.yaml"
      let terminal = Terminal()
      #expect(await terminal.run(["new", "starter", "--kind", kind, "-o", file]).code == 0)
      let draft = await terminal.run(["preview", file, "--format", format])
      #expect(draft.code == 0)
      #expect(draft.errors == "")
      #expect(draft.output.contains("Joint Statement"))
    }
  }

  @Test func answersForADegradedDaemonAsInitScriptsDo() async throws {
    try await withDaemon(StandInDaemon(state: .degraded)) { folder in
      let ending = await Terminal().run(["status", "--workspace", folder])
      #expect(ending.code == 1)
      #expect(ending.output.hasPrefix("communiqued 0.1.0 is degraded, and drafting is paused\n"))
    }
  }

  @Test func saysThatDraftingRestsToThoseWhoWait() async throws {
    try await withDaemon(StandInDaemon(state: .degraded)) { folder in
      let ending = await Terminal().run(["draft", "waiting", "--wait", "--workspace", folder])
      #expect(ending.code == 75)
      #expect(ending.errors.contains("drafting is paused; it goes on after `communique resume`\n"))
    }
  }

  @Test func findsADaemonWhoseConfigurationNamesAnotherSocketSinceItWasStarted() async throws {
    try await withDaemon { folder in
      let settings = Array("socket: {path: other.sock}\n".utf8)
      #expect(
        FileManager.default.createFile(
          atPath: "\(folder)/communique.yaml", contents: Data(settings)))
      #expect(await Terminal().run(["status", "--workspace", folder]).code == 0)
      let reload = await Terminal().run(["reload", "--json", "--workspace", folder])
      #expect(reload.code == 0)
      #expect(reload.output == #"{"warnings":["`state` takes effect at the next start"]}"# + "\n")
    }
  }

  @Test func importsNoTextOfAnotherEncoding() async throws {
    try await withScratch { folder in
      let bytes = Array("The Ministers met in S".utf8) + [0xE3] + Array("o Paulo.".utf8)
      #expect(FileManager.default.createFile(atPath: "\(folder)/t.txt", contents: Data(bytes)))
      let ending = await Terminal().run(["import", "\(folder)/t.txt"])
      #expect(ending.code == 1)
      #expect(ending.output == "")
      #expect(ending.errors.hasPrefix("communique: the text is not in UTF-8\n"))
    }
  }

  @Test(
    "draws on no terminal with what it was given",
    arguments: [
      ["\u{1B}[31m"], ["check", "\u{1B}[31m"], ["check", "x", "--templates", "\u{1B}[31m"],
      ["check", "x", "--phrasebook", "\u{1B}[31m"],
      ["show", "\u{1B}[31m", "--workspace", "/\u{1B}[31m"],
      ["status", "--workspace", "/\u{1B}[31m"], ["doctor", "--workspace", "/\u{1B}[31m"],
      ["submit", "/dev/null", "--as", "\u{1B}[31m"], ["phrasebook", "show", "\u{1B}[31m"],
      ["new", "x", "--kind", "\u{1B}[31m"], ["new", "\u{1B}[31m"],
      ["preview", "/dev/null", "--format", "\u{1B}[31m"], ["import", "\u{1B}[31m"],
    ])
  func escapesWhatItRepeats(_ arguments: [String]) async {
    let ending = await Terminal(isTerminal: true).run(arguments)
    #expect(ending.code != 0)
    #expect(!ending.errors.isEmpty || arguments.first == "doctor")
    #expect(!(ending.output + ending.errors).contains("\u{1B}[31m"), "\(ending.errors)")
  }

  @Test(
    "says when nobody takes what it prints",
    arguments: [
      ["--help"], ["--version"], ["help", "check"], ["schema"], ["new", "x"],
      ["phrasebook", "list"],
    ])
  func saysThatItCannotWrite(_ arguments: [String]) async {
    let ending = await Terminal(fullOutput: true).run(arguments)
    #expect(ending.code == 73)
    #expect(ending.errors == "communique: cannot write standard output: No space left on device\n")
  }

  @Test func escapesInJSONWhatATerminalObeys() async throws {
    try await withScratch { folder in
      let file = "\(folder)/m\u{202E}\u{9B}.yaml"
      try Data("communique: 2\n".utf8).write(to: URL(filePath: file))
      let ending = await Terminal().run(["check", file, "--format", "json"])
      #expect(ending.code == 1)
      #expect(ending.output.contains(#"m\u202e\u009b.yaml"#))
      #expect(ending.output.unicodeScalars.allSatisfy { $0.value != 0x202E && $0.value != 0x9B })
    }
  }

  /// A terminator at the end changes nothing, but is always the parser's.
  @Test(
    "the plainest command lines mean what the parser takes them for", arguments: ["status", "list"])
  func readsPlainCommandLinesAsTheParserDoes(_ command: String) async throws {
    try await withDaemon(StandInDaemon(state: .running)) { folder in
      let words = [
        "--json", "--workspace", folder, "--workspace=\(folder)", "/nowhere", "", "-x", "--version",
        "--help", "status", "--jso",
      ]
      let lines =
        [[]] + words.map { [$0] } + words.flatMap { first in words.map { [first, $0] } }
        + words.map { ["--workspace", folder, $0] } + words.map { ["--json", "--workspace", $0] }
        + words.map { ["--workspace", folder, "--workspace", $0] }
      for line in lines {
        let plain = await Terminal().run([command] + line)
        let parsed = await Terminal().run([command] + line + ["--"])
        #expect(plain.code == parsed.code, "\(line)")
        #expect(plain.output == parsed.output, "\(line)")
        #expect(plain.errors == parsed.errors, "\(line)")
      }
    }
  }

  @Test func keepsThePartsOfASpecTogetherWhileItIsReplaced() async throws {
    try await withScratch { folder in
      let inbox = "\(folder)/inbox"
      try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: false)
      let texts = ["a", "b"].map { String(repeating: $0, count: 1 << 20) }
      for (name, text) in zip(["a", "b"], texts) {
        try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name).yaml"))
      }
      func submit(_ name: String) async -> Int32 {
        await Terminal().run(
          ["submit", "\(folder)/\(name).yaml", "--as", "x", "--workspace", folder]
        ).code
      }
      #expect(await submit("a") == 0)
      async let submitting: Void = {
        for _ in 0..<20 {
          #expect(await submit("b") == 0)
          #expect(await submit("a") == 0)
        }
      }()
      for _ in 0..<200 {
        let text = try String(contentsOfFile: "\(inbox)/x.yaml", encoding: .utf8)
        #expect(texts.contains(text))
      }
      await submitting
      #expect(try FileManager.default.contentsOfDirectory(atPath: inbox) == ["x.yaml"])
    }
  }

  @Test(arguments: [UInt16(0o770), 0o755, 0o700])
  func opensASpecToThoseToWhomTheInboxIsOpen(_ mode: UInt16) async throws {
    try await withScratch { folder in
      let inbox = "\(folder)/inbox"
      let files = FileManager.default
      try files.createDirectory(atPath: inbox, withIntermediateDirectories: false)
      try files.setAttributes([.posixPermissions: Int(mode)], ofItemAtPath: inbox)
      try Data("x".utf8).write(to: URL(filePath: "\(folder)/x.yaml"))
      let ending = await Terminal().run(
        ["submit", "\(folder)/x.yaml", "--as", "a/x", "--workspace", folder])
      #expect(ending.code == 0)
      func permissions(_ path: String) throws -> Int? {
        try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      }
      #expect(try permissions("\(inbox)/a") == Int(mode))
      #expect(try permissions("\(inbox)/a/x.yaml") == Int(mode & 0o666 | 0o600))
    }
  }

  @Test func tellsTheDoctorsVerdicts() async throws {
    try await withDaemon { folder in
      for name in ["inbox", "drafts"] {
        try FileManager.default.createDirectory(
          atPath: "\(folder)/\(name)", withIntermediateDirectories: false)
      }
      let command = ["doctor", "--json", "--workspace", folder]
      let sound = await Terminal().run(command)
      let checks = try JSONDecoder().decode([Verdict].self, from: Data(sound.output.utf8))
      #expect(
        checks.map(\.check) == [
          "configuration", "inbox", "drafts", "space", "inotify", "templates", "daemon", "version",
        ])
      #expect(checks.filter { $0.verdict == "bad" }.isEmpty)
      #expect(sound.code == 0, "\(sound.output)")

      try FileManager.default.removeItem(atPath: "\(folder)/drafts")
      let ill = await Terminal().run(["doctor", "--workspace", folder])
      #expect(ill.code == 1)
      #expect(ill.output.contains("WRONG  the drafts \(folder)/drafts cannot be seen"))
    }
  }

  struct Verdict: Decodable {
    var check: String
    var verdict: String
  }
}
