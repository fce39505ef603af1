import Diagnostics
import MeetingModel
import Reviewing
import Testing

/// Each rule with what it objects to and what it lets stand.
struct RuleTests {
  private func ids(_ sentences: [String], voice: Voice = .ministersPast) -> [String] {
    Draft.findings(sentences, voice: voice).map(\.id)
  }

  private static func words(_ count: Int) -> String {
    Array(repeating: "word", count: count).joined(separator: " ")
  }

  @Test(arguments: [(60, 0), (61, 1), (90, 1)])
  func countsTheWordsOfASentence(words: Int, findings: Int) {
    #expect(
      ids(["note: {\(Self.words(words))}"])
        == Array(repeating: "review/long-sentence", count: findings))
    #expect(ids(["verbatim: {\(Self.words(words))}"]) == [])
  }

  @Test(arguments: [
    (["reaffirm: A.", "reaffirm: B.", "reaffirm: C."], 1),
    (["reaffirm: A.", "reaffirm: B.", "reaffirm: C.", "reaffirm: D."], 1),
    (["reaffirm: A.", "reaffirm: B.", "welcome: C.", "reaffirm: D."], 0),
    (["reaffirm: A.", "reaffirm: B.", "state: C.", "reaffirm: D."], 0),
    (["welcome: A.", "reaffirm: B.", "reaffirm: C.", "reaffirm: D."], 1),
  ])
  func findsAnActThatOpensThreeSentences(sentences: [String], findings: Int) {
    #expect(ids(sentences) == Array(repeating: "review/repeated-verb", count: findings))
  }

  @Test(arguments: [
    "cooperation on ISR", "the JSDF–USFK ties", "several SDGs", "the (joint) CNI",
    "D.P.R.C. officials",
  ])
  func findsAnAbbreviationThatIsNeverWrittenOut(text: String) {
    #expect(ids(["discuss: They discussed {\(text)}."]).contains("review/unexplained-abbreviation"))
  }

  @Test(arguments: [
    "the UN and NATO", "U.S. forces", "the ROK's forces", "DPRK troops", "ROK-U.S. ties",
    "Chapter VII",
    "intelligence sharing (ISR) and ISR", "J.R. Smith", "https://un.org/ABC", "B-52 aircraft",
    "G7 members", "the view of (un.org/ABC://D)", "a plan.ABC://DEF", "the IV-XL series",
    "COVID-19", "the Alliance", "R&D",
  ])
  func letsExplainedAndKnownAbbreviationsStand(text: String) {
    #expect(ids(["discuss: They discussed {\(text)}."]) == [])
  }

  @Test(arguments: [
    ("{[strongly] a plan}", ["review/square-brackets"]),
    ("{to combat [migration, crime]}", ["review/square-brackets"]),
    ("{a plan} [ko: 계획]", []), ("{a plan (of work)}", []),
  ])
  func findsSquareBracketsOfTheOfficers(text: String, findings: [String]) {
    #expect(ids(["discuss: They discussed \(text)."]) == findings)
  }

  @Test func findsAnAbbreviationOnce() {
    #expect(
      ids(["discuss: They discussed {ISR}.", "note: They noted {ISR} again."])
        == ["review/unexplained-abbreviation"])
  }

  @Test(arguments: [
    "the strength of our Alliance", "what unites us", "that we, the parties, agreed",
    "the “strength” of our Alliance", "Japan’s view of Our Alliance",
    "the Türkiye–“EU” talks: ours",
  ])
  func findsTheFirstPersonInATextOfTheThird(text: String) {
    #expect(ids(["reaffirm: They reaffirmed {\(text)}."]) == ["review/clashing-pronoun"])
    #expect(ids(["reaffirm: We reaffirm {\(text)}."], voice: .wePresent) == [])
    #expect(ids(["verbatim: {\(text)}"]) == [])
  }

  @Test(arguments: [
    "US forces", "“our shared future”", "\"our\" words", "the hour", "the U.S. role",
  ])
  func letsWhatOnlyLooksLikeTheFirstPersonStand(text: String) {
    #expect(ids(["reaffirm: They reaffirmed {\(text)}."]) == [])
  }

  @Test func findsTheThirdPersonInATextOfWe() {
    #expect(
      ids(["commit: We commit to {deepen their cooperation}."], voice: .wePresent)
        == ["review/clashing-pronoun"])
  }

  @Test(arguments: [
    "call on: We call on {all states} to {meet their obligations}.",
    "welcome: We welcome {the troops and their families}.",
    "welcome: We welcome {Canada and their support}.", "state: {Their ties grow}.",
  ])
  func letsTheirOfOthersStand(sentence: String) {
    let found = ids([sentence], voice: .wePresent)
    #expect(found == [])
  }

  @Test(arguments: [
    ("reaffirm: They reaffirmed {the Alliance.}, in light of {events}.", 1),
    ("reaffirm: They reaffirmed {the Alliance.} and {peace.}", 1),
    ("reaffirm: They reaffirmed {the Alliance}, in light of {events.}", 0),
    ("reaffirm: They reaffirmed {ties with the U.S.}, in light of {events}.", 0),
    ("reaffirm: They reaffirmed {the goods, services, etc.}, in light of {events}.", 0),
    ("state: {One thing.} {Another thing.}", 0),
  ])
  func findsAFullStopInside(sentence: String, findings: Int) {
    #expect(ids([sentence]) == Array(repeating: "review/full-stop-inside", count: findings))
  }

  @Test(arguments: [
    ("note: They noted {peace,}, and {stability}.", 1), ("note: They noted {peace ,and so on}.", 1),
    ("note: They noted {peace;}.", 1), ("note: They noted {peace}..", 1),
    ("note: They noted {the U.S., Japan, etc., and so on}.", 0), ("note: They noted {peace …}.", 0),
    ("note: They noted {peace ...}", 0), ("verbatim: {a,, b}", 0),
  ])
  func findsDoubledPunctuation(sentence: String, findings: Int) {
    #expect(ids([sentence]) == Array(repeating: "review/doubled-punctuation", count: findings))
  }

  @Test(arguments: [
    ("reaffirm: They reaffirmed the {the Alliance}.", 1),
    ("agree: They agreed to {to consult}.", 1),
    ("note: They noted {that that decision had had effects}.", 0), ("state: {A, a} b.", 0),
  ])
  func findsADoubledWord(sentence: String, findings: Int) {
    #expect(ids([sentence]) == Array(repeating: "review/doubled-word", count: findings))
  }

  @Test(arguments: [
    (["state: {\"a\" and “b”}."], 1), (["state: {the state's}.", "state: {the world’s}."], 1),
    (["state: {\"a\" and the world’s}."], 0), (["state: {“a” and the world’s}."], 0),
    (["state: \"a\" {and “b”}."], 0),
  ])
  func findsMixedQuotes(sentences: [String], findings: Int) {
    #expect(ids(sentences) == Array(repeating: "review/mixed-quotes", count: findings))
  }

  @Test(arguments: [("The Alliance", true), (" ", true)])
  func findsAHeadingWithNothingUnderIt(heading: String, isFound: Bool) {
    let found = Draft.findings([], heading: heading).map(\.id)
    #expect(found == (isFound ? ["review/empty-section"] : []))
  }
}
