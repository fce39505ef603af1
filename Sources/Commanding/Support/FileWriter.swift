import Diagnostics
import Glibc

/// A failure of the file system: what was tried, on which file, and why not.
package struct FileFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package let action: String
  package let path: String
  /// The error number of errno(3).
  package let code: Int32

  /// Makes a failure; see the properties.
  package init(action: String, path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  package var description: String {
    let reason = unsafe String(cString: strerror(code))
    return "cannot \(action) \(path.isEmpty ? "``" : SafeText.safe(path)): \(reason)"
  }
}

/// Reads and writes whole files.
enum FileWriter {
  /// The most bytes that are read of a file that an officer names.
  static let limit = 64 << 20

  /// Writes all bytes to a descriptor, however many calls that takes.
  ///
  /// - Parameter path: what a failure calls the file.
  static func write(
    _ bytes: [UInt8], to descriptor: Int32, path: String = "standard output"
  ) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileFailure(action: "write", path: path, code: errno)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Writes a result to where a user wants it: a file is replaced whole, and what is no file (a
  /// pipe, `/dev/stdout`) is written to, never replaced.
  ///
  /// - Parameter source: the file that the result was made of, which is never replaced.
  static func output(_ bytes: [UInt8], to path: String, madeOf source: String) throws {
    guard let status = status(of: path) else { return try replace(path, with: bytes) }
    guard status.isFile else { return try pour(bytes, into: path) }
    if let ofSource = Self.status(of: source), ofSource.st_dev == status.st_dev,
      ofSource.st_ino == status.st_ino
    {
      throw Failure(
        Exits.cannotWrite, "\(SafeText.safe(path)) is what this is made of",
        help: "name another file with -o")
    }
    try replace(path, with: bytes)
  }

  /// Writes a result that its user goes on with by hand: to a file that is not there yet, or to what is no file.
  static func draft(_ bytes: [UInt8], to path: String) throws {
    if let status = status(of: path), !status.isFile { return try pour(bytes, into: path) }
    do {
      try create(path, with: bytes)
    } catch let failure as FileFailure where failure.code == EEXIST {
      throw Failure(
        Exits.cannotWrite, "\(SafeText.safe(path)) is there already",
        help: "choose another name with -o")
    }
  }

  /// Writes to what is no file.
  private static func pour(_ bytes: [UInt8], into path: String) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(action: "write", path: path, code: errno) }
    defer { close(descriptor) }
    try write(bytes, to: descriptor, path: path)
  }

  /// What stands at a path, links followed; nil when nothing does.
  private static func status(of path: String) -> stat? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status : nil
  }

  /// Writes a file that is not there yet; where that fails, there is none.
  static func create(_ path: String, with bytes: [UInt8]) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileFailure(action: "write", path: path, code: errno) }
    defer { close(descriptor) }
    do {
      try write(bytes, to: descriptor, path: path)
    } catch {
      unsafe unlink(path)
      throw error
    }
  }

  /// Writes a file so that others see the old one or the new one, never a part.
  ///
  /// - Parameters:
  ///   - mode: who may do what with it, whatever the user's mask; without it, the mask decides.
  ///   - folder: the open folder that the path begins at; without it, where the program works.
  ///   - shown: what a failure calls the file; without it, the path.
  static func replace(
    _ path: String, with bytes: [UInt8], mode: mode_t? = nil, in folder: Int32 = AT_FDCWD,
    shown: String? = nil
  ) throws {
    let shown = shown ?? path
    let temporary = temporaryName(beside: path)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let descriptor = unsafe openat(folder, temporary, flags, 0o666)
    guard descriptor >= 0 else { throw FileFailure(action: "write", path: shown, code: errno) }
    do {
      defer { close(descriptor) }
      if let mode, fchmod(descriptor, mode) != 0 {
        throw FileFailure(action: "write", path: shown, code: errno)
      }
      try write(bytes, to: descriptor, path: shown)
      guard fsync(descriptor) == 0 else {
        throw FileFailure(action: "write", path: shown, code: errno)
      }
    } catch {
      unsafe unlinkat(folder, temporary, 0)
      throw error
    }
    guard unsafe renameat(folder, temporary, folder, path) == 0 else {
      let code = errno
      unsafe unlinkat(folder, temporary, 0)
      throw FileFailure(action: "write", path: shown, code: code)
    }
  }

  /// Whether there is a folder at `path`.
  static func isFolder(_ path: String) -> Bool {
    status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// A hidden name in the same folder, which the daemon ignores.
  private static func temporaryName(beside path: String) -> String {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let name = path.split(separator: "/").last ?? ""
    let hidden = ".\(name).\(getpid()).part"
    return folder.isEmpty ? hidden : folder.joined(separator: "/") + "/" + hidden
  }

  /// Reads a whole file; `-` is standard input.
  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = path == "-" ? dup(STDIN_FILENO) : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(action: "read", path: path, code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileFailure(action: "read", path: path, code: errno)
      }
      bytes += buffer.prefix(count)
      if bytes.count > limit { throw FileFailure(action: "read", path: path, code: EFBIG) }
    }
  }
}

extension stat {
  /// Whether it is that of a regular file.
  fileprivate var isFile: Bool { st_mode & S_IFMT == S_IFREG }
}
