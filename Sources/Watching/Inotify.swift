internal import Glibc

/// The kernel's inotify.
package final class Inotify: FolderWatching {
  private static let mask =
    UInt32(IN_MOVED_TO) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_MODIFY)
    | UInt32(IN_ATTRIB) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVE_SELF)
    | UInt32(IN_DELETE_SELF) | UInt32(IN_ONLYDIR) | UInt32(IN_EXCL_UNLINK)

  private let descriptor: Descriptor
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  /// Asks the kernel for a queue of events.
  package init() throws(WatchFailure) {
    let number = inotify_init1(CInt(O_NONBLOCK) | CInt(O_CLOEXEC))
    guard number >= 0 else {
      throw WatchFailure(code: errno, operation: "watch", path: nil)
    }
    descriptor = Descriptor(owning: number)
  }

  package var number: CInt { descriptor.number }

  package func add(_ folder: borrowing Descriptor) throws(WatchFailure) -> CInt {
    try add(folder, mask: Self.mask)
  }

  /// Watches an open folder for some events alone.
  func add(_ folder: borrowing Descriptor, mask: UInt32) throws(WatchFailure) -> CInt {
    // By the open descriptor and not by a path, so that what is watched is what was opened.
    let watch = unsafe inotify_add_watch(number, "/proc/self/fd/\(folder.number)", mask)
    guard watch >= 0 else {
      throw WatchFailure(code: errno, operation: "watch", path: nil)
    }
    return watch
  }

  package func remove(_ watch: CInt) {
    _ = inotify_rm_watch(number, watch)
  }

  package func read() throws(WatchFailure) -> [FolderEvent] {
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe Glibc.read(number, bytes.baseAddress, bytes.count)
    }
    guard count >= 0 else {
      if errno == EAGAIN || errno == EINTR { return [] }
      throw WatchFailure(code: errno, operation: "read", path: nil)
    }
    return Self.decode(buffer[..<count])
  }

  /// Cuts what the kernel gave into events: a header of 16 bytes, then the name, padded by zeros.
  static func decode(_ bytes: ArraySlice<UInt8>) -> [FolderEvent] {
    var events: [FolderEvent] = []
    var rest = bytes
    while rest.count >= 16 {
      let field = { (offset: Int) -> UInt32 in
        // Made up with the lowest byte first, whichever end this machine begins at.
        let value: UInt32 = (0..<4).reduce(0) {
          $0 | UInt32(rest[rest.startIndex + offset + $1]) << (8 * $1)
        }
        return UInt32(littleEndian: value)
      }
      let length = Int(field(12))
      guard rest.count >= 16 + length else { break }
      let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
      events.append(
        FolderEvent(
          watch: CInt(bitPattern: field(0)), mask: field(4),
          name: name.isEmpty ? nil : FileName(name)))
      rest = rest.dropFirst(16 + length)
    }
    return events
  }
}
