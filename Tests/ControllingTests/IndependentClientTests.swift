import Controlling
import Foundation
import Testing

/// The protocol as a client sees it that we did not write.
@Suite(.timeLimit(.minutes(2)))
struct IndependentClientTests {
  /// The Python in which `Scripts/setup-test-tools` has installed PyPI's `varlink`.
  static let python: String = {
    let environment = ProcessInfo.processInfo.environment
    let cache = environment["XDG_CACHE_HOME"] ?? "\(environment["HOME"] ?? "")/.cache"
    return "\(cache)/communique/test-tools/python/bin/python"
  }()

  /// Whether the test can be made, or must be: CI says so.
  static let canRun =
    FileManager.default.isExecutableFile(atPath: python)
    || ProcessInfo.processInfo.environment["COMMUNIQUE_REQUIRE_TEST_TOOLS"] == "1"

  @Test(.enabled(if: canRun, "PyPI's `varlink` is not there: run Scripts/setup-test-tools"))
  func servesPyPIsVarlink() async throws {
    let service = StandInService()
    let script = "\(checkout)/Tests/ControllingTests/Resources/varlink_client.py"
    let (status, output) = try await withServer(service) { path in
      let result = try await OwnThread.run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.python)
        process.arguments = [script, path]
        process.environment = ["PYTHONUTF8": "1"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
      }
      // The one-way call comes last, and is not answered.
      await service.asked(11)
      return result
    }
    #expect(status == 0)
    #expect(
      output == """
        product communiqued org.varlink.service io.communique.Control
        interface BadConfiguration Busy CannotWrite Draft Event History List Meeting NotAllowed Pause \
        Reload Resume Show Status UnknownMeeting Watch
        status running 2 False
        meeting asia/rok-us drafted 3
        meeting 대한민국 shelved None
        show /drafts/asia/rok-us 1
        history 1 2
        draft asia/rok-us
        resume {}
        unknown io.communique.Control.UnknownMeeting {'name': 'nowhere'}
        not allowed io.communique.Control.NotAllowed {'method': 'io.communique.Control.Pause'}
        event 2 asia/rok-us
        event 3 asia/rok-us
        oneway None

        """)
    #expect(service.calls.count { $0 == "resume" } == 2)
  }
}
