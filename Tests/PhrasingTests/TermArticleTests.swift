import Phrasing
import Testing

/// The article of a term's full form, which stands in place of an abbreviation that has none.
struct TermArticleTests {
  private static let terms = """
    terms:
      COC: Code of Conduct in the South China Sea
      TCOC: {full: the Code of Conduct at Sea, short: TCOC}
      IAEA: International Atomic Energy Agency
      COP30: 30th session of the Conference of the Parties
      SC: Second Committee of the General Assembly
      JATEC: Joint Analysis, Training and Education Centre
      FATF: Financial Action Task Force
      SCS: South China Sea
      BOB: Bay of Bengal
      HB: Hudson Bay
      IOR: Indian Ocean region
      DMZ: demilitarized zone
      EUNAVFOR: Operation Aspides
      HE: Horizon Europe
      WH: UNESCO World Heritage
      AI: artificial intelligence
      MSS: {full: Multinational Security Support mission, short: MSS mission}
      ICCPR: International Covenant on Civil and Political Rights
      CCM: Convention on Cluster Munitions
      TOV: Treaty of Versailles
    """

  /// None of ours where a determiner or a possessor opens the noun phrase.
  @Test(arguments: [
    ("call for: an effective and substantive COC", "an effective and substantive Code"),
    ("call for: \"a free, fair and open COC\"", "a free, fair and open Code"),
    ("call for: \"a new, binding COC\"", "a new, binding Code"),
    ("call for: a more inclusive COC", "a more inclusive Code"),
    ("call for: any future COC", "any future Code"),
    ("call for: this historic COC", "this historic Code"),
    ("call for: the effective COC", "the effective Code"),
    ("call for: the future COC", "the future Code"),
    ("call for: the revised COC", "the revised Code"),
    ("call for: each country's own COC", "each country's own Code"),
    ("call for: the first ever COC", "the first ever Code"),
    ("call for: a strong and effective TCOC", "a strong and effective Code"),
    ("support: a strong and effective IAEA", "a strong and effective International"),
    ("welcome: talks on Kenya's COC at sea", "talks on Kenya's Code"),
    ("welcome: talks on <KE>'s COC at sea", "talks on Kenya's Code"),
    ("welcome: talks on <KE>'s new COC at sea", "talks on Kenya's new Code"),
    // One where what stands before is another phrase.
    ("welcome: the treaty and COC", "the treaty and the Code"),
    ("welcome: \"the treaty, COC and more\"", "the treaty, the Code"),
    ("welcome: the new text of COC", "the new text of the Code"),
    ("note: that the parties support COC", "the parties support the Code"),
    ("note: that the United States supported COC", "the United States supported the Code"),
    ("welcome: the ships IAEA sent", "the ships the International"),
  ])
  func standsUnlessADeterminerOpensThePhrase(point: String, expected: String) throws {
    let text = try Desk.sentence("- \(point)", extra: Self.terms)
    #expect(text.contains(expected), "\(text)")
  }

  @Test(arguments: [
    ("progress ahead of COP30", "ahead of the 30th session of the Conference"),
    ("the work of SC", "the work of the Second Committee"),
    ("the work of JATEC", "the work of the Joint Analysis, Training and Education Centre"),
    ("cooperation with FATF", "with the Financial Action Task Force"),
    ("peace in SCS", "in the South China Sea"), ("peace in BOB", "in the Bay of Bengal"),
    ("peace in HB", "in Hudson Bay"), ("peace in IOR", "in the Indian Ocean region"),
    ("calm in DMZ", "in the demilitarized zone"), ("the work of EUNAVFOR", "of Operation Aspides"),
    ("cooperation under HE", "under Horizon Europe"), ("sites of WH", "of UNESCO World Heritage"),
    ("the future of AI", "of artificial intelligence"),
    ("the work of <MSS>", "of the Multinational Security Support mission"),
  ])
  func isTheOneThatTheHeadNounTakes(text: String, expected: String) throws {
    let sentence = try Desk.sentence("- welcome: \(text)", extra: Self.terms)
    #expect(sentence.contains(" \(expected)"), "\(sentence)")
  }

  /// A short form that is a noun phrase has its article at every mention.
  @Test func staysWithAShortFormThatIsNoAbbreviation() throws {
    let text = try Desk.sentence(
      "- support: <MSS>\n- welcome: the role of <MSS>", extra: Self.terms)
    #expect(
      text.contains("supported the Multinational Security Support mission (MSS mission)"), "\(text)"
    )
    #expect(text.contains("the role of the MSS mission"), "\(text)")
  }

  /// What is a party too has the article of the party's name.
  @Test(arguments: [
    (
      "- welcome: the role of <EU>\n- reaffirm: the commitment of <EU> and <KR>",
      "commitment of the EU and"
    ),
    ("- welcome: the role of <EU>\n- welcome: \"<EU>'s support\"", "welcomed the EU's support"),
  ])
  func isTheSameForATermThatIsAParty(points: String, expected: String) throws {
    let spec = """
      communique: 1
      meeting: {title: Talks, kind: dialogue, date: 2024-10-31, host: KR}
      parties: {KR: {}, EU: {}}
      terms: {EU: European Union}
      agenda:
        - points:
      \(points.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n"))
      """
    let text = try Desk.statement(spec).sections.filter { $0.role == .agenda }
      .flatMap(\.paragraphs).flatMap(\.sentences).map(\.text).joined(separator: " ")
    #expect(text.contains(expected), "\(text)")
  }

  @Test(arguments: [
    ("ICCPR's Second Optional Protocol", "Political Rights' Second"),
    ("CCM's aims", "Cluster Munitions' aims"), ("TOV's clauses", "Versailles's clauses"),
  ])
  func possessivesFollowTheLastWord(text: String, expected: String) throws {
    let sentence = try Desk.sentence("- welcome: \"the \(text)\"", extra: Self.terms)
    #expect(sentence.contains(expected), "\(sentence)")
  }
}
