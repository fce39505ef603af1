import Configuring
import Foundation
import Testing

struct TemplateTests {
  private func locate(
    option: String? = nil, variable: String? = nil, configured: String? = nil,
    binary: String? = "/usr/bin/communique", folders: Set<String>
  ) throws -> TemplateLocator.Location {
    var configuration = Configuration()
    configuration.templates = configured
    return try TemplateLocator(
      option: option, environment: variable.map { ["COMMUNIQUE_TEMPLATES": $0] } ?? [:],
      current: "/home/me", configuration: configuration, workspace: Workspace(folder: "/w"),
      binary: binary
    ).locate { folders.contains($0) }
  }

  @Test func takesTheFirstThatIsNamed() throws {
    let all: Set = ["/home/me/o", "/e", "/w/c", "/usr/share/communique/templates"]
    let cases: [(String?, String?, String?, String, TemplateLocator.Source)] = [
      ("o", "/e", "c", "/home/me/o", .option), (nil, "/e", "c", "/e", .environment),
      (nil, nil, "c", "/w/c", .configuration),
      (nil, "", nil, "/usr/share/communique/templates", .installation),
    ]
    for (option, variable, configured, folder, source) in cases {
      #expect(
        try locate(option: option, variable: variable, configured: configured, folders: all)
          == .init(folder: folder, source: source))
    }
  }

  @Test func findsACheckoutsTemplatesFromItsBuild() throws {
    let binary = "/src/c/.build/x86_64-unknown-linux-gnu/debug/communique"
    #expect(
      try locate(binary: binary, folders: ["/src/c/Templates", "/home/me/Templates"])
        == .init(folder: "/src/c/Templates", source: .checkout))
  }

  @Test func neverTakesAnotherPlaceForOneThatIsNamedAndMissing() {
    let error = #expect(throws: TemplateLocator.NotFound.self) {
      try locate(variable: "/gone", folders: ["/usr/share/communique/templates"])
    }
    #expect(error?.message == "there is no folder of templates at /gone")
    #expect(error?.help.contains("COMMUNIQUE_TEMPLATES") == true)
  }

  @Test func saysWhereItLooked() {
    let error = #expect(throws: TemplateLocator.NotFound.self) { try locate(folders: []) }
    #expect(error?.message.contains("/usr/share/communique/templates") == true)
    #expect(throws: TemplateLocator.NotFound.self) { try locate(binary: nil, folders: ["/"]) }
  }

  @Test func knowsTheProgramsOwnFile() throws {
    let path = try #require(ProgramFile.path())
    #expect(path.hasPrefix("/"))
    #expect(FileManager.default.isExecutableFile(atPath: path))
  }

  @Test func readsEveryTemplateAndPassesOverWhatEditorsLeave() throws {
    try withScratch { folder in
      for below in ["en/rules", "fr"] {
        try FileManager.default.createDirectory(
          atPath: "\(folder)/\(below)", withIntermediateDirectories: true)
      }
      let files = [
        "names.yaml": "a", "en/acts.yaml": "b", "en/rules/one.yaml": "", "fr/page.css": "d",
        ".hidden.yaml": "x", "en/acts.yaml~": "x", "en/.acts.yaml.swp": "x", "fr/#a#": "x",
        "names.yaml.bak": "x",
      ]
      for (name, text) in files {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      }
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/link.yaml", withDestinationPath: "names.yaml")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/loop", withDestinationPath: ".")
      let templates = try TemplateFiles.load(from: folder)
      #expect(
        templates.paths
          == ["en/acts.yaml", "en/rules/one.yaml", "fr/page.css", "link.yaml", "names.yaml"])
      #expect(templates.files["en/acts.yaml"] == Array("b".utf8))
    }
  }

  @Test func hashesNamesAndContentsWhereverTheyAre() {
    let one = TemplateFiles(["a": [1], "b": [2, 3]])
    #expect(one.sha256 == TemplateFiles(["b": [2, 3], "a": [1]]).sha256)
    let others: [[String: [UInt8]]] = [
      ["a": [1, 2], "b": [3]], ["a": [1], "c": [2, 3]], ["a": [1]], [:], ["ab": [1, 2, 3]],
    ]
    #expect(Set(others.map { TemplateFiles($0).sha256 } + [one.sha256]).count == others.count + 1)
    #expect(one.sha256.utf8.count == 64)
  }

  @Test func refusesATemplatesFolderBeyondItsLimits() throws {
    try withScratch { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/deep/deeper", withIntermediateDirectories: true)
      for name in ["a", "b"] {
        try Data(count: 100).write(to: URL(fileURLWithPath: "\(folder)/\(name).yaml"))
      }
      let limits: [TemplateFiles.Limits] = [
        .init(files: 1), .init(fileBytes: 99), .init(bytes: 199), .init(depth: 2),
      ]
      for limit in limits {
        #expect(throws: TemplateFiles.Unreadable.self) {
          try TemplateFiles.load(from: folder, limits: limit)
        }
      }
      #expect(throws: TemplateFiles.Unreadable.self) {
        try TemplateFiles.load(from: "\(folder)/none")
      }
    }
  }
}
