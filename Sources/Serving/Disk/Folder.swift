internal import Glibc

/// An open folder, closed at its owner's end. Everything in it is reached from its descriptor, one
/// name at a time and never through a link, so that no name leads out of it.
struct Folder: ~Copyable, Sendable {
  /// What stands under a name.
  enum Kind: Hashable {
    case file, folder, link, other
  }

  /// The number by which the system knows it.
  let raw: CInt

  private init(owning raw: CInt) { self.raw = raw }

  deinit { _ = close(raw) }

  /// Opens the folder at a path, which may be a link.
  static func open(_ path: String) throws(DiskFailure) -> Folder {
    Folder(
      owning: try Self.descriptor("open", path) {
        unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      })
  }

  /// Opens a folder in this one.
  borrowing func open(_ name: String) throws(DiskFailure) -> Folder {
    try Self.check(name)
    return Folder(
      owning: try descriptor(of: name, flags: O_RDONLY | O_DIRECTORY, operation: "open"))
  }

  /// Opens a folder in this one, made before if it is not there.
  borrowing func openOrMake(_ name: String) throws(DiskFailure) -> Folder {
    do {
      return try open(name)
    } catch  where error.meansMissing {
      try make(name)
      sync()
      return try open(name)
    }
  }

  /// Makes a folder; one that is there already is as good.
  borrowing func make(_ name: String) throws(DiskFailure) {
    try Self.check(name)
    if unsafe mkdirat(raw, name, 0o755) != 0 && errno != EEXIST {
      throw DiskFailure(code: errno, operation: "make the folder", name: name)
    }
  }

  /// The open folder at a path below this one; the empty path is the folder itself.
  borrowing func descend(_ path: [String], making: Bool = false) throws(DiskFailure) -> Folder {
    var folder = try copy()
    for name in path { folder = making ? try folder.openOrMake(name) : try folder.open(name) }
    return folder
  }

  /// The same folder, opened once more.
  borrowing func copy() throws(DiskFailure) -> Folder {
    let raw = raw
    return Folder(
      owning: try Self.descriptor("open", ".") { fcntl(raw, F_DUPFD_CLOEXEC, 3) })
  }

  /// Writes what the folder holds to the disk, as far as the disk can.
  borrowing func sync() {
    // A file system that cannot do this for folders says EINVAL; a disk that fails has said so for
    // the files.
    _ = fsync(raw)
  }

  /// What stands under a name; nil when nothing does.
  borrowing func kind(of name: String) -> Kind? {
    var status = stat()
    guard unsafe fstatat(raw, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The names in the folder that are UTF-8, in the order of their bytes.
  borrowing func names() throws(DiskFailure) -> [String] {
    // The stream takes over its descriptor: one of its own, with a reading position of its own.
    let own = try descriptor(of: ".", flags: O_RDONLY | O_DIRECTORY, operation: "read")
    guard let stream = unsafe fdopendir(own) else {
      let code = errno
      _ = close(own)
      throw DiskFailure(code: code, operation: "read", name: ".")
    }
    defer { _ = unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          unsafe String(validatingCString: $0)
        }
      }
      if let name, name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    if errno != 0 { throw DiskFailure(code: errno, operation: "read", name: ".") }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Refuses a name that would lead elsewhere.
  static func check(_ name: String) throws(DiskFailure) {
    if name.isEmpty || name == "." || name == ".." || name.utf8.contains(UInt8(ascii: "/"))
      || name.utf8.contains(0)
    {
      throw DiskFailure(code: EINVAL, operation: "use the name", name: name)
    }
  }

  /// Opens a name in this folder without following a link.
  borrowing func descriptor(of name: String, flags: CInt, operation: String) throws(DiskFailure)
    -> CInt
  {
    if name != "." { try Self.check(name) }
    let raw = raw
    return try Self.descriptor(operation, name) {
      unsafe openat(raw, name, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0o644)
    }
  }

  private static func descriptor(_ operation: String, _ name: String, _ body: () -> CInt)
    throws(DiskFailure) -> CInt
  {
    while true {
      let raw = body()
      if raw >= 0 { return raw }
      let code = errno
      if code != EINTR { throw DiskFailure(code: code, operation: operation, name: name) }
    }
  }
}
