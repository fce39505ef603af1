import Diagnostics
import Drafting
import Foundation
import Phrasing
import Testing

/// The drafter with the templates that are shipped, and the checkout's files.
enum Workshop {
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let here = checkout.appending(path: "Tests/DraftingTests")

  /// The files of `Templates/`.
  static let files: [String: [UInt8]] = {
    let folder = checkout.appending(path: "Templates")
    var files: [String: [UInt8]] = [:]
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    for path in paths ?? [] {
      files[path] = (try? Data(contentsOf: folder.appending(path: path))).map { Array($0) }
    }
    return files
  }()

  static let loading = Drafter.load(files)

  /// The drafter; fails the test where the templates have faults.
  static func drafter() throws -> Drafter {
    try #require(loading.drafter, "\(loading.problems.map(\.message))")
  }

  /// The specs of a folder of the checkout, by their names.
  static func specs(in folder: String) -> [String] {
    let url = checkout.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: checkout.appending(path: path)))
  }
}
