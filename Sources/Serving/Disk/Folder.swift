internal import CLinux
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

  /// Makes a folder; one that is there already is as good. Tells whether it was made.
  @discardableResult
  borrowing func make(_ name: String) throws(DiskFailure) -> Bool {
    try Self.check(name)
    if unsafe mkdirat(raw, name, 0o755) == 0 { return true }
    if errno != EEXIST { throw DiskFailure(code: errno, operation: "make the folder", name: name) }
    return false
  }

  /// The open folder at a path below this one; the empty path is the folder itself.
  borrowing func descend(_ path: [String]) throws(DiskFailure) -> Folder {
    guard let first = path.first else { return try copy() }
    var folder = try open(first)
    for name in path.dropFirst() { folder = try folder.open(name) }
    return folder
  }

  /// The open folder at a path below this one; what is missing is made, which is told by `isNew`.
  borrowing func descend(_ path: [String], making isNew: inout Bool) throws(DiskFailure) -> Folder {
    guard let first = path.first else { return try copy() }
    var folder = try openOrMake(first, &isNew)
    for name in path.dropFirst() { folder = try folder.openOrMake(name, &isNew) }
    return folder
  }

  private borrowing func openOrMake(_ name: String, _ isNew: inout Bool) throws(DiskFailure)
    -> Folder
  {
    // Whoever takes an empty folder away at the same time does so once or twice.
    for _ in 0..<8 {
      do {
        return try open(name)
      } catch  where error.meansMissing {
        if try make(name) { isNew = true }
      }
    }
    return try open(name)
  }

  /// Waits until the disk has the folders on the way to a path below this one.
  borrowing func syncWay(to path: [String]) throws(DiskFailure) {
    try sync()
    var folder = try copy()
    for name in path.dropLast() {
      folder = try folder.open(name)
      try folder.sync()
    }
  }

  /// How many bytes a regular file has; nil when there is none.
  borrowing func size(of name: String) -> Int? {
    var status = stat()
    guard unsafe fstatat(raw, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return Int(status.st_size)
  }

  /// The number of the file system that the folder is on.
  borrowing func device() -> UInt64 {
    var status = stat()
    return unsafe fstat(raw, &status) == 0 ? UInt64(status.st_dev) : 0
  }

  /// How long ago something under a name was last changed, by the system's clock; zero when it cannot be
  /// told.
  borrowing func age(of name: String) -> Duration {
    var status = stat()
    guard unsafe fstatat(raw, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .zero }
    return .seconds(time(nil) - status.st_mtim.tv_sec)
  }

  /// The same folder, opened once more.
  borrowing func copy() throws(DiskFailure) -> Folder {
    let raw = raw
    return Folder(
      owning: try Self.descriptor("open", ".") { fcntl(raw, F_DUPFD_CLOEXEC, 3) })
  }

  /// Writes what the folder holds to the disk, as far as the disk can.
  borrowing func sync() throws(DiskFailure) {
    if fsync(raw) != 0, let failure = DiskFailure(syncing: nil, errno) { throw failure }
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
    var names: [String] = []
    try eachName { bytes in
      if let text = try? UTF8Span(validating: bytes) { names.append(String(copying: text)) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Calls `body` with the bytes of each name in the folder, in no order.
  borrowing func eachName(_ body: (Span<UInt8>) -> Void) throws(DiskFailure) {
    // The stream takes over its descriptor: one of its own, with a reading position of its own.
    let own = try descriptor(of: ".", flags: O_RDONLY | O_DIRECTORY, operation: "read")
    guard let stream = unsafe fdopendir(own) else {
      let code = errno
      _ = close(own)
      throw DiskFailure(code: code, operation: "read", name: ".")
    }
    defer { _ = unsafe closedir(stream) }
    errno = 0
    while let entry = unsafe readdir(stream) {
      unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        // The system ends it by a zero.
        unsafe field.withMemoryRebound(to: UInt8.self, capacity: Int(NAME_MAX) + 1) { start in
          let count = unsafe strnlen(
            UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self), Int(NAME_MAX))
          let name = unsafe UnsafeBufferPointer(start: start, count: count).span
          let isOfEveryFolder =
            count <= 2 && (0..<count).allSatisfy { name[$0] == UInt8(ascii: ".") }
          if !isOfEveryFolder { body(name) }
        }
      }
      errno = 0
    }
    if errno != 0 { throw DiskFailure(code: errno, operation: "read", name: ".") }
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
      unsafe linux_open_beneath(raw, name, flags | O_NONBLOCK | O_NOCTTY, 0o644)
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
