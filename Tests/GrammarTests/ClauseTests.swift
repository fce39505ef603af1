import Grammar
import Testing

/// What the first words of a clause tell.
struct ClauseTests {
  private let grammar = EnglishGrammar()

  @Test(arguments: [
    ("talks failed", true), ("<KP> withdrew its troops", true), ("peace is possible", true),
    ("commitment", false), ("commitment to peace", false), ("progress", false),
    ("support for Ukraine", false),
  ])
  func tellsAClauseFromANoun(text: String, isClause: Bool) {
    #expect(grammar.mayBeClause(text) == isClause)
  }

  @Test(arguments: [
    ("Russia withdraw", true), ("the shelling stop at once", true),
    ("the findings be made public", true),
    ("the States that are bound by it open their ports", true), ("Russia withdraws", false),
    ("<RU> withdraws", false), ("the findings are made public", false),
  ])
  func findsAnotherMoodThanTheSubjunctive(clause: String, isSubjunctive: Bool) {
    #expect(grammar.isSubjunctive(clause) == isSubjunctive)
  }
}
