import Phrasing
import Testing

/// First mention, references, and the order of parties.
struct MentionTests {
  private static let terms = """
    terms:
      NCG: Nuclear Consultative Group
      UNSC: United Nations Security Council
      NGO: non-governmental organization
      MOU: memorandum of understanding
      UNRWA: United Nations Relief and Works Agency
      AI: artificial intelligence
    """

  @Test(arguments: [
    // A term that is used once is written in full.
    (
      "- welcome: the NCG", "The Secretaries and Ministers welcomed the Nuclear Consultative Group."
    ),
    // Written out with the abbreviation at first mention, abbreviated afterwards.
    (
      "- welcome: the NCG\n- state: The NCG met in May.",
      "The Secretaries and Ministers welcomed the Nuclear Consultative Group (NCG). The NCG met in May."
    ),
    // Possessives.
    (
      "- welcome: the NCG's work\n- state: The NCG's task is clear.",
      "The Secretaries and Ministers welcomed the Nuclear Consultative Group's (NCG) work. The NCG's task is clear."
    ),
    // An article follows the sound of what the mention becomes.
    (
      "- welcome: an NCG meeting\n- state: The NCG met.",
      "The Secretaries and Ministers welcomed a Nuclear Consultative Group (NCG) meeting. The NCG met."
    ),
    // Nothing is added where the officer wrote both.
    (
      "- welcome: the Nuclear Consultative Group (NCG)\n- state: The NCG met.",
      "The Secretaries and Ministers welcomed the Nuclear Consultative Group (NCG). The NCG met."
    ),
    // The officer's full form takes the abbreviation.
    (
      "- welcome: the Nuclear Consultative Group\n- state: The NCG met.",
      "The Secretaries and Ministers welcomed the Nuclear Consultative Group (NCG). The NCG met."
    ),
    // Verbatim text neither counts nor changes.
    (
      "- verbatim: The NCG met.\n- welcome: the NCG",
      "The NCG met. The Secretaries and Ministers welcomed the Nuclear Consultative Group."
    ),
    // A longer word is not a mention.
    (
      "- welcome: the NCG-led work\n- state: NCGs met.",
      "The Secretaries and Ministers welcomed the NCG-led work. NCGs met."
    ),
    // A common noun's plural is written out as one.
    (
      "- welcome: the NGOs' work\n- state: NGOs met.",
      "The Secretaries and Ministers welcomed the non-governmental organizations' (NGOs) work. NGOs met."
    ),
    (
      "- welcome: two MOUs\n- state: The MOUs are in force.",
      "The Secretaries and Ministers welcomed two memoranda of understanding (MOUs). The MOUs are in force."
    ),
    // In a longer name the full form takes capitals.
    (
      "- launch: an AI Fund\n- state: The fund promotes AI.",
      "The Secretaries and Ministers launched an Artificial Intelligence (AI) Fund. The fund promotes AI."
    ),
    // The name of a body with an *and* inside takes the article.
    (
      "- support: UNRWA",
      "The Secretaries and Ministers supported the United Nations Relief and Works Agency."
    ),
    // A reference has the article of what the abbreviation stands for; a text is as it was written.
    (
      "- support: <UNSC>\n- state: <UNSC> met. UNSC reforms matter.",
      "The Secretaries and Ministers supported the United Nations Security Council (UNSC). The UNSC met. UNSC reforms matter."
    ),
    (
      "- support: <UNRWA>\n- state: <UNRWA> met.",
      "The Secretaries and Ministers supported the United Nations Relief and Works Agency (UNRWA). UNRWA met."
    ),
    // References to terms.
    (
      "- welcome: the <NCG>\n- state: The <NCG> met with the <UNSC>.",
      "The Secretaries and Ministers welcomed the Nuclear Consultative Group (NCG). The NCG met with the United Nations Security Council."
    ),
  ])
  func introducesTermsAtFirstMention(points: String, expected: String) throws {
    #expect(try Desk.sentence(points, extra: Self.terms) == expected)
  }

  @Test(arguments: [
    ("US", "North Korea", false), ("CA", "North Korea", true), ("AU", "North Korea", true),
    ("UK", "North Korea", false), ("NZ", "North Korea", false),
  ])
  func namesCountriesAsTheHouseDoes(house: String, name: String, isUsed: Bool) throws {
    let text = try Desk.sentence(
      "- condemn: the acts of <KP>\n- urge: {whom: <KP>, to: stop}", house: house)
    #expect(text.contains(name) == isUsed, "\(text)")
    #expect(text.contains("DPRK") != isUsed, "\(text)")
  }

  @Test(arguments: [
    ("US", "U.S.–ROK"), ("KR", "ROK–U.S."),
  ])
  func ordersPartiesByTheHost(host: String, expected: String) throws {
    let sentences = try Desk.sentences("- welcome: the <US>–<KR> Alliance", host: host)
    #expect(
      sentences == [
        "The \(host == "US" ? "Secretaries and Ministers" : "Ministers and Secretaries") welcomed the \(expected) Alliance."
      ])
  }

  /// An abbreviation is not used before it is defined, in a compound either.
  @Test func writesACountryOutInACompoundBeforeItsFirstMention() throws {
    let text = try Desk.sentence(
      "- welcome: the <US>–<AE> talks\n- thank: <AE>\n- note: <AE>–<US> ties")
    #expect(text.contains("welcomed the U.S.–United Arab Emirates talks"), "\(text)")
    #expect(text.contains("thanked the United Arab Emirates (UAE)"), "\(text)")
    #expect(text.contains("noted U.S.–UAE ties"), "\(text)")
  }

  @Test(arguments: [
    ("- welcome: the decision of <US>", "the decision of the United States."),
    ("- welcome: the decision of the <US>", "the decision of the United States."),
    ("- welcome: the <US> decision", "the U.S. decision."),
    ("- welcome: <US>'s decision", "the United States' decision."),
    ("- welcome: <CA> and <FR>", "Canada and France."),
    ("- welcome: <FR> support", "French support."),
  ])
  func writesReferencesAsTheyStand(point: String, expected: String) throws {
    let sentence = try Desk.sentence(point)
    #expect(sentence.hasSuffix(expected), "\(sentence)")
  }

  @Test(arguments: [
    ("<KP>'s missiles", "The DPRK's missiles"),
    ("<US>'s stance on the <KR>", "The United States' stance on the ROK"),
    ("the <US> and <KR> stance", "the U.S. and ROK stance"),
    ("<US>–<KR> ties", "U.S.–ROK ties"),
  ])
  func writesReferencesInHeadings(heading: String, expected: String) throws {
    let spec = """
      communique: 1
      meeting: {title: Talks, date: 2024-05-01, host: US}
      style: {house: US}
      parties: {US: {}, KR: {}}
      agenda: [{heading: "\(heading)", points: [{welcome: the plan}]}]
      """
    let headings = try Desk.statement(spec).sections.compactMap(\.heading)
    #expect(headings.map(\.line.text) == [expected])
  }

  @Test(arguments: [
    // A name is a subject where a verb stands behind it …
    ("note: that <KP> violates its obligations", "that North Korea violates its obligations"),
    ("note: that <US> supports <KR>", "that the United States supports the ROK"),
    ("note: that <GB> leads and <FR> follows", "that the United Kingdom leads and France follows"),
    ("note: that <NL> and <PH> agree", "that the Netherlands and the Philippines agree"),
    ("note: how <KP> evades sanctions", "how North Korea evades sanctions"),
    ("welcome: the ships <US> sent", "the ships the United States sent"),
    ("condemn: <RU> invading <UA>", "Russia invading Ukraine"),
    ("wish: \"<JP> every success\"", "Japan every success"),
    // … and stands before a noun as an adjective or an abbreviation.
    ("condemn: <KP> troops and <RU> forces", "North Korean troops and Russian forces"),
    ("note: that <US> and <KR> forces exercise", "that US and ROK forces exercise"),
    ("note: that <KP> launches missiles", "that North Korea launches missiles"),
    ("welcome: <PH> and <VN> ships", "Philippine and Vietnamese ships"),
    // A verb has its base form in a clause that is asked for, and a name is its subject there too.
    ("insist: that <RU> withdraw", "that Russia withdraw"),
    ("urge: that <IN> stop the tests", "that India stop the tests"),
    ("recommend: that <US> join", "that the United States join"),
    ("insist: that attacks on <UA> stop", "that attacks on Ukraine stop"),
    ("insist: that <RU> forces withdraw", "that Russian forces withdraw"),
    ("insist: that all <US> transit troops leave", "that all US transit troops leave"),
    ("agree: that <US> combat operations end", "that US combat operations end"),
    ("decide: that <FR> chair talks in May", "that France chair talks in May"),
    ("agree: that <JP> continues as chair", "that Japan continues as chair"),
    ("note: that <US> transit troops left", "that US transit troops left"),
    // What no name takes by itself shows that a noun follows.
    ("welcome: every <US> leading expert", "every US leading expert"),
    // Inside a longer word.
    ("welcome: <US>-led talks", "US-led talks"),
    ("welcome: the <KR>/<US> exercise", "the US/ROK exercise"),
    ("welcome: deeper <KR>‑<US> ties", "deeper US‑ROK ties"),
    // Articles.
    ("reject: a nuclear <KP>", "a nuclear North Korea"),
    ("welcome: an <US> ship and a <KR> ship", "a US ship and an ROK ship"),
  ])
  func tellsASubjectFromANameBeforeANoun(point: String, expected: String) throws {
    let sentence = try Desk.sentence("- \(point)", house: "AU")
    #expect(sentence.hasSuffix(" \(expected)."), "\(sentence)")
  }

  @Test(arguments: [
    (
      "- support: ASEAN's centrality",
      "supported the Association of Southeast Asian Nations' centrality."
    ),
    (
      "- state: UNCLOS is law.",
      "The United Nations Convention on the Law of the Sea is law."
    ),
    ("- welcome: the role of ASEAN", "the role of the Association of Southeast Asian Nations."),
    (
      "- welcome: ASEAN (Association of Southeast Asian Nations) unity",
      "welcomed ASEAN (Association of Southeast Asian Nations) unity."
    ),
    (
      "- call on: {whom: all ASEAN participating States, to: act}",
      "called on all Association of Southeast Asian Nations participating States to act."
    ),
    (
      "- support: small and medium-sized ones\n- welcome: SMEs\n- thank: SMEs",
      "welcomed small and medium-sized enterprises (SMEs), and thanked SMEs."
    ),
    (
      "- sign: an MOU\n- welcome: both MOUs",
      "memorandum of understanding (MOU). They welcomed both MOUs."
    ),
  ])
  func writesTermsOutWithTheArticleThatTheyTake(points: String, expected: String) throws {
    let terms = """
      terms:
        ASEAN: Association of Southeast Asian Nations
        UNCLOS: United Nations Convention on the Law of the Sea
        MOU: memorandum of understanding
        SME: small and medium-sized enterprise
      """
    let text = try Desk.sentence(points, extra: terms)
    #expect(text.hasSuffix(expected), "\(text)")
  }

  /// A name alone is a party's name everywhere; a full name has the article of the built-in one.
  @Test(arguments: [
    ("Inca Land", "Inca Land, the talks with Inca Land, and the Inca Land delegation"),
    ("{en: Inca Land}", "Inca Land, the talks with Inca Land, and the Inca Land delegation"),
    (
      "{full: Peruvian Republic}",
      "the Peruvian Republic, the talks with Peru, and the Peruvian delegation"
    ),
    (
      "{full: Peruvian Republic, short: Inca Land}",
      "Peruvian Republic, the talks with Inca Land, and the Inca Land delegation"
    ),
    (
      "{short: Inca Land}",
      "the Republic of Peru, the talks with Inca Land, and the Peruvian delegation"
    ),
  ])
  func callsAPartyWhatTheSpecCallsIt(names: String, expected: String) throws {
    let statement = try Desk.statement(
      """
      communique: 1
      meeting: {title: Talks, date: 2025-02-02, host: SI}
      parties: {SI: {}, PE: {names: \(names)}}
      agenda: [{points: [{welcome: [the role of <PE.full>, the talks with <PE>, the <PE> delegation]}]}]
      """)
    let sentence = statement.sections.first { $0.role == .agenda }?.paragraphs[0].sentences[0]
    #expect(
      sentence?.text.hasSuffix("welcomed the role of \(expected).") == true,
      "\(sentence?.text ?? "")")
  }

  /// An abbreviation that goes bare everywhere goes bare for a party with an id of its own too.
  @Test(arguments: [("ASEAN", "ASEAN"), ("OSA", "the OSA")])
  func givesAPartysAbbreviationTheArticleThatItTakes(short: String, expected: String) throws {
    let statement = try Desk.statement(
      """
      communique: 1
      meeting: {title: Ministerial Meeting, date: 2025-02-02, host: EU}
      parties:
        EU: {}
        XZ: {names: {full: the Organization of Southern Authorities, short: \(short)}}
      agenda:
        - points:
            - {welcome: the progress made, by: XZ}
            - {call for: restraint, by: XZ}
      """)
    let sentences = statement.sections.filter { $0.role == .agenda }
      .flatMap(\.paragraphs).flatMap(\.sentences).map(\.text)
    let text = sentences.joined(separator: " ")
    #expect(text.contains("(\(short))") || statement.sentences[0].text.contains("(\(short))"))
    #expect(text.lowercased().contains(expected.lowercased() + " "), "\(text)")
    #expect(
      text.lowercased().contains("the \(short.lowercased()) ") == expected.hasPrefix("the "),
      "\(text)")
  }
}
