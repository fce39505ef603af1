import Foundation

/// A folder of a test's own, removed at its end. Its path is short, for a socket's sake.
final class Scratch: Sendable {
  let path: String

  init(_ folders: String...) throws {
    let name = UUID().uuidString.prefix(8)
    path = URL(fileURLWithPath: "/tmp").appendingPathComponent("cq-\(name)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for folder in folders {
      try FileManager.default.createDirectory(
        atPath: at(folder), withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func at(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: at(name), atomically: false, encoding: .utf8)
  }

  /// Writes under a hidden name and renames.
  func put(_ text: String, as name: String, making: Bool = false) throws {
    let url = URL(fileURLWithPath: at(name))
    if making {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    }
    let hidden = url.deletingLastPathComponent().appendingPathComponent(".put").path
    try text.write(toFile: hidden, atomically: false, encoding: .utf8)
    guard unsafe rename(hidden, at(name)) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  func read(_ name: String) -> String? { try? String(contentsOfFile: at(name), encoding: .utf8) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: at(name)) }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: at(name)) }

  /// Where a link points.
  func target(_ name: String) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: at(name))
  }

  /// Every path below, in order, hidden ones included.
  var paths: [String] {
    (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).sorted()
  }
}
