import Foundation

/// A folder of a test's own, removed at its end.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "watching-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func at(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes in place.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: at(name)))
  }

  /// Writes under another name and renames.
  func put(_ text: String, as name: String) throws {
    let hidden = at(".put-" + UUID().uuidString)
    try Data(text.utf8).write(to: URL(fileURLWithPath: hidden))
    guard unsafe rename(hidden, at(name)) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Runs a shell's command in the folder.
  func run(_ command: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-ec", command]
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw CocoaError(.executableLoad) }
  }
}
