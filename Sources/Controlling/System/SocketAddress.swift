internal import Glibc

/// The address of a Unix socket.
enum SocketAddress {
  /// The most bytes that a path may have: the system's field has one more, for the end.
  static let limit = 107

  /// Whether a path fits into an address.
  static func fits(_ path: String) -> Bool {
    (1...limit).contains(path.utf8.count) && !path.utf8.contains(0)
  }

  /// Calls `body` with the address of `path`, which fits.
  static func with<Value>(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Value
  ) -> Value {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { field in
      // Never more than fits, and the field's last byte stays 0.
      for (index, byte) in path.utf8.prefix(field.count - 1).enumerated() {
        unsafe field[index] = byte
      }
    }
    return unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}

/// The system's words for an error number.
func systemMessage(_ number: Int32) -> String {
  // strerror answers with a static or thread-owned text, which is copied at once.
  guard let text = unsafe strerror(number) else { return "error \(number)" }
  return unsafe String(cString: text)
}
