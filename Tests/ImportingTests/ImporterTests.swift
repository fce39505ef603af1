import Testing

@testable import Importing

/// Sentences of our own invention, read into points.
struct ImporterTests {
  @Test(arguments: [
    ("They reaffirmed the value of open skies.", "- reaffirm: the value of open skies"),
    (
      "They strongly condemned the raid on the harbor.",
      "- strongly condemn: the raid on the harbor"
    ),
    ("They also noted that the lake is deep.", "- note: that the lake is deep\n    link: also"),
    (
      "They called on Norland to open its files.",
      "- call on:\n      whom: Norland\n      to: open its files"
    ),
    ("They committed to opening two new bridges.", "- commit:"),
    ("They committed to open two new bridges.", "- commit to: open two new bridges"),
    ("They expressed grave concern about the flood.", "- express grave concern: the flood"),
    ("They agreed to meet in the spring.", "- agree: to meet in the spring"),
    ("They will study the tides.", "- will: study the tides"),
    ("They will not tolerate a second raid.", "- will:"),
    ("They cannot accept the claim.", "- cannot: accept the claim"),
    ("They also cannot accept the claim.", "- cannot: accept the claim\n    link: also"),
    ("They condemned the raid in the strongest terms.", "- condemn: the raid\n    strength: terms"),
    ("They condemned in the strongest terms the raid.", "strongest terms the raid"),
    ("They are working on a chart of the tides.", "verb: are working"),
    ("They have long supported the survey.", "verb: have long supported"),
    ("They are deeply troubled by the flood.", "verb: are deeply troubled"),
    ("Today they opened the pier.", "without comma: Today"),
    ("And they opened the pier.", "without comma: And"),
    ("To that end, they also opened the pier.", "opening: To that end"),
    ("As members of the Quad, they opened the pier.", "as: members of the Quad"),
    ("Ministers agreed to meet in the spring.", "subject: Ministers"),
    ("Both reviewed the plans for the ferry.", "subject: Both"),
    ("Canadian and Japanese officials reviewed the plans.", "review: the plans"),
    ("Officials from both governments reviewed the plans.", "review: the plans"),
    ("Ministers Roe, Doe, and Poe reviewed the plans.", "review: the plans"),
    ("Canada assured Japan that the pier is safe.", "- assure:\n      whom: Japan"),
    ("They intend for their navies to share the pier.", "- intend for:"),
    ("They are united in their grief.", "- be united:"),
    ("They have agreed to share the cost.", "verb: have agreed"),
    ("Canada welcomed the new ferry.", "by: CA"),
    ("Canada and Japan welcomed the new ferry.", "by:\n    - CA\n    - JP"),
    ("The two sides reviewed the plans for the ferry.", "review: the plans for the ferry"),
    ("To this end, they pledged to widen the pier.", "link: to this end"),
    (
      "Recognizing the weight of the task, they decided to meet monthly.",
      "recognizing: the weight of the task"
    ),
    ("Today, they opened the pier.", "link: today"),
    ("They reaffirmed their trust and pledged to keep it.", "and:\n      pledge: to keep it"),
    ("They rejected the claim, in light of the old treaty.", "in light of: the old treaty"),
  ])
  func readsAnAct(_ sentence: String, _ line: String) throws {
    let spec = try Shelf.spec(of: sentence)
    #expect(spec.contains(line), "\(spec)")
  }

  /// A second clause in which a party speaks is read, and the first stands as an opening.
  @Test(arguments: [
    ("Any raid is a crime, and the two sides reviewed the plans.", "- review: the plans"),
    ("The flood is a warning and we call for calm.", "- call for: calm"),
    ("The pier is old; they agreed to mend it.", "- agree: to mend it"),
    ("The charges are grave, but they face them with resolve.", "- face: them with resolve"),
  ])
  func readsASecondClause(_ sentence: String, _ line: String) throws {
    let spec = try Shelf.spec(of: sentence)
    #expect(spec.contains(line), "\(spec)")
    #expect(spec.contains("without comma: "), "\(spec)")
  }

  @Test(arguments: [
    "The survey praised ports in Norland, and Canada support for the fleets.",
    "The plan demands that Canada and Japan mend the pier.",
    "It is by such steps that they keep the peace.",
  ])
  func takesNoPhraseForASecondClause(_ sentence: String) throws {
    let spec = try Shelf.spec(of: sentence)
    #expect(spec.contains("- state: "), "\(spec)")
  }

  /// Words in commas behind the verb, or a second verb there, stand in its pin.
  @Test(arguments: [
    ("They reaffirmed, too, their trust.", "verb: reaffirmed, too,"),
    ("They welcomed, in particular, the ferry.", "verb: welcomed, in particular,"),
    ("They have already taken, and will continue to take, bold steps.", "take: bold steps"),
    ("They discussed, and agreed on, a plan.", "discuss: a plan"),
    ("They cannot and do not accept the claim.", "verb: cannot and do not"),
  ])
  func readsVerbsWithWordsBehind(_ sentence: String, _ line: String) throws {
    let spec = try Shelf.spec(of: sentence)
    #expect(spec.contains(line), "\(spec)")
  }

  /// An organ acts for its party, whose name or *our* stands before it.
  @Test(arguments: [
    ("The Canadian Coast Guard opened the pier.", "by: CA"),
    ("Canada’s Department of Fisheries and Oceans opened the pier.", "by: CA"),
    (
      "The Canadian Ministry of Ports and the Japanese Coast Guard opened the pier.",
      "subject: The Canadian Ministry of Ports and the Japanese Coast Guard"
    ),
    ("Our coast guards plan to share the pier.", "subject: Our coast guards"),
    ("Our law enforcement agencies opened the pier.", "open: the pier"),
    ("All three welcomed the ferry.", "subject: All three"),
    ("Each of us has opened a pier.", "subject: Each of us"),
    ("“They welcomed the ferry.", "subject: “They"),
    ("Ferries: They opened the pier.", "'Ferries: They'"),
    ("The bilateral working group opened the pier.", "subject: The bilateral working group"),
    (
      "The Canada–Japan Pier Council (CJPC) opened the pier.",
      "subject: The Canada–Japan Pier Council (CJPC)"
    ),
    ("His Majesty the King of Canada opened the pier.", "by: CA"),
    (
      "The Honourable Ada Roe, Minister of Ports of Canada, today opened the pier.",
      "open: the pier"
    ),
    (
      "H.E. Mr. Jean da Roe, Minister of Ports, and H.E. Ms. Ada Doe, Prime Minister, opened the pier.",
      "open: the pier"
    ),
    ("Ministers strongly objected to the raid.", "strongly object: the raid"),
    ("Japan and Central Asia opened the pier.", "subject: Japan and Central Asia"),
    ("They commit ourselves to peace.", "verb: commit ourselves"),
    ("They agreed last year to widen the pier.", "verb: agreed last year"),
    ("G7 members welcomed the ferry.", "subject: G7 members"),
    ("The Ministers of Defence of Canada and Japan welcomed the ferry.", "welcome: the ferry"),
    ("We, the leaders of Canada and Japan, hereby declare our trust.", "declare: our trust"),
    ("Today, we – the leaders of Canada and Japan – declare our trust.", "declare: our trust"),
    ("In response, today we are launching a survey.", "launch: a survey"),
    ("To this end we will widen the pier.", "will: widen the pier"),
    ("As members of the “Pier Club,” we opened the pier.", "open: the pier"),
  ])
  func readsWhoSpeaks(_ sentence: String, _ line: String) throws {
    let spec = try Shelf.spec(of: sentence)
    #expect(spec.contains(line), "\(spec)")
  }

  /// What becomes of an organ is no act of a party.
  @Test(arguments: [
    "The bilateral working group was established in May.",
    "The Canada–Japan Pier Council is a forum for piers.",
    "The treaty will strengthen peace.",
  ])
  func leavesWhatABodyUndergoes(_ sentence: String) throws {
    #expect(try Shelf.spec(of: sentence).contains("state: \(sentence)"))
  }

  @Test(arguments: [
    ("Canada and Japan are close friends.", "- be: close friends"),
    ("They have been good neighbors for a century.", "- be: good neighbors for a century"),
    ("They had a frank exchange on tides.", "- have: a frank exchange on tides"),
    ("They did so in good faith.", "- do so: in good faith"),
    ("They are building a pier.", "- build: a pier"),
  ])
  func readsHowPartiesStand(_ sentence: String, _ line: String) throws {
    let spec = try Shelf.spec(of: sentence)
    #expect(spec.contains(line), "\(spec)")
  }

  @Test func leavesWhatNoPartySaysAsItStands() throws {
    let spec = try Shelf.spec(of: "The harbor has been quiet since spring.")
    #expect(spec.contains("- state: The harbor has been quiet since spring."))
  }

  @Test func copiesWhatOnlyAPinnedFormCanDraft() throws {
    let text = "Statement of Canada and Japan\n\nThey agreed the harbor must stay open."
    let result = try Shelf.read(text)
    #expect(result.spec.contains("form: bare"))
    #expect(result.report.points == 1)
    #expect(result.report.roundTrip == 0)
  }

  @Test func takesMarksOfEmphasisForHeadingsAndNotForWords() throws {
    let text = """
      Statement of Canada and Japan

      **Harbors:** We **reaffirm** our *trust*. <br/>We met.

      **1. The Way Ahead** We agreed to meet.
      """
    let result = try Shelf.read(text)
    #expect(result.spec.contains("heading: 'Harbors:'"))
    #expect(result.spec.contains("heading: 1. The Way Ahead"))
    #expect(result.spec.contains("- reaffirm: our trust"))
    #expect(!result.spec.contains("*"))
  }

  @Test func speaksOfOneSideBehindASentenceOfIt() throws {
    let text = """
      Statement of Canada and Japan

      Canada welcomed the ferry. It also restated its offer. The pier is old. It needs work.
      """
    let report = try Shelf.read(text).report
    #expect(report.points == 2)
    #expect(report.states == 2)
  }

  @Test func countsWhatThePrintedSpecHolds() throws {
    let text = """
      Joint Statement of Canada and Japan

      We met in Oslo on May 4, 2023. The harbor has been quiet since spring.

      The Way Ahead

      We reaffirm our trust. President Roe hummed, we think, a tune
      """
    let result = try Shelf.read(text)
    let report = result.report
    #expect(report.sentences == report.points + report.states + report.verbatim)
    #expect(report.roundTrip == report.points)
    #expect(result.spec.contains("heading: The Way Ahead"))
    #expect(result.spec.contains("date: 2023-05-04"))
    #expect(result.spec.contains("place: Oslo"))
    #expect(try Shelf.draft(result.spec).count == report.sentences + report.headings)
  }

  @Test func numbersParagraphsByRule() throws {
    let text = "Statement of Canada and Japan\n\n1. We met.\n\n2. We agreed to rest.\n\n3. We left."
    let spec = try Shelf.read(text).spec
    #expect(spec.contains("numbering: paragraphs"))
    #expect(!spec.contains("paragraph: 2."))
  }

  @Test func keepsBullets() throws {
    let text =
      "Statement of Canada and Japan\n\nWe agreed on this:\n\n- a new pier\n\n- We will build a ferry."
    let spec = try Shelf.read(text).spec
    #expect(spec.contains("paragraph: '-'") || spec.contains("paragraph: \"-\""), "\(spec)")
    #expect(try Shelf.draft(spec).contains("a new pier"))
  }

  @Test func findsTermsByTheirFirstMention() throws {
    let text = """
      Statement of Canada and Japan

      We welcome the Harbor Safety Council (HSC). We thank the HSC. We will help the HSC.
      """
    let spec = try Shelf.read(text).spec
    #expect(spec.contains("HSC: Harbor Safety Council"))
  }

  /// The report says what the reader saw.
  @Test(arguments: [
    ("The two sides of Norland hummed.", "`of Norland hummed` behind it is no verb"),
    ("They yodeled at dawn.", "found no verb of the phrasebook in `yodeled at dawn`"),
    ("They aimed, as ever, so high, so far.", "as the verb, but no wording of it goes on with"),
    (
      "The Ministers agreed to meet in spring",
      "the rules write “in spring.” where the text has “in spring”"
    ),
  ])
  func saysWhyASentenceIsUnread(_ sentence: String, _ why: String) throws {
    let text = "Statement of Canada and Japan\n\nThe Ministers met in Oslo. \(sentence)"
    let unread = try Shelf.read(text).report.unread
    #expect(unread.contains { $0.why.contains(why) }, "\(unread)")
  }

  @Test func refusesAnEmptyText() throws {
    #expect(throws: Importer.Failure.empty) { try Shelf.read(" \n\n") }
  }
}
