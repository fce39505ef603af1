import Grammar
import Testing

/// What happens where two words meet: contraction, elision, agreement, lists, stops.
struct FrenchJointTests {
  private func line(_ trees: [WordTree<Never>], as shape: LineShape = .fragment) -> String {
    FrenchGrammar().line(.phrase(trees), as: shape).map(\.text).joined()
  }

  @Test(
    "Contracts and elides a word of ours before an officer's text",
    arguments: rows(
      """
      de | le renforcement des liens | du renforcement des liens
      de | les progrès accomplis | des progrès accomplis
      de | des valeurs communes | de valeurs communes
      de | des efforts soutenus | d’efforts soutenus
      de | du soutien | de soutien
      à | des valeurs communes | à des valeurs communes
      de | la coopération | de la coopération
      de | l’appui du Canada | de l’appui du Canada
      de | l'appui du Canada | de l'appui du Canada
      de | leur engagement | de leur engagement
      de | cet accord | de cet accord
      de | un accord | d’un accord
      de | une feuille de route | d’une feuille de route
      de | assurer la sécurité | d’assurer la sécurité
      de | intensifier leurs efforts | d’intensifier leurs efforts
      de | œuvrer ensemble | d’œuvrer ensemble
      de | élargir le dialogue | d’élargir le dialogue
      de | être solidaires | d’être solidaires
      de | harmoniser leurs positions | d’harmoniser leurs positions
      de | honorer leurs engagements | d’honorer leurs engagements
      de | habiliter le comité | d’habiliter le comité
      de | hisser leurs relations | de hisser leurs relations
      de | hausser le niveau | de hausser le niveau
      de | y mettre fin | d’y mettre fin
      de | onze navires | de onze navires
      de | 11 navires | de 11 navires
      de | huit navires | de huit navires
      à | le dialogue | au dialogue
      à | les autorités | aux autorités
      à | la paix | à la paix
      à | l’Ukraine | à l’Ukraine
      à | mettre fin aux essais | à mettre fin aux essais
      que | ils agiront | qu’ils agiront
      que | elle est close | qu’elle est close
      que | un accord est proche | qu’un accord est proche
      que | aucun État ne peut agir seul | qu’aucun État ne peut agir seul
      que | la mer est libre | que la mer est libre
      que | le dialogue continue | que le dialogue continue
      que | les mers sont libres | que les mers sont libres
      que | Haïti reste fragile | qu’Haïti reste fragile
      que | Israël a répondu | qu’Israël a répondu
      que | yaourt et lait manquent | que yaourt et lait manquent
      que | hier encore le port brûlait | qu’hier encore le port brûlait
      que | hors de l’eau rien ne bouge | que hors de l’eau rien ne bouge
      que | onze pays ont signé | que onze pays ont signé
      jusque | au bout | jusqu’au bout
      lorsque | il sera prêt | lorsqu’il sera prêt
      puisque | elle existe | puisqu’elle existe
      si | ils le souhaitent | s’ils le souhaitent
      si | elle le souhaite | si elle le souhaite
      si | un accord se fait | si un accord se fait
      de | (un accord) | d’(un accord)
      """))
  func meetsText(row: Row) { #expect(line([.word(row[0]), .text(row[1])]) == row[2]) }

  @Test(
    "Contracts and elides before a name of ours, and says where",
    arguments: rows(
      """
      de | le Canada | du Canada
      de | les États-Unis | des États-Unis
      de | la République de Corée | de la République de Corée
      de | l’Inde | de l’Inde
      de | Israël | d’Israël
      de | Haïti | d’Haïti
      de | la Hongrie | de la Hongrie
      de | les Pays-Bas | des Pays-Bas
      de | le Honduras | du Honduras
      de | le Yémen | du Yémen
      de | Oman | d’Oman
      de | Cuba | de Cuba
      de | le HCR | du HCR
      de | la Havane | de la Havane
      de | ONU Femmes | d’ONU Femmes
      à | le Canada | au Canada
      à | les Philippines | aux Philippines
      à | la France | à la France
      à | l’Australie | à l’Australie
      à | Israël | à Israël
      à | le Japon | au Japon
      en | le Canada | au Canada
      en | le Japon | au Japon
      en | les États-Unis | aux États-Unis
      en | les Pays-Bas | aux Pays-Bas
      en | la Corée du Nord | en Corée du Nord
      en | la France | en France
      en | la République de Corée | en République de Corée
      en | l’Ukraine | en Ukraine
      en | l’Iraq | en Iraq
      en | Israël | en Israël
      en | Cuba | à Cuba
      en | Singapour | à Singapour
      en | Chypre | à Chypre
      En | le Canada | Au Canada
      De | les États-Unis | Des États-Unis
      que | Oman | qu’Oman
      que | les États-Unis | que les États-Unis
      """))
  func meetsName(row: Row) {
    #expect(line([.text(row[0]), .word(row[1])]) == row[2])
    #expect(line([.compound([.text("\(row[0]) "), .word(row[1])])]) == row[2])
  }

  @Test(
    "Contracts before a city's own article",
    arguments: rows(
      """
      à | Ottawa | à Ottawa
      à | Le Caire | au Caire
      à | La Haye | à La Haye
      à | Washington | à Washington
      à | Les Sables | aux Sables
      de | Le Caire | du Caire
      de | Ottawa | d’Ottawa
      de | Helsinki | d’Helsinki
      de | Hanoï | de Hanoï
      """))
  func meetsCity(row: Row) { #expect(line([.word(row[0]), .text(row[1])]) == row[2]) }

  @Test("Leaves an officer's text alone, and the pronoun before an infinitive")
  func leavesAlone() {
    #expect(line([.text("Le rôle de le comité")]) == "Le rôle de le comité")
    #expect(line([.form("de(inf)"), .text("le mettre en œuvre")]) == "de le mettre en œuvre")
    #expect(line([.form("à(inf)"), .text("les appliquer")]) == "à les appliquer")
    #expect(line([.form("de(inf)"), .text("agir")]) == "d’agir")
  }

  @Test(
    "Lets articles and ordinals agree with the noun behind",
    arguments: rows(
      """
      Réunion ministérielle | la Réunion ministérielle | la première Réunion ministérielle
      Dialogue stratégique | le Dialogue stratégique | le premier Dialogue stratégique
      Sommet trilatéral | le Sommet trilatéral | le premier Sommet trilatéral
      Assemblée parlementaire | l’Assemblée parlementaire | la première Assemblée parlementaire
      Rencontre des ministres | la Rencontre des ministres | la première Rencontre des ministres
      Conférence sur la paix | la Conférence sur la paix | la première Conférence sur la paix
      Comité mixte | le Comité mixte | le premier Comité mixte
      Entretien | l’Entretien | le premier Entretien
      Forum | le Forum | le premier Forum
      Consultations stratégiques | les Consultations stratégiques | les premières Consultations stratégiques
      Entretiens bilatéraux | les Entretiens bilatéraux | les premiers Entretiens bilatéraux
      """))
  func agrees(row: Row) {
    #expect(line([.form("le/la"), .text(row[0])]) == row[1])
    #expect(line([.form("le/la"), .form("premier/première"), .text(row[0])]) == row[2])
  }

  @Test(
    "Contracts with an article of ours, and repeats the preposition before every item",
    arguments: rows(
      """
      Réunion ministérielle | de la première Réunion ministérielle | à la Réunion ministérielle
      Dialogue stratégique | du premier Dialogue stratégique | au Dialogue stratégique
      Consultations | des premières Consultations | aux Consultations
      Entretien | du premier Entretien | à l’Entretien
      """))
  func contractsWithForms(row: Row) {
    let title: WordTree<Never> = .text(row[0])
    #expect(line([.word("de"), .form("le/la"), .form("premier/première"), title]) == row[1])
    #expect(line([.word("à"), .form("le/la"), title]) == row[2])
  }

  @Test("Gives an ordinal the number of its article", arguments: [2, 11])
  func agreesInNumber(number: Int) {
    let ordinal = FrenchGrammar().ordinal(number)
    func line(_ title: String) -> String {
      self.line([.word("de"), .form("le/la"), .word(ordinal), .text(title)])
    }
    #expect(line("Consultations stratégiques") == "des \(ordinal)s Consultations stratégiques")
    #expect(line("Réunion ministérielle") == "de la \(ordinal) Réunion ministérielle")
  }

  @Test("Repeats a preposition before every item of a list, unless the item has it")
  func repeatsPrepositions() {
    let parties: [WordTree<Never>] = ["le Canada", "Israël"].map { .word($0) }
    #expect(line([.word("de"), .list(parties, .and)]) == "du Canada et d’Israël")
    #expect(line([.word("entre"), .list(parties, .and)]) == "entre le Canada et Israël")
    let own: [WordTree<Never>] = [.text("agir"), .phrase([.form("de(inf)"), .text("veiller")])]
    #expect(line([.form("de(inf)"), .list(own, .and)]) == "d’agir et de veiller")
  }

  @Test("Writes lists without a comma before et, unless an item has commas")
  func lists() {
    let names: [WordTree<Never>] = ["la paix", "la sécurité", "la prospérité"].map { .text($0) }
    #expect(line([.list(names, .and)]) == "la paix, la sécurité et la prospérité")
    #expect(line([.list(Array(names.prefix(2)), .or)]) == "la paix ou la sécurité")
    let joined: [WordTree<Never>] = ["la paix", "la vie et la mort", "la mer"].map { .text($0) }
    #expect(line([.list(joined, .and)]) == "la paix, la vie et la mort ainsi que la mer")
    let people: [WordTree<Never>] = [
      .phrase([.text("Ada Bell"), .word(","), .text("ministre")]),
      .phrase([.text("Bo Li"), .word(","), .text("ministre")]),
    ]
    #expect(line([.list(people, .and)]) == "Ada Bell, ministre, et Bo Li, ministre")
  }

  @Test("Begins a sentence with a capital and ends it with one stop")
  func sentences() {
    #expect(
      line([.aside(.word("à cet égard")), .word("ils ont agi")], as: .sentence)
        == "À cet égard, ils ont agi.")
    #expect(
      line([.word("ils ont agi"), .text("aux É.-U.")], as: .sentence)
        == "Ils ont agi aux É.-U.")
    #expect(
      line([.word("ils ont dit"), .text("« oui. »")], as: .sentence)
        == "Ils ont dit « oui. »")
  }

  @Test(
    "Knows an infinitive from a noun phrase",
    arguments: rows(
      """
      renforcer la coopération | oui
      ne pas tolérer la violence | oui
      s’unir | oui
      se réunir de nouveau | oui
      y mettre fin | oui
      mieux coordonner leurs efforts | oui
      continuer de coopérer | oui
      mettre en œuvre le plan | oui
      promouvoir la paix | oui
      faire respecter le droit | oui
      étroitement coopérer | oui
      établir un dialogue | oui
      les rendre publics | oui
      le mettre en œuvre | oui
      le pouvoir des mots | non
      le renforcement des liens | non
      la mer de l’Est | non
      leur engagement | non
      une coopération accrue | non
      l’entrée en vigueur | non
      plusieurs initiatives | non
      premier bilan | non
      notre partenariat | non
      """))
  func infinitives(row: Row) {
    let isInfinitive = FrenchGrammar().shape(ofInfinitive: row[0]) == .base
    #expect(isInfinitive == (row[1] == "oui"))
  }

  @Test(
    "Writes numbers and possessors",
    arguments: rows(
      """
      1 | un | premier/première
      2 | deux | deuxième
      4 | quatre | quatrième
      5 | cinq | cinquième
      6 | six | sixième
      9 | neuf | neuvième
      10 | dix | dixième
      11 | 11 | 11e
      21 | 21 | 21e
      """))
  func numbers(row: Row) throws {
    let number = try #require(Int(row[0]))
    #expect(FrenchGrammar().cardinal(number) == row[1])
    #expect(FrenchGrammar().ordinal(number) == row[2])
  }

  @Test(
    "Writes possessors",
    arguments: rows(
      """
      le Canada | du Canada
      les États-Unis | des États-Unis
      la Corée du Sud | de la Corée du Sud
      l’Inde | de l’Inde
      Israël | d’Israël
      Cuba | de Cuba
      """))
  func possessors(row: Row) { #expect(FrenchGrammar().possessive(row[0]) == row[1]) }
}
