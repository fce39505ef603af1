/// The way back from an ending to the plain form in …다.
///
/// A stem is guessed from the letters in every way in which it may have met the ending, and only a guess
/// that gives the same letters again counts: what two stems may have given has two plain forms.
enum KoreanPlainForm {
  /// The plain forms of which a text is this form, the likeliest first: 심화함 → 심화하다.
  static func forms(of text: String, behind ending: KoreanEnding) -> [String] {
    let start = text.lastIndex(of: " ").map(text.index(after:)) ?? text.startIndex
    let head = String(text[..<start])
    let word = String(text[start...])
    let guesses = stems(of: word, behind: ending).filter { !$0.isEmpty }.map { head + $0 + "다" }
    // A verb that no table has is one only where the letters are no known verb's.
    for guessing in [false, true] {
      var found: [String] = []
      for plain in guesses where !found.contains(plain) {
        guard KoreanPredicate(plain, guessing: guessing)?.with(ending) == text else { continue }
        found.append(plain)
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  private static func stems(of word: String, behind ending: KoreanEnding) -> [String] {
    switch ending {
    case .nominal: cut(word, "기")
    case .denied: cut(word, "지")
    case .and: cut(word, "고")
    case .so: cut(word, "게")
    case .soThat: cut(word, "도록")
    case .intending: cut(word, "고자")
    case .proposed: cut(word, "자는")
    case .willed: cut(word, "겠다는")
    case .doing: cut(word, "는").flatMap { [$0, closed($0, Syllable.Final.l)] }
    case .fact: nominal(word)
    case .byDoing: cut(word, "으로써").flatMap(nominal)
    case .prospective:
      cut(word, "을") + opened(word, Syllable.Final.l).flatMap(vowelStems) + lStems(word)
    case .andFormal: cut(word, "며").flatMap(vowelStems)
    case .whileDoing: cut(word, "면서").flatMap(vowelStems)
    case .adnominal:
      cut(word, "는").flatMap { [$0, closed($0, Syllable.Final.l)] } + cut(word, "은")
        + copula(cut(word, "인")) + past(word) + opened(word, Syllable.Final.n).flatMap(vowelStems)
    case .quoted: quoted(cut(word, "는"))
    case .saying: quoted(cut(word, "고"))
    case .infinitive: infinitive(word)
    }
  }

  private static func cut(_ word: String, _ ending: String) -> [String] {
    word.hasSuffix(ending) ? [String(word.dropLast(ending.count))] : []
  }

  /// 한다, 강력하다, 초석이라, 받는다: what a quotation begins with.
  private static func quoted(_ words: [String]) -> [String] {
    words.flatMap { word -> [String] in
      let plain = cut(word, "다")
      let present =
        plain.flatMap { opened($0, Syllable.Final.n) }
        + plain.flatMap { opened($0, Syllable.Final.n).map { closed($0, Syllable.Final.l) } }
        + plain.flatMap { cut($0, "는") }
      return present + plain + copula(cut(word, "이라") + cut(word, "라"))
    }
  }

  /// 초석 → 초석이.
  private static func copula(_ nouns: [String]) -> [String] { nouns.map { $0 + "이" } }

  /// 함, 만듦, 있음, 도움, 임.
  private static func nominal(_ word: String) -> [String] {
    let full = cut(word, "음")
    return full + full.map { closed($0, Syllable.Final.s) } + copula(cut(word, "임"))
      + opened(word, Syllable.Final.m).flatMap(vowelStems) + lStems(word)
  }

  /// 이룬 → 이루었; 된 → 되었.
  private static func past(_ word: String) -> [String] {
    opened(word, Syllable.Final.n).flatMap { stem in
      [stem, closed(stem, Syllable.Final.l)].compactMap { stem -> String? in
        KoreanPredicate(stem + "다")?.readings.first { $0.kind == .verb }?.pastStem
      }
    } + cut(word, "은").compactMap { KoreanPredicate($0 + "다")?.readings.first?.pastStem }
  }

  /// A stem as it may have stood before 으, ㄴ, ㄹ, ㅁ: 도우 → 돕, 들으 → 듣, 지으 → 짓, 받으 → 받.
  private static func vowelStems(_ stem: String) -> [String] {
    var stems = [stem, closed(stem, Syllable.Final.h)]
    stems += KoreanLexicon.whole.filter { stem.hasSuffix($0.value) }.map {
      stem.dropLast($0.value.count) + $0.key
    }.sorted()
    if stem.hasSuffix("우") {
      stems.append(closed(String(stem.dropLast()), Syllable.Final.b))
    }
    if stem.hasSuffix("으") {
      let open = String(stem.dropLast())
      stems.append(open)
      stems.append(closed(open, Syllable.Final.s))
      if let last = open.lastSyllable, last.final == Syllable.Final.l {
        stems.append(open.replacingLast(with: last.with(final: Syllable.Final.d)))
      }
    }
    return stems
  }

  /// 만들 of 만듦, 만들 itself.
  private static func lStems(_ word: String) -> [String] {
    guard let last = word.lastSyllable else { return [] }
    if last.final == Syllable.Final.lm {
      return [word.replacingLast(with: last.with(final: Syllable.Final.l))]
    }
    return last.final == Syllable.Final.l ? [word] : []
  }

  /// The word with its last consonant taken away, where it is that one.
  private static func opened(_ word: String, _ final: Int) -> [String] {
    guard let last = word.lastSyllable, last.final == final else { return [] }
    return [word.replacingLast(with: last.with(final: Syllable.Final.none))]
  }

  /// The word with a consonant below its last syllable.
  private static func closed(_ word: String, _ final: Int) -> String {
    guard let last = word.lastSyllable, last.final == Syllable.Final.none else { return word }
    return word.replacingLast(with: last.with(final: final))
  }

  /// 해, 되어, 나가, 도와, 들어, 이어, 흘러, 푸르러, 퍼: the infinitive, whose vowel tells the stem only in
  /// part.
  private static func infinitive(_ word: String) -> [String] {
    let cut = self.cut(word, "어") + self.cut(word, "아")
    var stems = [word] + cut + cut.map { $0 + "으" } + cut.map { closed($0, Syllable.Final.s) }
    stems += cut.compactMap { stem in
      guard let last = stem.lastSyllable, last.final == Syllable.Final.l else { return nil }
      return stem.replacingLast(with: last.with(final: Syllable.Final.d))
    }
    stems += self.cut(word, "해").map { $0 + "하" } + self.cut(word, "하여").map { $0 + "하" }
    stems += (self.cut(word, "와") + self.cut(word, "워")).map { closed($0, Syllable.Final.b) }
    for open in self.cut(word, "라") + self.cut(word, "러") {
      stems.append(open)
      if let last = open.lastSyllable, last.final == Syllable.Final.l {
        stems.append(open.replacingLast(with: last.with(final: Syllable.Final.none)) + "르")
      }
    }
    guard let last = word.lastSyllable, last.final == Syllable.Final.none else { return stems }
    typealias Vowel = Syllable.Vowel
    let vowels: [Int: [Int]] = [
      Vowel.yeo: [Vowel.i], Vowel.wa: [Vowel.o], Vowel.wo: [Vowel.u], Vowel.a: [Vowel.eu],
      Vowel.eo: [Vowel.eu, Vowel.u],
    ]
    return stems
      + (vowels[last.vowel] ?? []).map {
        word.replacingLast(with: Syllable(lead: last.lead, vowel: $0))
      }
  }
}
