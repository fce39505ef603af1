extension ControlLoop {
  /// Ends the connections that hold most, until all together hold no more than they may.
  func relieve() {
    while connections.values.reduce(0, { $0 + $1.held }) > limits.memory,
      let greatest = connections.values.max(by: { $0.held < $1.held })
    {
      abandon(greatest)
    }
  }

  /// Until when something must happen on a connection; nil while its call is being answered, which is
  /// the service's matter.
  func deadline(of connection: Connection) -> ContinuousClock.Instant? {
    if let since = connection.turnedAway { return since + limits.farewell }
    if connection.waiting > 0 { return connection.lastMove + limits.writing }
    if connection.call != nil { return nil }
    if let since = connection.halfSince { return since + limits.reading }
    return connection.lastMove + limits.idle
  }

  /// Does what a connection is ready for.
  func serve(_ connection: Connection, _ event: Poller.Event) {
    if event.isGone {
      lose(connection)
    } else if event.canWrite {
      flush(connection)
    }
    advance(connection)
  }

  /// Sends what waits.
  func flush(_ connection: Connection) {
    if connection.flush() == .ended { lose(connection) }
  }

  /// Takes the next call if there is one whole and the connection is free; reads on if not; closes
  /// the connection at its end.
  func advance(_ connection: Connection) {
    while connection.isFree {
      if stopsBy != nil { return end(connection) }
      switch connection.framer.next() {
      case .message(let message):
        connection.noteWhole()
        return start(message, on: connection)
      case .tooLarge:
        refuse(connection)
      case .incomplete:
        connection.noteHalf()
        if connection.isDrained { return end(connection) }
        switch connection.read(into: &chunk) {
        case .moved:
          relieve()
          // It may have been the one that was ended. A client that has only hung up is not: what it
          // sent before is read on.
          if connections[connection.key] == nil { return }
        case .ended: break
        case .blocked:
          if connection.isGone { end(connection) }
          return
        }
      }
    }
    if connection.closesAfterSending, connection.call == nil, connection.waiting == 0 {
      end(connection)
    }
  }

  /// Begins to answer a call. When the client has gone already, the call is made all the same, but
  /// cancelled, as every call is whose client goes.
  private func start(_ message: [UInt8], on connection: Connection) {
    let runner = CallRunner(
      service: service, mailbox: mailbox, connection: connection.key, peer: connection.peer,
      gate: connection.gate)
    let call = Task { await runner.run(message) }
    connection.call = call
    connection.touch()
    if connection.isGone { call.cancel() }
  }

  /// Answers a call that is too large with an error and ends the connection.
  private func refuse(_ connection: Connection) {
    let error = ControlError.invalidParameter(parameter: "parameters")
    let failure = VarlinkFailure(error: error.code, parameters: error.parameters)
    if let bytes = try? Wire.encode(failure) { connection.enqueue(bytes) }
    connection.closesAfterSending = true
    flush(connection)
  }

  /// Notes that the client is gone: nobody waits for an answer. What it sent before is still read.
  private func lose(_ connection: Connection) {
    connection.lose()
    connection.call?.cancel()
  }

  /// Ends a connection at once, whatever it is doing. Its call may take a while to notice; the
  /// connection counts until then, so that calls are never more than connections may be.
  func abandon(_ connection: Connection) {
    lose(connection)
    connection.shutDown()
    if connection.call == nil { end(connection) }
  }

  /// Forgets a connection, which closes it.
  func end(_ connection: Connection) {
    connection.gate.open()
    connections[connection.key] = nil
  }
}
