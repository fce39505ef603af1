internal import Glibc

/// The right to serve a workspace, held as long as it lives: by the kernel's word, so that no
/// program that died can hold it.
package struct WorkspaceLock: ~Copyable, Sendable {
  /// Somebody else serves the workspace.
  package struct Held: Error, Hashable, Sendable, CustomStringConvertible {
    /// The process, as it wrote it down; nil when it did not.
    package var process: Int?
    /// The lock's file.
    package var path: String

    package var description: String {
      let holder = process.map { "process \($0)" } ?? "another process"
      return "\(holder) serves this workspace already (it holds \(path))"
    }
  }

  /// The name of the lock's file in the state folder.
  static let fileName = "lock"

  private let raw: CInt

  /// Takes the lock in a state folder.
  ///
  /// - Throws: `Held`, or `DiskFailure` when the file cannot be used.
  package init(state folder: String) throws {
    let path = "\(folder)/\(Self.fileName)"
    let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW
    let raw = unsafe open(path, flags, 0o644)
    guard raw >= 0 else { throw DiskFailure(code: errno, operation: "open", name: path) }
    while flock(raw, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      defer { _ = close(raw) }
      guard code == EWOULDBLOCK else {
        throw DiskFailure(code: code, operation: "lock", name: path)
      }
      throw Held(process: Self.holder(raw), path: path)
    }
    self.raw = raw
    let text = Array("\(getpid())\n".utf8)
    _ = ftruncate(raw, 0)
    _ = unsafe pwrite(raw, text, text.count, 0)
  }

  deinit {
    // The file stays: removed, it could be locked once more by a name that others do not see.
    _ = ftruncate(raw, 0)
    _ = close(raw)
  }

  private static func holder(_ raw: CInt) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = unsafe pread(raw, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    let digits = bytes[..<count].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
