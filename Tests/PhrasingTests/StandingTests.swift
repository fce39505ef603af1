import Phrasing
import Testing

/// Whether a reference stands as a noun or before one, by the words around it.
struct StandingTests {
  /// Adverbs and the ends of phrases behind a name, which is a noun there; nouns behind such words.
  @Test(arguments: [
    ("the work of <NL> last year", "the work of the Netherlands last year"),
    ("the work of <NL> last May", "the work of the Netherlands last May"),
    ("the plan shown by <NL> today", "the plan shown by the Netherlands today"),
    ("the offer made by <PH> yesterday", "the offer made by the Philippines yesterday"),
    ("the talks with <GB> tomorrow", "the talks with the United Kingdom tomorrow"),
    ("the course taken by <DE> instead", "the course taken by Germany instead"),
    ("ties with <NL> worldwide", "ties with the Netherlands worldwide"),
    ("the forces of <FR> overseas", "the forces of France overseas"),
    ("the <FR> overseas territories", "the French overseas territories"),
    ("the summit held in <IT> twice", "the summit held in Italy twice"),
    ("the vote of <SE> first and foremost", "the vote of Sweden first and foremost"),
    ("the <SE> first lady", "the Swedish first lady"),
    ("the work with <NL>, and the grant", "the work with the Netherlands, and the grant"),
    (
      "efforts that bring <UA> close to membership",
      "efforts that bring Ukraine close to membership"
    ),
    ("the role of <TR> close allies", "the role of Turkish close allies"),
    ("aid to keep <NL> further from harm", "aid to keep the Netherlands further from harm"),
    ("the <NL> further steps", "the Dutch further steps"),
    ("the plans of <NL> alone", "the plans of the Netherlands alone"),
    ("the talks of <ES> and <NL> alike", "the talks of Spain and the Netherlands alike"),
    ("the talks of <ES> and <NL> next week", "the talks of Spain and the Netherlands next week"),
    ("the <ES> and <NL> next steps", "the Spanish and Dutch next steps"),
    ("the work of <CH> jointly with <NL>", "the work of Switzerland jointly with the Netherlands"),
    ("the offer of <PH> due in May", "the offer of the Philippines due in May"),
    ("the position of <GB>", "the position of the United Kingdom"),
    ("<KR> early warning systems", "ROK early warning systems"),
    ("<CH> daily newspapers", "Swiss daily newspapers"),
    ("<NL> supply chains", "Dutch supply chains"),
    ("<NL> seed companies", "Dutch seed companies"),
    ("the <FR> 7th brigade", "the French 7th brigade"),
    ("<CH> highly skilled workers", "Swiss highly skilled workers"),
    ("<NL> armed forces", "Dutch armed forces"),
    ("the training of <UA> wounded soldiers", "the training of Ukrainian wounded soldiers"),
    ("the growth of <NL> fishing vessels", "the growth of Dutch fishing vessels"),
  ])
  func readsWhatFollowsAName(object: String, expected: String) throws {
    let sentence = try Desk.sentence("- welcome: \"\(object)\"")
    #expect(sentence.hasSuffix(" welcomed \(expected)."), "\(sentence)")
  }

  /// Words that are nouns and verbs alike, in a clause.
  @Test(arguments: [
    ("that <NL> exports gas", "that the Netherlands exports gas"),
    ("that <NL> exports gas to <DE>", "that the Netherlands exports gas to Germany"),
    ("that <NL> exports of gas fell", "that Dutch exports of gas fell"),
    ("that <NL> exports are growing", "that Dutch exports are growing"),
    ("that <NL> exports continue to grow", "that Dutch exports continue to grow"),
    ("that <NL> exports increased last year", "that Dutch exports increased last year"),
    ("that <NL> exports support the economy", "that Dutch exports support the economy"),
    ("that <NL> exports to <DE> will grow", "that Dutch exports to Germany will grow"),
    ("that <NL> exports to many countries", "that the Netherlands exports to many countries"),
    ("that <NL> imports refined oil", "that the Netherlands imports refined oil"),
    ("that <KR> plans to host the talks", "that the ROK plans to host the talks"),
    ("that <KR> plans to host talks are known", "that ROK plans to host talks are known"),
    ("that <GB> plans for the worst", "that the United Kingdom plans for the worst"),
    ("that <RU> attacks <UA>", "that Russia attacks Ukraine"),
    ("that <RU> attacks on <UA> continue", "that Russian attacks on Ukraine continue"),
    ("that <RU> attacks on hospitals violate law", "that Russian attacks on hospitals violate law"),
    ("that <KP> tests 12 missiles", "that North Korea tests 12 missiles"),
    ("that <FR> forces withdraw", "that French forces withdraw"),
    ("that <FR> forces exercise", "that French forces exercise"),
    ("that <FR> and <IT> forces exercise", "that French and Italian forces exercise"),
    ("that <FR> and <IT> support the plan", "that France and Italy support the plan"),
    ("that <PH> imposed tariffs", "that the Philippines imposed tariffs"),
    ("that <PH> armed forces will train", "that Philippine armed forces will train"),
    ("that <PH> armed forces exercise", "that Philippine armed forces exercise"),
    (
      "that <PH> and <VN> trade with <NL>",
      "that the Philippines and Vietnam trade with the Netherlands"
    ),
    (
      "that ministers of <PH> and <VN> trade officials met",
      "that ministers of Philippine and Vietnamese trade officials met"
    ),
    ("that <NL> fishing vessels left", "that Dutch fishing vessels left"),
    ("that <NL> last met <BE> in May", "that the Netherlands last met Belgium in May"),
    ("that <NL> further deepens ties", "that the Netherlands further deepens ties"),
    ("that <TR> claims its share", "that Türkiye claims its share"),
    ("that <TR> claims in the region are old", "that Turkish claims in the region are old"),
    ("where <SE> trades with <NO>", "where Sweden trades with Norway"),
    ("what <SE> demands", "what Sweden demands"),
    ("the policy that <SE> funds", "the policy that Sweden funds"),
    ("the aims, if <SE> grants the loan", "the aims, if Sweden grants the loan"),
    ("the progress because <CZ> ships arms", "the progress because Czechia ships arms"),
    ("that the <US> plans to leave", "that the United States plans to leave"),
    ("the <KR> plans", "the ROK plans"),
    ("the <KR> plans for the region", "the ROK plans for the region"),
    ("<KR> exports of steel", "ROK exports of steel"),
    ("the growth of <KR> exports this year", "the growth of ROK exports this year"),
    ("views of <FR> officials", "views of French officials"),
    ("their role as <NL> exports fall", "their role as Dutch exports fall"),
    ("<JP> launches and <KP> tests", "Japanese launches and North Korean tests"),
  ])
  func readsVerbsAndNounsByWhatStandsAround(object: String, expected: String) throws {
    let sentence = try Desk.sentence("- note: \"\(object)\"", house: "AU")
      .replacing("the Republic of Korea", with: "the ROK")
    #expect(sentence.hasSuffix(" noted \(expected)."), "\(sentence)")
  }

  /// A sentence of its own begins with a subject.
  @Test(arguments: [
    ("<NL> exports gas.", "The Netherlands exports gas."),
    ("<NL> plans to host the talks.", "The Netherlands plans to host the talks."),
    ("<NL> exports of gas fell.", "Dutch exports of gas fell."),
    ("<FR> forces will withdraw.", "French forces will withdraw."),
  ])
  func readsASentenceFromItsBeginning(text: String, expected: String) throws {
    #expect(try Desk.sentence("- state: \"\(text)\"") == expected)
  }

  /// A form that the officer gave wins, whatever stands around.
  @Test(arguments: [
    ("that <NL.adjective> exports gas", "that Dutch exports gas"),
    ("that <NL.short> exports of gas fell", "that the Netherlands exports of gas fell"),
    ("the work of <NL.adjective> last year", "the work of Dutch last year"),
    ("the <NL.adjective> last offer", "the Dutch last offer"),
  ])
  func keepsTheFormThatTheOfficerGave(object: String, expected: String) throws {
    let sentence = try Desk.sentence("- note: \"\(object)\"")
    #expect(sentence.hasSuffix(" noted \(expected)."), "\(sentence)")
  }
}
