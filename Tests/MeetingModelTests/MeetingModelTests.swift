import MeetingModel
import Testing

@Suite struct MeetingTests {
  @Test func decodesTheLeastSpecWithDefaults() throws {
    let decoded = Decoded()
    #expect(decoded.report == "")
    let meeting = try #require(decoded.meeting)
    #expect(meeting.language == .english)
    #expect(meeting.kind == "foreign-ministers")
    #expect(meeting.instance == nil)
    #expect(meeting.host == nil)
    #expect(meeting.place == nil)
    #expect(meeting.release == false)
    #expect(meeting.parties.map(\.id) == ["US", "KR"])
    #expect(meeting.parties.flatMap(\.principals).isEmpty)
    #expect(meeting.style == Style())
    #expect(meeting.terms.isEmpty)
    #expect(meeting.closing == Closing())
    #expect(meeting.languages == ["en"])
    #expect(decoded.complements == ["what: the Alliance"])
  }

  @Test func readsTheFormatsExample() throws {
    let meeting = try #require(Decoded(Fixtures.example).meeting)
    #expect(meeting.title["en"]?.text == "Foreign and Defense Ministerial Meeting (\"2+2\")")
    #expect(meeting.kind == "2+2")
    #expect(meeting.instance == 6)
    #expect(meeting.dates.from == CalendarDate(year: 2024, month: 10, day: 31))
    #expect(meeting.dates.to == meeting.dates.from)
    #expect(meeting.place?.city?["en"]?.text == "Washington")
    #expect(meeting.place?.country == "US")
    #expect(meeting.host == "US")
    #expect(meeting.release)
    #expect(meeting.style.house == "UK")
    #expect(meeting.style.headings == true)
    #expect(meeting.parties[0].principals[0].gender == .masculine)
    #expect(meeting.parties[0].principals[1].gender == nil)
    #expect(meeting.parties[1].names["en"]?.short == "ROK")
    #expect(meeting.terms.map(\.id) == ["DPRK", "UNSC"])
    #expect(
      meeting.terms[1].forms["fr"]
        == TermForms(
          full: "Conseil de sécurité des Nations Unies", short: "CSNU", gender: .masculine))
    #expect(meeting.terms[1].forms["ko"]?.full == "유엔 안전보장이사회")
    #expect(meeting.agenda.map(\.id) == ["alliance", nil])
    #expect(meeting.agenda.map(\.points.count) == [3, 4])
    #expect(meeting.closing.next?.when == .date(CalendarDate(year: 2026)))
    #expect(meeting.closing.thanks.map(\.by) == [.parties(["KR"])])
    #expect(meeting.agenda[1].points[0].origin.path == "agenda[1].points[0]")
    #expect(meeting.languages == ["en"])
  }

  @Test func takesTheSpecsLanguageForPlainTexts() throws {
    let decoded = Decoded(
      head: "communique: 1\nlanguage: ko", parties: "{US: , KR: {names: {short: 한국}}}",
      points: "[{reaffirm: {en: x, ko: 동맹}}]", tail: "terms: {DPRK: 북한}")
    let meeting = try #require(decoded.meeting)
    #expect(meeting.title.languages == ["ko"])
    #expect(meeting.parties[1].names["ko"]?.short == "한국")
    #expect(meeting.terms[0].forms["ko"]?.full == "북한")
    #expect(meeting.languages == ["ko", "en"])
  }

  @Test(arguments: [
    "{short: ROK}", "{en: {short: ROK}}", "{short: {en: ROK, ko: 한국}}",
    "{short: {en: {text: ROK, gender: f}}}",
  ])
  func readsNamesFlatAndByLanguage(_ names: String) {
    let decoded = Decoded(parties: "{US: , KR: {names: \(names)}}")
    #expect(decoded.report == "")
    #expect(decoded.meeting?.parties[1].names["en"]?.short == "ROK")
  }

  @Test(arguments: [
    ("US: ", "NO: "), ("EU: ", "KR: {principals: }"), ("KR: {principals: []}", "GB: {}"),
    ("ASEAN: {names: {full: Association of Southeast Asian Nations}}", "US: {names: }"),
    ("Wakanda: {names: Kingdom of Wakanda}", "US: "),
    ("Wakanda: {names: {en: Wakanda, fr: Wakanda}}", "US: "),
  ])
  func acceptsParties(_ one: String, _ other: String) {
    let decoded = Decoded(parties: "{\(one), \(other)}")
    #expect(decoded.report == "")
    #expect(decoded.meeting?.parties.count == 2)
  }

  @Test func readsDatesAndPlaces() throws {
    let decoded = Decoded(
      meeting: "{title: M, statement: S, date: {from: 2024-02-29, to: 2024-03-01}, place: Seoul}")
    let meeting = try #require(decoded.meeting)
    #expect(meeting.dates.from == CalendarDate(year: 2024, month: 2, day: 29))
    #expect(meeting.dates.to == CalendarDate(year: 2024, month: 3, day: 1))
    #expect(meeting.place?.city?["en"]?.text == "Seoul")
    #expect(meeting.statementTitle?["en"]?.text == "S")
  }

  @Test(arguments: [
    ("2026", NextTime.date(CalendarDate(year: 2026))),
    ("2026-05", .date(CalendarDate(year: 2026, month: 5))),
    ("2026-05-31", .date(CalendarDate(year: 2026, month: 5, day: 31))),
  ])
  func readsWhenTheNextMeetingIs(_ when: String, _ time: NextTime) {
    let decoded = Decoded(tail: "closing: {next: {when: \(when)}}")
    #expect(decoded.report == "")
    #expect(decoded.meeting?.closing.next?.when == time)
  }

  @Test func readsWordsForTheNextMeetingAndSeveralThanks() throws {
    let decoded = Decoded(
      tail: """
        closing:
          next: {place: Seoul, when: in the first half of 2026}
          thanks:
            - {by: KR, to: US, for: [the welcome, the dinner]}
            - {by: all, for: their work}
        """)
    #expect(decoded.report == "")
    let closing = try #require(decoded.meeting?.closing)
    guard case .text(let words) = closing.next?.when else {
      Issue.record("not words")
      return
    }
    #expect(words["en"]?.text == "in the first half of 2026")
    #expect(closing.thanks.map(\.to) == [["US"], []])
    #expect(closing.thanks.map(\.reasons.count) == [2, 1])
  }

  @Test func keepsGenderOfFrenchNounPhrases() {
    let decoded = Decoded.point("{reaffirm: {en: the Alliance, fr: {text: l’Alliance, gender: f}}}")
    #expect(decoded.report == "")
    let wording = decoded.acts.first?.complements.first?.items.first?["fr"]
    #expect(wording?.text == "l’Alliance")
    #expect(wording?.gender == .feminine)
  }

  @Test(arguments: [
    "<KR> and <US>–<KR>", "<DPRK>", "<KP>", "<KR.adjective>", "<KR.short> <KR.full>",
    "x < 3 and y > 2", "<http://un.org>", "<b>", "<>", "< KR >", "<2+2>", "<Foo.bar>", "a<KRx",
    "<Foo.>",
  ])
  func leavesSoundReferencesAndOtherAnglesAlone(_ text: String) {
    let decoded = Decoded(points: "[{reaffirm: \"\(text)\"}]", tail: "terms: {DPRK: x}")
    #expect(decoded.report == "")
    #expect(decoded.complements == ["what: \(text)"])
  }

  @Test func keepsTextByteForByte() {
    let text = "  D.P.R.K. officials, 10.30 a.m., https://un.org/a.b, $1.23M e\\u0301 "
    let decoded = Decoded(points: "[{reaffirm: \"\(text)\"}]")
    #expect(
      decoded.acts.first?.complements.first?.items.first?["en"]?.text.unicodeScalars.elementsEqual(
        "  D.P.R.K. officials, 10.30 a.m., https://un.org/a.b, $1.23M e\u{301} ".unicodeScalars)
        == true)
  }
}
