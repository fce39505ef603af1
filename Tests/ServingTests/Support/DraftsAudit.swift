import Foundation
import Hashing
import Serving
import Testing

/// Looks at a drafts folder as a reader would, and says what is not whole.
struct DraftsAudit {
  /// What was seen of a revision that was whole: while nobody touched a file, it still is.
  private struct Seen {
    var manifest: Manifest
    var stamps: [FileState]
  }

  /// What tells that nobody touched a file, not even by giving it another date.
  private struct FileState: Equatable {
    var inode: UInt
    var size: Int
    var changed: [Int]
  }

  private var seen: [String: Seen] = [:]

  /// Every revision that is visible, by its folder's path; each is held against its manifest.
  @discardableResult
  static func revisions(in drafts: String, sourceLocation: SourceLocation = #_sourceLocation)
    -> [String: Manifest]
  {
    var audit = DraftsAudit()
    return audit.revisions(in: drafts, sourceLocation: sourceLocation)
  }

  /// The same; what was whole the last time, and was not touched since, is not read again.
  mutating func revisions(in drafts: String, sourceLocation: SourceLocation = #_sourceLocation)
    -> [String: Manifest]
  {
    var revisions: [String: Manifest] = [:]
    for path in Self.folders(in: drafts) {
      let folder = "\(drafts)/\(path)"
      if let known = seen[path], known.stamps == Self.stamps(of: known.manifest, in: folder) {
        revisions[path] = known.manifest
        continue
      }
      let manifest = Self.read("\(folder)/manifest.json").flatMap(Manifest.init(_:))
      #expect(manifest != nil, "\(path) has no manifest", sourceLocation: sourceLocation)
      guard let manifest else { continue }
      let stamps = Self.stamps(of: manifest, in: folder)
      var isWhole = true
      for file in manifest.files {
        let digest = Self.read("\(folder)/\(file.name)").map(SHA256.hex(_:))
        #expect(
          digest == file.sha256, "\(path)/\(file.name) is not as published",
          sourceLocation: sourceLocation)
        if digest != file.sha256 { isWhole = false }
      }
      seen[path] = isWhole ? Seen(manifest: manifest, stamps: stamps) : nil
      revisions[path] = manifest
    }
    return revisions
  }

  /// The hidden paths, which nobody should leave behind.
  static func leftovers(in drafts: String) -> [String] {
    (FileManager.default.enumerator(atPath: drafts)?.compactMap { $0 as? String } ?? [])
      .filter { $0.split(separator: "/").contains { $0.hasPrefix(".") } }
  }

  /// The paths of the folders that have a revision's name.
  private static func folders(in drafts: String) -> [String] {
    var found: [String] = []
    var left = [""]
    while let folder = left.popLast() {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: drafts + folder)) ?? []
      for name in names where !name.hasPrefix(".") && name != "latest" {
        let path = "\(folder)/\(name)"
        if RevisionNumber.parse(name) != nil {
          found.append(String(path.dropFirst()))
        } else if !name.contains(".") {
          left.append(path)
        }
      }
    }
    return found
  }

  private static func stamps(of manifest: Manifest, in folder: String) -> [FileState] {
    (manifest.files.map(\.name) + ["manifest.json"]).compactMap { name in
      var status = stat()
      guard unsafe lstat("\(folder)/\(name)", &status) == 0 else { return nil }
      return FileState(
        inode: UInt(status.st_ino), size: Int(status.st_size),
        changed: [status.st_ctim.tv_sec, status.st_ctim.tv_nsec])
    }
  }

  private static func read(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { [UInt8]($0) }
  }
}
