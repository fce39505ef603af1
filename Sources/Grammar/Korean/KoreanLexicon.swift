/// What the rules cannot see in a stem's letters: irregular verbs, and what part of speech a word is.
enum KoreanLexicon {
  /// The conjugations that a stem may have. Where there are several (묻다: ask, bury), a form is made
  /// only if all give the same.
  static func conjugations(of stem: String) -> [KoreanStem.Conjugation] {
    guard let last = stem.lastSyllable, let character = stem.last else { return [] }
    typealias Final = Syllable.Final
    if stem.hasSuffix("하") { return [.ha] }
    if stem == "푸" { return [.u] }
    switch last.final {
    case Final.l: return [.l]
    case Final.b:
      if stem == "굽" { return [.regular, .b] }
      if stem == "아니꼽" || stem == "줍" { return [.b] }
      if regularInB.contains(character) { return [.regular] }
      return irregularInB.contains(character) ? [.b] : []
    case Final.d:
      if homographsInD.contains(stem) { return [.regular, .d] }
      return irregularInD.contains { stem.hasSuffix($0) } ? [.d] : [.regular]
    case Final.s:
      return irregularInS.contains(character) ? [.s] : [.regular]
    case Final.h: return irregularInH.contains(character) ? [.h] : [.regular]
    case Final.none where character == "르":
      if stem == "이르" { return [.reu, .reo] }
      if stem == "푸르" || stem == "노르" { return [.reo] }
      return regularInReu.contains { stem.hasSuffix($0) } ? [.regular] : [.reu]
    default: return [.regular]
    }
  }

  /// The conjugations that a stem may have behind what it is about: 길을 걷다 is to walk it, 천막을 걷다 may
  /// be another verb.
  static func conjugations(of stem: String, behind head: String) -> [KoreanStem.Conjugation] {
    if let known = byObject[stem], let object = head.split(separator: " ").last,
      object.hasSuffix("을") || object.hasSuffix("를"),
      known.objects.contains(where: { object.dropLast().hasSuffix($0) })
    {
      return [known.conjugation]
    }
    return conjugations(of: stem)
  }

  /// What the objects of a verb that looks like another tell.
  private static let byObject: [String: (conjugation: KoreanStem.Conjugation, objects: [String])] =
    [
      "걷": (.d, ["길", "거리", "행보", "여정", "노정", "행로", "경로", "발걸음"]),
      "묻": (.d, ["책임", "의견", "의사", "뜻", "이유", "질문", "안부", "여부", "죄", "진위"]),
    ]

  private static let regularInB: Set<Character> = Set("잡입뽑씹좁접꼽집뵙업줍")
  private static let irregularInB: Set<Character> = Set(
    "돕곱갑깝겁껍볍렵답럽롭맙밉쉽춥덥맵섭눕깁립둡엽랍")
  private static let homographsInD: Set = ["묻", "걷"]
  private static let irregularInD = ["듣", "싣", "깨닫", "일컫", "긷", "붇", "치닫", "내닫", "되묻", "캐묻"]
  private static let irregularInS: Set<Character> = Set("잇짓낫긋붓젓잣")
  private static let irregularInH: Set<Character> = Set("렇떻갛맣랗얗멓")
  private static let regularInReu = ["따르", "치르", "들르", "우러르", "다다르"]

  /// The parts of speech that a stem other than …하, …되 may have; empty for a word that is not known.
  static func kinds(of stem: String) -> [KoreanStem.Kind] {
    if stem.hasSuffix("있") || stem.hasSuffix("없") { return [.existential] }
    if stem == "아니" { return [.negativeCopula] }
    if both.contains(stem) { return [.verb, .adjective] }
    if adjectives.contains(stem) { return [.adjective] }
    if verbs.contains(stem) { return [.verb] }
    if stem == "하" { return [.verb] }
    if let base = suffixed(stem, "하") { return KoreanPredicateNouns.kinds(of: base) }
    if let base = suffixed(stem, "되") {
      return adjectivesInDoe.contains(base) ? [.adjective] : [.verb]
    }
    for ending in ["시키", "당하", "해지", "어지", "아지", "워지", "여지", "러지"] where stem.hasSuffix(ending) {
      return [.verb]
    }
    for ending in ["스럽", "롭", "답"] where stem.hasSuffix(ending) && stem.count > 2 {
      return [.adjective]
    }
    // A compound with a verb at its end: 이끌어내다, 이어가다.
    let isCompound = stem.indices.dropFirst().contains { index in
      compoundTails.contains(String(stem[index...])) && joinsCompound(stem[..<index])
    }
    return isCompound ? [.verb] : []
  }

  private static let adjectivesInDoe = words(
    "참 헛 안 못 세련 막 오래 고 속 호 허황 보람 복 앳 욕 거짓 망령 영광 유감 편벽 한갓 외람 덜")

  /// Stems that are short for a longer one, which alone stands before a vowel: 갖고, 가지며, 가졌다.
  static let whole = ["갖": "가지", "딛": "디디", "내딛": "내디디"]

  private static func suffixed(_ stem: String, _ ending: String) -> String? {
    stem.hasSuffix(ending) ? String(stem.dropLast(ending.count)) : nil
  }

  /// Whether what stands before the last verb of a compound is a verb in 아/어.
  private static func joinsCompound(_ head: Substring) -> Bool {
    guard let last = Syllable(head.last), last.final == Syllable.Final.none else { return false }
    typealias Vowel = Syllable.Vowel
    return [Vowel.a, Vowel.ae, Vowel.eo, Vowel.yeo, Vowel.wa, Vowel.wo].contains(last.vowel)
  }

  private static let compoundTails: Set = [
    "가", "오", "내", "주", "나가", "놓", "두", "보", "버리", "들이", "올리", "내리", "세우", "나오", "서", "지",
  ]

  /// Stems in 이 that are verbs, not a noun with 이다. A noun may end in the same letters (확보이다),
  /// so that only whole words count.
  static let verbsInI: Set<String> = words(
    """
    높이 줄이 늘이 기울이 보이 모이 쌓이 들이 받아들이 끌어들이 움직이 벌이 속이 죽이 먹이 붙이 덧붙이 녹이
    숙이 끓이 놓이 쓰이 섞이 묶이 깎이 꺾이 선보이 돋보이 엿보이 내보이 망설이 사들이 불러들이
    길들이 거둬들이 거두어들이 맞아들이 밀어붙이 몰아붙이 트이 에워싸이 휩싸이 둘러싸이 싸이 짜이 쪼이 내리쪼이 누이 때려누이
    """)

  /// Nouns in 다, which are no predicates.
  static let nounsInDa: Set<String> = words(
    """
    캐나다 우간다 르완다 그레나다 바다 버뮤다 소다 판다 람다 네바다 플로리다 마치다 요시다 우에다 기시다
    이케다 혼다 후쿠다
    """)

  static func words(_ table: String) -> Set<String> {
    Set(table.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
