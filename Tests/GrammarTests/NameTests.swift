import Grammar
import Testing

struct NameTests {
  private let grammar = EnglishGrammar()

  @Test(
    arguments: rows(
      """
      Canada | Canada's
      the Republic of Korea | the Republic of Korea's
      the ROK | the ROK's
      the U.S. | the U.S.'s
      the United States | the United States'
      the United States of America | the United States of America's
      the Philippines | the Philippines'
      the Netherlands | the Netherlands'
      Seychelles | Seychelles'
      the Maldives | the Maldives'
      the Bahamas | the Bahamas'
      Solomon Islands | Solomon Islands'
      the United Arab Emirates | the United Arab Emirates'
      the United Nations | the United Nations'
      Honduras | Honduras's
      Laos | Laos's
      Cyprus | Cyprus's
      Mauritius | Mauritius's
      Texas | Texas's
      Barbados | Barbados's
      Belarus | Belarus's
      Saint Kitts and Nevis | Saint Kitts and Nevis's
      the Congress | the Congress's
      the Ministers | the Ministers'
      the Secretaries and Ministers | the Secretaries and Ministers'
      both sides | both sides'
      the two countries | the two countries'
      the Minister of Foreign Affairs | the Minister of Foreign Affairs'
      people | people's
      the crisis | the crisis's
      Lloyd J. Austin III | Lloyd J. Austin III's
      it | its
      they | their
      """))
  func formsPossessives(_ row: Row) {
    #expect(grammar.possessive(row[0]) == row[1])
  }

  @Test(
    arguments: rows(
      """
      the United States | singular
      the Philippines | singular
      the Netherlands | singular
      Honduras | singular
      Cyprus | singular
      Solomon Islands | singular
      the United Nations | singular
      Trinidad and Tobago | singular
      Bosnia and Herzegovina | singular
      Canada | singular
      the ROK | singular
      the G7 | singular
      the Minister | singular
      the Minister of Foreign Affairs | singular
      the Minister for Foreign Affairs and Trade | singular
      the U.S. side | singular
      the other side | singular
      each of the two countries | singular
      the Congress | singular
      the police | plural
      both sides | plural
      the two sides | plural
      the four Ministers | plural
      the Ministers | plural
      Ministers | plural
      The Secretaries and Ministers | plural
      Canada and the ROK | plural
      the Republic of Korea and Canada | plural
      the Secretary of State and the Secretary of Defense | plural
      the Ministers of Foreign Affairs | plural
      the leaders | plural
      U.S. officials | plural
      the G7 members | plural
      They | plural
      we | plural
      all parties | plural
      3 countries | plural
      """))
  func tellsTheNumberOfLabels(_ row: Row) {
    #expect(grammar.isPlural(label: row[0]) == (row[1] == "plural"))
  }

  @Test func splitsTheArticleOff() {
    #expect(grammar.splitArticle("the Netherlands") == ("the", "Netherlands"))
    #expect(grammar.splitArticle("Canada") == (nil, "Canada"))
    #expect(grammar.splitArticle("The Hague") == (nil, "The Hague"))
    #expect(grammar.splitArticle("theatre") == (nil, "theatre"))
    #expect(grammar.splitArticle("the ") == (nil, "the "))
  }
}
