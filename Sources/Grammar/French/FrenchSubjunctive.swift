/// Whether a clause of an officer's stands in the subjunctive.
enum FrenchSubjunctive {
  /// Whether a verb of it is certainly subjunctive. A regular verb of the third person is written alike
  /// in both moods (*cesse*), which is no certainty.
  static func stands(in clause: String) -> Bool {
    clause.split(whereSeparator: { !$0.isLetter }).contains { word in
      let lower = word.lowercased()
      return forms.contains(lower) || endings.contains { lower.hasSuffix($0) }
    }
  }

  private static let forms: Set<String> = [
    "soit", "soient", "soyons", "ait", "aient", "ayons", "puisse", "puissent", "puissions", "fasse",
    "fassent", "fassions", "aille", "aillent", "sache", "sachent", "veuille", "veuillent", "vaille",
    "vaillent", "faille", "doive", "reçoive", "prenne", "mette",
    "permette", "vienne", "tienne", "soutienne", "maintienne", "parvienne", "revienne",
    "devienne", "intervienne", "obtienne", "contienne", "retienne", "comprenne", "reprenne",
    "entreprenne", "apprenne", "voie", "croie", "connaisse", "reconnaisse", "disparaisse",
    "paraisse", "apparaisse", "prévale", "conclue", "poursuive", "suive", "vive", "écrive",
    "souscrive",
    "rende", "prétende", "entende", "étende", "défende", "attende", "réponde", "perde", "tende",
    "dépende",
    "agisse", "aboutisse", "réussisse", "garantisse", "finisse", "rétablisse", "établisse",
    "unisse",
    "réunisse", "remplisse", "fournisse", "saisisse", "accomplisse", "réduise", "conduise",
    "produise",
    "construise", "introduise", "lise", "dise", "plaise", "serve", "parte", "sente", "consente",
    "acquière", "résolve", "craigne", "atteigne", "joigne", "rejoigne", "contraigne", "restreigne",
    "convainque", "rompe", "batte", "combatte", "débatte", "transmette", "admette", "commette",
    "remette",
    "soumette", "promette", "démette", "compromette", "fût", "eût",
  ]

  /// Endings of the first person plural that no indicative present has.
  private static let endings = ["issions"]
}
