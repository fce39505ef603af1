import Foundation

/// A path for a file in a folder of its own, removed at the end.
final class ScratchPath: Sendable {
  private let folder: String
  var path: String { folder + "/record.db" }

  init() {
    folder = NSTemporaryDirectory() + "archiving-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }
}
