import Controlling
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ControlLimitTests {
  private let busyReply = #"{"error":"io.communique.Control.Busy"}"#

  @Test func endsAConnectionWithHalfACall() async throws {
    try await withServer(limits: ControlLimits(reading: .milliseconds(100))) { path in
      try await OwnThread.run {
        let socket = try RawSocket(path)
        socket.send(Array(#"{"method":"#.utf8))
        let isEnded = socket.isEnded()
        #expect(isEnded)
      }
    }
  }

  @Test func endsASilentConnection() async throws {
    try await withServer(limits: ControlLimits(idle: .milliseconds(100))) { path in
      try await OwnThread.run {
        let socket = try RawSocket(path)
        let isEnded = socket.isEnded()
        #expect(isEnded)
      }
    }
  }

  @Test func takesACallOfTheGreatestSizeAndRefusesOneByteMore() async throws {
    try await withServer(limits: ControlLimits(message: 100_000)) { path in
      let (fits, tooLarge) = try await OwnThread.run {
        let text = call("Show", #"{"name":"@"}"#)
        let fitting = text.replacing(
          "@", with: String(repeating: "x", count: 100_000 - text.utf8.count + 1))
        let socket = try RawSocket(path)
        socket.send(fitting)
        let fits = socket.messages(1)
        socket.send(fitting + " ")
        return (fits, socket.messages())
      }
      #expect(fits.first?.contains("UnknownMeeting") == true)
      #expect(tooLarge.count == 1)
      #expect(tooLarge.first?.contains("InvalidParameter") == true)
    }
  }

  @Test func refusesAnEndlessCallWithoutHoldingIt() async throws {
    try await withServer { path in
      let took = try await OwnThread.run {
        let socket = try RawSocket(path)
        return socket.send([UInt8](repeating: UInt8(ascii: "x"), count: 64 << 20))
      }
      #expect(!took)
    }
  }

  @Test func endsTheConnectionThatHoldsMostWhenAllHoldTooMuch() async throws {
    try await withServer(limits: ControlLimits(message: 1 << 20, memory: 1 << 20)) { path in
      try await OwnThread.run {
        let greater = try RawSocket(path)
        greater.send([UInt8](repeating: UInt8(ascii: " "), count: 900_000))
        let lesser = try RawSocket(path)
        lesser.send([UInt8](repeating: UInt8(ascii: " "), count: 300_000))
        let isEnded = greater.isEnded()
        #expect(isEnded)
        lesser.send(call("Status"))
        let replies = lesser.messages(1)
        #expect(replies.first?.contains("version") == true)
      }
    }
  }

  @Test func dropsAClientThatDoesNotReadItsAnswers() async throws {
    let limits = ControlLimits(writing: .milliseconds(200))
    try await withServer(limits: limits) { path in
      let took = try await OwnThread.run {
        let socket = try RawSocket(path)
        let describe =
          #"{"method":"org.varlink.service.GetInterfaceDescription","parameters":"#
          + #"{"interface":"io.communique.Control"}}"#
        // The answers fill the way back, then the calls fill the way there, then the server cuts.
        var took = true
        for _ in 0..<100_000 where took { took = socket.send(describe) }
        return took
      }
      #expect(!took)
      try await OwnThread.run {
        var client = try ControlClient(path: path)
        _ = try client.call(ControlMethods.Status.self)
      }
    }
  }

  @Test func serves300ClientsAtOnce() async throws {
    try await withServer(limits: ControlLimits(connections: 400)) { path in
      try await OwnThread.run {
        var clients: [Held] = []
        for _ in 0..<300 { clients.append(Held(try RawSocket(path))) }
        for client in clients {
          client.use { socket in
            socket.send(call("Status"))
            socket.send(call("List"))
          }
        }
        for client in clients {
          client.use { socket in
            let messages = socket.messages(2)
            #expect(messages.count == 2)
          }
        }
      }
    }
  }

  @Test func givesTheLongestIdleClientsPlaceToANewOne() async throws {
    try await withServer(limits: ControlLimits(connections: 4)) { path in
      try await OwnThread.run {
        var idle: [Held] = []
        for _ in 0..<4 {
          let socket = try RawSocket(path)
          socket.send(call("Status"))
          let count = socket.messages(1).count
          #expect(count == 1)
          idle.append(Held(socket))
        }
        var client = try ControlClient(path: path)
        _ = try client.call(ControlMethods.Status.self)
        idle[0].use { socket in
          // Its next call does not fail before it has read why.
          let took = socket.send(call("Status"))
          #expect(took)
          let messages = socket.messages()
          #expect(messages == [busyReply])
        }
        idle[3].use { socket in
          socket.send(call("Status"))
          let count = socket.messages(1).count
          #expect(count == 1)
        }
      }
    }
  }

  @Test func tellsANewClientThatItIsBusyWhenNobodyIsIdle() async throws {
    let service = StandInService()
    try await withServer(service, limits: ControlLimits(connections: 2)) { path in
      let busy = try await OwnThread.run {
        var busy: [Held] = []
        for _ in 0..<2 {
          let socket = try RawSocket(path)
          socket.send(call("Draft", #"{"names":["for ever"],"wait":true}"#))
          busy.append(Held(socket))
        }
        return busy
      }
      await service.asked(2)
      try await OwnThread.run {
        var client = try ControlClient(path: path)
        #expect(throws: ControlError.busy) { _ = try client.call(ControlMethods.Status.self) }
        // Also a client that asks when it has been turned away already, and asks much.
        let socket = try RawSocket(path)
        let first = socket.read()
        #expect(first == Array(busyReply.utf8) + [0])
        let took = socket.send(
          call("Show", #"{"name":"\(String(repeating: "x", count: 60_000))"}"#))
        #expect(took)
      }
      for socket in busy { socket.release() }
      await service.asked(4)
    }
  }
}
