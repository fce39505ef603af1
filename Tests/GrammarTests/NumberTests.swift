import Grammar
import Testing

struct NumberTests {
  private let grammar = EnglishGrammar()

  @Test(
    arguments: rows(
      """
      0 | zeroth
      1 | first
      2 | second
      3 | third
      4 | fourth
      5 | fifth
      8 | eighth
      9 | ninth
      11 | eleventh
      12 | twelfth
      13 | thirteenth
      18 | eighteenth
      20 | twentieth
      21 | 21st
      22 | 22nd
      30 | 30th
      33 | 33rd
      48 | 48th
      99 | 99th
      100 | 100th
      101 | 101st
      102 | 102nd
      103 | 103rd
      111 | 111th
      112 | 112th
      113 | 113th
      121 | 121st
      1000 | 1,000th
      1022 | 1,022nd
      -1 | -1st
      """))
  func writesOrdinals(_ row: Row) throws {
    #expect(grammar.ordinal(try #require(Int(row[0]))) == row[1])
  }

  @Test(
    arguments: rows(
      """
      0 | zero
      1 | one
      4 | four
      10 | ten
      11 | 11
      100 | 100
      1000 | 1,000
      28500 | 28,500
      1000000 | 1,000,000
      -5 | -5
      """))
  func writesCardinals(_ row: Row) throws {
    #expect(grammar.cardinal(try #require(Int(row[0]))) == row[1])
  }

  @Test func writesTheLargestNumbers() {
    #expect(grammar.cardinal(.max) == "9,223,372,036,854,775,807")
    #expect(grammar.cardinal(.min) == "-9,223,372,036,854,775,808")
    #expect(grammar.ordinal(.min).hasSuffix("808th"))
  }
}
