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
    try run(#"printf %s "$1" > "./$2""#, text, name)
  }

  /// Writes under another name and renames.
  func put(_ text: String, as name: String) throws {
    try run(#"printf %s "$1" > .put-$$; mv -- .put-$$ "./$2""#, text, name)
  }

  /// Runs a shell's command in the folder.
  ///
  /// Also what this process could do itself: what it has open is open in every process that another
  /// test starts at the same time, for a moment, and would be closed later than it seems.
  func run(_ command: String, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-ec", command, "sh"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw CocoaError(.executableLoad) }
  }
}
