/// How the beginning of an English word sounds: what *a* and *an* go by.
enum EnglishSounds {
  /// Whether a text, read aloud, begins with a vowel. Quotation marks, brackets and signs of
  /// currency in front are passed over; abbreviations are read by letters (*an MOU*, *a UN*) unless
  /// they are known to be spoken as words (*a NATO*, *an UNCLOS*).
  static func startsWithVowel(_ text: some StringProtocol) -> Bool {
    let spoken = text.drop { !$0.isLetter && !$0.isNumber }
    guard let first = spoken.first else { return false }
    if first.isNumber { return numberStartsWithVowel(spoken) }
    let segment = spoken.prefix { $0.isLetter }
    if isSpelled(segment) { return letterNameStartsWithVowel(first) }
    return wordStartsWithVowel(plain(segment))
  }

  /// *8*, *80*, *11*, *18*, *11,000*, and *1800* read as a year.
  private static func numberStartsWithVowel(_ text: some StringProtocol) -> Bool {
    if text.hasPrefix("8") { return true }
    let digits = text.prefix { $0.isNumber }
    if digits.hasPrefix("11") || digits.hasPrefix("18") {
      return digits.count == 2 || digits.count == 4 || digits.count % 3 == 2
    }
    return false
  }

  /// Whether a run of letters is read letter by letter: one letter (*X-ray*, *F-35*, *U.S.*), or
  /// capitals (*MOU*, *SCMs*, *MoU*) that are not known, or too long, to be spoken as a word.
  private static func isSpelled(_ segment: some StringProtocol) -> Bool {
    if segment.count == 1 { return true }
    var letters = String(segment)
    if letters.hasSuffix("s"), letters.dropLast().allSatisfy(\.isUppercase) { letters.removeLast() }
    let capitals = letters.count { $0.isUppercase }
    let mixed = capitals >= 2 && letters.count <= 4
    guard capitals == letters.count || mixed else { return false }
    if letters.count == 1 { return true }
    if acronyms.contains(letters) { return false }
    if letters.count >= 5, letters.contains(where: { "AEIOU".contains($0) }) {
      return initialisms.contains(letters)
    }
    return true
  }

  private static func letterNameStartsWithVowel(_ letter: Character) -> Bool {
    "aefhilmnorsx".contains(plain(String(letter)))
  }

  private static func wordStartsWithVowel(_ word: String) -> Bool {
    guard let first = word.first else { return false }
    switch first {
    case "a", "i": return true
    case "e": return !word.hasPrefix("eu") && !word.hasPrefix("ewe")
    case "o":
      return !["one", "ones", "once", "oneself"].contains(word) && !word.hasPrefix("ouaga")
    case "u": return !hasYouSound(word)
    case "h":
      return ["hour", "honest", "honor", "honour", "heir"].contains(where: word.hasPrefix)
        || ["herb", "herbs", "herbal"].contains(word)
    case "y":
      // Ypres, yttrium: a y in front of a consonant.
      return word.dropFirst().first.map { !"aeiou".contains($0) } ?? false
    default: return false
    }
  }

  /// *unique*, *use*, *Ukraine*, *uranium* begin with the sound of *you*; *unusual* does not.
  private static func hasYouSound(_ word: String) -> Bool {
    if ["uyghur", "uighur", "unidir", "unimod", "unesco", "unicef"].contains(where: word.hasPrefix)
    {
      return true
    }
    if ["unid", "unim", "unin", "unir", "unissued", "urb", "urg", "urn"].contains(
      where: word.hasPrefix)
    {
      return false
    }
    return youSounds.contains(where: word.hasPrefix)
  }

  /// Letters without their accents, in lower case.
  private static func plain(_ text: some StringProtocol) -> String {
    var result = ""
    for character in text.lowercased() {
      result.append(accents[character] ?? character)
    }
    return result
  }

  private static let accents: [Character: Character] = [
    "á": "a", "à": "a", "â": "a", "ä": "a", "å": "a", "ã": "a", "æ": "a", "é": "e", "è": "e",
    "ê": "e", "ë": "e", "í": "i", "î": "i", "ï": "i", "ı": "i", "ó": "o", "ô": "o", "ö": "o",
    "ø": "o", "œ": "o", "ō": "o", "ú": "u", "ü": "u", "û": "u", "ū": "u",
  ]

  private static let youSounds = [
    "uni", "use", "usa", "usu", "ute", "uti", "uto", "ura", "ure", "uri", "uru", "ukr", "uku",
    "ubiq", "ugand", "utah", "unanim", "ufo", "uk", "uvul",
  ]

  /// Capitals that are spoken as a word.
  private static let acronyms: Set = [
    "NATO", "NASA", "NORAD", "NAFTA", "NIST", "SALT", "START", "SEATO", "SAARC", "SIPRI", "SWIFT",
    "SHAPE", "SARS", "STEM", "SOFA", "SLOC", "SAFE", "FOIP", "FIFA", "FONOP", "FEMA", "FARC",
    "FRONTEX", "HIMARS", "HUMINT", "SIGINT", "LIDAR", "LAWS", "MINUSMA", "MONUSCO", "MERCOSUR",
    "MIKTA", "MOFA", "MIRV", "RIMPAC", "RADAR", "RAMSI", "RECAAP", "SONAR", "SCUBA", "UNCLOS",
    "UNCTAD", "UNCITRAL", "UNESCO", "UNICEF", "UNIFIL", "UNMISS", "UNTAC", "EUROPOL", "EUFOR",
    "EUCOM", "EUNAVFOR", "ASEAN", "AUKUS", "AUSMIN", "APEC", "OPEC", "MAD", "SAR",
    "SOCOM", "SOUTHCOM", "STRATCOM", "NORTHCOM", "THAAD", "TICAD", "COVID", "JETRO", "KEDO",
    "NEST", "SPACECOM", "FOCAC",
  ]

  /// Long abbreviations with a vowel that are read by letters all the same.
  private static let initialisms: Set = [
    "EDSCG", "NPDIA", "OHCHR", "UNFCCC", "UNHCR", "UNODC", "UNSCR", "USAID", "USINDOPACOM",
  ]
}
