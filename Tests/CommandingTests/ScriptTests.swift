import Testing

@Suite struct ScriptTests {
  @Test(arguments: try Script.all(in: "Local"))
  func runsWithoutADaemon(_ script: Script) async throws {
    try await withScratch { try await script.run(in: $0) }
  }

  @Test(arguments: try Script.all(in: "Daemon"))
  func runsBesideADaemon(_ script: Script) async throws {
    try await withDaemon { try await script.run(in: $0) }
  }
}
