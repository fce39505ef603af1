import Foundation
import Hashing
import Serving
import Testing

/// Looks at a drafts folder as a reader would, and says what is not whole.
enum DraftsAudit {
  /// Every revision that is visible, by its folder's path; each is held against its manifest.
  @discardableResult
  static func revisions(in drafts: String, sourceLocation: SourceLocation = #_sourceLocation)
    -> [String: Manifest]
  {
    var revisions: [String: Manifest] = [:]
    let paths = FileManager.default.enumerator(atPath: drafts)?.compactMap { $0 as? String } ?? []
    for path in paths where RevisionNumber.parse(path.split(separator: "/").last ?? "") != nil {
      let manifest = read("\(drafts)/\(path)/manifest.json").flatMap(Manifest.init(_:))
      #expect(manifest != nil, "\(path) has no manifest", sourceLocation: sourceLocation)
      for file in manifest?.files ?? [] {
        let digest = read("\(drafts)/\(path)/\(file.name)").map(SHA256.hex(_:))
        #expect(
          digest == file.sha256, "\(path)/\(file.name) is not as published",
          sourceLocation: sourceLocation)
      }
      revisions[path] = manifest
    }
    return revisions
  }

  /// The hidden paths, which nobody should leave behind.
  static func leftovers(in drafts: String) -> [String] {
    (FileManager.default.enumerator(atPath: drafts)?.compactMap { $0 as? String } ?? [])
      .filter { $0.split(separator: "/").contains { $0.hasPrefix(".") } }
  }

  private static func read(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { [UInt8]($0) }
  }
}
