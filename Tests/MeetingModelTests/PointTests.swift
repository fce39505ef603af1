import MeetingModel
import Testing

@Suite struct PointTests {
  @Test(arguments: [
    // Plain text takes the act's usual complement.
    ("reaffirm: the Alliance", ["what: the Alliance"]),
    ("commit: deepen cooperation", ["to: deepen cooperation"]),
    ("call on: {whom: the DPRK, to: withdraw}", ["whom: the DPRK", "to: withdraw"]),
    // A leading "that" is a clause, a leading "to" an infinitive, where the act takes one.
    ("reaffirm: that it holds", ["that[that]: it holds"]),
    ("commit: to deepen cooperation", ["to[to]: deepen cooperation"]),
    ("pay tribute: to the victims", ["what: to the victims"]),
    ("reaffirm: thatched roofs", ["what: thatched roofs"]),
    ("reaffirm: together with others", ["what: together with others"]),
    ("reaffirm: >\n          that it\n          holds\n", ["that[that]: it holds"]),
    // A list is coordinated.
    ("reaffirm: [peace, order]", ["what: peace | order"]),
    ("commit: [to consult, to cooperate]", ["to[to]: consult | cooperate"]),
    ("commit: [to consult, cooperate]", ["to[to]: consult | cooperate"]),
    ("reaffirm: [that it holds, that it lasts]", ["that[that]: it holds | it lasts"]),
    (
      "commit: {to: [consult closely, deepen cooperation]}",
      ["to: consult closely | deepen cooperation"]
    ),
    // A mapping names the complement.
    ("reaffirm: {what: the Alliance}", ["what: the Alliance"]),
    ("reaffirm: {that: that it holds}", ["that: it holds"]),
    ("reaffirm: {to: to hold}", ["to: hold"]),
    ("agree: {on: the plan}", ["on: the plan"]),
    ("agree: the plan", ["on: the plan"]),
    ("thank: {whom: Canada, for: its hospitality}", ["whom: Canada", "for: its hospitality"]),
    ("thank: Canada", ["whom: Canada"]),
    ("meet:", []),
    ("meet: {on: the plan}", ["on: the plan"]),
    // `to` beside an act that asks somebody is what is asked.
    ("call on: the DPRK\n        to: withdraw", ["whom: the DPRK", "to: withdraw"]),
    (
      "call on: {whom: the DPRK}\n        to: [to withdraw, stop]",
      ["whom: the DPRK", "to: withdraw | stop"]
    ),
    // Text by language.
    ("reaffirm: {en: that it holds, ko: 동맹이 굳건하다}", ["that[that]: it holds"]),
    ("reaffirm: {that: {en: it holds, ko: 동맹이 굳건하다}}", ["that: it holds"]),
    ("reaffirm: {en: [that a, that b], ko: [가, 나]}", ["that[that]: a | b"]),
    ("reaffirm: {what: {ko: [가, 나]}}", ["what: 가 | 나"]),
    ("reaffirm: {ko: 동맹}", ["what: 동맹"]),
    // The field decides the type.
    ("reaffirm: NO", ["what: NO"]),
    ("reaffirm: 2+2", ["what: 2+2"]),
    ("reaffirm: 2024-10-31", ["what: 2024-10-31"]),
    ("reaffirm: [0o14, 1e3, true, 12]", ["what: 0o14 | 1e3 | true | 12"]),
  ])
  func readsWhatAnActIsAbout(_ point: String, _ complements: [String]) {
    let decoded = Decoded.point(point)
    #expect(decoded.report == "")
    #expect(decoded.complements == complements)
  }

  @Test(arguments: [
    ("reaffirm: x", "reaffirm", "plain", false),
    ("firmly reaffirm: x", "reaffirm", "strong", true),
    ("strongly reaffirm: x", "reaffirm", "strong", true),
    ("reaffirm: x\n        strength: strongest", "reaffirm", "strongest", true),
    ("firmly reaffirm: x\n        strength: strong", "reaffirm", "strong", true),
    ("express grave concern: x", "express concern", "stronger", true),
    ("note concern: x", "express concern", "weak", true),
    ("voice concern: x", "express concern", "plain", false),
    ("recognise: x", "recognize", "plain", false),
    ("in the strongest terms condemn: x", "condemn", "strongest", true),
    ("condemn in the strongest terms: x", "condemn", "strongest", true),
  ])
  func readsActAndRungFromTheKey(_ point: String, _ act: String, _ rung: String, _ given: Bool) {
    let decoded = Decoded.point(point)
    #expect(decoded.report == "")
    #expect(decoded.acts.map(\.act) == [act])
    #expect(decoded.acts.map(\.rung) == [rung])
    #expect(decoded.acts.map(\.rungIsGiven) == [given])
  }

  @Test func keepsModifiersInTheirOrder() {
    let decoded = Decoded.point(
      """
      {noting: n, reaffirm: x, which: w, in view of: v, including: [a, b], to: prevail}
      """)
    #expect(decoded.report == "")
    #expect(
      decoded.acts.first?.modifiers.map(\.kind)
        == ["noting", "which", "in light of", "including", "to"])
    #expect(decoded.acts.first?.modifiers[3].items.map { $0["en"]?.text } == ["a", "b"])
  }

  @Test func keepsPurposeBesideAnActThatAsksNobody() {
    let decoded = Decoded.point("{commit: to consult, to: to prevail}")
    #expect(decoded.complements == ["to[to]: consult"])
    #expect(decoded.acts.first?.modifiers.map(\.kind) == ["to"])
    #expect(decoded.acts.first?.modifiers.first?.items.first?["en"]?.text == "to prevail")
  }

  @Test func readsSecondActsWithTheirOwnModifiersAndSpeakers() {
    let decoded = Decoded.point(
      "{condemn: x, including: y, and: [{call on: {whom: z, to: stop}, by: US}, "
        + "{note: w, strength: plain, in light of: v, remark: private}]}")
    #expect(decoded.report == "")
    #expect(decoded.acts.map(\.act) == ["condemn", "call on", "note"])
    #expect(decoded.acts.map(\.by) == [nil, .parties(["US"]), nil])
    #expect(decoded.acts.map { $0.modifiers.map(\.kind) } == [["including"], [], ["in light of"]])
    #expect(decoded.acts.map(\.rungIsGiven) == [false, false, true])
  }

  @Test func readsAMirroredSentence() throws {
    let decoded = Decoded.point(
      "{each: {US: {thank: Canada, including: x, and: {note: y}}, KR: {reaffirm: z}}, "
        + "paragraph: new, join: never, link: none, remark: r, source: s}")
    #expect(decoded.report == "")
    let point = try #require(decoded.point)
    guard case .mirrored(let sides) = point.content else {
      Issue.record("the point is not mirrored")
      return
    }
    #expect(sides.map(\.party) == ["US", "KR"])
    #expect(sides.map { $0.acts.map(\.act) } == [["thank", "note"], ["reaffirm"]])
    #expect(point.startsParagraph)
    #expect(!point.mayJoin)
    #expect(point.link == "none")
  }

  @Test func readsStateWithTailsAndVerbatim() throws {
    let state = Decoded.point("{state: It rained., including: hail, opening: Today, link: also}")
    #expect(state.report == "")
    guard case .state(let text, let modifiers) = try #require(state.point).content else {
      Issue.record("the point is no statement of fact")
      return
    }
    #expect(text["en"]?.text == "It rained.")
    #expect(modifiers.map(\.kind) == ["including"])
    let verbatim = Decoded.point("verbatim: |\n          One <Xyz>\n          two\n")
    #expect(verbatim.report == "")
    guard case .verbatim(let words) = try #require(verbatim.point).content else {
      Issue.record("the point is not verbatim")
      return
    }
    #expect(words["en"]?.text == "One <Xyz>\ntwo")
  }

  @Test(arguments: [
    ("all", Speaker.all), ("US", .parties(["US"])), ("[KR, US]", .parties(["KR", "US"])),
    ("foreign ministers", .office("foreign ministers")),
    ("defence ministers", .office("defense ministers")),
  ])
  func readsWhoSpeaks(_ by: String, _ speaker: Speaker) {
    let decoded = Decoded.point("{reaffirm: x, by: \(by)}")
    #expect(decoded.report == "")
    #expect(decoded.point?.by == speaker)
  }

  @Test func readsOpeningsOfBothKinds() {
    let text = Decoded.point("{reaffirm: x, opening: Today}").point?.opening
    guard case .text(let words) = text else {
      Issue.record("not a text")
      return
    }
    #expect(words["en"]?.text == "Today")
    let modifier = Decoded.point("{reaffirm: x, opening: {as: allies}}").point?.opening
    guard case .modifier(let inner) = modifier else {
      Issue.record("not a modifier")
      return
    }
    #expect(inner.kind == "as")
    let local = Decoded.point("{reaffirm: x, opening: {en: Today, ko: 오늘}}")
    #expect(local.point?.opening != nil)
    #expect(local.meeting?.languages == ["en", "ko"])
  }

  @Test func readsPins() {
    let pins = Decoded.point(
      "{reaffirm: x, pin: {subject: They, verb: restated, form: ing, link: also}}"
    ).point?.pins
    #expect(pins?.subject?["en"]?.text == "They")
    #expect(pins?.verb?["en"]?.text == "restated")
    #expect(pins?.form == "ing")
    #expect(pins?.link == "also")
  }

  @Test func readsWhatIsLeftOut() {
    let pins = Decoded.point("{reaffirm: x, pin: {subject: none, verb: none}}").point?.pins
    #expect(pins?.subject == nil)
    #expect(pins?.omitsSubject == true)
    #expect(pins?.omitsVerb == true)
  }

  @Test func dropsWhatIsPrivate() {
    let decoded = Decoded.point(
      "{reaffirm: x, source: [{who: w, date: 2024-10, page: 3}, y], remark: {en: <Zz>, ko: r}}")
    #expect(decoded.report == "")
    #expect(decoded.meeting?.languages == ["en"])
  }
}
