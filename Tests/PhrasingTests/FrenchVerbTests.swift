import Testing

/// Verbs of French texts, joined, pinned and added.
struct FrenchVerbTests {
  @Test(
    "verbs that are joined are put into the same tense, and those that cannot be told stay infinitives",
    arguments: [
      (
        "will: renforcer et étendre les échanges", "renforceront et étendront les échanges.",
        "renforcerons et étendrons les échanges."
      ),
      (
        "will: mieux protéger et gérer les pêches", "vont mieux protéger et gérer les pêches.",
        "allons mieux protéger et gérer les pêches."
      ),
      (
        "will: {to: [mieux se concerter, agir]}", "vont mieux se concerter et agir.",
        "allons mieux nous concerter et agir."
      ),
      (
        "will: être attentifs aux risques", "seront attentives aux risques.",
        "serons attentives aux risques."
      ),
      (
        "agree: {to: ne pas se laisser diviser}", "sont convenues de ne pas se laisser diviser.",
        "convenons de ne pas nous laisser diviser."
      ),
      (
        "agree: {to: rester saisis de la question}",
        "sont convenues de rester saisies de la question.",
        "convenons de rester saisies de la question."
      ),
      (
        "demand: {whom: les parties, to: se retirer et ne pas se réarmer}",
        "ont exigé que les parties se retirent et ne se réarment pas.",
        "exigeons que les parties se retirent et ne se réarment pas."
      ),
    ])
  func inflectsJoinedVerbs(point: String, they: String, we: String) throws {
    #expect(FrenchDesk.sentences(try FrenchDesk.statement([point])) == ["Les ministres \(they)"])
    #expect(
      FrenchDesk.sentences(try FrenchDesk.statement([point], voice: "we-present")) == ["Nous \(we)"]
    )
  }

  @Test(
    "one country has a verb of its own in every frame",
    arguments: [
      ("will: mieux protéger les pêches", "La France va mieux protéger les pêches."),
      ("will: rester saisis de la question", "La France restera saisie de la question."),
    ])
  func agreesWithOneCountry(point: String, sentence: String) throws {
    #expect(FrenchDesk.sentences(try FrenchDesk.statement(["{\(point), by: FR}"])) == [sentence])
  }

  @Test(
    "a pinned verb in its base form is set in the tense of the text",
    arguments: [
      (
        "{reaffirm: la paix, pin: {verb: réaffirmer}}", "ont réaffirmé la paix.",
        "réaffirmons la paix."
      ),
      (
        "{welcome: l’accord, pin: {verb: se féliciter de}}", "se sont félicitées de l’accord.",
        "nous félicitons de l’accord."
      ),
      ("{agree: {to: agir}, pin: {verb: décider}}", "ont décidé d’agir.", "décidons d’agir."),
    ])
  func inflectsPinnedVerbs(point: String, they: String, we: String) throws {
    #expect(FrenchDesk.sentences(try FrenchDesk.statement([point])) == ["Les ministres \(they)"])
    #expect(
      FrenchDesk.sentences(try FrenchDesk.statement([point], voice: "we-present")) == ["Nous \(we)"]
    )
  }

  @Test(
    "by rule an addition binds like to like",
    arguments: [
      (["noter", "se féliciter"], ["note: l’essai", "welcome: le plan"], false),
      (["deuil"], ["thank: {whom: le secrétariat}", "mourn: la mort du roi"], false),
      (["blâme"], ["take note: le rapport", "oppose: le blocus"], false),
      (["accord"], ["welcome: la trêve", "applaud: le plan"], true),
    ])
  func addsLikeToLike(names: [String], points: [String], isDue: Bool) throws {
    // Enough sentences before for one to be due.
    let before = [
      "discuss: la mer", "{condemn: les tirs, join: never}", "{agree: {to: agir}, join: never}",
      "{support: le droit, join: never}", "{urge: {whom: le Tchad, to: agir}, join: never}",
      "{discuss: le climat, join: never}", "{look forward: le sommet, join: never}",
    ]
    let own = ["{\(points[0]), paragraph: new, join: never}", "{\(points[1]), join: never}"]
    let last = try #require(
      FrenchDesk.sentences(try FrenchDesk.statement(before + own, plan: "by-rule")).last)
    #expect(last.contains("également") == isDue, "\(last)")
  }
}
