import Controlling
import Glibc
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ControlServerTests {
  @Test func answersEachMethodWithATypedReply() async throws {
    let service = StandInService()
    try await withServer(service) { path in
      try await OwnThread.run {
        var client = try ControlClient(path: path)
        let status = try client.call(ControlMethods.Status.self)
        #expect(status.state == .running)
        #expect(status.meetings == 2)
        let list = try client.call(ControlMethods.List.self)
        #expect(list.meetings == [StandInService.meeting, StandInService.queued])
        let name = ControlMethods.MeetingName(name: "asia/rok-us")
        let shown = try client.call(ControlMethods.Show.self, name)
        #expect(shown.problems == ["no \"verb\"\nhere"])
        #expect(try client.call(ControlMethods.History.self, name).events.count == 2)
        let draft = ControlMethods.Draft.Parameters(names: ["a", "b"], wait: true)
        #expect(
          try client.call(ControlMethods.Draft.self, draft).meetings == [StandInService.meeting])
        _ = try client.call(ControlMethods.Resume.self)
        #expect(try client.call(ControlMethods.GetInfo.self).interfaces.count == 2)
        let described = try client.call(
          ControlMethods.GetInterfaceDescription.self, .init(interface: "io.communique.Control"))
        #expect(described.description == ControlInterface.description)
      }
    }
    #expect(
      service.calls == [
        "status", "list", "show asia/rok-us", "history asia/rok-us", "draft a,b true", "resume",
      ])
  }

  @Test func tellsErrorsByNameAndGoesOn() async throws {
    try await withServer { path in
      try await OwnThread.run {
        var client = try ControlClient(path: path)
        #expect(throws: ControlError.unknownMeeting(name: "x")) {
          _ = try client.call(ControlMethods.Show.self, .init(name: "x"))
        }
        #expect(throws: ControlError.notAllowed(method: "io.communique.Control.Pause")) {
          _ = try client.call(ControlMethods.Pause.self)
        }
        #expect(throws: ControlError.fault(message: "Broken()")) {
          _ = try client.call(ControlMethods.Reload.self)
        }
        #expect(throws: ControlError.interfaceNotFound(interface: "io.other")) {
          _ = try client.call(
            ControlMethods.GetInterfaceDescription.self, .init(interface: "io.other"))
        }
        #expect(try client.call(ControlMethods.Status.self).version == "0.1.0")
      }
    }
  }

  @Test func tellsTheServiceWhoAsks() async throws {
    let service = StandInService()
    try await withServer(service) { path in
      try await OwnThread.run {
        var client = try ControlClient(path: path)
        _ = try client.call(ControlMethods.Status.self)
      }
    }
    let peer = try #require(service.peers.first)
    #expect(peer.user == getuid())
    #expect(peer.group == getgid())
    #expect(peer.process == getpid())
  }

  @Test func answersPipelinedCallsInOrder() async throws {
    try await withServer { path in
      let names = try await OwnThread.run {
        let socket = try RawSocket(path)
        let calls = (0..<100).map { call("Show", #"{"name":"m\#($0)"}"#) }
        socket.send(Array(calls.joined(separator: "\0").utf8) + [0])
        return socket.messages(100)
      }
      #expect(names.count == 100)
      for (number, reply) in names.enumerated() {
        #expect(reply.contains(#""name":"m\#(number)""#))
      }
    }
  }

  @Test func answersNothingToAOnewayCall() async throws {
    let service = StandInService()
    try await withServer(service) { path in
      let replies = try await OwnThread.run {
        let socket = try RawSocket(path)
        socket.send(call("Resume", "{}", #","oneway":true"#))
        socket.send(call("Show", #"{"name":"x"}"#, #","oneway":true"#))
        socket.send(call("Status"))
        socket.finish()
        return socket.messages()
      }
      #expect(replies.count == 1)
      #expect(service.calls == ["resume", "show x", "status"])
    }
  }

  @Test func carriesOutWhatAClientSentBeforeItHungUp() async throws {
    let service = StandInService()
    try await withServer(service) { path in
      try await OwnThread.run {
        let socket = try RawSocket(path)
        for _ in 0..<5 { socket.send(call("Resume", "{}", #","oneway":true"#)) }
      }
      await service.asked(5)
    }
    #expect(service.calls == Array(repeating: "resume", count: 5))
  }

  @Test func cancelsACallWhenItsClientHangsUp() async throws {
    let service = StandInService()
    try await withServer(service) { path in
      let socket = try await OwnThread.run {
        let socket = try RawSocket(path)
        socket.send(call("Draft", #"{"names":["for ever"],"wait":true}"#))
        return Held(socket)
      }
      await service.asked(1)
      socket.release()
      await service.asked(2)
    }
    #expect(service.calls == ["draft for ever true", "cancelled"])
  }

  @Test(arguments: [
    (#"{"method":"io.communique.Control.Nothing"}"#, "MethodNotFound", #""method":"io.comm"#),
    (#"{"method":"io.other.Status"}"#, "InterfaceNotFound", #""interface":"io.other""#),
    (#"{"method":"Status"}"#, "InterfaceNotFound", #""interface":"""#),
    (#"{"method":"org.varlink.service.Nothing"}"#, "MethodNotFound", #""method":"org"#),
    (call("Show"), "InvalidParameter", #""parameter":"name""#),
    (call("Show", #"{"name":5}"#), "InvalidParameter", #""parameter":"name""#),
    (call("Show", "[]"), "InvalidParameter", #""parameter":"parameters""#),
    (call("Status", "7"), "InvalidParameter", #""parameter":"parameters""#),
    (call("Draft", #"{"names":["a",1],"wait":true}"#), "InvalidParameter", #""names""#),
    (call("Draft", #"{"names":["a"]}"#), "InvalidParameter", #""parameter":"wait""#),
    (call("Watch", #"{"after":"x"}"#), "InvalidParameter", #""parameter":"after""#),
    (call("Watch", #"{"after":1.5}"#), "InvalidParameter", #""parameter":"#),
    (call("Status", "{}", #","upgrade":true"#), "InvalidParameter", #""parameter":"upgrade""#),
  ])
  func explainsAWrongCallAndGoesOn(text: String, error: String, parameter: String) async throws {
    let replies = try await withServer { path in
      try await OwnThread.run {
        let socket = try RawSocket(path)
        socket.send(text)
        socket.send(call("Status"))
        return socket.messages(2)
      }
    }
    try #require(replies.count == 2)
    #expect(replies[0].contains(#""error":"org.varlink.service.\#(error)""#), "\(replies[0])")
    #expect(replies[0].contains(parameter), "\(replies[0])")
    #expect(replies[1].contains("version"))
  }

  @Test(arguments: [
    #"{"method":"io.communique.Control.Status"}"#,
    #"{"method":"io.communique.Control.Status","parameters":null,"more":true}"#,
    call("Status", #"{"colour":[1,{"a":null}]}"#, #","later":{"x":1}"#),
  ])
  func ignoresWhatItDoesNotKnow(text: String) async throws {
    let replies = try await withServer { path in
      try await OwnThread.run {
        let socket = try RawSocket(path)
        socket.send(text)
        return socket.messages(1)
      }
    }
    #expect(replies.first?.contains(#""version":"0.1.0""#) == true)
    #expect(replies.first?.contains("continues") == false)
  }
}
