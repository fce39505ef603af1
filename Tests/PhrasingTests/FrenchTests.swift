import Phrasing
import Testing

/// What French does with a spec: who speaks, what agrees, what is said where a gender is not known.
struct FrenchTests {
  @Test(arguments: [
    ("le <CA>", "le Canada"), ("la <IT>", "l’Italie"), ("l’<IT>", "l’Italie"),
    ("l’<CA>", "le Canada"),
    ("l'aide de l'<IT>", "l'aide de l'Italie"), ("l’aide à l’<CA>", "l’aide au Canada"),
    ("l’aide de l’<CA>", "l’aide du Canada"), ("l’aide d’<IT>", "l’aide de l’Italie"),
    ("l’aide d’<US>", "l’aide des États-Unis"), ("l’aide d'<EU>", "l’aide de l’Union européenne"),
    ("l’aide d’<IL>", "l’aide d’Israël"), ("le fait qu’<IR> coopère", "le fait que l’Iran coopère"),
    ("l’aide aux <US> et au <CA>", "l’aide aux États-Unis et au Canada"),
    ("l’aide du <US>", "l’aide des États-Unis"), ("l’aide du <IT>", "l’aide de l’Italie"),
    ("l’aide de l’<HT>", "l’aide d’Haïti"), ("l’aide à l’<IL>", "l’aide à Israël"),
    ("l’aide au <KR>", "l’aide à la République de Corée"), ("la <JP>", "le Japon"),
    ("l’aide des <CA>", "l’aide du Canada"), ("l’aide du <IL>", "l’aide d’Israël"),
    ("l’aide au peuple", "l’aide au peuple"),
  ])
  func putsAnArticleOnceBeforeAName(text: String, expected: String) throws {
    let sentence = try #require(
      FrenchDesk.sentences(
        try FrenchDesk.statement(["welcome: \"\(text)\""], meeting: "place: Rome")
      ).first)
    #expect(sentence.hasSuffix(" \(expected)."), "\(sentence)")
  }

  /// Women who speak for countries of both genders are *elles*, their countries *ils*.
  @Test func takesUpALabelInItsGender() throws {
    let many = (1...12).flatMap { number in
      [
        "{agree: {to: ouvrir le bureau \(number)}, paragraph: new}",
        "{discuss: le bureau \(number), join: never}",
      ]
    }
    let women = FrenchDesk.women.replacing("IT:", with: "CA:")
    let spoken = FrenchDesk.sentences(
      try FrenchDesk.statement(many, parties: women, plan: "by-rule"))
    for (first, second) in zip(spoken, spoken.dropFirst()) where second.contains("Elles") {
      #expect(!first.contains("Canada et la France") && !first.contains("France et le Canada"))
    }
    #expect(spoken.contains { $0.hasPrefix("Elles") })
    #expect(spoken.contains { $0.contains("a France et le Canada") }, "\(spoken)")
  }

  private let points = [
    "agree: {to: se réunir à Rome}", "remain: attachés au dialogue", "will: {to: soutenir la paix}",
  ]

  @Test func letsVerbsAgreeWithWomen() throws {
    let statement = try FrenchDesk.statement(points)
    #expect(
      FrenchDesk.sentences(statement) == [
        "Les ministres sont convenues de se réunir à Rome.", "Elles restent attachées au dialogue.",
        "Les ministres soutiendront la paix.",
      ])
    #expect(FrenchDesk.findings(statement) == [])
    #expect(
      FrenchDesk.sentences(statement, .closing) == [
        "Les ministres sont convenues de tenir la prochaine réunion en 2027."
      ])
  }

  @Test func letsVerbsAgreeWithMenAndWomen() throws {
    let statement = try FrenchDesk.statement(points, parties: FrenchDesk.mixed)
    #expect(FrenchDesk.sentences(statement)[0].contains("sont convenus"))
    #expect(FrenchDesk.sentences(statement)[1].hasPrefix("Ils restent attachés"))
  }

  @Test("people whose genders are not known are masculine together, with a finding")
  func speaksOfPeopleInTheMasculine() throws {
    let statement = try FrenchDesk.statement(points, parties: FrenchDesk.unknown)
    #expect(
      FrenchDesk.sentences(statement) == [
        "Les ministres sont convenus de se réunir à Rome.", "Ils restent attachés au dialogue.",
        "Les ministres soutiendront la paix.",
      ])
    #expect(FrenchDesk.findings(statement) == ["agreement"])
    #expect(
      FrenchDesk.sentences(statement, .closing) == [
        "Les ministres sont convenus de tenir la prochaine réunion en 2027."
      ])
  }

  @Test func speaksInTheFirstPerson() throws {
    let statement = try FrenchDesk.statement(points, voice: "we-present")
    #expect(
      FrenchDesk.sentences(statement) == [
        "Nous convenons de nous réunir à Rome.", "Nous restons attachées au dialogue.",
        "Nous soutiendrons la paix.",
      ])
    #expect(FrenchDesk.sentences(statement, .opening)[0].contains(", nous sommes réunies"))
  }

  @Test(arguments: [
    ("Dialogue", "du premier Dialogue"), ("Réunion", "de la première Réunion"),
    ("{fr: {text: Quux, gender: f}}", "de la première Quux"),
    ("{fr: {text: Quux, gender: m}}", "du premier Quux"),
    ("Quux", "de la réunion «\u{A0}Quux\u{A0}» (première édition)"),
  ])
  func namesTheMeetingByTheGenderOfItsNoun(title: String, words: String) throws {
    let statement = try FrenchDesk.statement(points, title: title)
    let opening = FrenchDesk.sentences(statement, .opening)[0]
    #expect(opening.contains("à l’occasion \(words)"))
    #expect(FrenchDesk.findings(statement).contains("wording") == (title == "Quux"))
  }

  @Test func letsPossessivesFollowWhoSpeaks() throws {
    let statement = try FrenchDesk.statement([
      "{reaffirm: leur attachement à la paix, by: FR}", "{reaffirm: leurs engagements, by: IT}",
      "reaffirm: leur détermination", "{reaffirm: leur zblork, by: FR}",
    ])
    #expect(
      FrenchDesk.sentences(statement) == [
        "La France a réaffirmé son attachement à la paix.", "L’Italie a réaffirmé ses engagements.",
        "Les ministres ont réaffirmé leur détermination.", "La France a réaffirmé leur zblork.",
      ])
  }

  @Test func remindsOfTheSubjunctive() throws {
    let statement = try FrenchDesk.statement([
      "regret: {that: la trêve est rompue}", "regret: {that: la trêve soit rompue}",
      "note: {that: la trêve est rompue}",
    ])
    let reminders = statement.sections.flatMap(\.paragraphs).flatMap(\.sentences).map { sentence in
      sentence.choices.contains { $0.what == "mood" && $0.isFinding }
    }
    #expect(Array(reminders.dropFirst().prefix(3)) == [true, false, false])
  }

  @Test(arguments: [
    (
      "{agree: {to: agir}, link: in this regard}",
      "À cet égard, les ministres sont convenues d’agir."
    ),
    ("{condemn: les tirs, link: also}", "Les ministres ont également condamné les tirs."),
    ("{commit: {to: agir}, link: further}", "Les ministres se sont en outre engagées à agir."),
    ("{will: {to: agir}, link: also}", "Les ministres agiront également."),
    (
      "{condemn: les tirs, pin: {verb: ont condamné}, link: also}",
      "Les ministres ont également condamné les tirs."
    ),
    ("{welcome: l’accord, link: finally}", "Enfin, les ministres ont salué l’accord."),
  ])
  func bindsSentences(point: String, sentence: String) throws {
    #expect(FrenchDesk.sentences(try FrenchDesk.statement([point])) == [sentence])
  }

  @Test func setsListsBelowASentence() throws {
    let point = "{call on: {whom: les parties, to: [agir, négocier]}, list: bullets}"
    #expect(
      FrenchDesk.sentences(try FrenchDesk.statement([point])) == [
        "Les ministres ont appelé les parties à\u{A0}:", "agir\u{A0}; et", "négocier.",
      ])
  }

  @Test func letsAPluralHostHaveAPluralVerb() throws {
    let parties = "  AE: {principals: []}\n  IN: {principals: []}"
    let statement = try FrenchDesk.statement(points, parties: parties, meeting: "host: AE")
    #expect(
      FrenchDesk.sentences(statement, .opening)[0].hasPrefix(
        "Les Émirats arabes unis ont accueilli l’Inde"))
  }

  @Test("a connective stands behind the verb in the future")
  func putsTheConnectiveBehindTheFuture() throws {
    let statement = try FrenchDesk.statement([
      "{will: {to: soutenir la paix}, link: also}", "{will: {to: se réunir à Rome}, link: also}",
    ])
    #expect(
      FrenchDesk.sentences(statement) == [
        "Les ministres soutiendront également la paix.",
        "Elles se réuniront également à Rome.",
      ])
  }

  @Test("what is demanded of somebody is a clause of its own, in his number")
  func demandsInTheSubjunctive() throws {
    let statement = try FrenchDesk.statement([
      "demand: {whom: la Russie, to: se retirer}",
      "demand: {whom: [la Russie, la Syrie], to: se retirer}",
      "demand: {whom: Moscou, to: se retirer}",
    ])
    #expect(
      FrenchDesk.sentences(statement) == [
        "Les ministres ont exigé que la Russie se retire.",
        "Les ministres ont exigé que la Russie et la Syrie se retirent.",
        "Les ministres ont exigé de Moscou de se retirer.",
      ])
  }

  @Test("where nobody is named, the gender of countries is not that of their ministers")
  func givesNoCountrysGenderToPeople() throws {
    let parties = "  FR: {principals: []}\n  IT: {principals: []}"
    let statement = try FrenchDesk.statement(points, parties: parties, voice: "we-present")
    #expect(FrenchDesk.sentences(statement, .opening)[0].contains(", nous sommes réunis"))
    #expect(FrenchDesk.sentences(statement)[1] == "Nous restons attachés au dialogue.")
  }

  @Test("those who met are called by the kind of their meeting, with one article")
  func callsPeopleByTheKindOfTheirMeeting() throws {
    let parties = "  FR: {principals: []}\n  IT: {principals: []}"
    let statement = try FrenchDesk.statement(points, parties: parties, kind: "foreign-ministers")
    #expect(
      FrenchDesk.sentences(statement)[0] == "Les ministres sont convenus de se réunir à Rome.")
  }

  @Test("two of different offices are called by both, each with the article of its gender")
  func callsTwoByTheirOffices() throws {
    let parties = """
        CA: {principals: [{office: ministre des Affaires étrangères, name: A, gender: f}]}
        EU: {principals: [{office: haut représentant pour les affaires étrangères, name: B, gender: m}]}
      """
    let statement = try FrenchDesk.statement(points, parties: parties, meeting: "host: CA")
    #expect(
      FrenchDesk.sentences(statement).first
        == "La ministre et le haut représentant sont convenus de se réunir à Rome.")
  }

  @Test(
    "a preposition of the officer's is taken, and not doubled, however it is written",
    arguments: [
      ("take note: du rapport", "ont pris note du rapport."),
      ("take note: des conclusions", "ont pris note des conclusions."),
      ("take note: [du rapport, des conclusions]", "ont pris note du rapport et des conclusions."),
      ("pay tribute: aux soldats", "ont rendu hommage aux soldats."),
      ("call for: au cessez-le-feu", "ont appelé au cessez-le-feu."),
      (
        "express condolences: {whom: aux familles}", "ont présenté leurs condoléances aux familles."
      ),
      ("agree: {on: sur le plan}", "sont convenues du plan."),
      ("agree: {to: d’agir}", "sont convenues d’agir."),
      (
        "share the view: {that: que la paix dure}",
        "ont partagé le point de vue selon lequel la paix dure."
      ),
      (
        "underscore importance: des pêches durables",
        "ont souligné l’importance de pêches durables."
      ),
      ("underscore importance: du dialogue", "ont souligné l’importance du dialogue."),
      ("{welcome: l’accord, through: des missions}", "ont salué l’accord au moyen de missions."),
      (
        "{welcome: l’accord, under: lequel ils agissent}",
        "ont salué l’accord dans le cadre duquel ils agissent."
      ),
    ])
  func takesAPrepositionOnce(point: String, end: String) throws {
    #expect(FrenchDesk.sentences(try FrenchDesk.statement([point])) == ["Les ministres " + end])
  }

  @Test("verbs agree with people of unknown gender in the masculine, in the tense of the text")
  func keepsTheTense() throws {
    let points = Array(repeating: "oppose: le recours à la force", count: 6)
    let statement = try FrenchDesk.statement(points, parties: FrenchDesk.unknown)
    #expect(
      FrenchDesk.sentences(statement).allSatisfy {
        $0.hasSuffix("se sont opposés au recours à la force.")
      })
  }

  @Test(
    "parties stand in the order of the alphabet, in which É is E and Ö is O",
    arguments: [
      ("ZA, SE, EE, US", "l’Afrique du Sud, de l’Estonie, des États-Unis et de la Suède"),
      ("SK, FI, AT", "l’Autriche, de la Finlande et de la Slovaquie"),
    ])
  func sortsByTheAlphabet(codes: String, expected: String) throws {
    let parties = codes.split(separator: ", ").map { "  \($0): {principals: []}" }
      .joined(separator: "\n")
    let opening = FrenchDesk.sentences(
      try FrenchDesk.statement(points, parties: parties, meeting: "place: Rome"), .opening)[0]
    #expect(opening.hasPrefix("Les représentants de \(expected) se sont réunis"), "\(opening)")
  }

  @Test(
    "a full name has what its abbreviation had before it, as the full name wants it",
    arguments: [
      ("ONU: Nations Unies", "l’appel de l’ONU", "l’appel des Nations Unies"),
      ("OCHA: Bureau de la coordination", "l’appel d’OCHA", "l’appel du Bureau de la coordination"),
      (
        "PME: petite et moyenne entreprise", "le rôle des PME",
        "le rôle des petites et moyennes entreprises"
      ),
      ("IA: intelligence artificielle", "l’essor d’IA", "l’essor d’intelligence artificielle"),
      (
        "CPI: Cour pénale internationale", "l’action de la CPI",
        "l’action de la Cour pénale internationale"
      ),
      (
        "COI: Organisation de la coopération", "le rôle du COI",
        "le rôle de l’Organisation de la coopération"
      ),
    ])
  func writesTermsOut(term: String, text: String, expected: String) throws {
    let spec = try FrenchDesk.statement(["welcome: \(text)"], meeting: "place: Rome", terms: term)
    #expect(FrenchDesk.sentences(spec) == ["Les ministres ont salué \(expected)."])
  }
}
