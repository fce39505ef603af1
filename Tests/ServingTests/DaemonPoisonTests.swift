import Controlling
import Foundation
import Serving
import Testing

/// A spec that ends the real program, and those that are drafted beside it.
@Suite(
  .serialized, .timeLimit(.minutes(5)),
  .enabled("only a program that was built for tests ends itself") { DaemonProcess.hasFailPoints })
struct DaemonPoisonTests {
  @Test(arguments: [1, 4])
  func `leaves alone what ended it twice, and nothing that stood beside it`(_ jobs: Int)
    async throws
  {
    let workspace = try Scratch("inbox", "drafts")
    try workspace.write(
      "settle: 0\ngrace: 0\nformats: [md]\njobs: \(jobs)\n", to: "communique.yaml")
    let names = (100..<130).map { "m\($0)" }
    for name in names {
      try workspace.put(spec("draft \(name)"), as: "inbox/\(name).yaml")
    }
    let poison = ["COMMUNIQUE_CRASH_AT": "m115"]
    for _ in 1...2 {
      let daemon = try await DaemonProcess.ready(on: workspace, environment: poison)
      #expect(try await daemon.end() == -SIGABRT)
    }
    let daemon = try await DaemonProcess.ready(on: workspace, environment: poison)
    try await daemon.event("quarantined", of: "m115")
    var list: [MeetingSummary] = []
    repeat {
      list = try await daemon.call(ControlMethods.List.self, NoFields()).meetings
    } while list.count < names.count || list.contains { [.queued, .drafting].contains($0.state) }
    #expect(list.filter { $0.state == .quarantined }.map(\.name) == ["m115"])
    #expect(list.count { $0.state == .drafted } == names.count - 1)
    #expect(workspace.read("drafts/m115/problems.txt")?.contains("ended the service 2") == true)
    // Alone or not, the service ends when it is told to.
    daemon.signal(SIGTERM)
    #expect(try await daemon.end() == 0)
  }
}
