internal import Glibc
internal import Synchronization

/// The way from tasks to the server's loop: letters, and a bell that wakes the loop up.
final class Mailbox: Sendable {
  /// What the loop is told.
  enum Letter: Sendable {
    /// Send these bytes to this connection.
    case answer(connection: UInt64, bytes: [UInt8])
    /// The call that this connection waited for is done; `close` when no other may follow.
    case done(connection: UInt64, close: Bool)
    /// Take clients at the socket that was made anew.
    case listenAnew
    /// Stop the server.
    case stop
  }

  /// The bell's end that can be waited for: readable when there are letters.
  let bell: Descriptor
  private let rope: Descriptor
  private let letters = Mutex<[Letter]>([])

  init() throws {
    var ends: (Int32, Int32) = (-1, -1)
    let type = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue
    // A pair of sockets is made with both flags at once, without a moment in which it could leak.
    let result = unsafe withUnsafeMutableBytes(of: &ends) { bytes in
      unsafe socketpair(
        AF_UNIX, Int32(type), 0, bytes.assumingMemoryBound(to: Int32.self).baseAddress)
    }
    guard result == 0 else {
      throw ControlSocketError(.system, "no bell can be made: \(systemMessage(errno))")
    }
    bell = Descriptor(owning: ends.0)
    rope = Descriptor(owning: ends.1)
  }

  /// Puts a letter in and rings, unless the bell rings already.
  func post(_ letter: Letter) {
    let isFirst = letters.withLock { letters in
      letters.append(letter)
      return letters.count == 1
    }
    guard isFirst else { return }
    var byte: UInt8 = 0
    // A full bell rings already; nothing else can fail while both ends live.
    while unsafe send(rope.raw, &byte, 1, Int32(MSG_NOSIGNAL)) < 0, errno == EINTR {}
  }

  /// Takes every letter out and silences the bell.
  func take() -> [Letter] {
    var bytes = [UInt8](repeating: 0, count: 64)
    // Silenced first: a letter that comes now rings again.
    while unsafe recv(bell.raw, &bytes, bytes.count, 0) == bytes.count {}
    return letters.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }
}
