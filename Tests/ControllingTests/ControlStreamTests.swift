import Controlling
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ControlStreamTests {
  @Test func streamsEventsInOrderUntilTheClientHasEnough() async throws {
    let service = StandInService(events: 50)
    try await withServer(service) { path in
      let seen = try await OwnThread.run {
        var client = try ControlClient(path: path)
        var seen: [Int] = []
        try client.stream(ControlMethods.Watch.self, .init(after: 10)) { reply in
          seen.append(reply.event.sequence)
          return seen.count < 40
        }
        return seen
      }
      #expect(seen == Array(11...50))
      // The client's end ends the service's stream.
      await service.asked(2)
    }
    #expect(service.calls == ["watch 10", "unwatched"])
  }

  @Test func answersWithOneEventWhenOneIsAskedFor() async throws {
    try await withServer { path in
      let event = try await OwnThread.run {
        var client = try ControlClient(path: path)
        let event = try client.call(ControlMethods.Watch.self, .init(after: 1)).event
        _ = try client.call(ControlMethods.Status.self)
        return event
      }
      #expect(event.sequence == 2)
    }
  }

  @Test func endsAStreamThatTheServiceEndsWithBusy() async throws {
    let service = StandInService(events: 2, endsStreams: true)
    try await withServer(service) { path in
      try await OwnThread.run {
        var client = try ControlClient(path: path)
        var count = 0
        #expect(throws: ControlError.busy) {
          try client.stream(ControlMethods.Watch.self, .init()) { _ in
            count += 1
            return true
          }
        }
        #expect(count == 2)
      }
    }
  }

  @Test func endsStreamsAndWaitingCallsWhenTheServerStops() async throws {
    let service = StandInService(events: 1)
    let answers = Answers()
    let clients = try await withServer(service) { path in
      let calls = [
        call("Watch", "{}", #","more":true"#),
        call("Draft", #"{"names":["for ever"],"wait":true}"#),
      ]
      let clients = calls.map { text in
        Task { [answers] in
          let messages = try await OwnThread.run {
            let socket = try RawSocket(path)
            socket.send(text)
            return socket.messages()
          }
          answers.all.withLock { $0.append(messages.last ?? "nothing") }
        }
      }
      await service.asked(2)
      return clients
    }
    for client in clients { try await client.value }
    let busy = #"{"error":"io.communique.Control.Busy","parameters":{}}"#
    #expect(answers.all.withLock { $0 } == [busy, busy])
  }

  @Test func catchesUpOverALongStreamWithoutCuttingAReaderThatReads() async throws {
    let service = StandInService(events: 20_000, textLength: 100)
    try await withServer(service, limits: ControlLimits(backlog: 1 << 14)) { path in
      let count = try await OwnThread.run {
        var client = try ControlClient(path: path)
        var count = 0
        try client.stream(ControlMethods.Watch.self, .init(after: 0), timeout: .seconds(20)) { _ in
          count += 1
          return count < 20_000
        }
        return count
      }
      #expect(count == 20_000)
    }
  }

  @Test func countsWhatIsSentBeforeItIsToBeWaitedFor() async throws {
    let service = StandInService(events: 20_000)
    // Each event waits until the one before is sent: a single one that is counted too late ends it.
    try await withServer(service, limits: ControlLimits(backlog: 0)) { path in
      let count = try await OwnThread.run {
        var client = try ControlClient(path: path)
        var count = 0
        try client.stream(ControlMethods.Watch.self, .init(after: 0), timeout: .seconds(20)) { _ in
          count += 1
          return count < 20_000
        }
        return count
      }
      #expect(count == 20_000)
    }
  }

  @Test func makesAStreamWaitForAReaderThatDoesNotReadAndThenCutsIt() async throws {
    let service = StandInService(events: 1_000_000, textLength: 500)
    let limits = ControlLimits(backlog: 1 << 16, writing: .milliseconds(300))
    try await withServer(service, limits: limits) { path in
      let socket = try await OwnThread.run {
        let socket = try RawSocket(path)
        socket.send(call("Watch", #"{"after":0}"#, #","more":true"#))
        return Held(socket)
      }
      // Cut while the client still holds its end open: the service notes when its stream ends.
      await service.asked(2)
      socket.release()
    }
    // Far fewer events were fetched than there are.
    #expect(service.fetched < 10_000)
  }
}

/// Answers that come from several tasks.
private final class Answers: Sendable {
  let all = Mutex<[String]>([])
}
