/// How Koreans read Latin letters and the abbreviations that they read as words.
enum LatinReadings {
  /// The sound in which a letter's name ends: 엘, 엠, 엔 end in consonants, and so does 알 (R), as
  /// it is called in speech.
  static func letter(_ letter: Character) -> FinalSound {
    switch letter.uppercased() {
    case "L", "R": .rieul
    case "M", "N": .consonant
    case let letter where letter.allSatisfy({ $0.isASCII }): .vowel
    default: .unknown
    }
  }

  /// The sound in which a word in small letters is read, by the letters in which it ends: those that
  /// Koreans read in one way whatever the word is (쿼드, 컴퍼스, 컨소시엄, 인텔). Behind others some words take a
  /// vowel of their own and some do not (링크, 테크).
  static func word(_ word: String) -> FinalSound {
    let lower = word.lowercased()
    if lower.hasSuffix("ng") || lower.hasSuffix("ngh") || lower.hasSuffix("nh") {
      return .consonant
    }
    switch lower.last {
    case "a", "i", "o", "u", "y", "w", "d", "f", "h", "r", "s", "v", "x", "z": return .vowel
    case "m", "n": return .consonant
    case "l": return .rieul
    default: return .unknown
    }
  }

  /// Units behind a number.
  static let units: [String: FinalSound] = [
    "km": .vowel, "m": .vowel, "cm": .vowel, "mm": .vowel, "kg": .consonant, "g": .consonant,
    "t": .consonant, "MW": .vowel, "GW": .vowel, "kW": .vowel, "MWh": .vowel, "ha": .vowel,
    "kt": .consonant, "nm": .vowel, "GB": .vowel, "TB": .vowel, "MB": .vowel,
  ]

  /// Abbreviations and names that are read as words, by the sound in which the reading ends. All
  /// others in capitals are read letter by letter.
  static let words: [String: FinalSound] = {
    var words: [String: FinalSound] = [:]
    for word in inVowel.split(whereSeparator: \.isWhitespace) { words[String(word)] = .vowel }
    for word in inRieul.split(whereSeparator: \.isWhitespace) { words[String(word)] = .rieul }
    for word in inConsonant.split(whereSeparator: \.isWhitespace) {
      words[String(word)] = .consonant
    }
    return words
  }()

  // 나토, 오커스, 쿼드, 유네스코, 유니세프, 나사, 사드, 카디즈, 지소미아, 믹타, 브릭스, 소파, 스타트 …
  private static let inVowel = """
    NATO AUKUS QUAD UNESCO UNICEF NASA THAAD KADIZ CADIZ JADIZ GSOMIA MIKTA BRICS SOFA START
    ITER DARPA UNIDO MERS SARS AIDS AWACS KEDO ECOWAS NAFTA AFTA UNCTAD SIPRI NORAD COVID KORUS KOICA KOTRA JICA KIDA ISIS MERCOSUR
    """
  private static let inRieul = "INTERPOL EUROPOL INTEL"
  // 아세안, 에이펙, 오펙, 아셈, 림팩, 카리콤, 오팩, 크림 …
  private static let inConsonant = """
    ASEAN APEC OPEC ASEM RIMPAC CARICOM INTELSAT UNITAR SAARC BIMSTEC
    """
}
