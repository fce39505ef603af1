import Controlling
import Foundation
import Serving
import Testing

/// What is left when the real program is killed right after any step of publishing.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct DaemonKillPointTests {
  private static let steps = [
    "temporaryMade:1", "fileWritten:1", "fileWritten:3", "temporarySynced:1", "leaseTaken:1",
    "revisionNamed:1", "linkMade:1", "latestSwapped:1", "problemsCleared:1", "foldersSynced:1",
  ]

  @Test func `leaves the old or the new, and goes on from there`() async throws {
    let workspace = try Scratch("inbox", "drafts")
    try workspace.write("settle: 0\ngrace: 0\nformats: [md]\n", to: "communique.yaml")
    var daemon = try await DaemonProcess.ready(on: workspace)
    for (number, step) in Self.steps.enumerated() {
      let name = "a/m\(number)"
      // A revision and problems stand there before.
      try workspace.put(spec("trade"), as: "inbox/\(name).yaml", making: true)
      try await daemon.event("published", of: name)
      try workspace.put("communique: [\n", as: "inbox/\(name).yaml")
      try await daemon.event("failed", of: name)
      daemon.signal(SIGTERM)
      #expect(try await daemon.end() == 0)

      let killed = try await DaemonProcess.ready(
        on: workspace, environment: ["COMMUNIQUE_FAIL_AT": step])
      try workspace.put(spec("peace"), as: "inbox/\(name).yaml")
      #expect(try await killed.end() == -SIGKILL, "\(step)")
      let left = DraftsAudit.revisions(in: workspace.at("drafts"))
      let shown = workspace.read("drafts/\(name)/latest/statement.en.md") ?? "nothing"
      #expect(shown.contains("trade") || shown.contains("peace"), "\(step)")

      daemon = try await DaemonProcess.ready(on: workspace)
      let reply = try await daemon.call(
        ControlMethods.Draft.self, .init(names: [name], wait: true))
      #expect(reply.meetings.map(\.state) == [.drafted], "\(step)")
      #expect(reply.meetings.map(\.revision) == [2], "\(step)")
      let revisions = DraftsAudit.revisions(in: workspace.at("drafts"))
      #expect(revisions.count == 2 * (number + 1), "\(step)")
      for (path, manifest) in left { #expect(revisions[path] == manifest, "\(step)") }
      #expect(workspace.target("drafts/\(name)/latest") == "r0002", "\(step)")
      let drafted = workspace.read("drafts/\(name)/latest/statement.en.md")
      #expect(drafted?.contains("peace") == true, "\(step)")
      #expect(!workspace.exists("drafts/\(name)/problems.txt"), "\(step)")
    }
    daemon.signal(SIGTERM)
    #expect(try await daemon.end() == 0)
    #expect(DraftsAudit.leftovers(in: workspace.at("drafts")).isEmpty)
  }
}
