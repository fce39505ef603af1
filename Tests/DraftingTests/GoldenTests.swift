import Diagnostics
import Drafting
import Foundation
import MeetingModel
import Phrasing
import Rendering
import Testing

/// Whole drafts, kept beside the tests, for reading as much as for comparing.
@Suite struct GoldenTests {
  @Test(arguments: try Spec.examples() + Spec.handWritten())
  func draftsAsKept(_ spec: Spec) throws {
    let result = try Desk.draft(spec, settings: DraftingSettings(formats: [.text]))
    #expect(result.problems.isEmpty, "\(result.problems.map { "\($0.path ?? ""): \($0.message)" })")
    let document = try #require(result.documents.first)
    try expectGolden(String(decoding: document.bytes, as: UTF8.self), "\(spec.name).txt")
  }

  @Test(arguments: try Spec.handWritten())
  func findsAsKept(_ spec: Spec) throws {
    let result = try Desk.draft(spec, settings: DraftingSettings(formats: []))
    let findings = result.findings.map { finding in
      "\(finding.range?.start.line ?? 0): \(finding.id): \(finding.message)\n"
    }
    try expectGolden(findings.joined(), "\(spec.name).findings.txt")
  }
}

/// Compares a text with the one kept beside the tests. With COMMUNIQUE_RECORD=1 in the environment
/// the text is kept anew, and the test fails, so that nobody records without noticing.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: "\(checkout)/Tests/DraftingTests/Golden/\(name)")
  if ProcessInfo.processInfo.environment["COMMUNIQUE_RECORD"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let kept = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  #expect(text == kept, "\(name) differs", sourceLocation: sourceLocation)
}
