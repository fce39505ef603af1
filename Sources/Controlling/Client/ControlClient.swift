internal import Glibc

/// A connection to the daemon, for a program that does one thing at a time.
///
/// It waits in system calls on the caller's thread, always with a time-out: the CLI's way. Whoever
/// has other things to do calls it on an `OwnThread`. A call that throws a `ControlClientError`
/// leaves the connection unusable; one that throws a `ControlError` was answered, and the next may
/// follow.
package struct ControlClient: ~Copyable {
  /// The most bytes that an answer may have.
  private static let limit = 64 << 20

  private var connection: ClientConnection

  /// Connects to the socket at `path`.
  ///
  /// - Throws: `ControlClientError` with what to do about it.
  package init(path: String, timeout: Duration = .seconds(5)) throws {
    connection = try ClientConnection(path: path, timeout: timeout, limit: Self.limit)
  }

  /// Calls a method and waits for its answer; without a time-out, for as long as it takes.
  ///
  /// - Throws: `ControlError` for what the daemon answers, `ControlClientError` if it does not.
  package mutating func call<Method: ControlMethod>(
    _ method: Method.Type, _ parameters: Method.Parameters, timeout: Duration? = .seconds(10)
  ) throws -> Method.Reply {
    let deadline = answer(of: method, in: timeout)
    try connection.send(VarlinkCall(method: Method.name, parameters: parameters), by: deadline)
    return try connection.receive(Method.Reply.self, by: deadline).parameters
  }

  private func answer<Method: ControlMethod>(of method: Method.Type, in timeout: Duration?)
    -> Deadline
  {
    Deadline(in: timeout, for: "an answer to \(Method.name)")
  }

  /// Calls a method for a stream of answers and hands each to `body`, until `body` returns false or
  /// the stream ends. The connection cannot be used for anything else then.
  ///
  /// - Parameter timeout: how long to wait for each answer; nil for as long as it takes.
  /// - Throws: as `call` does; with code `closed` when the daemon ends the connection, which is
  ///   how it ends its streams when it stops.
  package mutating func stream<Method: ControlMethod>(
    _ method: Method.Type, _ parameters: Method.Parameters, timeout: Duration? = nil,
    _ body: (Method.Reply) throws -> Bool
  ) throws {
    try connection.send(
      VarlinkCall(method: Method.name, parameters: parameters, more: true),
      by: Deadline(in: .seconds(10), for: "the daemon to take \(Method.name)"))
    while true {
      let reply = try connection.receive(
        Method.Reply.self, by: Deadline(in: timeout, for: "the next answer to \(Method.name)"))
      guard try body(reply.parameters), reply.continues else { return }
    }
  }
}

extension ControlClient {
  /// Calls a method that has no parameters.
  package mutating func call<Method: ControlMethod>(
    _ method: Method.Type, timeout: Duration? = .seconds(10)
  ) throws -> Method.Reply where Method.Parameters == NoFields {
    let deadline = answer(of: method, in: timeout)
    try connection.send(Wire.call(Method.name), by: deadline)
    return try connection.receive(Method.Reply.self, by: deadline).parameters
  }
}
