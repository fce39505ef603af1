import Diagnostics
import MeetingModel
import Reviewing
import Testing

/// What rules object to in Korean and French, and what they let stand there.
struct LanguageRuleTests {
  private func ids(_ sentence: String, _ language: Language, voice: Voice = .ministersPast)
    -> [String]
  {
    Draft.findings([sentence], voice: voice, language: language).map(\.id)
  }

  @Test(arguments: [
    ("agree: Ils sont convenus {de de créer un fonds}.", ["review/doubled-word"]),
    ("commit: Nous nous engageons à agir.", []),
    ("note: {la la paix}", ["review/doubled-word"]),
  ])
  func findsDoubledWordsOfFrench(sentence: String, findings: [String]) {
    #expect(ids(sentence, .french) == findings)
  }

  @Test(arguments: [
    ("condemn: 양측은 {북한 및 및 러시아}를 규탄하였다.", ["review/doubled-word"]),
    ("condemn: 양측은 {북한 및 러시아}를 규탄하였다.", []),
    ("reaffirm: 양측은 {우리의 동맹}을 재확인하였다.", ["review/clashing-pronoun"]),
    ("reaffirm: 양측은 {동맹.} 그리고 재확인하였다.", ["review/full-stop-inside"]),
  ])
  func readsKorean(sentence: String, findings: [String]) {
    #expect(ids(sentence, .korean) == findings)
  }

  @Test(arguments: [
    ("reaffirm: Ils ont réaffirmé {nos liens}.", Voice.ministersPast, ["review/clashing-pronoun"]),
    (
      "reaffirm: Ils ont réaffirmé {leur lien et le nôtre}.", .ministersPast,
      ["review/clashing-pronoun"]
    ),
    (
      "reaffirm: Ils ont réaffirmé {l’idée «\u{A0}d’un lien\u{A0}», Le Nôtre}.", .ministersPast,
      ["review/clashing-pronoun"]
    ),
    ("reaffirm: Ils ont réaffirmé {l’idée «\u{A0}d’un lien, le nôtre\u{A0}»}.", .ministersPast, []),
    ("reaffirm: Ils ont réaffirmé {leurs liens}.", .ministersPast, []),
    ("agree: Nous convenons {de resserrer leur lien}.", .wePresent, ["review/clashing-pronoun"]),
    ("call on: Nous appelons {les parties à tenir leurs promesses}.", .wePresent, []),
  ])
  func findsPossessivesAgainstTheVoice(sentence: String, voice: Voice, findings: [String]) {
    #expect(ids(sentence, .french, voice: voice) == findings)
  }

  @Test(arguments: [
    "trois volets : la paix", "le « dialogue\u{A0}» ouvert", "le \"dialogue\" ouvert", "la paix !",
  ])
  func findsSpacesThatMayBreakAndStraightQuotes(text: String) {
    #expect(ids("note: Ils ont noté {\(text)} hier.", .french) == ["review/breaking-space"])
    #expect(ids("note: They noted {\(text)} here.", .english) == [])
  }

  @Test(arguments: [
    "trois volets\u{A0}: la paix", "le «\u{A0}dialogue\u{A0}» ouvert", "à 16:30", "la paix; la mer",
  ])
  func letsFrenchSpacingStand(text: String) {
    #expect(ids("note: Ils ont noté {\(text)} hier.", .french) == [])
  }

  @Test(arguments: [("l’ONU", 0), ("l’OTAN", 0), ("l’UE", 0), ("la PSQX", 1)])
  func knowsAbbreviationsOfFrench(text: String, findings: Int) {
    #expect(
      ids("note: Ils ont noté l’appui {de \(text)}.", .french)
        == Array(repeating: "review/unexplained-abbreviation", count: findings))
  }

  @Test(arguments: [(Language.english, 60), (.french, 66), (.korean, 45)])
  func countsWordsAsTheLanguageNeedsThem(language: Language, limit: Int) {
    let words = Array(repeating: "mot", count: limit).joined(separator: " ")
    #expect(ids("note: {\(words)}", language) == [])
    #expect(ids("note: {\(words) mot}", language) == ["review/long-sentence"])
  }
}
