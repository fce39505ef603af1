internal import Glibc

/// Reads the names in an open folder.
enum DirectoryReader {
  /// The names as bytes, in the order of the bytes, without `.` and `..`.
  static func names(in folder: borrowing Descriptor) throws(WatchFailure) -> [[UInt8]] {
    // The stream takes over the descriptor that it is given, so it gets one of its own: opened and
    // not duplicated, since a duplicate would share the reading position.
    var own = try folder.open(".", flags: O_RDONLY | O_DIRECTORY).release()
    guard let stream = unsafe fdopendir(own) else {
      let code = errno
      own = close(own)
      throw WatchFailure(code: code, operation: "read", path: nil)
    }
    defer { _ = unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      // The entry is valid until the next call on this stream, and no one else has the stream.
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw WatchFailure(code: errno, operation: "read", path: nil) }
        break
      }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: UInt8.self, capacity: Int(NAME_MAX) + 1) { bytes in
          unsafe Array(UnsafeBufferPointer(start: bytes, count: strlen(bytes)))
        }
      }
      if name != [UInt8(ascii: ".")] && name != [UInt8(ascii: "."), UInt8(ascii: ".")] {
        names.append(name)
      }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
