import Drafting
import Foundation
import Rendering
import Testing

/// The draft that the README shows is the example's own.
struct ReadmeTests {
  @Test func showsTheDraftAsItIs() throws {
    let page = try String(decoding: Workshop.bytes("README.md"), as: UTF8.self)
    let quoted = page.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0.hasPrefix(">") }.map { $0.dropFirst().trimmingCharacters(in: .whitespaces) }
    // A paragraph stands between lines without words; `…` leaves sentences out.
    let paragraphs = quoted.split { $0.isEmpty }.map { lines in
      lines.joined(separator: " ").replacing("**", with: "")
    }
    let passages = paragraphs.flatMap { $0.split(separator: "…") }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    try #require(passages.count > 4)
    let result = try Workshop.drafter().draft(
      Workshop.bytes("Examples/rok-us-2024.yaml"), file: "rok-us-2024.yaml", name: "rok-us-2024",
      settings: DraftingSettings(formats: [.text], wrap: 0))
    let draft = result.documents.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    for passage in passages { #expect(draft.contains(passage), "\(passage)") }
  }

  /// The lines of a spec that the README shows stand in the example.
  @Test func showsLinesOfTheExample() throws {
    let page = try String(decoding: Workshop.bytes("README.md"), as: UTF8.self)
    let example = try String(
      decoding: Workshop.bytes("Examples/rok-us-2024.yaml"), as: UTF8.self)
    let first = try #require(page.split(separator: "```yaml\n").dropFirst().first)
    let lines = try #require(first.split(separator: "```").first).split(separator: "\n")
    try #require(lines.count > 2)
    for line in lines {
      #expect(example.contains(line), "\(line)")
    }
  }
}
