internal import Glibc

extension TemplateFiles {
  /// Bounds on what a templates folder may hold.
  package struct Limits: Hashable, Sendable {
    package var files: Int
    package var fileBytes: Int
    package var bytes: Int
    package var depth: Int

    /// Makes limits; the defaults leave room for every language that there is.
    package init(
      files: Int = 5000, fileBytes: Int = 8 << 20, bytes: Int = 64 << 20, depth: Int = 16
    ) {
      self.files = files
      self.fileBytes = fileBytes
      self.bytes = bytes
      self.depth = depth
    }
  }

  /// Why templates could not be read.
  package struct Unreadable: Error, Hashable, Sendable, CustomStringConvertible {
    /// Lower case, without a full stop, standing alone.
    package let message: String

    package var description: String { message }

    init(_ message: String) { self.message = message }
  }

  /// Reads every file below `folder`. What editors and copiers leave behind is passed over, and so are
  /// links to folders; links to files are followed.
  ///
  /// - Throws: `Unreadable`: half a phrasebook is worse than none.
  package static func load(from folder: String, limits: Limits = Limits()) throws -> TemplateFiles {
    var loading = Loading(root: folder, limits: limits)
    try loading.readFolder("", depth: 1)
    return TemplateFiles(loading.files)
  }

  /// Whether a name is one that no template has.
  static func isIgnored(_ name: String) -> Bool {
    guard let first = name.first else { return true }
    return ".#~".contains(first)
      || ["~", ".tmp", ".part", ".swp", ".bak", ".orig", ".rej"].contains { name.hasSuffix($0) }
      || name.contains(".dpkg-")
  }

  /// A folder being read.
  private struct Loading {
    let root: String
    let limits: Limits
    var files: [String: [UInt8]] = [:]
    var bytes = 0

    mutating func readFolder(_ relative: String, depth: Int) throws {
      let path = relative.isEmpty ? root : PathText.join(root, relative)
      guard depth <= limits.depth else {
        throw Unreadable("the templates' folders are nested deeper than \(limits.depth): \(path)")
      }
      for name in try names(in: path) where !isIgnored(name) {
        let below = relative.isEmpty ? name : PathText.join(relative, name)
        let whole = PathText.join(root, below)
        var status = stat()
        guard unsafe lstat(whole, &status) == 0 else { throw unreadable(whole) }
        if status.st_mode & S_IFMT == S_IFDIR {
          try readFolder(below, depth: depth + 1)
        } else if let content = try readFile(whole) {
          files[below] = content
          bytes += content.count
          guard files.count <= limits.files else {
            throw Unreadable("there are more than \(limits.files) templates in \(root)")
          }
          guard bytes <= limits.bytes else {
            throw Unreadable("the templates in \(root) have more than \(limits.bytes) bytes")
          }
        }
      }
    }

    private func names(in path: String) throws -> [String] {
      guard let folder = unsafe opendir(path) else { throw unreadable(path) }
      defer { unsafe closedir(folder) }
      var names: [String] = []
      while let entry = unsafe readdir(folder) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          unsafe pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
            unsafe String(validatingCString: $0)
          }
        }
        guard let name else { throw Unreadable("a file's name in \(path) is not UTF-8") }
        names.append(name)
        guard names.count <= 4 * limits.files else {
          throw Unreadable("there are more than \(limits.files) templates in \(path)")
        }
      }
      return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// A file's bytes; nil when it is no file.
    private func readFile(_ path: String) throws -> [UInt8]? {
      let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else { throw unreadable(path) }
      defer { close(descriptor) }
      var status = stat()
      guard unsafe fstat(descriptor, &status) == 0 else { throw unreadable(path) }
      guard status.st_mode & S_IFMT == S_IFREG else { return nil }
      var content: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = unsafe read(descriptor, &chunk, chunk.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw unreadable(path) }
        guard count > 0 else { return content }
        content += chunk[..<count]
        guard content.count <= limits.fileBytes else {
          throw Unreadable("\(path) has more than \(limits.fileBytes) bytes")
        }
      }
    }

    private func unreadable(_ path: String) -> Unreadable {
      Unreadable("\(path) cannot be read: \(SystemText.message(errno))")
    }
  }
}
