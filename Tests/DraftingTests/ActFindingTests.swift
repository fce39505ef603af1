import Diagnostics
import Drafting
import Rendering
import Testing

/// Mistakes of officers' that draft without a complaint of the spec's, and what is found of them.
struct ActFindingTests {
  private func ids(_ point: String, office: String = "Minister of Trade", terms: String = "")
    throws -> [String]
  {
    let spec = """
      communique: 1
      meeting: {title: Trade Dialogue, kind: dialogue, date: 2025-03-12, place: {city: Nairobi, country: KE}}
      parties:
        KE: {principals: [{office: \(office), name: Amina Wanjiru}]}
        JP: {principals: [{office: Minister of Trade, name: Aiko Tanaka}]}
      \(terms)
      agenda:
        - heading: Trade
          points: [\(point)]
      """
    let result = try Workshop.drafter().draft(
      Array(spec.utf8), file: "spec.yaml", name: "spec",
      settings: DraftingSettings(formats: [.text], wrap: 0))
    #expect(result.isDrafted, "\(result.problems.map(\.message))")
    return (result.problems + result.findings).map(\.id)
  }

  @Test(arguments: [
    ("{urge: Russia}", "nothing-asked"), ("{call on: Russia}", "nothing-asked"),
    ("{task: officials}", "nothing-asked"), ("{request: <KP>}", "nothing-asked"),
    ("{invite: the island States}", "nothing-asked"),
    ("{demand: Russia to withdraw}", "asked-in-one"),
    ("{demand: that Russia withdraws}", "uncertain-mood"),
    ("{condemn: that militias attacked the convoy}", "deed-as-fact"),
    ("{discuss: about trade}", "doubled-preposition"),
    ("{emphasize: on peace}", "doubled-preposition"),
    ("{request: for aid}", "doubled-preposition"),
    ("{agree: to meet, through: share data}", "verb-for-noun"),
    ("{agree: to meet, in support of: to help refugees}", "verb-for-noun"),
    ("{reaffirm: The importance of trade}", "capital-inside"),
    ("{note: That the talks failed}", "capital-inside"),
    ("{agree: To meet again}", "capital-inside"), ("{agree: to meet again;}", "mark-at-end"),
    ("{welcome: \"the talks,\"}", "mark-at-end"), ("{agree: to meet again .}", "mark-at-end"),
    ("{welcome: the  progress made}", "doubled-space"),
    ("{thank: <KE>, by: KE}", "self-addressed"),
    ("{urge: {whom: <KE>, to: open its ports}, by: KE}", "self-addressed"),
  ])
  func findsWhatAnOfficerMistook(point: String, finding: String) throws {
    #expect(try ids(point).contains("review/" + finding))
  }

  @Test(arguments: [
    "{urge: Russia to withdraw}", "{urge: restraint}", "{urge: {whom: Russia, to: withdraw}}",
    "{call on: all parties for restraint}", "{encourage: further exchanges}",
    "{thank: <KE>}", "{thank: <KE>, by: JP}", "{demand: that Russia withdraw}",
    "{call for: both sides to resume the talks}", "{express support: for the fund}",
    "{express concern: about trade}", "{express concern: over trade}",
    "{regret: that the talks failed}", "{agree: to meet, through: shared data}",
    "{agree: to meet, through: regular dialogue}", "{agree: to meet, through: trade and research}",
    "{agree: to meet, noting: that trade grows}", "{welcome: the fund, which: has grown}",
    "{reaffirm: The Hague Convention}", "{welcome: \"A New Era\"}",
    "{call on: {whom: \"all parties, in particular the larger ones,\", to: meet}}",
    "{agree: to meet, with a view to: to strengthen trade}",
  ])
  func letsSoundPointsStand(point: String) throws {
    #expect(try ids(point) == [])
  }

  @Test(arguments: [
    ("minister of trade", ["review/office-writing"]),
    ("The Minister of Trade", ["review/office-writing"]), ("Minister of Trade", []),
  ])
  func findsOfficesThatAreNoTitles(office: String, findings: [String]) throws {
    #expect(try ids("{reaffirm: the treaty}", office: office) == findings)
  }

  @Test(arguments: [
    ("{reaffirm: the treaty}", ["review/unused-term"]), ("{reaffirm: the <CTP>}", []),
    ("{reaffirm: the CTP}", []),
  ])
  func findsTermsThatNoTextHas(point: String, findings: [String]) throws {
    #expect(try ids(point, terms: "terms: {CTP: Coastal Trade Pact}") == findings)
  }
}
