import Grammar
import Testing

/// Verbs of statements in their forms: present of *nous*, of the third person, and the compound past.
struct FrenchVerbTests {
  private let grammar = FrenchGrammar()

  /// Predicate, subjunctive of *il* and of *ils*.
  @Test(
    "Puts predicates into the subjunctive",
    arguments: rows(
      """
      se retirer d’Ukraine | se retire d’Ukraine | se retirent d’Ukraine
      mettre fin aux essais | mette fin aux essais | mettent fin aux essais
      respecter ses obligations | respecte ses obligations | respectent ses obligations
      s’abstenir de toute provocation | s’abstienne de toute provocation | s’abstiennent de toute provocation
      revenir au dialogue | revienne au dialogue | reviennent au dialogue
      faire preuve de retenue | fasse preuve de retenue | fassent preuve de retenue
      être présent | soit présent | soient présent
      avoir accès | ait accès | aient accès
      aller de l’avant | aille de l’avant | aillent de l’avant
      pouvoir circuler | puisse circuler | puissent circuler
      savoir patienter | sache patienter | sachent patienter
      agir sans délai | agisse sans délai | agissent sans délai
      rendre les otages | rende les otages | rendent les otages
      ne pas entraver l’aide | n’entrave pas l’aide | n’entravent pas l’aide
      les libérer | les libère | les libèrent
      appeler au calme | appelle au calme | appellent au calme
      recevoir les inspecteurs | reçoive les inspecteurs | reçoivent les inspecteurs
      reconnaître les faits | reconnaisse les faits | reconnaissent les faits
      """))
  func subjunctive(row: Row) {
    #expect(grammar.clause(row[0], as: "subjonctif:il") == row[1])
    #expect(grammar.clause(row[0], as: "subjonctif:ils") == row[2])
  }

  @Test(
    "Tells the number of a noun phrase by its article",
    arguments: rows(
      """
      la Russie | singulier
      l’armée birmane | singulier
      leur gouvernement | singulier
      les parties au conflit | pluriel
      tous les États | pluriel
      la Corée du Nord et la Russie | pluriel
      la sécurité et défense | singulier
      Moscou | -
      """))
  func number(row: Row) {
    let known = ["singulier", "pluriel"].filter { grammar.clause(row[0], as: $0) != nil }
    #expect(known == (row[1] == "-" ? [] : [row[1]]))
  }

  /// Infinitive, *nous*, *il*, *ils*, past of *ils*.
  @Test(
    "Conjugates verbs of statements",
    arguments: rows(
      """
      réaffirmer | réaffirmons | réaffirme | réaffirment | ont réaffirmé
      condamner | condamnons | condamne | condamnent | ont condamné
      saluer | saluons | salue | saluent | ont salué
      souligner | soulignons | souligne | soulignent | ont souligné
      déplorer | déplorons | déplore | déplorent | ont déploré
      exhorter | exhortons | exhorte | exhortent | ont exhorté
      dénoncer | dénonçons | dénonce | dénoncent | ont dénoncé
      annoncer | annonçons | annonce | annoncent | ont annoncé
      commencer | commençons | commence | commencent | ont commencé
      renforcer | renforçons | renforce | renforcent | ont renforcé
      prononcer | prononçons | prononce | prononcent | ont prononcé
      lancer | lançons | lance | lancent | ont lancé
      partager | partageons | partage | partagent | ont partagé
      encourager | encourageons | encourage | encouragent | ont encouragé
      envisager | envisageons | envisage | envisagent | ont envisagé
      exiger | exigeons | exige | exigent | ont exigé
      charger | chargeons | charge | chargent | ont chargé
      appeler | appelons | appelle | appellent | ont appelé
      rappeler | rappelons | rappelle | rappellent | ont rappelé
      renouveler | renouvelons | renouvelle | renouvellent | ont renouvelé
      rejeter | rejetons | rejette | rejettent | ont rejeté
      projeter | projetons | projette | projettent | ont projeté
      acheter | achetons | achète | achètent | ont acheté
      peser | pesons | pèse | pèsent | ont pesé
      mener | menons | mène | mènent | ont mené
      lever | levons | lève | lèvent | ont levé
      relever | relevons | relève | relèvent | ont relevé
      réitérer | réitérons | réitère | réitèrent | ont réitéré
      célébrer | célébrons | célèbre | célèbrent | ont célébré
      espérer | espérons | espère | espèrent | ont espéré
      considérer | considérons | considère | considèrent | ont considéré
      procéder | procédons | procède | procèdent | ont procédé
      accélérer | accélérons | accélère | accélèrent | ont accéléré
      révéler | révélons | révèle | révèlent | ont révélé
      créer | créons | crée | créent | ont créé
      agréer | agréons | agrée | agréent | ont agréé
      appuyer | appuyons | appuie | appuient | ont appuyé
      employer | employons | emploie | emploient | ont employé
      envoyer | envoyons | envoie | envoient | ont envoyé
      étudier | étudions | étudie | étudient | ont étudié
      remercier | remercions | remercie | remercient | ont remercié
      apprécier | apprécions | apprécie | apprécient | ont apprécié
      évaluer | évaluons | évalue | évaluent | ont évalué
      instituer | instituons | institue | instituent | ont institué
      noter | notons | note | notent | ont noté
      constater | constatons | constate | constatent | ont constaté
      signer | signons | signe | signent | ont signé
      adopter | adoptons | adopte | adoptent | ont adopté
      approuver | approuvons | approuve | approuvent | ont approuvé
      éprouver | éprouvons | éprouve | éprouvent | ont éprouvé
      applaudir | applaudissons | applaudit | applaudissent | ont applaudi
      établir | établissons | établit | établissent | ont établi
      définir | définissons | définit | définissent | ont défini
      saisir | saisissons | saisit | saisissent | ont saisi
      approfondir | approfondissons | approfondit | approfondissent | ont approfondi
      tenir | tenons | tient | tiennent | ont tenu
      maintenir | maintenons | maintient | maintiennent | ont maintenu
      soutenir | soutenons | soutient | soutiennent | ont soutenu
      convenir | convenons | convient | conviennent | sont convenus
      parvenir | parvenons | parvient | parviennent | sont parvenus
      demeurer | demeurons | demeure | demeurent | sont demeurés
      rester | restons | reste | restent | sont restés
      prendre | prenons | prend | prennent | ont pris
      entreprendre | entreprenons | entreprend | entreprennent | ont entrepris
      rendre | rendons | rend | rendent | ont rendu
      entendre | entendons | entend | entendent | ont entendu
      attendre | attendons | attend | attendent | ont attendu
      répondre | répondons | répond | répondent | ont répondu
      mettre | mettons | met | mettent | ont mis
      promettre | promettons | promet | promettent | ont promis
      poursuivre | poursuivons | poursuit | poursuivent | ont poursuivi
      souscrire | souscrivons | souscrit | souscrivent | ont souscrit
      reconnaître | reconnaissons | reconnaît | reconnaissent | ont reconnu
      conclure | concluons | conclut | concluent | ont conclu
      dire | disons | dit | disent | ont dit
      faire | faisons | fait | font | ont fait
      avoir | avons | a | ont | ont eu
      être | sommes | est | sont | ont été
      voir | voyons | voit | voient | ont vu
      prévoir | prévoyons | prévoit | prévoient | ont prévu
      croire | croyons | croit | croient | ont cru
      recevoir | recevons | reçoit | reçoivent | ont reçu
      ouvrir | ouvrons | ouvre | ouvrent | ont ouvert
      offrir | offrons | offre | offrent | ont offert
      accueillir | accueillons | accueille | accueillent | ont accueilli
      se féliciter | nous félicitons | se félicite | se félicitent | se sont félicités
      se réjouir | nous réjouissons | se réjouit | se réjouissent | se sont réjouis
      s’engager | nous engageons | s’engage | s’engagent | se sont engagés
      s’opposer | nous opposons | s’oppose | s’opposent | se sont opposés
      s’inquiéter | nous inquiétons | s’inquiète | s’inquiètent | se sont inquiétés
      se déclarer | nous déclarons | se déclare | se déclarent | se sont déclarés
      se souvenir | nous souvenons | se souvient | se souviennent | se sont souvenus
      s’entendre | nous entendons | s’entend | s’entendent | se sont entendus
      se réunir | nous réunissons | se réunit | se réunissent | se sont réunis
      se concerter | nous concertons | se concerte | se concertent | se sont concertés
      """))
  func conjugates(row: Row) {
    #expect(
      grammar.inflect(row[0], .presentPlural, for: VerbSubject(isFirstPerson: true)) == row[1])
    #expect(grammar.inflect(row[0], .presentSingular) == row[2])
    #expect(grammar.inflect(row[0], .presentPlural) == row[3])
    #expect(grammar.inflect(row[0], .past) == row[4])
  }

  /// Verb with its adverbs, who speaks, the form.
  @Test(
    "Puts adverbs behind the finite verb and lets participles and adjectives agree",
    arguments: rows(
      """
      condamner fermement | ils | ont fermement condamné | condamnent fermement
      condamner fermement | nous | avons fermement condamné | condamnons fermement
      condamner fermement | elle | a fermement condamné | condamne fermement
      se féliciter vivement | ils | se sont vivement félicités | se félicitent vivement
      se féliciter vivement | elles | se sont vivement félicitées | se félicitent vivement
      se féliciter vivement | elle | s’est vivement félicitée | se félicite vivement
      se féliciter vivement | il | s’est vivement félicité | se félicite vivement
      se féliciter vivement | nous | nous sommes vivement félicités | nous félicitons vivement
      convenir | elles | sont convenues | conviennent
      convenir | elle | est convenue | convient
      convenir | nous | sommes convenus | convenons
      s’engager résolument | elle | s’est résolument engagée | s’engage résolument
      se déclarer *prêt | ils | se sont déclarés prêts | se déclarent prêts
      se déclarer *prêt | elle | s’est déclarée prête | se déclare prête
      se déclarer *résolu | nous | nous sommes déclarés résolus | nous déclarons résolus
      se déclarer gravement *préoccupé | elles | se sont gravement déclarées préoccupées | se déclarent gravement préoccupées
      se dire *heureux | elle | s’est dite heureuse | se dit heureuse
      se dire *heureux | ils | se sont dits heureux | se disent heureux
      rester *attaché | elle | est restée attachée | reste attachée
      être fermement *résolu | elles | ont fermement été résolues | sont fermement résolues
      """))
  func agrees(row: Row) {
    let subject = VerbSubject(
      isFirstPerson: row[1] == "nous", isPlural: row[1] == "nous" || row[1].hasSuffix("s"),
      gender: row[1].hasPrefix("elle") ? .feminine : .masculine)
    #expect(grammar.inflect(row[0], .past, for: subject) == row[2])
    #expect(grammar.inflect(row[0], .presentPlural, for: subject) == row[3])
  }

  @Test(
    "Adds a connective behind the finite verb",
    arguments: rows(
      """
      condamner fermement | également | ont également fermement condamné
      se féliciter | par ailleurs | se sont par ailleurs félicités
      s’engager | de nouveau | se sont de nouveau engagés
      """))
  func adds(row: Row) throws {
    let verb = try #require(grammar.adding(row[1], to: row[0]))
    #expect(grammar.inflect(verb, .past) == row[2])
  }
}
