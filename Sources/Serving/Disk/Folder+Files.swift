internal import CLinux
internal import Glibc

extension Folder {
  /// Writes a new file, and waits until the disk has it if asked to; fails when the name is taken.
  borrowing func create(_ name: String, _ bytes: [UInt8], synced: Bool = true)
    throws(DiskFailure)
  {
    let file = try descriptor(
      of: name, flags: O_WRONLY | O_CREAT | O_EXCL, operation: "create")
    defer { _ = close(file) }
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(file, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if count < 0 {
        let code = errno
        if code == EINTR { continue }
        throw DiskFailure(code: code, operation: "write", name: name)
      }
      start += count
    }
    // Once refused, another fsync may say yes to what is lost: the file is given up.
    if synced, fsync(file) != 0 { throw DiskFailure(code: errno, operation: "write", name: name) }
  }

  /// Waits until the disk has all that was written to the folder's file system.
  borrowing func syncFileSystem() throws(DiskFailure) {
    if linux_sync_file_system(raw) != 0 {
      throw DiskFailure(code: errno, operation: "write", name: ".")
    }
  }

  /// Puts a file under a name, in place of any that stands there, whole or not at all.
  borrowing func replace(_ name: String, _ bytes: [UInt8], owner: String) throws(DiskFailure) {
    let temporary = TemporaryName.next(of: owner)
    do {
      try create(temporary, bytes)
      try rename(temporary, to: name)
    } catch {
      // What is left is removed at the next start if it cannot be now.
      try? remove(temporary)
      throw error
    }
    try sync()
  }

  /// Reads a regular file; nil when there is none, or it is none.
  borrowing func read(_ name: String, limit: Int = 64 << 20) throws(DiskFailure) -> [UInt8]? {
    var status = stat()
    guard unsafe fstatat(raw, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    let file: CInt
    do {
      file = try descriptor(of: name, flags: O_RDONLY, operation: "read")
    } catch  where error.meansMissing || error.code == ELOOP {
      return nil
    }
    defer { _ = close(file) }
    var bytes: [UInt8] = []
    // As much as there was, and a byte that shows whether it has grown.
    var room = min(Int(status.st_size), limit) + 1
    while bytes.count <= limit {
      var code: CInt = 0
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        let count = unsafe Glibc.read(file, buffer.baseAddress, room)
        code = count < 0 ? errno : 0
        filled = max(count, 0)
      }
      if code == EINTR { continue }
      if code != 0 { throw DiskFailure(code: code, operation: "read", name: name) }
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      room = 1 << 16
    }
    throw DiskFailure(code: EFBIG, operation: "read", name: name)
  }

  /// Gives a name to what has another in this folder.
  borrowing func rename(_ name: String, to other: String) throws(DiskFailure) {
    try Self.check(name)
    try Self.check(other)
    if unsafe renameat(raw, name, raw, other) != 0 {
      throw DiskFailure(code: errno, operation: "rename \(name) to", name: other)
    }
  }

  /// Gives a name to what has another in this folder; false when something has the name already.
  borrowing func renameExclusively(_ name: String, to other: String) throws(DiskFailure) -> Bool {
    try Self.check(name)
    try Self.check(other)
    if unsafe linux_rename_exclusively(raw, name, other) == 0 { return true }
    let code = errno
    if code == EEXIST || code == ENOTEMPTY { return false }
    throw DiskFailure(code: code, operation: "rename \(name) to", name: other)
  }

  /// Makes a symbolic link.
  borrowing func link(to target: String, as name: String) throws(DiskFailure) {
    try Self.check(name)
    if unsafe symlinkat(target, raw, name) != 0 {
      throw DiskFailure(code: errno, operation: "make the link", name: name)
    }
  }

  /// Where a symbolic link points; nil when there is none.
  borrowing func target(of name: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlinkat(raw, name, &buffer, buffer.count)
    guard count > 0, count < buffer.count else { return nil }
    return String(validating: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes a file or a link; nothing there is as good.
  borrowing func remove(_ name: String) throws(DiskFailure) {
    try Self.check(name)
    if unsafe unlinkat(raw, name, 0) != 0 && errno != ENOENT {
      throw DiskFailure(code: errno, operation: "remove", name: name)
    }
  }

  /// Removes a folder if it is empty; tells whether it is gone.
  borrowing func removeIfEmpty(_ name: String) -> Bool {
    unsafe unlinkat(raw, name, AT_REMOVEDIR) == 0
  }

  /// Removes whatever stands under a name, with all that is in it.
  borrowing func removeTree(_ name: String) throws(DiskFailure) {
    guard kind(of: name) == .folder else { return try remove(name) }
    let folder = try open(name)
    for child in try folder.names() { try folder.removeTree(child) }
    if !removeIfEmpty(name) && errno != ENOENT {
      throw DiskFailure(code: errno, operation: "remove", name: name)
    }
  }
}
