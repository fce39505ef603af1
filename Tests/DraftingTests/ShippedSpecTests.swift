import Diagnostics
import Drafting
import Foundation
import MeetingModel
import Phrasing
import SchemaValidating
import Testing

/// The specs that officers begin with.
@Suite(.serialized) struct ShippedSpecTests {
  static let examples = Workshop.specs(in: "Examples")
  static let starters = Workshop.specs(in: "Templates/starters")

  @Test(arguments: examples)
  func hasNothingThatAReaderWouldObjectTo(_ path: String) throws {
    let result = try Workshop.drafter().draft(Workshop.bytes(path), file: path, name: "example")
    #expect(result.problems.map(\.message) == [])
    // That Korean has one word for two acts or two rungs of English, no officer can mend.
    let unmendable = ["review/lost-distinction", "review/uncertain-strength"]
    let objections = result.findings.filter { !unmendable.contains($0.id) }
    #expect(objections.map(\.message) == [])
  }

  @Test func holdsToTheSchema() throws {
    let paths = GoldenTests.specs + Self.starters
    let specs = try paths.map { String(decoding: try Workshop.bytes($0), as: UTF8.self) }
    let schema = MeetingSchema.json(for: try Workshop.drafter().phrasebook.vocabulary)
    let complaints = try SchemaValidator.complaints(about: specs, schema: schema)
    #expect(complaints.count == specs.count)
    for (path, complaints) in zip(paths, complaints) { #expect(complaints == [], "\(path)") }
  }

  @Test func hasAStarterForEachKind() throws {
    let kinds = try Workshop.drafter().phrasebook.vocabulary.kinds.map(\.id)
    let names = Self.starters.map { URL(filePath: $0).deletingPathExtension().lastPathComponent }
    #expect(names.sorted() == kinds.sorted())
  }
}
