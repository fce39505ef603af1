import Diagnostics
import MeetingModel
import Phrasing
import Testing
import YAMLReading

/// French statements of a test's own points.
enum FrenchDesk {
  static let women = """
      FR: {principals: [{office: ministre des Affaires étrangères, name: A, gender: f}]}
      IT: {principals: [{office: ministre des Affaires étrangères, name: B, gender: f}]}
    """
  static let mixed = """
      FR: {principals: [{office: ministre des Affaires étrangères, name: A, gender: f}]}
      US: {principals: [{office: ministre des Affaires étrangères, name: B, gender: m}]}
    """
  static let unknown = """
      FR: {principals: [{office: ministre des Affaires étrangères, name: A}]}
      IT: {principals: [{office: ministre des Affaires étrangères, name: B}]}
    """

  static func statement(
    _ points: [String], parties: String = women, voice: String = "ministers-past",
    title: String = "Dialogue stratégique", meeting: String = "host: FR",
    plan: String = "as-written", terms: String = "", kind: String = "dialogue"
  ) throws -> Statement {
    let spec = """
      communique: 1
      language: fr
      meeting: {title: \(title), kind: \(kind), instance: 1, date: 2026-11-01, \(meeting)}
      parties:
      \(parties)
      style: {voice: \(voice), house: UK, plan: \(plan)}
      terms: {\(terms)}
      agenda:
        - points:
      \(points.map { "      - " + $0 }.joined(separator: "\n"))
      closing: {next: {when: 2027}}
      """
    let phrasebook = try #require(Desk.loaded.phrasebook)
    let document = YAMLReader.read(Array(spec.utf8), name: "spec.yaml")
    let decoded = MeetingDecoder.decode(document, vocabulary: phrasebook.vocabulary)
    let meeting = try #require(decoded.meeting, "\(decoded.problems.map(\.message))")
    let drafter = try #require(
      StatementDrafter(meeting: meeting, language: "fr", phrasebook: phrasebook))
    return drafter.draft()
  }

  static func sentences(_ statement: Statement, _ role: Section.Role = .agenda) -> [String] {
    statement.sections.filter { $0.role == role }.flatMap(\.paragraphs).flatMap(\.sentences)
      .map(\.text)
  }

  static func findings(_ statement: Statement) -> Set<String> {
    Set(
      statement.sections.flatMap(\.paragraphs).flatMap(\.sentences).flatMap(\.choices)
        .filter(\.isFinding).map(\.what))
  }
}
