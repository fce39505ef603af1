import Controlling
import Glibc
import Testing

/// A client that knows nothing of the protocol and sends what it likes. Waits on its thread, at most
/// 20 seconds at a time; use it within `OwnThread.run`.
struct RawSocket: ~Copyable {
  private let raw: Int32

  init(_ path: String) throws {
    raw = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      unsafe setsockopt(raw, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
    }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
    let result = unsafe withUnsafePointer(to: &address) {
      unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(raw, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(result == 0)
  }

  deinit { close(raw) }

  /// Sends bytes; answers whether the server took them all.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes[sent...].withUnsafeBytes {
        unsafe Glibc.send(raw, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// Sends a text and the NUL that ends a message.
  @discardableResult
  func send(_ message: String) -> Bool { send(Array(message.utf8) + [0]) }

  /// Says that nothing more will be sent.
  func finish() { _ = shutdown(raw, Int32(SHUT_WR)) }

  /// Reads once: the bytes, none at the end of the connection, nil when nothing came in time.
  func read() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe recv(raw, &buffer, buffer.count, 0)
    if count < 0 { return errno == ECONNRESET ? [] : nil }
    return Array(buffer[..<count])
  }

  /// Reads `count` messages, or up to the end of the connection.
  func messages(_ count: Int = .max) -> [String] {
    var bytes: [UInt8] = []
    var messages: [String] = []
    while messages.count < count {
      while let end = bytes.firstIndex(of: 0), messages.count < count {
        messages.append(String(decoding: bytes[..<end], as: UTF8.self))
        bytes.removeFirst(end + 1)
      }
      guard messages.count < count, let more = read(), !more.isEmpty else { break }
      bytes += more
    }
    return messages
  }

  /// Whether the server has ended the connection, with nothing more to read.
  func isEnded() -> Bool { read() == [] }
}

/// A call as text.
func call(_ method: String, _ parameters: String = "{}", _ rest: String = "") -> String {
  #"{"method":"io.communique.Control.\#(method)","parameters":\#(parameters)\#(rest)}"#
}
