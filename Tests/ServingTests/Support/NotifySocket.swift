import Controlling
import Foundation

/// Listens to what a service tells systemd.
final class NotifySocket: Sendable {
  struct Silence: Error {}

  let path: String
  private let raw: Int32

  init(path: String) throws {
    self.path = path
    raw = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { field in
      for (index, byte) in path.utf8.prefix(field.count - 1).enumerated() {
        unsafe field[index] = byte
      }
    }
    var timeout = timeval(tv_sec: 20, tv_usec: 0)
    _ = unsafe setsockopt(
      raw, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(raw, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard result == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  deinit { close(raw) }

  /// Waits until a line such as `READY=1` is told; gives those before it.
  @discardableResult
  func hears(_ line: String) async throws -> [String] {
    let raw = raw
    return try await OwnThread.run {
      var before: [String] = []
      var buffer = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = unsafe recv(raw, &buffer, buffer.count, 0)
        guard count > 0 else { throw Silence() }
        let text = String(decoding: buffer[..<count], as: UTF8.self)
        let lines = text.split(separator: "\n").map(String.init)
        if lines.contains(line) { return before }
        before += lines
      }
    }
  }
}
