import Foundation

/// A small file system in memory, unmounted at its end.
final class Mount: Sendable {
  private let path: String

  init(at path: String, kibibytes: Int, inodes: Int? = nil) throws {
    self.path = path
    let options = "size=\(kibibytes)k" + (inodes.map { ",nr_inodes=\($0)" } ?? "")
    guard Self.run("mount", "-t", "tmpfs", "-o", options, "none", path) else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  deinit { _ = Self.run("umount", "-l", path) }

  /// Whether this process may mount.
  static var isPossible: Bool {
    guard geteuid() == 0, let scratch = try? Scratch("m") else { return false }
    return (try? Mount(at: scratch.at("m"), kibibytes: 16)) != nil
  }

  /// Leaves no room at all.
  func fill() {
    let file = unsafe open("\(path)/filler", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    for size in [4096, 1] {
      let bytes = [UInt8](repeating: 0, count: size)
      while unsafe write(file, bytes, size) > 0 {}
    }
    close(file)
  }

  func empty() { _ = unsafe unlink("\(path)/filler") }

  /// Leaves no room for another file.
  func fillWithFiles() {
    _ = unsafe mkdir("\(path)/.fillers", 0o700)
    var number = 0
    while true {
      let file = unsafe open("\(path)/.fillers/\(number)", O_WRONLY | O_CREAT, 0o600)
      if file < 0 { return }
      close(file)
      number += 1
    }
  }

  func removeFiles() { try? FileManager.default.removeItem(atPath: "\(path)/.fillers") }

  /// Lets nobody write there, or everybody again.
  func setReadOnly(_ isReadOnly: Bool) -> Bool {
    Self.run("mount", "-o", "remount,\(isReadOnly ? "ro" : "rw")", path)
  }

  private static func run(_ program: String, _ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
