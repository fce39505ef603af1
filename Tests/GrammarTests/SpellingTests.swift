import Foundation
import Grammar
import Testing

/// Every form that the rules make of every verb, held against a dictionary that others made.
struct SpellingTests {
  private static let hunspell = Hunspell(name: "en_US")

  @Test(.enabled(if: hunspell.isInstalled, "needs hunspell and hunspell-en-us"))
  func makesOnlyFormsThatTheDictionaryHas() throws {
    let grammar = EnglishGrammar()
    let verbs = Set(EnglishGrammar.knownVerbs.filter { !$0.contains("-") }).sorted()
    #expect(verbs.count > 1800)
    let unknown = try Self.hunspell.misspelled(verbs)
    var verbsByForm: [String: String] = [:]
    for verb in verbs where !unknown.contains(verb) {
      for form in VerbForm.allCases { verbsByForm[grammar.inflect(verb, form)] = verb }
    }
    let wrong = try Self.hunspell.misspelled(verbsByForm.keys.sorted())
    #expect(wrong.subtracting(Self.missingFromTheDictionary).sorted() == [])
    // A list that has grown stale would hide mistakes.
    #expect(Self.missingFromTheDictionary.subtracting(wrong).sorted() == [])
  }

  /// Good English that this dictionary does not have.
  private static let missingFromTheDictionary: Set<String> = [
    "abided", "hewn", "incentivized", "incentivizes", "incentivizing", "interoperated",
    "interoperating", "mown", "prepositioned", "prepositioning", "recalibrated", "recalibrates",
    "resends", "revalidated", "revalidates", "revalidating", "sawn", "shorn",
  ]
}
