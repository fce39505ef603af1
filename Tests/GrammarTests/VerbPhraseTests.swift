import Grammar
import Testing

struct VerbPhraseTests {
  private let grammar = EnglishGrammar()

  @Test(
    arguments: rows(
      """
      deepen cooperation | deepening cooperation
      Deepen cooperation | Deepening cooperation
      closely coordinate on DPRK policy | closely coordinating on DPRK policy
      not tolerate | not tolerating
      never again allow this | never again allowing this
      further strengthen deterrence | further strengthening deterrence
      further our cooperation | furthering our cooperation
      better coordinate aid | better coordinating aid
      more closely align export controls | more closely aligning export controls
      continue to strengthen | continuing to strengthen
      continue to strengthen deterrence, deepen ties, and promote peace | continuing to strengthen deterrence, deepen ties, and promote peace
      work together to build trust | working together to build trust
      work with partners to build trust | working with partners to build trust
      set up a working group | setting up a working group
      set up a fund, put it to work and run it | setting up a fund, putting it to work and running it
      share data | sharing data
      consult closely and deepen cooperation | consulting closely and deepening cooperation
      consult closely, deepen cooperation, and strengthen ties | consulting closely, deepening cooperation, and strengthening ties
      maintain peace and stability | maintaining peace and stability
      maintain a free and open Indo-Pacific | maintaining a free and open Indo-Pacific
      maintain peace and support the people of Ukraine | maintaining peace and supporting the people of Ukraine
      support and defend Ukraine | supporting and defending Ukraine
      expand and support trade | expanding and supporting trade
      support Ukraine | supporting Ukraine
      support <UA>  and <KR> | supporting <UA>  and <KR>
      exchange information | exchanging information
      exchange views on regional security | exchanging views on regional security
      promote trade and investment | promoting trade and investment
      help strengthen capacity and promote growth | helping strengthen capacity and promote growth
      oppose activities that undermine peace and threaten security | opposing activities that undermine peace and threaten security
      urge the DPRK to return to dialogue and abandon its programs | urging the DPRK to return to dialogue and abandon its programs
      contribute to peace and strengthen deterrence | contributing to peace and strengthening deterrence
      commit to peace | committing to peace
      be guided by the Charter | being guided by the Charter
      lie low | lying low
      sing the anthem | singing the anthem
      bring aid | bringing aid
      ring-fence funds for health | ring-fencing funds for health
      wring concessions from both | wringing concessions from both
      kick-start talks and bring peace | kick-starting talks and bringing peace
      not only deter but also defend against attacks | not only deterring but also defending against attacks
      both strengthen deterrence and reduce risk | both strengthening deterrence and reducing risk
      co-develop new technologies | co-developing new technologies
      re-examine the rules | re-examining the rules
      securitize the border | securitizing the border
      strengthen ties, including in trade, and deepen trust | strengthening ties, including in trade, and deepening trust
      take stock of progress | taking stock of progress
      call on the DPRK to cease its tests | calling on the DPRK to cease its tests
      promote the rule of law and counter organized crime | promoting the rule of law and countering organized crime
      maintain peace and support strong deterrence | maintaining peace and supporting strong deterrence
      respond promptly and decisively | responding promptly and decisively
      safely and securely manage data | safely and securely managing data
      plan and conduct joint exercises | planning and conducting joint exercises
      plan and conduct exercises | planning and conducting exercises
      increase resilience | increasing resilience
      support and monitor ceasefires | supporting and monitoring ceasefires
      hold talks and conduct exercises | holding talks and conducting exercises
      crack down on smuggling | cracking down on smuggling
      build forces that will deter attacks and defend allies | building forces that will deter attacks and defend allies
      welcome the signing while deepening trust and strengthen ties | welcoming the signing while deepening trust and strengthening ties
      travel together | traveling together
      panic at nothing | panicking at nothing
      dye no more wool | dyeing no more wool
      traffic in no arms | trafficking in no arms
      ski together | skiing together
      not tolerate, condone, or ignore attacks | not tolerating, condoning, or ignoring attacks
      monitor, assess, and respond to threats | monitoring, assessing, and responding to threats
      set up, fund, and staff a center | setting up, funding, and staffing a center
      increase funding and aid | increasing funding and aid
      work together to promote peace and to prevent war | working together to promote peace and to prevent war
      help to rebuild Ukraine and to train its forces | helping to rebuild Ukraine and to train its forces
      help countries prevent, detect, and treat malaria | helping countries prevent, detect, and treat malaria
      help partners monitor their waters and protect their fish | helping partners monitor their waters and protect their fish
      enable partners to prevent, detect, and punish crime | enabling partners to prevent, detect, and punish crime
      make trade easier and strengthen ties | making trade easier and strengthening ties
      uphold and, if necessary, defend the Charter | upholding and, if necessary, defending the Charter
      """))
  func makesGerunds(_ row: Row) {
    #expect(grammar.verbPhrase(row[0], as: .gerund) == row[1])
    #expect(grammar.verbPhrase(row[0], as: .base) == row[0])
  }

  @Test(
    arguments: rows(
      """
      deepen cooperation | deepens cooperation | deepened cooperation
      not tolerate attacks | does not tolerate attacks | not tolerated attacks
      never tolerate attacks | never tolerates attacks | never tolerated attacks
      undertake and oversee reforms | undertakes and oversees reforms | undertaken and overseen reforms
      be united | is united | been united
      carry out exercises | carries out exercises | carried out exercises
      not only deter but also defend | not only deters but also defends | not only deterred but also defended
      """))
  func makesOtherForms(_ row: Row) {
    #expect(grammar.verbPhrase(row[0], as: .presentSingular) == row[1])
    #expect(grammar.verbPhrase(row[0], as: .pastParticiple) == row[2])
  }

  @Test(arguments: ["contribute to peace and to prevent war", "deepen ties and to expand trade"])
  func keepsItsFormBesideAnInfinitiveOfItsOwnRank(_ text: String) {
    #expect(grammar.verbPhrase(text, as: .gerund) == nil)
    #expect(grammar.verbPhrase(text, as: .base) == text)
  }

  @Test func takesTheOfficersOwnMarkerOutOfAGerund() {
    #expect(
      grammar.verbPhrase("never again to allow this", as: .gerund) == "never again allowing this")
  }

  @Test(
    arguments: [
      "", " ", "the defense of Korea", "its commitment", "peace and security", "meeting again",
      "maintain peace and support Ukraine", "exchange information and train personnel",
      "support for Ukraine", "support", "trade", "research and development",
      "urge the DPRK to return to dialogue, and strengthen deterrence",
      "oppose acts that threaten peace, and deepen ties",
      "ensure that peace prevails and strengthen deterrence", "closely", "cooperation",
      "access to markets",
      "Korea", "<KR>", "climate action", "citizen participation", "to deepen ties",
      "respect for law",
      "share information and frobnicate the widgets", "consult and frob", "3,000 troops",
      "strengthen ties and glarb the system",
    ])
  func isSilentWhereTheVerbsCannotBeTold(_ text: String) {
    #expect(grammar.verbPhrase(text, as: .gerund) == nil)
    #expect(grammar.verbPhrase(text, as: .base) == nil)
  }

  @Test(
    arguments: rows(
      """
      strengthen ties | base
      sing | base
      ring-fence funds | base
      bring peace | base
      closely coordinate | base
      deepen and expand ties | base
      support the people of Ukraine | base
      support Ukraine | base
      support resilient supply chains | base
      take urgent action | base
      open new markets | unclear
      work closely with partners | base
      work together | base
      call on the DPRK to return | base
      exchange our views | base
      be guided by the Charter | base
      not tolerate attacks | base
      continue to strengthen | base
      start building trust | base
      securitize borders | base
      meeting again | gerund
      meeting the challenge | gerund
      strengthening ties | gerund
      further deepening ties | gerund
      the defense of the ROK | nounPhrase
      a free and open Indo-Pacific | nounPhrase
      free and open seas | nounPhrase
      its commitment | nounPhrase
      peace and security | nounPhrase
      cooperation on space | nounPhrase
      trade and investment | nounPhrase
      support for Ukraine | nounPhrase
      strengthening of ties | nounPhrase
      training and exercises | nounPhrase
      <KR> | nounPhrase
      Ukraine's defense | nounPhrase
      two principles | nounPhrase
      deterrence | nounPhrase
      exchange information | unclear
      exchange | unclear
      support efforts | unclear
      plan | unclear
      like-minded partners | nounPhrase
      rules-based order | nounPhrase
      frobs | unclear
      """))
  func tellsTheShapeOfInfinitives(_ row: Row) {
    #expect("\(grammar.shape(ofInfinitive: row[0]))" == row[1])
  }

  @Test func leavesTheRestByteForByte() {
    let text = "  closely   coordinate  on “<KP>–<RU>” ties\t and  deepen  e\u{301}lan ,  “trust” "
    #expect(
      grammar.verbPhrase(text, as: .gerund)
        == "  closely   coordinating  on “<KP>–<RU>” ties\t and  deepening  e\u{301}lan ,  “trust” "
    )
  }
}
