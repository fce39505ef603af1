import Diagnostics
import Drafting
import Foundation
import Rendering
import Testing

/// Whole drafts, reviewed as text. `COMMUNIQUE_RECORD=1` records them anew, and the test then fails.
@Suite(.serialized) struct GoldenTests {
  static let specs =
    Workshop.specs(in: "Examples") + Workshop.specs(in: "Tests/DraftingTests/Specs")

  @Test(arguments: specs)
  func draftsAsReviewed(path: String) throws {
    let name = URL(filePath: path).deletingPathExtension().lastPathComponent
    let result = try Workshop.drafter().draft(
      Workshop.bytes(path), file: "\(name).yaml", name: name,
      settings: DraftingSettings(formats: [.text]))
    #expect(result.problems.filter { $0.severity == .error }.isEmpty, "\(result.problems)")
    let text = result.documents.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    let notes = result.findings.map { "\($0.range?.start.line ?? 0): \($0.id): \($0.message)\n" }
    let draft = text + (notes.isEmpty ? "" : "\nFINDINGS\n" + notes.joined())
    let golden = Workshop.here.appending(path: "Golden/\(name).txt")
    if ProcessInfo.processInfo.environment["COMMUNIQUE_RECORD"] == "1" {
      try draft.write(to: golden, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); review it and run again")
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == draft)
  }

  @Test(arguments: specs)
  func givesTheSameBytesEveryTime(path: String) throws {
    let drafter = try Workshop.drafter()
    let bytes = try Workshop.bytes(path)
    let first = drafter.draft(bytes, file: "spec.yaml", name: "meeting")
    let second = drafter.draft(bytes, file: "spec.yaml", name: "meeting")
    #expect(first.documents == second.documents)
    #expect(first.documents.count == DocumentFormat.allCases.count * first.statements.count)
  }

  @Test func printsNothingPrivate() throws {
    let path = "Tests/DraftingTests/Specs/japan-australia.yaml"
    let result = try Workshop.drafter().draft(
      Workshop.bytes(path), file: "japan-australia.yaml", name: "japan-australia")
    for document in result.documents {
      let text = String(decoding: document.bytes, as: UTF8.self)
      #expect(!text.contains("private note"), "\(document.fileName)")
    }
  }

  @Test(arguments: Workshop.specs(in: "Templates/starters"))
  func draftsEveryStarter(path: String) throws {
    let result = try Workshop.drafter().draft(
      Workshop.bytes(path), file: path, name: "starter", settings: DraftingSettings(formats: []))
    #expect(result.problems.isEmpty, "\(result.problems.map(\.message))")
    #expect(result.statements.count == 1)
  }
}
