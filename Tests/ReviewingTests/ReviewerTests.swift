import Diagnostics
import MeetingModel
import Reviewing
import Testing

struct ReviewerTests {
  private let sentences = [
    "reaffirm: They reaffirmed the {the ISR}.", "reaffirm: They reaffirmed {our ties,}, and so on.",
    "reaffirm: They reaffirmed {peace}.",
  ]

  @Test func findsInReadingOrder() {
    #expect(
      Draft.findings(sentences).map(\.id) == [
        "review/unexplained-abbreviation", "review/doubled-word", "review/clashing-pronoun",
        "review/doubled-punctuation", "review/repeated-verb",
      ])
  }

  @Test func findsTheSameEveryTime() {
    #expect(Draft.findings(sentences) == Draft.findings(sentences))
  }

  @Test func givesEveryRuleAnIdOfItsOwnAndNoError() {
    let ids = Reviewer.rules.map { $0.id }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("review/") })
    #expect(Reviewer.rules.allSatisfy { $0.severity < .error })
  }

  @Test func writesMessagesInTheHouseStyle() {
    for finding in Draft.findings(sentences) {
      #expect(finding.file == "spec.yaml" && finding.range != nil && !finding.help.isEmpty)
      #expect(!finding.message.hasSuffix(".") && finding.message.first?.isUppercase == false)
    }
  }

  @Test func pointsAtTheOfficersText() {
    let finding = Draft.findings(["note: They noted that {all is well} with {ISR}."]).first
    #expect(finding?.path == "agenda[0].points[0].text[2]")
  }

  @Test func leavesALanguagesWordsOutOfOthers() {
    #expect(Draft.findings(["state: {the the our}"], language: .french) == [])
    #expect(Draft.findings(["state: {la la nos}"], language: .english) == [])
    #expect(Draft.findings(["state: {la la}"], language: .korean) == [])
  }

  @Test func takesAnEmptyStatement() {
    #expect(Draft.findings([], heading: nil) == [])
  }
}
