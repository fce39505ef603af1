import Controlling
import Foundation
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ListeningSocketTests {
  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test(arguments: [0o660, 0o600, 0o666] as [UInt32])
  func hasExactlyTheModeThatWasAskedFor(wanted: UInt32) async throws {
    try await withScratch { folder in
      let socket = try ListeningSocket.bound(to: "\(folder)/control.sock", mode: wanted)
      #expect(try mode("\(folder)/control.sock") == Int(wanted))
      _ = consume socket
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/control.sock"))
    }
  }

  @Test func leavesASocketAloneUnlessToldThatItIsStale() async throws {
    try await withScratch { folder in
      let path = "\(folder)/control.sock"
      try Self.leaveStaleSocket(at: path)
      #expect(code { _ = try ListeningSocket.bound(to: path) } == .inUse)
      let socket = try ListeningSocket.bound(to: path, replacesStale: true)
      _ = consume socket
    }
  }

  @Test func neverReplacesASocketThatSomebodyListensAt() async throws {
    try await withScratch { folder in
      let path = "\(folder)/control.sock"
      let first = try ListeningSocket.bound(to: path)
      #expect(code { _ = try ListeningSocket.bound(to: path, replacesStale: true) } == .inUse)
      #expect(FileManager.default.fileExists(atPath: path))
      _ = consume first
    }
  }

  @Test func neverReplacesWhatIsNoSocket() async throws {
    try await withScratch { folder in
      let path = "\(folder)/file"
      try Data("precious".utf8).write(to: URL(fileURLWithPath: path))
      #expect(code { _ = try ListeningSocket.bound(to: path, replacesStale: true) } == .notASocket)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
    }
  }

  @Test func refusesAPathOf108BytesAndTakesOneOf107() async throws {
    try await withScratch { folder in
      let name = String(repeating: "s", count: 107 - folder.utf8.count - 1)
      let socket = try ListeningSocket.bound(to: "\(folder)/\(name)")
      _ = consume socket
      #expect(code { _ = try ListeningSocket.bound(to: "\(folder)/\(name)s") } == .badPath)
    }
  }

  @Test func removesOnlyItsOwnName() async throws {
    try await withScratch { folder in
      let path = "\(folder)/control.sock"
      let first = try ListeningSocket.bound(to: path)
      try FileManager.default.removeItem(atPath: path)
      let second = try ListeningSocket.bound(to: path)
      _ = consume first
      #expect(FileManager.default.fileExists(atPath: path))
      _ = consume second
    }
  }

  @Test func takesOverADescriptorThatListensAndRefusesOthers() async throws {
    try await withScratch { folder in
      let path = "\(folder)/control.sock"
      let raw = try Self.listen(at: path)
      let server = try ControlServer(
        at: ListeningSocket.inherited(raw), service: StandInService())
      let run = Task { try await server.run() }
      try await OwnThread.run {
        var client = try ControlClient(path: path)
        _ = try client.call(ControlMethods.Status.self)
      }
      run.cancel()
      try await run.value
      // Whoever made the socket keeps its name.
      #expect(FileManager.default.fileExists(atPath: path))
      #expect(code { _ = try ListeningSocket.inherited(dup(2)) } == .notListening)
      #expect(code { _ = try ListeningSocket.inherited(-1) } == .notListening)
      #expect(
        code { _ = try ListeningSocket.inherited(socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)) }
          == .notListening)
    }
  }

  @Test func comesBackIntoReachOnceAndNeverInAnothersPlace() async throws {
    try await withScratch { folder in
      let path = "\(folder)/control.sock"
      let server = try ControlServer(
        at: ListeningSocket.bound(to: path, mode: 0o600), service: StandInService())
      let run = Task { try await server.run() }
      #expect(!server.isOutOfReach)
      #expect(try !server.comeIntoReach())
      try FileManager.default.removeItem(atPath: path)
      #expect(server.isOutOfReach)
      let other = try ListeningSocket.bound(to: path)
      #expect(code { _ = try server.comeIntoReach() } == .inUse)
      _ = consume other
      let made = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<8 { group.addTask { (try? server.comeIntoReach()) ?? false } }
        return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(made == 1)
      #expect(try mode(path) == 0o600)
      try await OwnThread.run {
        var client = try ControlClient(path: path)
        _ = try client.call(ControlMethods.Status.self)
      }
      run.cancel()
      try await run.value
      #expect(!server.isOutOfReach)
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  private func code(_ body: () throws -> Void) -> ControlSocketError.Code? {
    do {
      try body()
      return nil
    } catch {
      return (error as? ControlSocketError)?.code
    }
  }

  /// Makes a listening socket by the system's own calls.
  private static func listen(at path: String) throws -> Int32 {
    let raw = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
    let bound = unsafe withUnsafePointer(to: &address) {
      unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(raw, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0)
    try #require(Glibc.listen(raw, 10) == 0)
    return raw
  }

  private static func leaveStaleSocket(at path: String) throws { close(try listen(at: path)) }
}
