/// French verbs of the third group, by the verb from which others are made with a prefix.
enum FrenchIrregulars {
  /// The forms of an irregular verb, prefixes included (*maintenir* as *tenir*).
  static func stems(of infinitive: String) -> FrenchStems? {
    for family in families where infinitive.hasSuffix(family.infinitive) {
      let prefix = String(infinitive.dropLast(family.infinitive.count))
      guard prefix.isEmpty || family.prefixes.contains(prefix) else { continue }
      return FrenchStems(
        he: prefix + family.he, we: prefix + family.we, they: prefix + family.they,
        participle: prefix + family.participle)
    }
    return nil
  }

  /// Whether a verb is another one, or made from it with a prefix (*maintenir* of *tenir*).
  static func isMade(_ verb: String, of other: String) -> Bool {
    guard verb.hasSuffix(other) else { return false }
    let prefix = String(verb.dropLast(other.count))
    return prefix.isEmpty
      || families.contains { $0.infinitive == other && $0.prefixes.contains(prefix) }
  }

  private struct Family {
    let infinitive, he, we, they, participle: String
    let prefixes: Set<String>

    init(_ forms: String, _ prefixes: String = "") {
      let parts = forms.split(separator: " ").map(String.init)
      (infinitive, he, we, they, participle) = (parts[0], parts[1], parts[2], parts[3], parts[4])
      self.prefixes = Set(prefixes.split(separator: " ").map(String.init))
    }
  }

  /// Infinitive, il, nous, ils, participle; then the prefixes with which the verb goes the same way.
  private static let families = [
    Family("être est sommes sont été"),
    Family("avoir a avons ont eu"),
    Family("faire fait faisons font fait", "re satis dé contre"),
    Family("aller va allons vont allé"),
    Family(
      "venir vient venons viennent venu",
      "con inter par sou sub de rede re pré pro sur contre ad circon discon ob ressou"),
    Family("tenir tient tenons tiennent tenu", "main sou re con entre ob abs dé appar"),
    Family("prendre prend prenons prennent pris", "entre com ap re sur mé dé désap é réap rap"),
    Family("mettre met mettons mettent mis", "ad com per pro re sou trans é dé"),
    Family("dire dit disons disent dit", "contre inter pré re mé"),
    Family("prévoir prévoit prévoyons prévoient prévu"),
    Family("pourvoir pourvoit pourvoyons pourvoient pourvu", "dé"),
    Family("recevoir reçoit recevons reçoivent reçu"),
    Family("concevoir conçoit concevons conçoivent conçu"),
    Family("percevoir perçoit percevons perçoivent perçu"),
    Family("promouvoir promeut promouvons promeuvent promu"),
    Family("émouvoir émeut émouvons émeuvent ému"),
    Family("devoir doit devons doivent dû", "re"),
    Family("pouvoir peut pouvons peuvent pu"),
    Family("vouloir veut voulons veulent voulu"),
    Family("savoir sait savons savent su"),
    Family("voir voit voyons voient vu", "re entre"),
    Family("connaître connaît connaissons connaissent connu", "re mé"),
    Family("paraître paraît paraissons paraissent paru", "ap com dis re"),
    Family("suivre suit suivons suivent suivi", "pour"),
    Family("vivre vit vivons vivent vécu", "sur re"),
    Family("écrire écrit écrivons écrivent écrit", "d r"),
    Family("scrire scrit scrivons scrivent scrit", "in sou pre pro tran circon"),
    Family("lire lit lisons lisent lu", "re é"),
    Family("cueillir cueille cueillons cueillent cueilli", "ac re"),
    Family("ffrir ffre ffrons ffrent ffert", "o sou"),
    Family("ouvrir ouvre ouvrons ouvrent ouvert", "c r déc rec entr redéc"),
    Family("partir part partons partent parti"),
    Family("sortir sort sortons sortent sorti", "res"),
    Family("servir sert servons servent servi", "des res"),
    Family("sentir sent sentons sentent senti", "con pres res rep"),
    Family("courir court courons courent couru", "con en par re se ac dis"),
    Family("acquérir acquiert acquérons acquièrent acquis", "ré"),
    Family("conquérir conquiert conquérons conquièrent conquis", "re"),
    Family("mouvoir meut mouvons meuvent mû"),
    Family("repentir repent repentons repentent repenti"),
    Family("mourir meurt mourons meurent mort"),
    Family("naître naît naissons naissent né"),
    Family("conclure conclut concluons concluent conclu"),
    Family("exclure exclut excluons excluent exclu"),
    Family("inclure inclut incluons incluent inclus"),
    Family("aindre aint aignons aignent aint", "cr contr pl"),
    Family(
      "eindre eint eignons eignent eint",
      "att restr ét astr c p f t g d dép dét empr enfr enc av ratt rep ret épr rétr étr"),
    Family("joindre joint joignons joignent joint", "re ad en dis con"),
    Family("résoudre résout résolvons résolvent résolu"),
    Family("soudre sout solvons solvent sous", "ab dis redis"),
    Family("coudre coud cousons cousent cousu", "dé re"),
    Family("moudre moud moulons moulent moulu", "re é"),
    Family("dormir dort dormons dorment dormi", "en ren re"),
    Family("mentir ment mentons mentent menti", "dé"),
    Family("départir départ départons départent départi"),
    Family("repartir repart repartons repartent reparti"),
    Family("assaillir assaille assaillons assaillent assailli"),
    Family("tressaillir tressaille tressaillons tressaillent tressailli"),
    Family("vêtir vêt vêtons vêtent vêtu", "re dé sur"),
    Family("apercevoir aperçoit apercevons aperçoivent aperçu", "entr"),
    Family("décevoir déçoit décevons déçoivent déçu"),
    Family("enquérir enquiert enquérons enquièrent enquis"),
    Family("requérir requiert requérons requièrent requis"),
    Family("croire croit croyons croient cru"),
    Family("duire duit duisons duisent duit", "con pro ré intro tra dé sé repro"),
    Family("truire truit truisons truisent truit", "cons dés ins recons"),
    Family("battre bat battons battent battu", "com a dé"),
    Family("rompre rompt rompons rompent rompu", "cor inter"),
    Family("vaincre vainc vainquons vainquent vaincu", "con"),
    Family("valoir vaut valons valent valu", "pré équi re"),
    Family("plaire plaît plaisons plaisent plu"),
    Family("traire trait trayons traient trait", "abs dis ex sous ret"),
    Family("nuire nuit nuisons nuisent nui"),
    Family("taire tait taisons taisent tu"),
    Family("suffire suffit suffisons suffisent suffi"),
    Family("fuir fuit fuyons fuient fui", "en"),
    Family("haïr hait haïssons haïssent haï"),
    Family("accroître accroît accroissons accroissent accru"),
    Family("décroître décroît décroissons décroissent décru"),
    Family("envoyer envoie envoyons envoient envoyé", "r"),
    Family("asseoir assied asseyons asseyent assis", "r"),
    Family("falloir faut faut faut fallu"),
  ]
}
