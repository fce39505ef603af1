import Testing

@testable import Phrasing

/// Words by their bytes: those that are known, and those of a text.
struct TextTableTests {
  @Test(arguments: [1, 31, 32, 33, 64, 65, 500])
  func numbersWordsInTheirOrderHoweverManyThereAre(count: Int) {
    var numbers = WordNumbers()
    let words = (0..<count).map { "word\($0)" }
    #expect(words.map { numbers.add($0) } == Array(0..<count))
    #expect(words.map { numbers.add($0) } == Array(0..<count))
    #expect(numbers.count == count)
    #expect((0..<count).map { numbers[$0] } == words)
    #expect(number(of: "word", in: numbers) == -1)
  }

  @Test(arguments: [("peace", 0), ("PEACE", 0), ("Trade", 1), ("PEAC", -1), ("peaces", -1)])
  func findsWordsInCapitalsWhereThatIsAsked(word: String, expected: Int) {
    var numbers = WordNumbers()
    for word in ["peace", "trade"] { _ = numbers.add(word) }
    #expect(number(of: word, in: numbers, caseBit: 0x20) == expected)
    #expect(number(of: word, in: numbers) == (word == word.lowercased() ? expected : -1))
  }

  private func number(of word: String, in numbers: WordNumbers, caseBit: UInt8 = 0) -> Int {
    let bytes = word.utf8Span.span
    let hash = WordNumbers.hash(of: bytes, 0, bytes.count, caseBit: caseBit)
    return numbers.number(hash, bytes, 0, bytes.count, caseBit: caseBit)
  }

  @Test(arguments: [
    ("the peace and trade", ["the", "peace", "and", "trade"], true),
    (" peace\u{A0}AND\u{3000}trade\n", ["peace", "AND", "trade"], false),
    ("paix et\u{301} été", ["paix", "et\u{301}", "été"], true),
    ("la paix e\u{301}té", ["la", "paix", "e\u{301}té"], true),
    ("la paix été", ["la", "paix", "été"], true),
    ("평화 및 무역", ["평화", "및", "무역"], true), ("평화와 무역", ["평화와", "무역"], false),
    ("\u{1106}\u{1175}\u{11BE} 무역", ["및", "무역"], false), ("", [], false),
  ])
  func cutsATextIntoWords(text: String, words: [String], hasConjunction: Bool) {
    let known = KnownWords(
      PlanningRules(), conjunctions: ["and", "et\u{301}", "été", "e\u{301}té", "및"])
    var table = TextTable(known: known)
    _ = table.read("a text before")
    let facts = table.read(text)
    #expect(facts.count == words.count)
    #expect((0..<facts.count).map { table.word($0, of: facts) } == words)
    #expect(facts.lists.contains(.conjunctions) == hasConjunction)
  }
}
