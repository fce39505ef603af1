import Diagnostics
import Drafting
import Foundation
import MeetingModel
import Phrasing
import Rendering
import Testing
import YAMLReading

/// What holds of whole documents, over specs that say anything that a spec can say.
@Suite(.serialized) struct GeneratedSpecTests {
  @Test(arguments: 0..<150)
  func draftsAnySoundSpec(_ seed: Int) throws {
    let drafter = try Workshop.drafter()
    var generator = SpecGenerator(seed: seed, vocabulary: drafter.phrasebook.vocabulary)
    let text = generator.spec()
    func draft() -> DraftingResult {
      drafter.draft(Array(text.utf8), file: "any.yaml", name: "any")
    }
    let result = draft()
    let errors = result.problems.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map { "\($0.path ?? ""): \($0.message)" })\n\(text)")

    // Every format, and the same bytes each time.
    #expect(result.documents.map(\.format) == DocumentFormat.allCases)
    #expect(draft().documents == result.documents)

    // Every text of the officer's once, and nothing private.
    let statement = try #require(result.statements.first)
    let headings = statement.sections.compactMap { $0.heading?.line.text }
    let said = (headings + statement.sentences.map(\.text)).joined(separator: "\n")
    for word in generator.words {
      #expect(said.ranges(of: word).count == 1, "\(word) is lost or doubled\n\(text)\n\(said)")
    }
    for document in result.documents {
      let printed = String(decoding: document.bytes, as: UTF8.self)
      #expect(!generator.secrets.contains { printed.contains($0) })
    }

    // What a reader would see as a fault of the machine.
    let faults = ["  ", " ,", "..", " .", "{", "<", ",,"]
    for sentence in statement.sentences where sentence.rule != "en/verbatim" {
      #expect(!faults.contains { sentence.text.contains($0) }, "\(sentence.text)\n\(text)")
    }
  }

  @Test func draftsInNoLanguageThatItDoesNotKnow() throws {
    let result = try Workshop.drafter().draft(
      Workshop.bytes("Examples/minimal.yaml"), file: "minimal.yaml", name: "minimal",
      settings: DraftingSettings(languages: ["xx"]))
    #expect(result.problems.map(\.id) == ["spec/no-language-to-draft"])
    #expect(!result.isDrafted)
    #expect(result.documents.isEmpty)
  }

  @Test func holdsItsLimits() throws {
    let result = try Workshop.drafter().draft(
      Workshop.bytes("Examples/minimal.yaml"), file: "minimal.yaml", name: "minimal",
      settings: DraftingSettings(limits: YAMLLimits(maximumBytes: 100)))
    #expect(!result.isDrafted)
  }
}
