import Controlling
import Seeding
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ControlGarbageTests {
  static let calls = [
    call("Status"), call("Show", #"{"name":"asia/rok-us"}"#), call("List"),
    call("Draft", #"{"names":["a"],"wait":false}"#), call("Watch", #"{"after":0}"#),
    #"{"method":"org.varlink.service.GetInfo","oneway":false,"more":false}"#,
  ]

  /// Bytes that nobody should send: noise, or calls with some bytes changed, lost or doubled.
  static func garbage(_ seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    if Bool.random(using: &generator) {
      return (0..<Int.random(in: 1...5000, using: &generator)).map { _ in
        UInt8.random(in: .min ... .max, using: &generator)
      }
    }
    var bytes: [UInt8] = []
    for _ in 0..<20 {
      bytes += Array(calls.randomElement(using: &generator)?.utf8 ?? "".utf8) + [0]
    }
    for _ in 0..<Int.random(in: 1...30, using: &generator) {
      let index = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[index] = UInt8.random(in: .min ... .max, using: &generator)
      case 1: bytes.remove(at: index)
      default: bytes.insert(contentsOf: bytes[index...].prefix(40), at: index)
      }
    }
    return bytes
  }

  @Test func survivesAnyBytes() async throws {
    try await withServer(StandInService(events: 5)) { path in
      try await OwnThread.run {
        for seed in 0..<400 as Range<UInt64> {
          let socket = try RawSocket(path)
          socket.send(Self.garbage(seed))
          // Some hang up at once, some wait for what comes.
          if seed % 4 != 0 {
            socket.finish()
            _ = socket.messages()
          }
        }
        var client = try ControlClient(path: path)
        _ = try client.call(ControlMethods.Status.self)
      }
    }
  }

  @Test(arguments: [
    "", "null", "[]", "7", "{}", #""method""#, #"{"method":5}"#, "{\"method\":\"a\"",
    #"{"method":"io.communique.Control.Status","more":1}"#, "\u{FEFF}", "{'method':'a'}",
    #"{"method":"io.communique.Control.Status"}{}"#,
  ])
  func answersWhatIsNoCallWithAnErrorAndEndsTheConnection(text: String) async throws {
    let replies = try await withServer { path in
      try await OwnThread.run {
        let socket = try RawSocket(path)
        socket.send(text)
        socket.send(call("Status"))
        return socket.messages()
      }
    }
    #expect(replies.count == 1)
    #expect(replies.first?.contains("org.varlink.service.InvalidParameter") == true)
    let field = text.contains("more") ? "more" : "method"
    #expect(replies.first?.contains("\"parameter\":\"\(field)\"") == true)
  }

  @Test(arguments: [64, 65, 100_000])
  func refusesDeepNesting(depth: Int) async throws {
    // The call itself and its parameters are the first two.
    let inner = depth - 2
    let text = call(
      "Status",
      #"{"x":\#(String(repeating: "[", count: inner))\#(String(repeating: "]", count: inner))}"#)
    let reply = try await withServer { path in
      try await OwnThread.run {
        let socket = try RawSocket(path)
        socket.send(text)
        return socket.messages(1).first
      }
    }
    #expect(reply?.contains("version") == (depth == 64))
  }

  @Test func countsNoBracketsInStrings() async throws {
    let name = String(repeating: "[{", count: 100) + #"\"[[\\"#
    let reply = try await withServer { path in
      try await OwnThread.run {
        let socket = try RawSocket(path)
        socket.send(call("Show", #"{"name":"\#(name)"}"#))
        return socket.messages(1).first
      }
    }
    #expect(reply?.contains("UnknownMeeting") == true)
  }
}
