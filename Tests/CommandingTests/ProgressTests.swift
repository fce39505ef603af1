import Foundation
import Synchronization
import Testing

@Suite(.serialized) struct ProgressTests {
  @Test func saysOnATerminalWhatItWaitsFor() async throws {
    // Long enough for anything to be said, without a clock that the test depends on.
    let daemon = StandInDaemon { try? await Task.sleep(for: .milliseconds(300)) }
    try await withDaemon(daemon) { folder in
      var terminal = Terminal(isTerminal: true, patience: .milliseconds(1))
      let command = ["draft", "asia/rok-us", "--wait", "--workspace", folder]
      let patient = await terminal.run(command)
      #expect(patient.errors == "waiting for asia/rok-us …\n")
      #expect(patient.output == "asia/rok-us r0003\n")
      #expect(patient.code == 0)

      terminal.isTerminal = false
      #expect(await terminal.run(command).errors == "")
    }
  }

  @Test func saysNothingOfWhatIsDoneAtOnce() async throws {
    try await withDaemon { folder in
      let ending = await Terminal(isTerminal: true).run(
        ["draft", "--all", "--wait", "--workspace", folder])
      #expect(!ending.errors.contains("waiting"))
    }
  }
}
