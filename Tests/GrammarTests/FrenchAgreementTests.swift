import Grammar
import Testing

/// What agrees in French: articles and ordinals with their noun, possessives with what is owned,
/// participles and predicates with who speaks, and the future of an officer's infinitive with its subject.
///
/// Genders are those of the dictionary of the Académie; futures those of Bescherelle's tables.
struct FrenchAgreementTests {
  private let grammar = FrenchGrammar()

  private func line(_ trees: [WordTree<Never>]) -> String {
    grammar.line(.phrase(trees), as: .fragment).map(\.text).joined()
  }

  /// A noun phrase; behind *de* and the article; as the first of its kind.
  @Test(
    "Takes gender and number from the noun at the head",
    arguments: rows(
      """
      Dialogue stratégique | du Dialogue stratégique | le premier Dialogue stratégique
      Réunion ministérielle | de la Réunion ministérielle | la première Réunion ministérielle
      Consultations politico-militaires | des Consultations politico-militaires | les premières Consultations politico-militaires
      Sommet trilatéral | du Sommet trilatéral | le premier Sommet trilatéral
      Forum de la jeunesse | du Forum de la jeunesse | le premier Forum de la jeunesse
      Conférence des parties | de la Conférence des parties | la première Conférence des parties
      Comité mixte | du Comité mixte | le premier Comité mixte
      Entretiens bilatéraux | des Entretiens bilatéraux | les premiers Entretiens bilatéraux
      Table ronde | de la Table ronde | la première Table ronde
      Assemblée parlementaire | de l’Assemblée parlementaire | la première Assemblée parlementaire
      Atelier régional | de l’Atelier régional | le premier Atelier régional
      Rencontre annuelle | de la Rencontre annuelle | la première Rencontre annuelle
      Commission mixte | de la Commission mixte | la première Commission mixte
      Conseil de partenariat | du Conseil de partenariat | le premier Conseil de partenariat
      Colloque | du Colloque | le premier Colloque
      Session extraordinaire | de la Session extraordinaire | la première Session extraordinaire
      Partenariat pour la paix | du Partenariat pour la paix | le premier Partenariat pour la paix
      Initiative de sécurité | de l’Initiative de sécurité | la première Initiative de sécurité
      G7 des ministres | du G7 des ministres | le premier G7 des ministres
      Congrès mondial | du Congrès mondial | le premier Congrès mondial
      Semaine de la mer | de la Semaine de la mer | la première Semaine de la mer
      Journées d’étude | des Journées d’étude | les premières Journées d’étude
      Travaux de la commission | des Travaux de la commission | les premiers Travaux de la commission
      Symposium naval | du Symposium naval | le premier Symposium naval
      Mécanisme de consultation | du Mécanisme de consultation | le premier Mécanisme de consultation
      """))
  func meetings(row: Row) {
    let article: [WordTree<Never>] = [.word("de"), .form("le/la"), .text(row[0])]
    #expect(line(article) == row[1])
    #expect(line([.form("le/la"), .form("premier/première"), .text(row[0])]) == row[2])
  }

  @Test(
    "Shows both genders of a noun that it does not know",
    arguments: rows(
      """
      Quux bilatéral | du (de la) Quux bilatéral
      Zblork | du (de la) Zblork
      Ogham annuel | de l’Ogham annuel
      """))
  func unknown(row: Row) {
    #expect(line([.word("de"), .form("le/la"), .text(row[0])]) == row[1])
    #expect(grammar.gender(of: row[0]) == nil)
  }

  /// The possessive of somebody else in place of the officer's: owner, what was written, the noun.
  @Test(
    "Puts possessives by owner and by what is owned",
    arguments: rows(
      """
      notre | leur | attachement | notre
      notre | leurs | efforts | nos
      notre | son | appui | notre
      notre | ses | obligations | nos
      notre | sa | détermination | notre
      leur | notre | volonté | leur
      leur | nos | alliés | leurs
      leur | son | engagement | leur
      leur | ses | troupes | leurs
      son/sa | leur | attachement à la paix | son
      son/sa | leur | soutien | son
      son/sa | leur | détermination | sa
      son/sa | leur | volonté | sa
      son/sa | leur | intention | son
      son/sa | leur | opposition | son
      son/sa | leur | engagement | son
      son/sa | leur | gratitude | sa
      son/sa | leur | préoccupation | sa
      son/sa | leur | partenariat | son
      son/sa | leurs | obligations | ses
      son/sa | leurs | efforts | ses
      son/sa | notre | confiance | sa
      son/sa | nos | intérêts | ses
      son/sa | notre | amitié | son
      son/sa | notre | solidarité | sa
      son/sa | leur | première réunion | sa
      son/sa | leur | zblork | –
      """))
  func possessives(row: Row) {
    let found = grammar.possessive(of: row[0], for: row[1], before: row[2])
    #expect(found ?? "–" == row[3])
  }

  /// A participle or an adjective; of several men, of several women, of several whom nobody knows.
  @Test(
    "Agrees participles and adjectives",
    arguments: rows(
      """
      convenir | sont convenus | sont convenues | sont convenu(e)s
      se féliciter | se sont félicités | se sont félicitées | se sont félicité(e)s
      se réunir | se sont réunis | se sont réunies | se sont réuni(e)s
      s’engager fermement | se sont fermement engagés | se sont fermement engagées | se sont fermement engagé(e)s
      être *préoccupé | ont été préoccupés | ont été préoccupées | ont été préoccupé(e)s
      se déclarer *prêt | se sont déclarés prêts | se sont déclarées prêtes | se sont déclaré(e)s prêt(e)s
      se déclarer *fermement *résolu | se sont déclarés fermement résolus | se sont déclarées fermement résolues | se sont déclaré(e)s fermement résolu(e)s
      se dire *fier | se sont dits fiers | se sont dites fières | se sont dit(e)s fiers (fières)
      se dire *heureux | se sont dits heureux | se sont dites heureuses | se sont dit(e)s heureux (heureuses)
      rester *attentif | sont restés attentifs | sont restées attentives | sont resté(e)s attentifs (attentives)
      rester *solidaire | sont restés solidaires | sont restées solidaires | sont resté(e)s solidaires
      condamner | ont condamné | ont condamné | ont condamné
      rendre | ont rendu | ont rendu | ont rendu
      """))
  func agreement(row: Row) {
    for (gender, cell) in [(GrammaticalGender.masculine, 1), (.feminine, 2), (nil, 3)]
      as [(GrammaticalGender?, Int)]
    {
      #expect(grammar.inflect(row[0], .past, for: VerbSubject(gender: gender)) == row[cell])
    }
    let several = VerbSubject()
    #expect(grammar.agreesInGender(row[0], .past, for: several) == (row[1] != row[2]))
  }

  /// A predicate of the officer's; of several women; of one man.
  @Test(
    "Agrees an officer's predicate",
    arguments: rows(
      """
      attachés au dialogue | attachées au dialogue | attaché au dialogue
      attachée au dialogue | attachées au dialogue | attaché au dialogue
      opposés à tout recours à la force | opposées à tout recours à la force | opposé à tout recours à la force
      résolus à agir | résolues à agir | résolu à agir
      unis | unies | uni
      prêts à aider | prêtes à aider | prêt à aider
      ouverts au dialogue | ouvertes au dialogue | ouvert au dialogue
      attentifs à la situation | attentives à la situation | attentif à la situation
      vigilants | vigilantes | vigilant
      convaincus que la paix est possible | convaincues que la paix est possible | convaincu que la paix est possible
      solidaires de l’Ukraine | solidaires de l’Ukraine | solidaires de l’Ukraine
      à l’écoute des partenaires | à l’écoute des partenaires | à l’écoute des partenaires
      en contact étroit | en contact étroit | en contact étroit
      d’avis que tout reste à faire | d’avis que tout reste à faire | d’avis que tout reste à faire
      """))
  func predicates(row: Row) {
    #expect(grammar.clause(row[0], as: "accord:elles") == row[1])
    #expect(grammar.clause(row[0], as: "accord:il") == row[2])
  }

  /// An officer's infinitive; with *nous*; with one party; with several.
  @Test(
    "Puts an officer's infinitive into the future",
    arguments: rows(
      """
      poursuivre les travaux | poursuivrons les travaux | poursuivra les travaux | poursuivront les travaux
      renforcer la coopération | renforcerons la coopération | renforcera la coopération | renforceront la coopération
      continuer d’appuyer l’Ukraine | continuerons d’appuyer l’Ukraine | continuera d’appuyer l’Ukraine | continueront d’appuyer l’Ukraine
      tenir une réunion | tiendrons une réunion | tiendra une réunion | tiendront une réunion
      maintenir la pression | maintiendrons la pression | maintiendra la pression | maintiendront la pression
      soutenir les efforts | soutiendrons les efforts | soutiendra les efforts | soutiendront les efforts
      venir en aide aux civils | viendrons en aide aux civils | viendra en aide aux civils | viendront en aide aux civils
      intervenir au besoin | interviendrons au besoin | interviendra au besoin | interviendront au besoin
      faire le point | ferons le point | fera le point | feront le point
      être vigilants | serons vigilants | sera vigilants | seront vigilants
      avoir recours au dialogue | aurons recours au dialogue | aura recours au dialogue | auront recours au dialogue
      aller de l’avant | irons de l’avant | ira de l’avant | iront de l’avant
      voir à la mise en œuvre | verrons à la mise en œuvre | verra à la mise en œuvre | verront à la mise en œuvre
      prévoir des échanges | prévoirons des échanges | prévoira des échanges | prévoiront des échanges
      savoir répondre | saurons répondre | saura répondre | sauront répondre
      pouvoir agir | pourrons agir | pourra agir | pourront agir
      devoir agir | devrons agir | devra agir | devront agir
      recevoir les experts | recevrons les experts | recevra les experts | recevront les experts
      promouvoir la paix | promouvrons la paix | promouvra la paix | promouvront la paix
      envoyer une mission | enverrons une mission | enverra une mission | enverront une mission
      accueillir le sommet | accueillerons le sommet | accueillera le sommet | accueilleront le sommet
      acquérir des moyens | acquerrons des moyens | acquerra des moyens | acquerront des moyens
      appeler au calme | appellerons au calme | appellera au calme | appelleront au calme
      rejeter la violence | rejetterons la violence | rejettera la violence | rejetteront la violence
      mener des exercices | mènerons des exercices | mènera des exercices | mèneront des exercices
      acheter du matériel | achèterons du matériel | achètera du matériel | achèteront du matériel
      célébrer l’anniversaire | célébrerons l’anniversaire | célébrera l’anniversaire | célébreront l’anniversaire
      appuyer les réformes | appuierons les réformes | appuiera les réformes | appuieront les réformes
      déployer des forces | déploierons des forces | déploiera des forces | déploieront des forces
      approfondir le dialogue | approfondirons le dialogue | approfondira le dialogue | approfondiront le dialogue
      prendre des mesures | prendrons des mesures | prendra des mesures | prendront des mesures
      mettre fin aux essais | mettrons fin aux essais | mettra fin aux essais | mettront fin aux essais
      se réunir à Séoul | nous réunirons à Séoul | se réunira à Séoul | se réuniront à Séoul
      s’opposer à la coercition | nous opposerons à la coercition | s’opposera à la coercition | s’opposeront à la coercition
      ne pas tolérer la violence | ne tolérerons pas la violence | ne tolérera pas la violence | ne toléreront pas la violence
      ne plus attendre | n’attendrons plus | n’attendra plus | n’attendront plus
      ne jamais s’y résigner | ne nous y résignerons jamais | ne s’y résignera jamais | ne s’y résigneront jamais
      y mettre fin | y mettrons fin | y mettra fin | y mettront fin
      les rendre publics | les rendrons publics | les rendra publics | les rendront publics
      l’emporter | l’emporterons | l’emportera | l’emporteront
      mieux se concerter | – | – | –
      étroitement coordonner | – | – | –
      """))
  func future(row: Row) {
    for (pronoun, cell) in [("nous", 1), ("il", 2), ("ils", 3)] {
      let wanted = row[cell] == "–" ? nil : row[cell]
      #expect(grammar.clause(row[0], as: "futur:\(pronoun)") == wanted)
    }
  }

  @Test(
    "Gives an infinitive the reflexive of who acts",
    arguments: rows(
      """
      se réunir de nouveau | nous réunir de nouveau
      s’engager à se réunir | nous engager à nous réunir
      continuer à se consulter | continuer à nous consulter
      continuer résolument à s'entraider | continuer résolument à nous entraider
      éviter de se heurter | éviter de nous heurter
      aider les réfugiés à se loger | aider les réfugiés à se loger
      appeler les parties à s’abstenir | appeler les parties à s’abstenir
      poursuivre le dialogue | poursuivre le dialogue
      """))
  func reflexive(row: Row) {
    #expect(grammar.clause(row[0], as: "réfléchi:nous") == row[1])
  }

  @Test(
    "Tells a clause in the subjunctive from one that may not be",
    arguments: rows(
      """
      les pourparlers soient au point mort | yes
      le convoi ait été attaqué | yes
      la Russie puisse agir ainsi | yes
      toutes les parties fassent preuve de retenue | yes
      il y ait si peu de progrès | yes
      chacun tienne ses engagements | yes
      cela conduise à une escalade | yes
      les pourparlers sont au point mort | no
      le convoi a été attaqué | no
      la Russie peut agir ainsi | no
      la famine gagne du terrain | no
      les tirs continuent | no
      """))
  func mood(row: Row) { #expect(grammar.isSubjunctive(row[0]) == (row[1] == "yes")) }
}
