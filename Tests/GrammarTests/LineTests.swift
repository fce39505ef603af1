import Grammar
import Testing

struct LineTests {
  private typealias Tree = WordTree<String>
  private let grammar = EnglishGrammar()

  @Test func putsOneSpaceBetweenPartsAndNoneInCompounds() {
    let tree = Tree.phrase([
      .word("the"), .empty, .compound([.text("U.S."), .word("-led")]), .text("effort"),
    ])
    #expect(sentence(tree) == "The U.S.-led effort.")
  }

  @Test func keepsPunctuationOfOursClose() {
    let tree = Tree.phrase([
      .text("the Meeting"), .word("("), .text("SCM"), .word(")"), .word("’s"), .text("aims"),
      .word(":"), .word("“"), .text("peace"), .word("”"), .word(";"), .word("["), .text("trust"),
      .word("]"), .word("!"),
    ])
    #expect(fragment(tree) == "the Meeting (SCM)’s aims: “peace”; [trust]!")
  }

  @Test func doublesNoSpaceThatStandsInText() {
    let tree = Tree.phrase([.text("one "), .word("two"), .text(" three"), .word("four")])
    #expect(fragment(tree) == "one two three four")
  }

  @Test func putsNotBeforeTheInfinitivesMarker() {
    func agreed(_ text: String) -> String {
      sentence(.phrase([.word("they"), .word("agreed"), .word("to"), .text(text)]))
    }
    #expect(agreed("not use force") == "They agreed not to use force.")
    #expect(agreed("not to use force") == "They agreed to not to use force.")
    #expect(agreed("not using force") == "They agreed to not using force.")
    #expect(agreed("note") == "They agreed to note.")
  }

  @Test func setsItemsWithCommasOfTheirOwnApartBySemicolons() {
    func list(_ items: String...) -> String { fragment(.list(items.map { .text($0) }, .and)) }
    #expect(list("A, B, and C", "D", "E") == "A, B, and C; D; and E")
    #expect(list("A", "B, C, and D", "E") == "A; B, C, and D; and E")
    #expect(list("A", "B", "C, D, and E") == "A; B; and C, D, and E")
    #expect(list("A", "B", "C, including D") == "A, B, and C, including D")
    #expect(list("A, B, and C", "D") == "A, B, and C, and D")
    #expect(list("A (of B, C)", "D", "E") == "A (of B, C), D, and E")
  }

  // MARK: Asides

  @Test func countsNoAndInQuotationMarks() {
    func pair(_ first: String) -> String {
      fragment(.list([.text(first), .text("talks on trade")], .and))
    }
    #expect(
      pair("the \"Free and Open\" vision") == "the \"Free and Open\" vision and talks on trade")
    #expect(pair("the “Free and Open” vision") == "the “Free and Open” vision and talks on trade")
    #expect(pair("\"peace\" and order") == "\"peace\" and order, and talks on trade")
  }

  @Test func setsAsidesOffByCommas() {
    let tree = Tree.phrase([
      .text("the ROK"), .aside(.text("together with Japan")), .word("agreed"),
    ])
    #expect(sentence(tree) == "the ROK, together with Japan, agreed.")
  }

  @Test func opensASentenceWithAnAside() {
    let tree = Tree.phrase([
      .aside(.phrase([.word("in light of"), .text("X")])), .word("the Ministers met"),
    ])
    #expect(sentence(tree) == "In light of X, the Ministers met.")
  }

  @Test func dropsTheCommaAtTheEndAndBeforeClosingMarks() {
    let aside = Tree.aside(.text("including Y"))
    #expect(sentence(.phrase([.text("X"), aside])) == "X, including Y.")
    #expect(fragment(.phrase([.text("X"), aside])) == "X, including Y")
    #expect(
      fragment(.phrase([.word("("), .text("X"), aside, .word(")"), .word("met")]))
        == "(X, including Y) met")
    #expect(
      fragment(.phrase([.text("X"), aside, .word(";"), .text("Z")])) == "X, including Y; Z")
    #expect(sentence(.phrase([.text("X"), aside, .word(".")])) == "X, including Y.")
  }

  @Test func mergesCommasThatMeet() {
    let tree = Tree.phrase([
      .text("A"), .aside(.phrase([.text("b"), .aside(.text("c"))])), .aside(.text("d")),
      .word(","), .text("e"),
    ])
    #expect(fragment(tree) == "A, b, c, d, e")
  }

  @Test func addsNoCommaToOneThatStandsInText() {
    let aside = Tree.aside(.text("including Y"))
    #expect(fragment(.phrase([.text("X,"), aside, .text("Z")])) == "X, including Y, Z")
    #expect(fragment(.phrase([.text("“X,”"), aside])) == "“X,” including Y")
    #expect(fragment(.phrase([.text("X"), aside, .text(", Z")])) == "X, including Y, Z")
    #expect(fragment(.phrase([.text("X —"), aside])) == "X — including Y")
    #expect(fragment(.phrase([.text("the U.S."), aside])) == "the U.S., including Y")
  }

  @Test func setsCommasAndStopsAtQuotationMarksOfOursByTheHouse() {
    let quoted = Tree.phrase([.word("“"), .text("X"), .aside(.text("Y")), .word("”")])
    #expect(fragment(.phrase([quoted, .word("met")])) == "“X, Y,” met")
    #expect(sentence(quoted) == "“X, Y.”")
    let plain = Tree.compound([.word("“"), .text("X"), .word("”")])
    #expect(sentence(.phrase([plain, .aside(plain), plain])) == "“X,” “X,” “X.”")
    #expect(sentence(.compound([.word("“"), .text("the U.S."), .word("”")])) == "“the U.S.”")
    let house = EnglishGrammar(stopsInsideQuotes: false)
    let outside = house.line(.phrase([plain, .aside(plain), quoted, .word("met")]), as: .sentence)
    #expect(text(outside) == "“X”, “X”, “X, Y”, met.")
    #expect(text(house.line(plain, as: .sentence)) == "“X”.")
  }

  // MARK: Lists

  @Test(
    arguments: rows(
      """
      peace | peace
      peace; security | peace and security
      peace; security; prosperity | peace, security, and prosperity
      land; sea; air; space; cyberspace | land, sea, air, space, and cyberspace
      peace and security; the rule of law | peace and security, and the rule of law
      the rule of law; peace and security | the rule of law, and peace and security
      the Alliance; the security of Korea and Japan | the Alliance and the security of Korea and Japan
      the security of Korea and Japan; trade | the security of Korea and Japan, and trade
      A, including B, C, and D; E | A, including B, C, and D, and E
      A; B, including C and D | A and B, including C and D
      A; B, C, and D | A, and B, C, and D
      talks (in Seoul and Tokyo); visits | talks (in Seoul and Tokyo) and visits
      the “Search and Rescue” plan; visits | the “Search and Rescue” plan and visits
      Trinidad and Tobago; Canada | Trinidad and Tobago and Canada
      3,000 troops; 20 ships | 3,000 troops and 20 ships
      A, including B; C; D | A, including B; C; and D
      consult closely and act; hold exercises | consult closely and act, and hold exercises
      """))
  func coordinates(_ row: Row) {
    let items = row[0].split(separator: ";").map { item in
      Tree.text(String(item.drop { $0 == " " }))
    }
    #expect(fragment(.list(items, .and)) == row[1])
  }

  @Test func coordinatesWithOr() {
    #expect(fragment(.list([.text("a"), .text("b"), .text("c")], .or)) == "a, b, or c")
  }

  @Test func leavesTheSerialCommaOutWhereTheHouseDoes() {
    let house = EnglishGrammar(serialComma: false)
    let plain = Tree.list([.text("a"), .text("b"), .text("c")], .and)
    #expect(text(house.line(plain, as: .fragment)) == "a, b and c")
    let nested = Tree.list([.text("a"), .text("b and c"), .text("d")], .and)
    #expect(text(house.line(nested, as: .fragment)) == "a, b and c, and d")
  }

  @Test func ignoresEmptyItems() {
    #expect(fragment(.list([.text("a"), .empty, .word(""), .text("b")], .and)) == "a and b")
    #expect(fragment(.list([], .and)) == "")
    #expect(sentence(.empty) == "")
  }

  @Test func coordinatesListsOfLists() {
    let inner = Tree.list([.text("joint planning"), .text("exercises")], .and)
    let tree = Tree.list(
      [
        .phrase([.text("deterrence"), .aside(.phrase([.word("including"), inner]))]),
        .text("trade"),
      ],
      .and)
    #expect(fragment(tree) == "deterrence, including joint planning and exercises, and trade")
    #expect(
      fragment(.list([inner, .text("trade")], .and)) == "joint planning and exercises, and trade")
  }

  // MARK: Capitals and full stops

  @Test func capitalizesOnlyWordsOfOurs() {
    #expect(sentence(.phrase([.word("they"), .text("met")])) == "They met.")
    #expect(sentence(.phrase([.text("iPhone makers"), .word("met")])) == "iPhone makers met.")
    #expect(sentence(.phrase([.word("“"), .word("we")])) == "“We.")
    #expect(sentence(.phrase([.word("“"), .text("we"), .word("”")])) == "“we.”")
    #expect(sentence(.phrase([.form("a"), .text("ROK ship")])) == "An ROK ship.")
    #expect(fragment(.word("they")) == "they")
  }

  @Test(
    arguments: rows(
      """
      They met | They met.
      They met. | They met.
      They met! | They met!
      Really? | Really?
      and so on … | and so on …
      in the U.S. | in the U.S.
      at 10.30 a.m. | at 10.30 a.m.
      for “peace.” | for “peace.”
      for "peace." | for "peace."
      for “peace” | for “peace”.
      the Ministers' | the Ministers'.
      at noon (local time) | at noon (local time).
      at noon (in the U.S.) | at noon (in the U.S.).
      They met. (It rained.) | They met. (It rained.)
      (It rained.) | (It rained.)
      (It rained) | (It rained).
      https://un.org/a.b | https://un.org/a.b.
      $1.23M | $1.23M.
      The Secretaries: | The Secretaries:
      """))
  func endsSentencesWithOneStop(_ row: Row) {
    #expect(sentence(.text(row[0])) == row[1])
  }

  // MARK: Marks

  @Test func givesCommasSpacesAndTheStopTheirMarks() {
    let tree = Tree.marked(
      "s",
      .phrase([
        .text("A"), .marked("m", .phrase([.text("B"), .aside(.text("C")), .text("D")])),
        .aside(.marked("n", .text("E"))), .marked("o", .list([.text("F"), .text("G")], .and)),
      ]))
    #expect(
      grammar.line(tree, as: .sentence) == [
        Run("A ", marks: ["s"]), Run("B, C, D", marks: ["s", "m"]), Run(", ", marks: ["s"]),
        Run("E", marks: ["s", "n"]), Run(", ", marks: ["s"]), Run("F and G", marks: ["s", "o"]),
        Run(".", marks: ["s"]),
      ])
  }

  @Test func mergesRunsWithEqualMarks() {
    let tree = Tree.phrase([.marked("m", .word("a")), .word("b"), .text("c")])
    #expect(
      grammar.line(tree, as: .fragment) == [Run("a", marks: ["m"]), Run(" b c", marks: [])])
  }

  private func sentence(_ tree: Tree) -> String { text(grammar.line(tree, as: .sentence)) }
  private func fragment(_ tree: Tree) -> String { text(grammar.line(tree, as: .fragment)) }
  private func text(_ runs: [Run<String>]) -> String { runs.map(\.text).joined() }
}
