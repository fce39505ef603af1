internal import Glibc

/// A client's connection as the loop sees it: what it sent, what waits for it, and what it is
/// waiting for. Used on the loop's thread alone.
///
/// One call at a time is answered. While one is, and while its answer has not been read, nothing
/// more is read from the client: the kernel's buffer fills and the client waits.
final class Connection {
  /// What became of an attempt to read or write.
  enum Progress {
    /// Something went through.
    case moved
    /// Nothing can go through now.
    case blocked
    /// Nothing will go through any more.
    case ended
  }

  let key: UInt64
  let peer: Peer
  let socket: Descriptor
  /// What a stream to the client waits at.
  let gate: Gate
  var framer: MessageFramer
  /// The call that is being answered.
  var call: Task<Void, Never>?
  /// Whether the client has closed its end altogether.
  private(set) var isGone = false
  /// Whether the client sends nothing more.
  private(set) var isDrained = false
  /// Whether the connection is to be closed as soon as what waits for the client is sent.
  var closesAfterSending = false
  /// When the client was told that there is no room for it; nil while it is served.
  private(set) var turnedAway: ContinuousClock.Instant?
  /// When the connection last moved a byte or ended a call.
  private(set) var lastMove = ContinuousClock.now
  /// When the first byte of the half call that is there came.
  private(set) var halfSince: ContinuousClock.Instant?

  private var output: [UInt8] = []
  private var sent = 0

  init(key: UInt64, socket: consuming Descriptor, peer: Peer, limits: ControlLimits) {
    self.key = key
    self.peer = peer
    self.socket = socket
    framer = MessageFramer(limit: limits.message)
    gate = Gate(limit: limits.backlog)
  }

  /// How many bytes wait for the client.
  var waiting: Int { output.count - sent }
  /// How many bytes the connection holds.
  var held: Int { waiting + framer.pending }
  /// Whether the next call may be taken.
  var isFree: Bool { call == nil && waiting == 0 && !closesAfterSending }
  /// Whether nothing happens here: no call, not even half a one, and nothing to send.
  var isIdle: Bool { isFree && framer.pending == 0 }

  /// Notes that something happened.
  func touch() { lastMove = .now }

  /// Notes whether half a call is there.
  func noteHalf() {
    if framer.pending == 0 {
      halfSince = nil
    } else if halfSince == nil {
      halfSince = .now
    }
  }

  /// Notes that a call is whole.
  func noteWhole() { halfSince = nil }

  /// Reads once.
  func read(into chunk: inout [UInt8]) -> Progress {
    let count = unsafe recv(socket.raw, &chunk, chunk.count, 0)
    if count > 0 {
      framer.append(chunk[..<count])
      touch()
      return .moved
    }
    if count < 0, errno == EINTR { return .moved }
    if count < 0, errno == EAGAIN { return .blocked }
    isDrained = true
    return .ended
  }

  /// Takes bytes for the client; a client that has gone gets none.
  func enqueue(_ bytes: [UInt8]) {
    guard !isGone else { return }
    if waiting == 0 {
      output = bytes
      sent = 0
      touch()
    } else {
      output.append(contentsOf: bytes)
    }
  }

  /// Sends as much as goes.
  func flush() -> Progress {
    while waiting > 0 {
      let count = unsafe output.withUnsafeBytes { bytes in
        unsafe send(
          socket.raw, bytes.baseAddress?.advanced(by: sent), bytes.count - sent,
          Int32(MSG_NOSIGNAL))
      }
      if count > 0 {
        sent += count
        gate.release(count)
        touch()
      } else if errno == EAGAIN {
        compact()
        return .blocked
      } else if errno != EINTR {
        return .ended
      }
    }
    output = []
    sent = 0
    return .moved
  }

  /// Notes that the client has gone, and drops what waits for it.
  func lose() {
    isGone = true
    output = []
    sent = 0
    gate.open()
  }

  /// Notes that the client was told to try again; nothing more is sent.
  func turnAway() {
    turnedAway = .now
    closesAfterSending = true
    _ = shutdown(socket.raw, Int32(SHUT_WR))
  }

  /// Ends the connection both ways; the client sees it at once.
  func shutDown() {
    isDrained = true
    framer = MessageFramer(limit: framer.limit)
    _ = shutdown(socket.raw, Int32(SHUT_RDWR))
  }

  /// Gives the memory of what was sent back, once it is the greater part.
  private func compact() {
    guard sent > output.count / 2 else { return }
    output.removeFirst(sent)
    sent = 0
  }
}
