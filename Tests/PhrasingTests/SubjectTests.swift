import Phrasing
import Testing

/// What those at the table are called.
struct SubjectTests {
  private static let minister = "{office: Minister of Defence, name: A. B.}"
  private static let secretary = "{office: Secretary of Defense, name: C. Example, gender: f}"
  private static let president = "{office: President, name: E. F.}"
  private static let prime = "{office: Prime Minister, name: G. H.}"

  /// The subjects of a paragraph each.
  private func labels(
    _ parties: String, count: Int = 8, style: String = "", kind: String = "dialogue"
  )
    throws -> [String]
  {
    let points = (0..<count).map { "      - {welcome: one, paragraph: new, remark: \($0)}" }
    let spec = """
      communique: 1
      meeting: {title: Talks, kind: \(kind), date: 2024-05-01, host: US}
      style: {house: US\(style)}
      parties: {\(parties)}
      agenda:
        - points:
      \(points.joined(separator: "\n"))
      """
    return try Desk.statement(spec).sentences.filter { !$0.acts.isEmpty }.map { sentence in
      String(
        sentence.text.prefix(
          upTo: sentence.text.firstRange(of: " welcomed")?.lowerBound
            ?? sentence.text.endIndex))
    }
  }

  @Test(arguments: [
    (
      "US: {principals: [\(secretary)]}, KR: {principals: [\(minister)]}",
      "The Secretary and the Minister"
    ),
    (
      "US: {principals: [\(secretary)]}, KR: {principals: [\(minister)]}, JP: {principals: [\(minister)]}",
      "The Secretary and Defense Ministers"
    ),
    (
      "US: {principals: [\(secretary)]}, KR: {principals: [\(minister), {office: Minister of Trade, name: I. J.}]}",
      "The Secretary and the Ministers"
    ),
    (
      "US: {principals: [\(minister)]}, EU: {principals: [{office: High Representative and Vice-President, name: K. L.}]}",
      "The Minister and the High Representative"
    ),
    // What alone tells the office stays: "Secretary" says nothing of a Foreign Secretary.
    (
      "US: {principals: [{office: Foreign Secretary, name: M. N.}]}, KR: {principals: [\(minister)]}",
      "The Foreign Secretary and the Minister"
    ),
    (
      "US: {principals: [{office: Deputy Prime Minister and Foreign Secretary, name: M. N.}]}, IN: {principals: [{office: Foreign Secretary, name: O. P.}]}",
      "The Foreign Secretaries"
    ),
    (
      "US: {principals: [{office: Foreign Secretary, name: M. N.}, {office: Defence Secretary, name: Q. R.}]}, KR: {principals: [\(minister), \(minister)]}",
      "The Secretaries and Ministers"
    ),
    (
      "US: {principals: [{office: Acting Secretary of State, name: M. N.}]}, KR: {principals: [\(minister)]}",
      "The Secretary and the Minister"
    ),
    ("US: {principals: [\(president)]}, KR: {principals: [\(president)]}", "The Presidents"),
    ("US: {principals: [\(president)]}, JP: {principals: [\(prime)]}", "The Leaders"),
    ("US: {principals: [\(secretary)]}, KR: ", "The two sides"),
  ])
  func callsThemTogether(parties: String, label: String) throws {
    #expect(try labels(parties, count: 1) == [label])
  }

  /// The meeting's sentence says who met where nobody is named, and they are called so.
  @Test(arguments: [
    ("summit", "The Leaders"), ("foreign-ministers", "The Ministers"),
    ("dialogue", "The two sides"),
  ])
  func callsTheUnnamedByTheKindOfMeeting(kind: String, label: String) throws {
    #expect(
      try labels("US: , KR: ", count: 1, style: ", voice: ministers-past", kind: kind) == [label])
  }

  /// Whether a party that only the spec names is a country, nobody knows.
  @Test func callsNobodyACountryWhoIsOnlyNamed() throws {
    let forum = "pif: {names: {full: the Pacific Islands Forum, short: the Forum}}"
    let found = try labels("US: , KR: , \(forum)", count: 12)
    #expect(!found.contains("The three countries"), "\(found)")
    #expect(try labels("US: , KR: , JP: ", count: 12).contains("The three countries"))
  }

  @Test func letsLabelsTakeTurns() throws {
    let found = try labels(
      "US: {principals: [\(Self.minister)]}, KR: {principals: [\(Self.minister)]}")
    #expect(
      found == [
        "The Ministers", "Both sides", "The Ministers", "The United States and the ROK",
        "The Ministers", "The two Ministers", "The Ministers", "The two sides",
      ])
  }

  @Test func callsNoOrganisationACountry() throws {
    let found = try labels(
      "US: {principals: [\(Self.president)]}, EU: {principals: [\(Self.president)]}", count: 12)
    #expect(!found.contains { $0.contains("countries") || $0.contains("European") })
    #expect(found.contains("Both leaders"))
  }

  @Test func speaksOfMinistersInPluralOnlyWhereAllAreMinisters() throws {
    let found = try labels(
      "US: {principals: [\(Self.secretary)]}, KR: {principals: [\(Self.minister)]}", count: 12)
    #expect(!found.contains { $0.contains("Ministers") })
  }

  @Test(arguments: [
    ("Both delegations", "Finally, both delegations reaffirmed their support."),
    ("The two sides", "Finally, the two sides reaffirmed their support."),
    ("Officials of both sides", "Finally, Officials of both sides reaffirmed their support."),
    ("Canada", "Finally, Canada reaffirmed its support."),
  ])
  func bringsNoCapitalBehindAConnective(subject: String, expected: String) throws {
    let point = "- {reaffirm: their support, link: finally, pin: {subject: \(subject)}}"
    #expect(try Desk.sentence(point) == expected)
  }

  @Test(arguments: [
    ("Secretary Example", "Secretary Example reaffirms her support."),
    ("Minister Nobody", "Minister Nobody reaffirms their support."),
    ("Canada", "Canada reaffirms its support."),
    ("The United States", "The United States reaffirms its support."),
    ("Secretaries Example and Nobody", "Secretaries Example and Nobody reaffirm their support."),
    ("The Quad", "The Quad reaffirms its support."),
    ("The Congress", "The Congress reaffirms its support."),
    ("'We, the Envoys of the Quad,'", "We, the Envoys of the Quad, reaffirm our support."),
    ("The police", "The police reaffirm their support."),
    ("Each of the two sides", "Each of the two sides reaffirms its support."),
    ("The Foreign Ministers of Japan", "The Foreign Ministers of Japan reaffirm their support."),
    ("They", "They reaffirm their support."),
    ("The four Ministers", "The four Ministers reaffirm their support."),
    ("“The Quad", "“The Quad reaffirms its support."),
    ("\"Health: The Ministers\"", "Health: The Ministers reaffirm their support."),
  ])
  func agreesWithAPinnedSubject(subject: String, expected: String) throws {
    let spec = """
      communique: 1
      meeting: {title: Talks, date: 2024-05-01}
      style: {house: US, voice: ministers-present}
      parties: {US: {principals: [\(Self.secretary)]}, KR: {principals: [\(Self.minister)]}}
      agenda:
        - points:
            - {reaffirm: their support, pin: {subject: \(subject)}}
      """
    #expect(try Desk.statement(spec).sentences.last?.text == expected)
  }

  @Test func givesABodyThatTheOfficerNamesItsArticle() throws {
    let statement = try Desk.statement(
      """
      communique: 1
      meeting: {title: Council, date: 2025-10-06, kind: foreign-ministers}
      parties: {EU: {}, GCC: {names: {full: Gulf Cooperation Council, short: GCC}}}
      agenda: [{points: [{welcome: the plan, by: GCC}, {note: the delay, by: GCC}]}]
      """)
    let sentences = statement.sections.filter { $0.role == .agenda }
      .flatMap(\.paragraphs).flatMap(\.sentences).map(\.text)
    #expect(sentences == ["The GCC welcomed the plan.", "The GCC also noted the delay."])
    let opening = statement.sections.filter { $0.role == .opening }
      .flatMap(\.paragraphs).flatMap(\.sentences).map(\.text)
    #expect(opening[0].contains("the Gulf Cooperation Council (GCC) met on 6 October 2025"))
  }
}
