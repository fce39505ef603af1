internal import Glibc

/// The server's loop: waits for all connections on one thread. Used on that thread alone.
final class ControlLoop {
  private static let listenerKey: UInt64 = 0
  private static let bellKey: UInt64 = 1

  let limits: ControlLimits
  let service: any ControlService
  let mailbox: Mailbox
  var connections: [UInt64: Connection] = [:]
  /// When the server must have stopped; nil while it runs.
  private(set) var stopsBy: ContinuousClock.Instant?
  /// When the next client may be taken, after the system had no descriptor left.
  private var acceptsFrom: ContinuousClock.Instant?
  private var listener: ListeningSocket
  /// Gives the socket that was made in the other's place.
  private let successor: () -> ListeningSocket?
  private var poller = Poller()
  private var nextKey: UInt64 = 2
  /// Where bytes are read into.
  var chunk = [UInt8](repeating: 0, count: 1 << 16)

  init(
    at listener: consuming ListeningSocket, service: any ControlService, limits: ControlLimits,
    mailbox: Mailbox, successor: @escaping () -> ListeningSocket?
  ) {
    self.successor = successor
    self.listener = listener
    self.service = service
    self.limits = limits
    self.mailbox = mailbox
  }

  /// Answers until it is stopped.
  func run() {
    while !hasStopped() {
      list()
      for event in poller.wait(milliseconds: patience()) {
        switch event.key {
        case Self.bellKey: break
        case Self.listenerKey: accept()
        default:
          if let connection = connections[event.key] { serve(connection, event) }
        }
      }
      for letter in mailbox.take() { open(letter) }
      expire()
    }
  }

  /// Lists whatever is to be waited for. Whoever is gone would be told of for ever, so is left out.
  private func list() {
    poller.reset()
    poller.add(mailbox.bell.raw, key: Self.bellKey, read: true)
    if stopsBy == nil, acceptsFrom == nil {
      poller.add(listener.descriptor.raw, key: Self.listenerKey, read: true)
    }
    for (key, connection) in connections where !connection.isGone && connection.turnedAway == nil {
      poller.add(
        connection.socket.raw, key: key, read: connection.isFree && !connection.isDrained,
        write: connection.waiting > 0)
    }
  }

  /// How long to wait: until the next deadline, or for ever.
  private func patience() -> Int32 {
    let deadlines = connections.values.compactMap { deadline(of: $0) }
    guard let next = (deadlines + [stopsBy, acceptsFrom].compactMap { $0 }).min() else { return -1 }
    return ContinuousClock.now.duration(to: next).pollMilliseconds
  }

  /// Does what a letter says.
  private func open(_ letter: Mailbox.Letter) {
    switch letter {
    case .answer(let key, let bytes):
      guard let connection = connections[key] else { return }
      connection.enqueue(bytes)
      flush(connection)
      relieve()
    case .done(let key, let close):
      guard let connection = connections[key] else { return }
      connection.call = nil
      connection.touch()
      if close { connection.closesAfterSending = true }
      advance(connection)
    case .listenAnew:
      guard stopsBy == nil else { return }
      // Those who found the old one in time are served.
      accept()
      if let anew = successor() { listener = anew }
    case .stop:
      guard stopsBy == nil else { return }
      stopsBy = .now + limits.stopping
      for connection in connections.values {
        if connection.turnedAway != nil { end(connection) }
        connection.call?.cancel()
        advance(connection)
      }
    }
  }

  /// Whether the server is done.
  private func hasStopped() -> Bool {
    guard let stopsBy else { return false }
    if connections.isEmpty { return true }
    guard stopsBy <= .now else { return false }
    for connection in connections.values { abandon(connection) }
    return true
  }

  /// Takes the clients that wait.
  private func accept() {
    while true {
      let raw = Glibc.accept(listener.descriptor.raw, nil, nil)
      guard raw >= 0 else {
        switch errno {
        case EINTR, ECONNABORTED: continue
        case EAGAIN: return
        default:
          // No descriptor or no memory left: waiting clients would wake the loop without end.
          acceptsFrom = .now + .milliseconds(200)
          return
        }
      }
      let socket = Descriptor(owning: raw)
      _ = fcntl(raw, F_SETFD, FD_CLOEXEC)
      _ = fcntl(raw, F_SETFL, O_NONBLOCK)
      guard let peer = Peer(of: raw) else { continue }
      let hasRoom = makeRoom()
      let connection = Connection(key: nextKey, socket: socket, peer: peer, limits: limits)
      connections[nextKey] = connection
      nextKey += 1
      if !hasRoom { turnAway(connection) }
    }
  }

  /// Whether there is room for one more, if need be in the place of who has been idle longest.
  private func makeRoom() -> Bool {
    let served = connections.values.filter { $0.turnedAway == nil }
    guard served.count >= limits.connections else { return true }
    guard let idle = served.filter(\.isIdle).min(by: { $0.lastMove < $1.lastMove }) else {
      return false
    }
    turnAway(idle)
    return true
  }

  /// Tells a client that there is no room. Its socket stays for a moment: were it closed at once, the
  /// client's call would fail before the client has read why.
  private func turnAway(_ connection: Connection) {
    if let bytes = try? Wire.encode(VarlinkFailure(error: ControlError.busy.code)) {
      connection.enqueue(bytes)
    }
    _ = connection.flush()
    connection.turnAway()
    let turnedAway = connections.values.filter { $0.turnedAway != nil }
    guard turnedAway.count > limits.connections else { return }
    if let first = turnedAway.min(by: { $0.key < $1.key }) { end(first) }
  }

  /// Ends what has taken too long.
  private func expire() {
    let now = ContinuousClock.now
    if let from = acceptsFrom, from <= now { acceptsFrom = nil }
    for connection in connections.values {
      guard let deadline = deadline(of: connection), deadline <= now else { continue }
      abandon(connection)
    }
  }
}
