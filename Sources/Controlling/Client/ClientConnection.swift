internal import Glibc

/// The client's end of a connection: messages out and in, each by a deadline.
struct ClientConnection: ~Copyable {
  private let socket: Descriptor
  private var framer: MessageFramer

  init(path: String, timeout: Duration, limit: Int) throws {
    socket = try Self.connect(to: path, timeout: timeout)
    framer = MessageFramer(limit: limit)
  }

  private static func connect(to path: String, timeout: Duration) throws -> Descriptor {
    guard SocketAddress.fits(path) else { throw ControlClientError.badPath(path) }
    let raw = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard raw >= 0 else {
      throw ControlClientError(.system, "no socket can be made: \(systemMessage(errno))")
    }
    let socket = Descriptor(owning: raw)
    // A connection waits only while the daemon's queue is full, and then for the sending time-out.
    var wait = timeval(tv_sec: max(1, Int(timeout.components.seconds)), tv_usec: 0)
    _ = unsafe setsockopt(
      raw, SOL_SOCKET, SO_SNDTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    while unsafe SocketAddress.with(path, { unsafe Glibc.connect(raw, $0, $1) }) != 0 {
      let number = errno
      if number == EINTR { continue }
      var status = stat()
      let isSocket = unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
      throw ControlClientError.connecting(to: path, errno: number, isSocket: isSocket)
    }
    return socket
  }

  /// Sends a message whole.
  mutating func send(_ message: some Encodable, by deadline: Deadline) throws {
    try send(Wire.encode(message), by: deadline)
  }

  /// Sends a message's bytes, the NUL included.
  mutating func send(_ bytes: [UInt8], by deadline: Deadline) throws {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.send(
          socket.raw, buffer.baseAddress?.advanced(by: sent), buffer.count - sent,
          Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        try wait(for: POLLOUT, by: deadline)
      } else if errno == EPIPE || errno == ECONNRESET {
        // The daemon closed its end; what it said before can still be read.
        return
      } else if errno != EINTR {
        throw ControlClientError(.system, "the daemon cannot be told: \(systemMessage(errno))")
      }
    }
  }

  /// Waits for a reply.
  ///
  /// - Throws: `ControlError` when the reply is one.
  mutating func receive<Parameters: Decodable>(
    _ type: Parameters.Type, by deadline: Deadline
  ) throws -> Wire.Reply<Parameters> {
    let message = try receiveMessage(by: deadline)
    let reply: Result<Wire.Reply<Parameters>, ControlError>
    do {
      reply = try Wire.reply(type, in: message)
    } catch {
      throw ControlClientError(
        .malformed, "the daemon's answer cannot be read",
        help: "the daemon may be of another version: compare `communique --version` with its own")
    }
    return try reply.get()
  }

  private mutating func receiveMessage(by deadline: Deadline) throws -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      switch framer.next() {
      case .message(let message): return message
      case .tooLarge:
        throw ControlClientError(.malformed, "the daemon's answer is longer than can be right")
      case .incomplete: break
      }
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe recv(socket.raw, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT))
      }
      if count > 0 {
        framer.append(chunk[..<count])
      } else if count == 0 || errno == ECONNRESET {
        throw ControlClientError(
          .closed, "the daemon ended the connection before it answered",
          help: "it may have been stopped: see `systemctl status communiqued`")
      } else if errno == EAGAIN {
        try wait(for: POLLIN, by: deadline)
      } else if errno != EINTR {
        throw ControlClientError(
          .system, "the daemon's answer cannot be read: \(systemMessage(errno))")
      }
    }
  }

  /// Waits until the socket is ready, or the deadline has passed.
  private func wait(for events: Int32, by deadline: Deadline) throws {
    while true {
      var entry = pollfd(fd: socket.raw, events: Int16(events), revents: 0)
      let count = unsafe poll(&entry, 1, try deadline.milliseconds())
      if count > 0 { return }
      if count < 0, errno != EINTR {
        throw ControlClientError(
          .system, "the daemon cannot be waited for: \(systemMessage(errno))")
      }
    }
  }
}
