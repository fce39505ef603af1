/// Whether a French word begins with a vowel sound, before which *de*, *que*, *le* lose their own.
enum FrenchSounds {
  /// Words in *h* that do not elide (*la Hongrie*), by how they begin: an aspirated *h* is a fact of
  /// the word and not of its spelling.
  private static let aspirated = [
    "hache", "haï", "haine", "hall", "halt", "hameau", "hanche", "handball", "handicap", "hangar",
    "hant", "harcel", "harcèl", "hardi", "harem", "hargn", "haricot", "harnais", "harp", "hasard",
    "hâte", "hâti", "hauss", "haut", "havre", "hérisson", "hernie", "héron", "héros", "hêtre",
    "heurt", "hibou", "hiss", "hiérarch", "hobby", "hockey", "hold", "holding", "holland", "homard",
    "hong", "honni", "hont", "hord", "hors", "hotte", "houblon", "houille", "houle",
    "housse", "hub", "huée", "huguenot", "huit", "hurl", "hutte", "halo", "hamac",
    "haye", "harfang", "hawaï", "hambourg", "hanovre", "hanoï", "houthi", "hutu",
    "hezbollah", "hamas", "hague", "havane",
  ]
  /// Of those, beginnings of words that elide for all that.
  private static let mute = ["haïti", "hantavirus", "helsinki", "héroï"]
  /// Words in a vowel that do not elide: numbers as figures of speech, glides, letters named.
  private static let glides = [
    "onze", "onzième", "onzièmes", "oui", "ouistiti", "yacht", "yaourt", "yen", "yémen",
    "yougoslavie",
    "yuan", "ukulélé", "ululement", "uhlan", "un-huitième", "yoga", "yémène", "yéménite", "yaoundé",
  ]
  private static let vowels: Set<Character> = [
    "a", "e", "i", "o", "u", "â", "à", "ä", "é", "è", "ê", "ë", "î", "ï", "ô", "ö", "ù", "û", "ü",
    "œ", "æ", "á", "å", "ø", "í", "ó", "ú",
  ]
  /// Letters whose French names begin with a vowel (*l’ONU* is a word; *l’OTAN*; *du HCR*; *l’ADN*).
  private static let vowelLetters: Set<Character> = [
    "A", "E", "F", "I", "L", "M", "N", "O", "R", "S", "X", "É",
  ]

  /// Whether an elision takes place before a text.
  static func elides(before text: String) -> Bool {
    let opening: Set<Character> = ["(", "«", "“", "\"", "\u{A0}", " ", "*"]
    let word = String(
      text.drop { opening.contains($0) }.prefix { $0.isLetter || $0.isNumber || $0 == "." })
    guard let first = word.first else { return false }
    if first.isNumber { return false }
    if isSpelled(word) { return vowelLetters.contains(first) }
    let lower = word.lowercased()
    if glides.contains(lower) { return false }
    if first == "h" || first == "H" {
      return mute.contains { lower.hasPrefix($0) } || !aspirated.contains { lower.hasPrefix($0) }
    }
    if first == "y" || first == "Y" {
      // *l’Yonne*, *d’Ypres*, *qu’y*: y before a consonant is a vowel.
      return word.count == 1 || !vowels.contains(lower[lower.index(after: lower.startIndex)])
    }
    return lower.first.map { vowels.contains($0) } ?? false
  }

  /// Whether a word is read letter by letter: capitals without a vowel to read them by. Those with
  /// vowels (ONU, OTAN, UE) begin alike either way.
  private static func isSpelled(_ word: String) -> Bool {
    let letters = word.filter(\.isLetter)
    guard letters.count > 1, letters.allSatisfy(\.isUppercase) else { return false }
    return !letters.lowercased().contains { vowels.contains($0) }
  }

  /// A small word before another, with the apostrophe where it elides (*d’*, *qu’*).
  static func elided(_ word: String, before next: String) -> String? {
    guard let end = elidable[word.lowercased()] ?? nil else { return nil }
    if end == .beforeIl {
      let following = next.prefix { $0.isLetter }.lowercased()
      return following == "il" || following == "ils" ? word.dropLast() + "’" : nil
    }
    return elides(before: next) ? word.dropLast() + "’" : nil
  }

  private enum Elision { case always, beforeIl }

  private static let elidable: [String: Elision] = [
    "de": .always, "que": .always, "le": .always, "la": .always, "se": .always, "ne": .always,
    "je": .always, "me": .always, "te": .always, "jusque": .always, "lorsque": .always,
    "puisque": .always, "quoique": .always, "parce que": .always, "si": .beforeIl,
  ]
}
