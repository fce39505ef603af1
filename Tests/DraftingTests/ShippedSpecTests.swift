import Diagnostics
import Drafting
import Foundation
import MeetingModel
import Phrasing
import Rendering
import Testing

/// The specs that officers begin with.
@Suite struct ShippedSpecTests {
  static func shipped() throws -> [Spec] { try Spec.examples() + Spec.starters() }

  @Test(arguments: try shipped())
  func readsWithoutAProblem(_ spec: Spec) throws {
    let result = try Desk.draft(spec)
    #expect(result.problems.isEmpty, "\(result.problems.map(\.message))")
    #expect(result.documents.count == 4)
  }

  @Test(arguments: try Spec.examples())
  func hasNothingThatAReaderWouldObjectTo(_ example: Spec) throws {
    #expect(try Desk.draft(example).findings.map(\.message) == [])
  }

  @Test func holdsToTheSchema() throws {
    let specs = try Self.shipped() + Spec.handWritten()
    let schema = MeetingSchema.json(for: try Desk.drafter().phrasebook.vocabulary)
    let complaints = try SchemaValidator.complaints(about: specs.map(\.text), schema: schema)
    #expect(complaints.count == specs.count)
    for (spec, complaints) in zip(specs, complaints) {
      #expect(complaints == [], "\(spec.name)")
    }
  }

  @Test func hasAStarterForEachKind() throws {
    let kinds = try Desk.drafter().phrasebook.vocabulary.kinds.map(\.id)
    #expect(try Spec.starters().map(\.name).sorted() == kinds.sorted())
  }
}
