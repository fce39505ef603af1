import Synchronization

/// Keeps a socket open until it is released.
final class Held: Sendable {
  private let socket: Mutex<RawSocket?>

  init(_ socket: consuming sending RawSocket) { self.socket = Mutex(socket) }

  func release() { socket.withLock { $0 = nil } }

  /// Hands the socket to `body`, unless it was released.
  func use(_ body: (borrowing RawSocket) -> Void) {
    socket.withLock { socket in
      guard let held = socket.take() else { return }
      body(held)
      socket = consume held
    }
  }
}
