import Controlling
import Foundation
import Testing

/// The checkout's top folder.
let checkout = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  .dropLast(4).joined(separator: "/")

/// Gives `body` a new folder and removes it with what is in it.
func withScratch<Value>(_ body: (String) async throws -> Value) async throws -> Value {
  let folder = "/tmp/communique-\(UUID().uuidString.prefix(13))"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try await body(folder)
}

/// Runs a server on a socket while `body` runs, and stops it.
func withServer<Value>(
  _ service: any ControlService = StandInService(), limits: ControlLimits = ControlLimits(),
  _ body: (String) async throws -> Value
) async throws -> Value {
  try await withScratch { folder in
    let path = "\(folder)/control.sock"
    let server = try ControlServer(
      at: ListeningSocket.bound(to: path), service: service, limits: limits)
    let run = Task { try await server.run() }
    let result: Result<Value, any Error>
    do { result = .success(try await body(path)) } catch { result = .failure(error) }
    run.cancel()
    try await run.value
    // The socket's name goes with the server.
    #expect(!FileManager.default.fileExists(atPath: path))
    return try result.get()
  }
}
