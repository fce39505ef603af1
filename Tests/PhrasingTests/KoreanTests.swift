import Diagnostics
import Foundation
import Grammar
import MeetingModel
import Phrasing
import Testing
import YAMLReading

/// What Korean does with a spec.
struct KoreanTests {
  private static let principals = """
      US: {principals: [{office: 국무장관, name: 가}, {office: 국방장관, name: 나}]}
      KR: {principals: [{office: 외교부장관, name: 다}, {office: 국방부장관, name: 라}]}
    """

  private func statement(
    _ points: String, voice: String = "ministers-past", parties: String = principals,
    host: String = "US", title: String = "장관회의", kind: String = "dialogue", extra: String = ""
  ) throws -> Statement {
    let indented = points.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n")
    let spec = """
      communique: 1
      language: ko
      meeting: {title: \(title), kind: \(kind), instance: 2, date: 2024-10-31, host: \(host)}
      parties:
      \(parties)
      style: {voice: \(voice), house: US, plan: as-written}
      \(extra)
      agenda:
        - points:
      \(indented)
      """
    let phrasebook = try #require(Desk.loaded.phrasebook)
    let document = YAMLReader.read(Array(spec.utf8), name: "spec.yaml")
    let decoded = MeetingDecoder.decode(document, vocabulary: phrasebook.vocabulary)
    let meeting = try #require(decoded.meeting, "\(decoded.problems.map(\.message))")
    let drafter = try #require(
      StatementDrafter(meeting: meeting, language: "ko", phrasebook: phrasebook))
    return drafter.draft()
  }

  private func body(_ statement: Statement) -> String {
    statement.sections.filter { $0.role == .agenda }
      .flatMap(\.paragraphs).flatMap(\.sentences).map(\.text).joined(separator: " ")
  }

  private func body(_ points: String, voice: String = "ministers-past", extra: String = "") throws
    -> String
  {
    body(try statement(points, voice: voice, extra: extra))
  }

  @Test(arguments: [
    ("장관회의", "제2차 한미 장관회의 공동성명"),
    ("한미 장관회의", "제2차 한미 장관회의 공동성명"),
    ("미한 장관회의", "제2차 미한 장관회의 공동성명"),
    ("한-미국 장관회의", "제2차 한-미국 장관회의 공동성명"),
    ("미래 장관회의", "제2차 한미 미래 장관회의 공동성명"),
  ])
  func namesThePartiesOnceInTheTitle(title: String, expected: String) throws {
    #expect(try statement("- welcome: 조치", title: title).title.text == expected)
  }

  @Test func saysHowToWriteAVerbThatLooksLikeAnother() throws {
    let sentences = try statement("- call on: {whom: 북한, to: 천막을 걷다}").sentences
    let help = sentences.flatMap(\.choices).flatMap(\.help)
    #expect(help == ["write which verb ends `천막을 걷다`: `걷다(걷어)` or `걷다(걸어)`"])
  }

  @Test func chainsVerbsByTheirEndings() throws {
    let point = """
      - condemn: 도발
        and:
          - urge: {whom: 북한, to: [도발을 멈추다, 대화에 나서다, 약속을 지키다]}
          - agree: {to: 함께 대응하다}
      """
    #expect(
      try body(point)
        == "양국 장관들은 도발을 규탄하고, 북한이 도발을 멈추고, 대화에 나서며, 약속을 지킬 것을 촉구하였으며, "
        + "함께 대응하기로 하였다.")
    #expect(
      try body(point, voice: "we-present")
        == "우리는 도발을 규탄하고, 북한이 도발을 멈추고, 대화에 나서며, 약속을 지킬 것을 촉구하며, "
        + "함께 대응하기로 한다.")
  }

  @Test func joinsMirroredHalvesByTheWeightierEnding() throws {
    #expect(
      try body("- each: {KR: {stress: 대화}, US: {stress: 억제}}")
        == "한국은 대화를 강조하였으며, 미국은 억제를 강조하였다.")
  }

  @Test func setsParticlesBehindWhatReferencesBecome() throws {
    #expect(
      try body("- reaffirm: <KR>와 <US>이 <KP>를 보는 시각", extra: "")
        == "양국 장관들은 한국과 미국이 북한을 보는 시각을 재확인하였다.")
  }

  @Test(arguments: [
    ("<US>–<KR>–<JP> 협력", "한미일 협력"), ("<CA>-<KR> 관계", "한-캐나다 관계"),
    ("<US>-<JP> 동맹", "미일 동맹"), ("<FR>-<DE> 관계", "프랑스-독일 관계"),
  ])
  func joinsCountriesAsKoreanDoes(reference: String, written: String) throws {
    #expect(try body("- discuss: \(reference)") == "양국 장관들은 \(written)에 대해 논의하였다.")
  }

  @Test func introducesATermWithoutASpace() throws {
    #expect(
      try body(
        "- reaffirm: 안보리의 역할\n- note: {that: 안보리는 중요하다}",
        extra: "terms: {UNSC: {ko: {full: 유엔 안전보장이사회, short: 안보리}}}")
        == "양국 장관들은 유엔 안전보장이사회(안보리)의 역할을 재확인하였다. "
        + "양측은 안보리는 중요함에 주목하였다.")
  }

  @Test func namesTheHostFirstInTheOpeningAlone() throws {
    let statement = try statement("- discuss: 동맹")
    #expect(statement.title.text == "제2차 한미 장관회의 공동성명")
    #expect(
      statement.sentences[0].text
        == "미합중국의 가 국무장관 및 나 국방장관은 2024년 10월 31일 대한민국의 다 외교부장관 및 라 국방부장관과 함께 "
        + "제2차 한미 장관회의를 개최하였다.")
  }

  @Test(arguments: [
    ("US: {principals: [{office: 국무장관}]}\n  KR: {principals: [{office: 외교부장관}]}", "양 장관은"),
    (
      "US: {principals: [{office: 국무장관}]}\n  KR: {principals: [{office: 외교부장관}]}\n"
        + "  JP: {principals: [{office: 외무대신}]}", "3국 장관은"
    ),
    ("US: {principals: [{office: 대통령}]}\n  KR: {principals: [{office: 대통령}]}", "양 정상은"),
    ("US: {}\n  KR: {}", "양측은"),
  ])
  func callsPrincipalsTogetherByTheirNumber(parties: String, label: String) throws {
    let text = body(try statement("- discuss: 동맹", parties: "  " + parties))
    #expect(text == "\(label) 동맹에 대해 논의하였다.")
  }

  @Test(arguments: [
    ("foreign-ministers", "US: {}\n  KR: {}", "양 외교장관은"),
    ("trilateral", "US: {}\n  KR: {}\n  JP: {}", "3국 장관은"),
    ("foreign-ministers", "MX: {}\n  KR: {}\n  TR: {}\n  AU: {}\n  ID: {}", "5개국 외교장관들은"),
    ("summit", "US: {}\n  KR: {}", "양 정상은"),
  ])
  func callsThoseWhoMeetByTheKindOfTheirMeeting(kind: String, parties: String, label: String) throws
  {
    let host = parties.hasPrefix("MX") ? "MX" : "US"
    let text = body(
      try statement("- discuss: 동맹", parties: "  " + parties, host: host, kind: kind))
    #expect(text == "\(label) 동맹에 대해 논의하였다.")
  }

  @Test func namesNoPartiesInATitleOfFive() throws {
    let five = "  MX: {}\n  KR: {}\n  TR: {}\n  AU: {}\n  ID: {}"
    #expect(
      try statement("- welcome: 조치", parties: five, host: "MX").title.text == "제2차 장관회의 공동성명")
  }

  @Test(arguments: [
    ("US: {}\n  NL: {}", "NL", "제2차 네덜란드-미국 장관회의 공동성명"),
    ("US: {}\n  JP: {}", "JP", "제2차 미일 장관회의 공동성명"),
    ("NL: {}\n  KR: {}", "NL", "제2차 한-네덜란드 장관회의 공동성명"),
  ])
  func ordersPartiesWhereKoreanHasAnOrder(parties: String, host: String, title: String) throws {
    #expect(
      try statement("- welcome: 조치", parties: "  " + parties, host: host).title.text == title)
  }

  @Test func tellsOfARungThatIsWordedLikeAnother() throws {
    let choices = try statement("- condemn: 도발\n  strength: terms").sentences.flatMap(\.choices)
    #expect(choices.contains { $0.isFinding && $0.chosen == "terms" })
    let strongest = try statement("- condemn: 도발\n  strength: strongest").sentences
    #expect(!strongest.flatMap(\.choices).contains { $0.isFinding })
  }

  @Test func tellsOfAFormThatItCannotMake() throws {
    let unclear = try statement("- call on: {whom: 북한, to: 사연을 묻다}").sentences
    #expect(unclear.flatMap(\.choices).contains { $0.isFinding })
    #expect(
      try body("- call on: {whom: 북한, to: 사연을 묻다(물어)}") == "양국 장관들은 북한이 사연을 물을 것을 촉구하였다.")
  }

  @Test func marksANameThatIsNotInHangulAsAGap() throws {
    let parties = """
        US: {principals: [{office: 국무장관, name: {en: Blinken}}]}
        KR: {principals: [{office: 외교부장관, name: 다}]}
      """
    let statement = try statement("- discuss: 동맹", parties: parties)
    let gaps = statement.sentences[0].line.filter { run in
      run.marks.contains { if case .gap = $0 { true } else { false } }
    }
    #expect(gaps.map(\.text) == ["Blinken"])
  }

  @Test func printsAGapInAnotherLanguageWithBothShapesOfItsParticle() throws {
    #expect(
      try body("- reaffirm: {en: the Alliance}") == "양국 장관들은 [en: the Alliance]을(를) 재확인하였다.")
  }

  @Test func conjugatesEveryVerbOfThePhrasebook() throws {
    let book = try #require(Desk.loaded.phrasebook?.languages["ko"])
    let grammar = KoreanGrammar()
    var verbs: Set<String> = []
    func collect(_ parts: [FramePart]) {
      for part in parts {
        switch part {
        case .verb(let verb, _): verbs.insert(verb)
        case .optional(let inner): collect(inner)
        default: break
        }
      }
    }
    for act in book.acts.values {
      for frame in act.rungs.values.flatMap({ $0 }) { collect(frame.parts) }
      for complement in act.complements { collect(complement.frame.parts) }
    }
    #expect(verbs.count > 50)
    for verb in verbs.sorted() {
      #expect(grammar.clause(verb, as: "고") != nil, "\(verb)")
      #expect(grammar.inflect(verb, .past) != verb, "\(verb)")
    }
  }

  @Test(
    "a particle that the officer wrote where a frame has its own is not doubled",
    arguments: [
      ("welcome: 새로운 합의를", "양국 장관들은 새로운 합의를 환영하였다."),
      ("discuss: 지역 정세를", "양국 장관들은 지역 정세에 대해 논의하였다."),
      ("exchange views: 지역 정세에 대해", "양국 장관들은 지역 정세에 대해 의견을 교환하였다."),
      ("note: 대화의 진전에", "양국 장관들은 대화의 진전에 주목하였다."),
      ("call on: {whom: 북한을, to: 대화에 복귀하다}", "양국 장관들은 북한이 대화에 복귀할 것을 촉구하였다."),
      ("thank: {whom: 캐나다 정부에게, for: 환대를}", "양국 장관들은 캐나다 정부의 환대에 사의를 표하였다."),
      ("welcome: [새 합의를, 어촌 마을]", "양국 장관들은 새 합의 및 어촌 마을을 환영하였다."),
    ])
  func setsNoParticleTwice(point: String, sentence: String) throws {
    #expect(try body("- \(point)") == sentence)
  }

  @Test(
    "what a reference becomes decides the first of several particles in one",
    arguments: [
      ("<US>로부터의 지원", "미국으로부터의 지원을"), ("<CA>으로부터의 지원", "캐나다로부터의 지원을"),
      ("<JP>로서의 역할", "일본으로서의 역할을"), ("<EU>와도 나눈 협의", "유럽연합과도 나눈 협의를"),
      ("<US>으로의 수출", "미국으로의 수출을"), ("<US>에서의 논의", "미국에서의 논의를"),
      ("XNTO으로부터의 지원과 XNTO와의 협력", "북방 조약 기구(XNTO)로부터의 지원과 XNTO와의 협력을"),
    ])
  func setsChainsOfParticles(text: String, words: String) throws {
    let terms = "terms: {XNTO: 북방 조약 기구}"
    #expect(try body("- welcome: \(text)", extra: terms) == "양국 장관들은 \(words) 환영하였다.")
  }

  @Test("acts that differ are worded differently")
  func wordsCommendAndAppreciateApart() throws {
    let points = """
      - commend: 공군의 헌신
      - {highly commend: 공군의 헌신}
      - appreciate: 공군의 헌신
      - express appreciation: 공군의 헌신
      """
    let verbs = try body(points).split(separator: ". ").map { $0.split(separator: " 헌신").last }
    #expect(Set(verbs).count == 4, "\(verbs)")
  }

  @Test(
    "a pinned verb in its base form is set in the tense of the text",
    arguments: [
      ("{reaffirm: 굳은 의지, pin: {verb: 재확인하다}}", "굳은 의지를 재확인하였다.", "굳은 의지를 재확인한다."),
      ("{reaffirm: 굳은 의지, pin: {verb: 재확인하였다}}", "굳은 의지를 재확인하였다.", "굳은 의지를 재확인하였다."),
      ("{reaffirm: 굳은 의지, pin: {verb: 다짐하다}}", "굳은 의지를 다짐하였다.", "굳은 의지를 다짐한다."),
      ("{agree: {to: 협력하다}, pin: {verb: 합의하다}}", "협력하기로 합의하였다.", "협력하기로 합의한다."),
      ("{agree: {to: 협력하다}, pin: {verb: 뜻을 모으다}}", "협력하기로 뜻을 모았다.", "협력하기로 뜻을 모은다."),
      (
        "{express concern: 도발, pin: {verb: 우려를 표명하다}}", "도발에 대해 우려를 표명하였다.",
        "도발에 대해 우려를 표명한다."
      ),
      ("{condemn: 도발, pin: {verb: 강력히 규탄하다}}", "도발을 강력히 규탄하였다.", "도발을 강력히 규탄한다."),
    ])
  func inflectsPinnedVerbs(point: String, past: String, present: String) throws {
    #expect(try body("- \(point)") == "양국 장관들은 \(past)")
    #expect(try body("- \(point)", voice: "we-present") == "우리는 \(present)")
  }
}
