import MeetingModel
import SchemaValidating
import Testing

@Suite struct SchemaTests {
  private let schema = MeetingSchema.json(for: .test)

  @Test func acceptsSoundSpecs() throws {
    let specs = [Fixtures.example] + Fixtures.sound
    let complaints = try SchemaValidator.complaints(about: specs, schema: schema)
    for (spec, complaint) in zip(specs, complaints) {
      #expect(complaint == [], "\(spec)")
      #expect(Decoded(spec).report == "")
    }
  }

  @Test func rejectsEveryStructuralMistakeThatTheDecoderRejects() throws {
    let mistakes = Mistake.all.filter(\.isStructural)
    let complaints = try SchemaValidator.complaints(
      about: mistakes.map(\.spec), schema: schema)
    for (mistake, complaint) in zip(mistakes, complaints) {
      #expect(!complaint.isEmpty, "\(mistake.spec)")
    }
  }

  @Test func acceptsWhatIsWrongOnlyInMeaning() throws {
    let mistakes = Mistake.all.filter { !$0.isStructural } + Mistake.warnings
    let complaints = try SchemaValidator.complaints(
      about: mistakes.map(\.spec), schema: schema)
    for (mistake, complaint) in zip(mistakes, complaints) {
      #expect(complaint == [], "\(mistake.spec)")
    }
  }

  @Test func printsTheSameTextEveryTime() {
    #expect(MeetingSchema.json(for: .test) == schema)
    #expect(schema.hasPrefix("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\""))
  }

  @Test(arguments: [
    "\"strongly condemn\": {", "\"express grave concern\": {", "\"in view of\": {",
    "say that something is wrong (strong)", "What stands before the subject.",
  ])
  func offersActsAndModifiersWithDescriptions(_ piece: String) {
    #expect(schema.contains(piece))
  }
}
