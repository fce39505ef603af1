import Controlling
import Foundation
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ControlClientTests {
  private func error(connectingTo path: String) async throws -> ControlClientError? {
    try await OwnThread.run {
      do {
        _ = try ControlClient(path: path)
        return nil
      } catch {
        return error as? ControlClientError
      }
    }
  }

  @Test func saysThatThereIsNoSocketAndHowToStartTheDaemon() async throws {
    try await withScratch { folder in
      for path in ["\(folder)/none.sock", "\(folder)/none/control.sock"] {
        let error = try await error(connectingTo: path)
        #expect(error?.code == .noSocket)
        #expect(error?.message.contains(path) == true)
        #expect(error?.help?.contains("systemctl start communiqued") == true)
      }
    }
  }

  @Test func saysThatNobodyListens() async throws {
    try await withScratch { folder in
      let path = "\(folder)/control.sock"
      let server = try ListeningSocket.bound(to: path)
      try FileManager.default.moveItem(atPath: path, toPath: "\(folder)/other.sock")
      _ = consume server
      #expect(try await error(connectingTo: "\(folder)/other.sock")?.code == .refused)
    }
  }

  @Test func saysThatSomethingElseStandsThere() async throws {
    try await withScratch { folder in
      try Data().write(to: URL(fileURLWithPath: "\(folder)/file"))
      #expect(try await error(connectingTo: "\(folder)/file")?.code == .notASocket)
    }
  }

  @Test(arguments: ["/\(String(repeating: "x", count: 107))", "", "/a\0b"])
  func refusesAPathThatNoSocketCanHave(path: String) async throws {
    let error = try await error(connectingTo: path)
    #expect(error?.code == .badPath)
    if path.utf8.count > 107 { #expect(error?.message.contains("108 bytes") == true) }
  }

  @Test func givesUpOnADaemonThatDoesNotAnswer() async throws {
    try await withScratch { folder in
      let path = "\(folder)/control.sock"
      let silent = try ListeningSocket.bound(to: path)
      let code = try await OwnThread.run {
        var client = try ControlClient(path: path)
        do {
          _ = try client.call(ControlMethods.Status.self, timeout: .milliseconds(50))
        } catch let error as ControlClientError { return error.code }
        return .system
      }
      #expect(code == .timedOut)
      _ = consume silent
    }
  }

  @Test(arguments: [
    (
      #"{"error":"io.communique.Control.Novel","parameters":{"a":[1]}}"#,
      "io.communique.Control.Novel"
    ),
    (#"{"error":"io.communique.Control.UnknownMeeting"}"#, "there is no meeting ``"),
    (#"{"error":"io.communique.Control.UnknownMeeting","parameters":{"name":7}}"#, "no meeting"),
    (
      #"{"error":"io.communique.Control.BadConfiguration","parameters":{"problems":["a","b"]}}"#,
      "a; b"
    ),
    ("{", "cannot be read"), ("[]", "cannot be read"), ("{}", "cannot be read"),
    (#"{"parameters":{"version":1}}"#, "cannot be read"),
  ])
  func explainsWhateverADaemonAnswers(answer: String, expected: String) async throws {
    let message = try await answered(answer)
    #expect(message.contains(expected), "\(message)")
  }

  @Test func readsStatesAndFieldsOfANewerDaemon() async throws {
    let answer =
      #"{"parameters":{"version":"9","state":"dreaming","meetings":1,"queued":2,"#
      + #""failed":3,"paused":true,"since":"x","mood":{"good":[true]}},"later":1}"#
    #expect(try await answered(answer) == "dreaming")
  }

  @Test func saysThatTheDaemonEndedTheConnection() async throws {
    #expect(try await answered(nil).contains("ended the connection"))
  }

  /// What the client makes of a daemon's answer to `Status`; of the connection's end without one.
  private func answered(_ answer: String?) async throws -> String {
    try await withScratch { folder in
      let path = "\(folder)/control.sock"
      let raw = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(raw) }
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
      _ = unsafe withUnsafePointer(to: &address) {
        unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe bind(raw, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
      listen(raw, 1)
      let daemon = Task {
        try await OwnThread.run {
          let client = accept(raw, nil, nil)
          defer { close(client) }
          var buffer = [UInt8](repeating: 0, count: 1000)
          _ = unsafe recv(client, &buffer, buffer.count, 0)
          guard let answer else { return }
          let bytes = Array(answer.utf8) + [0]
          _ = unsafe send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        }
      }
      let message = try await OwnThread.run {
        var client = try ControlClient(path: path)
        do {
          return try client.call(ControlMethods.Status.self).state.rawValue
        } catch { return String(describing: error) }
      }
      try await daemon.value
      return message
    }
  }
}
