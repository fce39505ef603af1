import Foundation
import Testing

/// Holds the sources against the graph of rooms in `Package.swift`.
struct PackageTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The modules of the toolchain that a room may import.
  private static let toolchain: Set<String> = ["Glibc", "FoundationEssentials", "Synchronization"]

  /// A room with the targets that it names in `Package.swift`.
  struct Room: Sendable, CustomTestStringConvertible {
    var name: String
    var dependencies: Set<String>
    var testDescription: String { name }
  }

  /// The graph, read from the package's own description.
  static func rooms() throws -> [Room] {
    let manifest = try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
    // What has a path of its own is no room: what tests share stands beside them.
    let pattern =
      /\.(?:executableTarget|target)\(\s*name: "(\w+)"(?!, path:)(?:,\s*dependencies: \[([^\]]*)\])?/
    return manifest.matches(of: pattern).map { match in
      let listed = match.2.map(String.init) ?? ""
      var names = Set(listed.matches(of: /"(\w+)"/).map { String($0.1) })
      if listed.contains("argumentParser") { names.insert("ArgumentParser") }
      return Room(name: String(match.1), dependencies: names)
    }
  }

  static func imports(of room: String) throws -> [(file: String, module: String)] {
    let folder = root.appending(path: "Sources/\(room)")
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (files ?? []).filter { $0.hasSuffix(".swift") }.flatMap { file in
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      return text.matches(
        of:
          /(?m)^\s*(?:(?:package|internal|private|fileprivate|@preconcurrency|@_exported) )*import (?:struct |func |class |enum )?(\w+)/
      ).map { (file, String($0.1)) }
    }
  }

  @Test func findsEveryRoom() throws {
    let names = try Set(Self.rooms().map(\.name))
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path)
    let systemLibraries: Set<String> = ["CYAML", "CSQLite", "CSystemd"]
    #expect(names.union(systemLibraries) == Set(folders.filter { !$0.contains(".") }))
  }

  @Test(arguments: try rooms())
  func importsOnlyWhatItsRoomMay(_ room: Room) throws {
    for (file, module) in try Self.imports(of: room.name) {
      let isAllowed = Self.toolchain.contains(module) || room.dependencies.contains(module)
      #expect(isAllowed, "\(room.name)/\(file) imports \(module)")
    }
  }

  @Test func drawsNoCircle() throws {
    let rooms = try Self.rooms()
    var rank: [String: Int] = [:]
    for (index, room) in rooms.enumerated() { rank[room.name] = index }
    for room in rooms {
      for dependency in room.dependencies {
        guard let below = rank[dependency], let own = rank[room.name] else { continue }
        #expect(below < own, "\(room.name) stands below \(dependency) in Package.swift")
      }
    }
  }

  @Test func describesEveryRoomInTheReadme() throws {
    let page = try String(
      contentsOf: Self.root.appending(path: "Sources/README.md"), encoding: .utf8)
    for room in try Self.rooms() { #expect(page.contains(room.name), "\(room.name) is missing") }
  }

  @Test func keepsMainFilesShort() throws {
    for program in ["communique", "communiqued"] {
      let text = try String(
        contentsOf: Self.root.appending(path: "Sources/\(program)/main.swift"), encoding: .utf8)
      #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 41)
    }
  }
}
