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
      solidaires de l’Ukraine | solidaires de l’Ukraine | solidaire de l’Ukraine
      à l’écoute des partenaires | à l’écoute des partenaires | à l’écoute des partenaires
      en contact étroit | en contact étroit | en contact étroit
      d’avis que tout reste à faire | d’avis que tout reste à faire | d’avis que tout reste à faire
      unis et déterminés | unies et déterminées | uni et déterminé
      fidèles à la Charte et opposés à la force | fidèles à la Charte et opposées à la force | fidèle à la Charte et opposé à la force
      pleinement mobilisés, vigilants et prêts à agir | pleinement mobilisées, vigilantes et prêtes à agir | pleinement mobilisé, vigilant et prêt à agir
      désireux d’aboutir et très attentifs aux risques | désireuses d’aboutir et très attentives aux risques | désireux d’aboutir et très attentif aux risques
      attachés aux traités et engagements | attachées aux traités et engagements | attaché aux traités et engagements
      attachés à un espace libre et ouvert | attachées à un espace libre et ouvert | attaché à un espace libre et ouvert
      convaincus que les parties sont prêtes et déterminées | convaincues que les parties sont prêtes et déterminées | convaincu que les parties sont prêtes et déterminées
      attachés aux droits et libertés | attachées aux droits et libertés | attaché aux droits et libertés
      les garants de la paix | les garants de la paix | les garants de la paix
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
      être vigilants | serons vigilants | sera vigilant | seront vigilants
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
      renforcer et étendre les échanges | renforcerons et étendrons les échanges | renforcera et étendra les échanges | renforceront et étendront les échanges
      soutenir la paix, protéger les civils et se réunir à Rome | soutiendrons la paix, protégerons les civils et nous réunirons à Rome | soutiendra la paix, protégera les civils et se réunira à Rome | soutiendront la paix, protégeront les civils et se réuniront à Rome
      élaborer ou réviser un plan | élaborerons ou réviserons un plan | élaborera ou révisera un plan | élaboreront ou réviseront un plan
      élaborer et mettre en œuvre un plan | élaborerons et mettrons en œuvre un plan | élaborera et mettra en œuvre un plan | élaboreront et mettront en œuvre un plan
      consulter les parties, et en rendre compte | consulterons les parties, et en rendrons compte | consultera les parties, et en rendra compte | consulteront les parties, et en rendront compte
      accueillir les réfugiés et leur venir en aide | accueillerons les réfugiés et leur viendrons en aide | accueillera les réfugiés et leur viendra en aide | accueilleront les réfugiés et leur viendront en aide
      ne pas tolérer et ne pas excuser l’ingérence | ne tolérerons pas et n’excuserons pas l’ingérence | ne tolérera pas et n’excusera pas l’ingérence | ne toléreront pas et n’excuseront pas l’ingérence
      défendre la liberté et ne jamais se résigner | défendrons la liberté et ne nous résignerons jamais | défendra la liberté et ne se résignera jamais | défendront la liberté et ne se résigneront jamais
      ne pas se laisser diviser | ne nous laisserons pas diviser | ne se laissera pas diviser | ne se laisseront pas diviser
      ne ménager aucun effort | ne ménagerons aucun effort | ne ménagera aucun effort | ne ménageront aucun effort
      n’épargner aucun effort | n’épargnerons aucun effort | n’épargnera aucun effort | n’épargneront aucun effort
      ne rien céder | ne céderons rien | ne cédera rien | ne céderont rien
      veiller à protéger et à promouvoir les droits | veillerons à protéger et à promouvoir les droits | veillera à protéger et à promouvoir les droits | veilleront à protéger et à promouvoir les droits
      apporter un soutien humanitaire et financier | apporterons un soutien humanitaire et financier | apportera un soutien humanitaire et financier | apporteront un soutien humanitaire et financier
      préserver un espace libre et ouvert | préserverons un espace libre et ouvert | préservera un espace libre et ouvert | préserveront un espace libre et ouvert
      surveiller la mer et le désert | surveillerons la mer et le désert | surveillera la mer et le désert | surveilleront la mer et le désert
      répondre au soutien policier, étranger et militaire | répondrons au soutien policier, étranger et militaire | répondra au soutien policier, étranger et militaire | répondront au soutien policier, étranger et militaire
      extraire et nuire | extrairons et nuirons | extraira et nuira | extrairont et nuiront
      aider les réfugiés à se loger et trouver du travail | – | – | –
      continuer à consulter et soutenir nos alliés | – | – | –
      faire respecter le droit et protéger les civils | – | – | –
      protéger et mieux gérer les pêches | – | – | –
      mieux se concerter | – | – | –
      étroitement coordonner | – | – | –
      """))
  func future(row: Row) {
    for (pronoun, cell) in [("nous", 1), ("il", 2), ("ils", 3)] {
      let wanted = row[cell] == "–" ? nil : row[cell]
      #expect(grammar.clause(row[0], as: "futur:\(pronoun)") == wanted)
    }
  }

  /// A verb phrase; in the future of women, of one country; as an infinitive of women who say *nous*.
  @Test(
    "Lets what is said of the subject agree behind a copula",
    arguments: rows(
      """
      être attentifs aux risques | seront attentives aux risques | sera attentive aux risques | être attentives aux risques
      rester saisis de la question et se réunir à Rome | resteront saisies de la question et se réuniront à Rome | restera saisie de la question et se réunira à Rome | rester saisies de la question et nous réunir à Rome
      demeurer pleinement engagés et fidèles | demeureront pleinement engagées et fidèles | demeurera pleinement engagée et fidèle | demeurer pleinement engagées et fidèles
      ne pas rester passifs | ne resteront pas passifs | ne restera pas passifs | ne pas rester passifs
      rester les garants de la paix | resteront les garants de la paix | restera les garants de la paix | rester les garants de la paix
      soutenir les efforts engagés | soutiendront les efforts engagés | soutiendra les efforts engagés | soutenir les efforts engagés
      """))
  func copula(row: Row) {
    #expect(grammar.clause(row[0], as: "futur:elles") == row[1])
    #expect(grammar.clause(row[0], as: "futur:elle") == row[2])
    #expect(grammar.clause(row[0], as: "réfléchi:nous-elles") == row[3])
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
      ne pas se laisser diviser | ne pas nous laisser diviser
      ne jamais s’ingérer | ne jamais nous ingérer
      mieux se concerter | mieux nous concerter
      s’engager à ne pas se doter d’armes | nous engager à ne pas nous doter d’armes
      se réunir et se consulter | nous réunir et nous consulter
      se réunir et ne pas se séparer sans accord | nous réunir et ne pas nous séparer sans accord
      renforcer la paix, s’entraider et se réunir | renforcer la paix, nous entraider et nous réunir
      continuer à se consulter et à se réunir | continuer à nous consulter et à nous réunir
      aider les réfugiés à se loger et se nourrir | aider les réfugiés à se loger et se nourrir
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
