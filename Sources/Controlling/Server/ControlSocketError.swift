/// Why the control socket cannot be had.
package struct ControlSocketError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, for programs.
  package enum Code: String, Hashable, Sendable {
    /// The path has more bytes than a socket's address can hold, or none, or a NUL.
    case badPath
    /// Somebody listens there.
    case inUse
    /// Something that is no socket stands there.
    case notASocket
    /// The descriptor that was handed over is no listening Unix stream socket.
    case notListening
    /// The server has run already.
    case spent
    /// The system refused something else.
    case system
  }

  package let code: Code
  /// What went wrong: lower case, without a full stop, standing alone.
  package let message: String

  package var description: String { message }

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
