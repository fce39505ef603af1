/// A verb or adjective without its endings: what it is and how it changes.
struct KoreanStem: Hashable {
  /// How a stem changes before vowels and before ㄴ, ㅅ, ㄹ.
  enum Conjugation: Hashable {
    case regular
    /// ㄹ is dropped: 만들다, 만드는.
    case l
    /// ㅂ becomes 우: 돕다, 도우며; `b` of 돕다 and 곱다 is 오 before 아.
    case b
    /// ㄷ becomes ㄹ: 듣다, 들으며.
    case d
    /// ㅅ is dropped: 잇다, 이으며.
    case s
    /// ㅎ is dropped: 그렇다, 그런.
    case h
    /// 르 gives ㄹ to the syllable before: 흐르다, 흘러.
    case reu
    /// 러 stands behind 르: 이르다, 이르러.
    case reo
    /// 하다.
    case ha
    /// 푸다, 퍼.
    case u
  }

  /// What a predicate is, as far as endings care.
  enum Kind: Hashable {
    case verb, adjective
    /// 있다, 없다: an adjective's quotation, a verb's attribute.
    case existential
    /// 이다, with the noun before it in `text`; the contracted one behind a vowel too.
    case copula
    /// 아니다.
    case negativeCopula
    /// A stem with 았/었 or 겠; `base` is what it was made of.
    case tensed
  }

  /// The stem's letters; for the copula, the noun.
  var text: String
  var conjugation: Conjugation = .regular
  var kind: Kind
  /// The stems that a tensed stem may have been made of; for attributes.
  var past: [String] = []

  /// The stem with an ending; nil where the two do not go together.
  func with(_ ending: KoreanEnding) -> String? {
    switch kind {
    case .copula: copula(ending)
    case .negativeCopula: negativeCopula(ending)
    case .tensed: tensed(ending)
    case .verb, .adjective, .existential: plain(ending)
    }
  }

  // MARK: 이다, 아니다, 았/었/겠

  private func copula(_ ending: KoreanEnding) -> String? {
    let endsInVowel = FinalSound(of: text) == .vowel
    switch ending {
    case .fact: return text + "임"
    case .byDoing: return text + "임으로써"
    case .prospective: return isFuture ? nil : text + "일"
    case .adnominal: return text + "인"
    case .quoted: return text + (endsInVowel ? "라는" : "이라는")
    case .saying: return text + (endsInVowel ? "라고" : "이라고")
    case .nominal: return isFuture ? nil : text + "이기"
    case .denied: return isFuture ? nil : text + "이지"
    case .and: return text + "이고"
    case .andFormal: return text + "이며"
    case .whileDoing: return text + "이면서"
    case .doing, .proposed, .willed, .infinitive, .intending, .soThat, .so: return nil
    }
  }

  /// 할 것이다: what will be has no 기 and no ㄹ of its own.
  private var isFuture: Bool { text == "것" }

  private func negativeCopula(_ ending: KoreanEnding) -> String? {
    switch ending {
    case .quoted: text + "라는"
    case .saying: text + "라고"
    default: Self(text: text, kind: .adjective).plain(ending)
    }
  }

  private func tensed(_ ending: KoreanEnding) -> String? {
    switch ending {
    case .fact: text + "음"
    case .quoted: text + "다는"
    case .saying: text + "다고"
    case .nominal: text + "기"
    case .denied: text + "지"
    case .and: text + "고"
    case .andFormal: text + "으며"
    case .prospective: text + "을"
    case .adnominal: past.count == 1 ? past[0] : nil
    case .doing, .whileDoing, .proposed, .willed, .infinitive, .intending, .soThat, .so, .byDoing:
      nil
    }
  }

  // MARK: Verbs and adjectives

  /// The stem as it stands before a vowel.
  private var whole: Self {
    guard let text = KoreanLexicon.whole[text] else { return self }
    return Self(text: text, kind: kind)
  }

  private func plain(_ ending: KoreanEnding) -> String? {
    let isVerb = kind == .verb
    if ending.beginsWithVowel, whole != self { return whole.plain(ending) }
    switch ending {
    case .nominal: return text + "기"
    case .denied: return text + "지"
    case .and: return text + "고"
    case .intending: return isVerb ? text + "고자" : nil
    case .soThat: return text + "도록"
    case .so: return text + "게"
    case .saying: return plain(.quoted).map { $0.dropLast() + "고" }
    case .proposed: return isVerb ? text + "자는" : nil
    case .willed: return isVerb ? text + "겠다는" : nil
    case .fact: return nominalized
    case .byDoing: return nominalized.map { $0 + "으로써" }
    case .prospective: return beforeEu(Syllable.Final.l, consonant: "을")
    case .andFormal: return beforeEu + "며"
    case .whileDoing: return beforeEu + "면서"
    case .infinitive: return infinitive
    case .doing: return isVerb ? withoutL + "는" : nil
    case .adnominal:
      return kind == .adjective
        ? beforeEu(Syllable.Final.n, consonant: "은") : withoutL + "는"
    case .quoted:
      if !isVerb { return text + "다는" }
      let hasFinal = withoutL.lastSyllable?.final != Syllable.Final.none
      return hasFinal ? text + "는다는" : withFinal(Syllable.Final.n, withoutL) + "다는"
    }
  }

  /// 한: the attribute that tells what is done.
  var pastAdnominal: String? {
    kind == .verb ? whole.beforeEu(Syllable.Final.n, consonant: "은") : nil
  }

  /// 하였, 되었, 이끌었: the stem of the past.
  var pastStem: String? {
    if whole != self { return whole.pastStem }
    guard let infinitive = conjugation == .ha ? text + "여" : infinitive,
      let last = infinitive.lastSyllable, last.final == Syllable.Final.none
    else { return nil }
    // 보내다 has 보냈다, where the infinitive keeps its two vowels apart (보내어).
    if infinitive == text + "어", let vowel = text.lastSyllable, vowel.final == Syllable.Final.none,
      [Syllable.Vowel.ae, Syllable.Vowel.e].contains(vowel.vowel)
    {
      return text.replacingLast(with: vowel.with(final: Syllable.Final.ss))
    }
    return infinitive.replacingLast(with: last.with(final: Syllable.Final.ss))
  }

  /// 한다, 먹는다; an adjective as it is.
  var present: String? {
    if kind == .copula { return text + "이다" }
    return kind == .verb ? plain(.quoted).map { String($0.dropLast()) } : text + "다"
  }

  private var last: Syllable? { text.lastSyllable }

  private var withoutL: String {
    guard conjugation == .l, let last else { return text }
    return text.replacingLast(with: last.with(final: Syllable.Final.none))
  }

  private func withFinal(_ final: Int, _ text: String) -> String {
    guard let last = text.lastSyllable else { return text }
    return text.replacingLast(with: last.with(final: final))
  }

  /// The stem as it stands before 며 and 면서, with 으 where a consonant wants it.
  private var beforeEu: String {
    guard let last else { return text }
    switch conjugation {
    case .l: return text
    case .b: return withFinal(Syllable.Final.none, text) + "우"
    case .d: return withFinal(Syllable.Final.l, text) + "으"
    case .s: return withFinal(Syllable.Final.none, text) + "으"
    case .h: return withFinal(Syllable.Final.none, text)
    case .regular, .reu, .reo, .ha, .u:
      return last.final == Syllable.Final.none ? text : text + "으"
    }
  }

  /// The stem with an ending that is one letter behind a vowel: -ㄹ, -ㄴ.
  private func beforeEu(_ final: Int, consonant: String) -> String {
    if conjugation == .l { return withFinal(final, withoutL) }
    let base = beforeEu
    if base.lastSyllable?.final == Syllable.Final.none {
      return withFinal(final, base)
    }
    return text + consonant
  }

  private var nominalized: String? {
    if conjugation == .l { return withFinal(Syllable.Final.lm, text) }
    return beforeEu(Syllable.Final.m, consonant: "음")
  }
}
