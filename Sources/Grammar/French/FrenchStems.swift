/// The parts of a French verb from which the forms that statements use are made.
///
/// Sources: Bescherelle, *La conjugaison pour tous*; the rectified spellings of 1990 are not used,
/// as official texts keep the traditional ones (*réitère*, *appelle*, *reconnaît*).
struct FrenchStems: Hashable, Sendable {
  /// il condamne.
  var he: String
  /// nous condamnons.
  var we: String
  /// ils condamnent.
  var they: String
  /// condamné; empty for a verb whose participle never agrees.
  var participle: String

  /// The forms of an infinitive; nil where it is none.
  init?(_ infinitive: String) {
    if let irregular = FrenchIrregulars.stems(of: infinitive) {
      self = irregular
    } else if infinitive.hasSuffix("er"), infinitive.count > 3 {
      self.init(firstGroup: String(infinitive.dropLast(2)))
    } else if infinitive.hasSuffix("ir"), infinitive.count > 3 {
      let stem = infinitive.dropLast(2)
      self.init(he: stem + "it", we: stem + "issons", they: stem + "issent", participle: stem + "i")
    } else if infinitive.hasSuffix("dre"), infinitive.count > 4 {
      let stem = String(infinitive.dropLast(2))
      self.init(he: stem, we: stem + "ons", they: stem + "ent", participle: stem + "u")
    } else {
      return nil
    }
  }

  init(
    he: some StringProtocol, we: some StringProtocol, they: some StringProtocol,
    participle: some StringProtocol
  ) {
    self.he = String(he)
    self.we = String(we)
    self.they = String(they)
    self.participle = String(participle)
  }

  /// Verbs in -er, with what their spelling does to keep the sound.
  private init(firstGroup stem: String) {
    var we = stem
    if stem.hasSuffix("c") { we = stem.dropLast() + "ç" }
    if stem.hasSuffix("g") { we = stem + "e" }
    let strong = Self.strong(stem)
    self.init(he: strong + "e", we: we + "ons", they: strong + "ent", participle: stem + "é")
  }

  /// The stem before a silent ending: *appell-*, *réitèr-*, *lèv-*, *appui-*.
  private static func strong(_ stem: String) -> String {
    if stem.hasSuffix("oy") || stem.hasSuffix("uy") { return stem.dropLast() + "i" }
    if stem.hasSuffix("el") || stem.hasSuffix("et"), !keepingOneConsonant.contains(stem) {
      return stem + stem.suffix(1)
    }
    // The vowel in front of the stem's closing consonants; *u* belongs to the consonant in *gu*, *qu*.
    let hasMuteU = stem.hasSuffix("gu") || stem.hasSuffix("qu")
    let letters = Array(hasMuteU ? String(stem.dropLast()) : stem)
    guard let index = letters.lastIndex(where: { "aeéiouyèêâîôûœ".contains($0) }),
      index < letters.count - 1
    else { return stem }
    let closing = letters[(index + 1)...]
    // *e* before one consonant or a pair with *r* or *n* opens (*sevrer*); *é* opens before any.
    let isPair =
      closing.count == 2 && closing.last.map { "rlnh".contains($0) } == true
      && closing.first != closing.last
    switch letters[index] {
    case "é" where closing.count == 1 || isPair || closing.count == 2 && stem.hasSuffix("ch"): break
    case "e"
    where closing.count == 1 && !"xwfk".contains(closing[closing.startIndex])
      || closing.elementsEqual("vr"):
      break
    default: return stem
    }
    return String(letters[..<index]) + "è" + String(closing) + (hasMuteU ? "u" : "")
  }

  /// Verbs in *-eler* and *-eter* that open the vowel (*achète*) where the others double the consonant
  /// (*appelle*), by the Académie's dictionary.
  private static let keepingOneConsonant: Set<String> = [
    "achet", "rachet", "préachet", "crochet", "filet", "furet", "halet", "corset", "bégueulet",
    "cel", "recel", "décel", "acisel", "recongel", "remartel", "béguet", "cisel", "démantel",
    "écartel", "encastel", "gel", "congel", "décongel",
    "dégel",
    "regel", "surgel", "martel", "model", "remodel", "pel", "harcel",
  ]
}
