import Diagnostics
import Drafting
import Foundation
import MeetingModel
import Phrasing
import Rendering
import Testing
import YAMLReading

/// What holds of every draft, whatever the spec says.
@Suite struct PropertyTests {
  @Test(arguments: 0..<150)
  func draftsAnySoundSpec(_ seed: Int) throws {
    let drafter = try Desk.drafter()
    var generator = SpecGenerator(seed: seed, vocabulary: drafter.phrasebook.vocabulary)
    let text = generator.spec()
    let spec = Spec(name: "any", bytes: Array(text.utf8))
    let result = try Desk.draft(spec)
    let errors = result.problems.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map { "\($0.path ?? ""): \($0.message)" })\n\(text)")

    // Every format, and the same bytes each time.
    #expect(result.documents.map(\.format) == DocumentFormat.allCases)
    #expect(try Desk.draft(spec).documents == result.documents)

    // Every text of the officer's once, and nothing private.
    let statement = try #require(result.statements.first)
    let headings = statement.sections.compactMap { $0.heading?.line.text }
    let said = (headings + statement.sentences.map(\.text)).joined(separator: "\n")
    for word in generator.words {
      #expect(
        said.components(separatedBy: word).count == 2,
        "\(word) is lost or doubled\n\(text)\n\(said)")
    }
    for document in result.documents {
      let text = String(decoding: document.bytes, as: UTF8.self)
      #expect(!generator.secrets.contains { text.contains($0) })
    }

    // What a reader would see as a fault of the machine.
    let faults = ["  ", " ,", "..", " .", "{", "<", ",,", "\u{FFFC}"]
    for sentence in statement.sentences where sentence.rule != "en/verbatim" {
      #expect(!faults.contains { sentence.text.contains($0) }, "\(sentence.text)\n\(text)")
    }
  }

  /// Specs with one line after another left out, doubled, or moved into another: most have errors.
  @Test(arguments: try Spec.examples() + Spec.handWritten())
  func survivesAnyChangeOfALine(_ spec: Spec) throws {
    let lines = spec.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var dice = Dice(state: 7)
    for index in lines.indices {
      var changed = lines
      switch index % 3 {
      case 0: changed.remove(at: index)
      case 1: changed.insert(lines[index], at: index)
      default: changed[index] = dice.pick(lines)
      }
      let bytes = Array(changed.joined(separator: "\n").utf8)
      let result = try Desk.draft(
        Spec(name: spec.name, bytes: bytes), settings: DraftingSettings(formats: [.text]))
      #expect(result.isDrafted == !result.documents.isEmpty)
      #expect(result.isDrafted || !result.problems.isEmpty)
    }
  }

  @Test func draftsInNoLanguageThatItDoesNotKnow() throws {
    let spec = try #require(try Spec.examples().first)
    let result = try Desk.draft(spec, settings: DraftingSettings(languages: ["xx"]))
    #expect(result.problems.map(\.id) == ["spec/no-language-to-draft"])
    #expect(!result.isDrafted)
    #expect(result.documents.isEmpty)
  }

  @Test func holdsItsLimits() throws {
    let spec = try #require(try Spec.examples().first)
    let limits = YAMLLimits(maximumBytes: 100)
    let result = try Desk.draft(spec, settings: DraftingSettings(limits: limits))
    #expect(!result.isDrafted)
  }
}
