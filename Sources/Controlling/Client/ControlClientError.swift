internal import Glibc

/// Why the daemon could not be asked, or did not answer.
package struct ControlClientError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, for programs.
  package enum Code: String, Hashable, Sendable {
    /// There is no socket at the path: the daemon does not run, or another workspace is meant.
    case noSocket
    /// The path is something else than a socket.
    case notASocket
    /// There is a socket, but nobody behind it.
    case refused
    /// The user may not use the socket.
    case notPermitted
    /// The path has more bytes than a socket's address can hold, or none, or a NUL.
    case badPath
    /// No answer came in time.
    case timedOut
    /// The daemon ended the connection.
    case closed
    /// What came back is not the protocol.
    case malformed
    /// The system refused something else.
    case system
  }

  package let code: Code
  /// What went wrong: lower case, without a full stop, standing alone.
  package let message: String
  /// What to do about it.
  package let help: String?

  /// Makes an error; see the properties.
  package init(_ code: Code, _ message: String, help: String? = nil) {
    self.code = code
    self.message = message
    self.help = help
  }

  package var description: String { message }
}

extension ControlClientError {
  static func badPath(_ path: String) -> ControlClientError {
    let bytes = path.utf8.count
    guard bytes > SocketAddress.limit else {
      return ControlClientError(.badPath, "`\(path)` cannot be the path of a socket")
    }
    return ControlClientError(
      .badPath,
      "the socket's path has \(bytes) bytes, and no socket's may have more than"
        + " \(SocketAddress.limit): \(path)",
      help: "use a workspace with a shorter path, or set `socket: path:` in its communique.yaml")
  }

  /// The error for a connection that could not be made.
  static func connecting(to path: String, errno number: Int32, isSocket: Bool)
    -> ControlClientError
  {
    let start =
      "start it with `systemctl start communiqued`, or `communiqued --workspace DIR` for a workspace"
    switch number {
    case ENOENT, ENOTDIR:
      return ControlClientError(
        .noSocket, "the daemon does not run: there is no socket at \(path)", help: start)
    case ECONNREFUSED where !isSocket:
      return ControlClientError(
        .notASocket, "\(path) is not a socket",
        help: "another program put it there; move it away, then restart communiqued")
    case ECONNREFUSED:
      return ControlClientError(
        .refused, "the daemon does not run: nobody answers at \(path)", help: start)
    case EACCES, EPERM:
      return ControlClientError(
        .notPermitted, "you may not use the daemon's socket \(path)",
        help: "ask an administrator for `usermod -aG communique YOU`, then log in again")
    case EAGAIN:
      return ControlClientError(
        .timedOut, "the daemon at \(path) did not take the call in time",
        help: "see `systemctl status communiqued`")
    default:
      return ControlClientError(
        .system, "the daemon at \(path) cannot be reached: \(systemMessage(number))")
    }
  }
}
