/// The form in 아/어, where Korean stems change most.
extension KoreanStem {
  /// 심화해, 이루어, 만들어, 도와: before 나가다.
  var infinitive: String? {
    guard let last = text.lastSyllable else { return nil }
    let stem = String(text.dropLast())
    switch conjugation {
    case .ha: return stem + "해"
    case .u: return text.replacingLast(with: Syllable(lead: last.lead, vowel: Syllable.Vowel.eo))
    case .b:
      let isO = text.hasSuffix("돕") || text.hasSuffix("곱")
      return text.replacingLast(with: last.with(final: Syllable.Final.none)) + (isO ? "와" : "워")
    case .d:
      return text.replacingLast(with: last.with(final: Syllable.Final.l)) + aOrEo(last)
    case .s:
      return text.replacingLast(with: last.with(final: Syllable.Final.none)) + aOrEo(last)
    case .h: return hInfinitive(last)
    case .reo: return text + "러"
    case .reu: return reuInfinitive(stem)
    case .l: return text + aOrEo(last)
    case .regular:
      return last.final == Syllable.Final.none ? vowelInfinitive(last, stem) : text + aOrEo(last)
    }
  }

  /// 아 behind ㅏ and ㅗ, 어 behind all others.
  private func aOrEo(_ syllable: Syllable) -> String {
    let vowels = [Syllable.Vowel.a, Syllable.Vowel.ya, Syllable.Vowel.o]
    return vowels.contains(syllable.vowel) ? "아" : "어"
  }

  /// 그렇 gives 그래, 하얗 하얘, 퍼렇 퍼레, 허옇 허예.
  private func hInfinitive(_ last: Syllable) -> String? {
    typealias Vowel = Syllable.Vowel
    let isPointing = ["그렇", "이렇", "저렇", "어떻", "요렇", "고렇", "조렇"].contains { text.hasSuffix($0) }
    let vowel: Int? =
      switch last.vowel {
      case Vowel.a: Vowel.ae
      case Vowel.ya: Vowel.yae
      case Vowel.eo: isPointing ? Vowel.ae : Vowel.e
      case Vowel.yeo: Vowel.ye
      default: nil
      }
    return vowel.map { text.replacingLast(with: Syllable(lead: last.lead, vowel: $0)) }
  }

  /// 흐르 gives 흘러, 오르 올라.
  private func reuInfinitive(_ stem: String) -> String? {
    guard let before = stem.lastSyllable else { return nil }
    let harmonic = aOrEo(before) == "아" ? "라" : "러"
    return stem.replacingLast(with: before.with(final: Syllable.Final.l)) + harmonic
  }

  private func vowelInfinitive(_ last: Syllable, _ stem: String) -> String {
    typealias Vowel = Syllable.Vowel
    func merged(_ vowel: Int) -> String {
      text.replacingLast(with: Syllable(lead: last.lead, vowel: vowel))
    }
    switch last.vowel {
    case Vowel.a, Vowel.eo, Vowel.yeo: return text
    case Vowel.o:
      // 오다 is always drawn together; 보다 in writing of this kind is not.
      return last.lead == Syllable.Lead.silent ? merged(Vowel.wa) : text + "아"
    case Vowel.u: return last.lead == Syllable.Lead.silent ? merged(Vowel.wo) : text + "어"
    case Vowel.i:
      // 지다 and 치다 are drawn together (책임을 져), 피다 need not be.
      return stem.isEmpty && !"지치찌".contains(text) ? text + "어" : merged(Vowel.yeo)
    case Vowel.eu:
      let before = stem.lastSyllable.map { aOrEo($0) } ?? "어"
      return merged(before == "아" ? Vowel.a : Vowel.eo)
    default: return text + "어"
    }
  }
}
