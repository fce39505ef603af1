import Phrasing
import Testing

/// What parties, their compounds and their principals are called where they sit at the table.
struct TableNameTests {
  private static func statement(
    _ parties: String, host: String, house: String = "US", point: String
  ) throws -> Statement {
    try Desk.statement(
      """
      communique: 1
      meeting: {title: Dialogue, kind: dialogue, date: 2025-02-02, host: \(host)}
      parties: \(parties)
      style: {house: \(house)}
      agenda: [{points: [{welcome: "\(point)"}]}]
      """)
  }

  private static func text(_ statement: Statement) -> String {
    statement.sections.flatMap(\.paragraphs).flatMap(\.sentences).map(\.text)
      .joined(separator: " ")
  }

  @Test(arguments: [
    ("{EU: {}, IN: {}}", "EU", "Joint Statement on the EU–India Dialogue"),
    ("{CN: {}, JP: {}}", "CN", "Joint Statement on the China–Japan Dialogue"),
    ("{US: {}, JP: {}}", "US", "Joint Statement on the United States–Japan Dialogue"),
  ])
  func titlesHaveTheNamesOfCompounds(parties: String, host: String, expected: String) throws {
    let statement = try Self.statement(parties, host: host, point: "the plan")
    #expect(statement.title.text == expected)
  }

  @Test(arguments: [
    ("{KR: {}, CN: {}, JP: {}}", "KR", "<KR>–<JP>–<CN> cooperation", "ROK–China–Japan cooperation"),
    ("{KR: {}, CN: {}, JP: {}}", "KR", "the role of <CN> and <JP>", "the role of China and Japan"),
    ("{US: {}, JP: {}}", "US", "the role of <CN>", "the role of the People's Republic of China"),
    ("{EU: {}, IN: {}}", "EU", "<EU>–<IN> ties", "EU–India ties"),
  ])
  func aPartyAtTheTableHasItsShortName(
    parties: String, host: String, point: String, expected: String
  ) throws {
    let text = Self.text(try Self.statement(parties, host: host, point: point))
    #expect(text.contains(expected), "\(text)")
  }

  @Test(arguments: [
    ("US", "a <US> offer", "a U.S. offer"), ("CA", "a <US> offer", "a U.S. offer"),
    ("UK", "a <US> offer", "a US offer"), ("AU", "<US>-led talks", "US-led talks"),
    ("NZ", "<US>–<JP> ties", "US–Japan ties"),
  ])
  func abbreviationsAreTheHouses(house: String, point: String, expected: String) throws {
    let text = Self.text(
      try Self.statement("{US: {}, JP: {}}", host: "US", house: house, point: point))
    #expect(text.contains(expected), "\(text)")
  }

  /// An office that tells whose it is says it once, in either spelling.
  @Test(arguments: ["US", "U.S.", "United States"])
  func officesTellWhoseTheyAre(name: String) throws {
    let text = Self.text(
      try Self.statement(
        "{US: {principals: [{office: \(name) Secretary of State, name: Ann Lee}]}, JP: {principals: [{office: Foreign Minister, name: Aoki Ren}]}}",
        host: "US", point: "the plan"))
    #expect(text.hasPrefix("\(name) Secretary of State Ann Lee hosted"), "\(text)")
  }

  @Test(arguments: [
    ("National Security Advisor", "National Security Adviser", "The National Security Advisers"),
    (
      "Executive Vice-President", "Minister of Trade",
      "The Executive Vice-President and the Minister"
    ),
    ("First Vice President", "Minister of Trade", "The First Vice President and the Minister"),
    (
      "Deputy National Security Advisor", "Deputy National Security Advisor",
      "The Deputy National Security Advisors"
    ),
  ])
  func officesKeepTheirRank(first: String, second: String, expected: String) throws {
    let text = Self.text(
      try Self.statement(
        "{US: {principals: [{office: \(first), name: Ann Lee}]}, JP: {principals: [{office: \(second), name: Aoki Ren}]}}",
        host: "US", point: "the plan"))
    #expect(text.contains("\(expected) welcomed"), "\(text)")
  }
}
