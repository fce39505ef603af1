/// What a word ends in when it is read aloud, as far as particles care.
enum FinalSound: Hashable {
  case vowel
  /// The consonant ㄹ, behind which *-로* stands as behind a vowel.
  case rieul
  case consonant
  /// It cannot be told how Koreans read the word.
  case unknown

  /// The sound in which a text ends.
  ///
  /// A closing parenthesis is looked past: the particle follows the word that stands in front
  /// (회의(SCM)가). Closing quotation marks are looked into.
  init(of text: some StringProtocol) {
    var characters = Array(text)
    while let last = characters.last {
      if Self.closers.contains(last) || last.isWhitespace || Self.stops.contains(last) {
        characters.removeLast()
      } else if let opener = Self.brackets[last] {
        guard let open = Self.opening(opener, last, in: characters) else {
          characters.removeLast()
          continue
        }
        let inside = characters[(open + 1)..<(characters.count - 1)]
        let before = characters[..<open]
        let isAlone = before.allSatisfy { $0.isWhitespace }
        characters = Array(isAlone ? inside : before)
      } else {
        break
      }
    }
    self = Self.sound(of: characters)
  }

  private static let closers: Set<Character> = [
    "”", "’", "\"", "'", "」", "』", "》", "〉", ">", "*", "]", "】",
  ]
  private static let stops: Set<Character> = [".", ",", "!", "?", "…", "·"]
  private static let brackets: [Character: Character] = [")": "(", "）": "（", "〕": "〔"]

  /// Where the bracket that closes at the end was opened.
  private static func opening(_ open: Character, _ close: Character, in text: [Character]) -> Int? {
    var depth = 0
    for (index, character) in text.enumerated().reversed() {
      if character == close { depth += 1 }
      if character == open {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  private static func sound(of text: [Character]) -> Self {
    guard let last = text.last else { return .unknown }
    if let syllable = Syllable(last) { return of(final: syllable.final) }
    if let sign = signs[last] { return sign }
    if last.isASCII, last.isNumber { return number(text) }
    if last.isLetter, last.unicodeScalars.allSatisfy({ $0.value < 0x250 }) { return latin(text) }
    return .unknown
  }

  static func of(final: Int) -> Self {
    final == Syllable.Final.none ? .vowel : final == Syllable.Final.l ? .rieul : .consonant
  }

  /// Signs by their names: 퍼센트, 플러스, 도, 앤드.
  private static let signs: [Character: Self] = [
    "%": .vowel, "％": .vowel, "+": .vowel, "℃": .vowel, "°": .vowel, "&": .vowel, "㎞": .vowel,
    "Ⅰ": .rieul, "Ⅱ": .vowel, "Ⅲ": .consonant, "Ⅳ": .vowel, "Ⅴ": .vowel, "Ⅵ": .consonant,
    "Ⅶ": .rieul, "Ⅷ": .rieul, "Ⅸ": .vowel, "Ⅹ": .consonant,
    "㎏": .consonant, "㎡": .vowel, "$": .vowel, "€": .vowel, "₩": .consonant,
    "韓": .consonant, "美": .vowel, "日": .rieul, "中": .consonant, "北": .consonant,
    "南": .consonant, "露": .vowel, "英": .consonant, "佛": .rieul, "獨": .consonant,
  ]

  // MARK: Numbers

  /// A number as it is read in Sino-Korean: 10 is 십, 3,000 삼천, 2.5 이 점 오.
  private static func number(_ text: [Character]) -> Self {
    let run = text.reversed().prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
    let before = text.dropLast(run.count).last
    if before == "$" || before == "€" { return .vowel }
    let digits = run.prefix { $0 != "." }
    let isDecimal = digits.count < run.count
    guard let last = digits.first else { return .unknown }
    if last != "0" || isDecimal { return digit(last) }
    let plain = digits.filter { $0 != "," }
    let zeros = plain.prefix { $0 == "0" }.count
    if zeros == plain.count { return .consonant }
    // 십, 백, 천, 만, 억 end in consonants; 조, 경, 해 by turns.
    switch zeros {
    case 12...15: return .vowel
    case 20...: return .unknown
    default: return .consonant
    }
  }

  /// 일, 이, 삼, 사, 오, 육, 칠, 팔, 구, and 영 behind a decimal point.
  private static func digit(_ digit: Character) -> Self {
    switch digit {
    case "1", "7", "8": .rieul
    case "0", "3", "6": .consonant
    default: .vowel
    }
  }

  // MARK: Latin letters

  private static func latin(_ text: [Character]) -> Self {
    let run = String(text.reversed().prefix { $0.isLetter && Syllable($0) == nil }.reversed())
    let before = text.dropLast(run.count).last
    if before?.isNumber == true, let unit = LatinReadings.units[run] { return unit }
    let isName = run.first?.isUppercase == true && run.count > 1
    if let word = LatinReadings.words[run.uppercased()], isName { return word }
    // SDGs and mRNA are spelled too: 에스디지스, 엠알엔에이.
    let capitals = run.count { $0.isUppercase }
    if run.hasSuffix("s"), capitals == run.count - 1, capitals > 1 { return .vowel }
    let isSpelled =
      run.count == 1 || capitals == run.count
      || capitals > 1 && run.last?.isUppercase == true
    if !isSpelled { return LatinReadings.word(run) }
    guard let last = run.last else { return .unknown }
    return LatinReadings.letter(last)
  }
}
