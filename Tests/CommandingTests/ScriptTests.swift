import Testing

// One command after the other: each reads the templates anew, and a crowd of them would leave tests that
// wait for answers no time on a small machine.
@Suite(.serialized) struct ScriptTests {
  @Test(arguments: try Script.all(in: "Local"))
  func runsWithoutADaemon(_ script: Script) async throws {
    try await withScratch { try await script.run(in: $0) }
  }

  @Test(arguments: try Script.all(in: "Daemon"))
  func runsBesideADaemon(_ script: Script) async throws {
    try await withDaemon { try await script.run(in: $0) }
  }
}
