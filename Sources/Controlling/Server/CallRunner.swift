/// Answers one call: reads it, asks the service, posts what is to be sent.
struct CallRunner: Sendable {
  let service: any ControlService
  let mailbox: Mailbox
  let connection: UInt64
  let peer: Peer
  let gate: Gate

  /// Answers the call in `message`. Always ends by posting `done`.
  func run(_ message: [UInt8]) async {
    let call: VarlinkCallHead
    do {
      call = try Wire.head(of: message)
    } catch {
      // No call at all: what follows cannot be trusted to be one either.
      post(error)
      mailbox.post(.done(connection: connection, close: true))
      return
    }
    if call.oneway == true {
      // Nobody waits for it, so that a hang-up does not end it.
      _ = try? await Task { try await answer(call, message) }.value
    } else {
      do {
        guard call.upgrade != true else {
          throw ControlError.invalidParameter(parameter: "upgrade")
        }
        if call.method == ControlMethods.Watch.name {
          try await watch(call, message)
        } else {
          post(try await answer(call, message))
        }
      } catch {
        post(Self.told(error))
      }
    }
    mailbox.post(.done(connection: connection, close: false))
  }

  /// The answer to a call that has one answer.
  private func answer(_ call: VarlinkCallHead, _ message: [UInt8]) async throws -> [UInt8] {
    typealias Methods = ControlMethods
    switch call.method {
    case Methods.Status.name:
      return try await answer(Methods.Status.self, message) { _ in
        try await service.status(for: peer)
      }
    case Methods.List.name:
      return try await answer(Methods.List.self, message) { _ in
        Methods.Meetings(meetings: try await service.list(for: peer))
      }
    case Methods.Show.name:
      return try await answer(Methods.Show.self, message) {
        try await service.show($0.name, for: peer)
      }
    case Methods.History.name:
      return try await answer(Methods.History.self, message) {
        Methods.History.Reply(events: try await service.history($0.name, for: peer))
      }
    case Methods.Draft.name:
      return try await answer(Methods.Draft.self, message) {
        Methods.Meetings(
          meetings: try await service.draft($0.names, wait: $0.wait, for: peer))
      }
    case Methods.Pause.name:
      return try await answer(Methods.Pause.self, message) { _ in
        try await service.pause(for: peer)
        return NoFields()
      }
    case Methods.Resume.name:
      return try await answer(Methods.Resume.self, message) { _ in
        try await service.resume(for: peer)
        return NoFields()
      }
    case Methods.Reload.name:
      return try await answer(Methods.Reload.self, message) { _ in
        Methods.Reload.Reply(warnings: try await service.reload(for: peer))
      }
    case Methods.GetInfo.name:
      return try await answer(Methods.GetInfo.self, message) { _ in service.info }
    case Methods.GetInterfaceDescription.name:
      return try await answer(Methods.GetInterfaceDescription.self, message) {
        guard let text = ControlInterface.description(of: $0.interface) else {
          throw ControlError.interfaceNotFound(interface: $0.interface)
        }
        return Methods.GetInterfaceDescription.Reply(description: text)
      }
    default:
      throw Self.unknown(call.method)
    }
  }

  /// Reads a method's parameters, does it, and writes its reply.
  private func answer<Method: ControlMethod>(
    _ method: Method.Type, _ message: [UInt8],
    _ body: (Method.Parameters) async throws -> Method.Reply
  ) async throws -> [UInt8] {
    let parameters = try Wire.parameters(Method.Parameters.self, of: message)
    return try Wire.encode(VarlinkReply(parameters: try await body(parameters)))
  }

  /// Answers with each event as it happens, or with the first alone. Only the daemon's end ends it.
  private func watch(_ call: VarlinkCallHead, _ message: [UInt8]) async throws {
    typealias Watch = ControlMethods.Watch
    let parameters = try Wire.parameters(Watch.Parameters.self, of: message)
    for await event in try await service.watch(after: parameters.after, for: peer) {
      let reply = Watch.Reply(event: event)
      guard call.more == true else { return post(try Wire.encode(VarlinkReply(parameters: reply))) }
      let bytes = try Wire.encode(VarlinkReply(parameters: reply, continues: true))
      gate.count(bytes.count)
      post(bytes)
      await gate.pass()
    }
    throw ControlError.busy
  }

  private func post(_ bytes: [UInt8]) {
    mailbox.post(.answer(connection: connection, bytes: bytes))
  }

  private func post(_ error: ControlError) {
    let failure = VarlinkFailure(error: error.code, parameters: error.parameters)
    // Texts alone, which can always be written; without them the client sees the connection end.
    if let bytes = try? Wire.encode(failure) { post(bytes) }
  }

  /// What the caller is told of an error.
  private static func told(_ error: any Error) -> ControlError {
    switch error {
    case let error as ControlError: error
    case is CancellationError: .busy
    default: .fault(message: String(describing: error))
    }
  }

  /// The error for a method that is not here.
  private static func unknown(_ method: String) -> ControlError {
    let interface = method.lastIndex(of: ".").map { String(method[..<$0]) } ?? ""
    return ControlInterface.description(of: interface) == nil
      ? .interfaceNotFound(interface: interface) : .methodNotFound(method: method)
  }
}
