/// The predicate at the end of an officer's clause or verb phrase, which ends in 다.
///
/// What cannot be told apart is kept as several readings: a form is made only where all of them give
/// the same, so that 묻다 becomes 묻기로 without asking, and 물어 only where the officer wrote which
/// verb it is: `책임을 묻다(물어)`, as dictionaries do.
struct KoreanPredicate {
  /// The text in front of the predicate's last word, byte for byte.
  let head: String
  /// The ways to read the last word; never empty.
  let readings: [KoreanStem]
  /// The last word without its 다.
  private let body: String

  /// Reads a text; nil where its last word is no predicate.
  ///
  /// - Parameter guessing: whether a word that is not known is a verb where an object stands before it.
  init?(_ text: String, guessing: Bool = true) {
    var body = Substring(text)
    while let last = body.last, last == "." || last.isWhitespace { body.removeLast() }
    var infinitive: String?
    if body.last == ")", let open = body.lastIndex(of: "("), body[..<open].hasSuffix("다") {
      infinitive = String(body[body.index(after: open)...].dropLast())
      body = body[..<open]
    }
    let start = body.lastIndex(where: { Self.wordBreaks.contains($0) }).map(body.index(after:))
    let word = String(body[(start ?? body.startIndex)...])
    let head = String(body[..<(start ?? body.startIndex)])
    guard word.hasSuffix("다"), word.count > 1, !KoreanLexicon.nounsInDa.contains(word) else {
      return nil
    }
    let stem = String(word.dropLast())
    var readings = Self.readings(of: stem, behind: head)
    if readings.isEmpty, guessing { readings = Self.unknownVerb(stem, behind: head) }
    if let infinitive {
      readings = readings.filter { $0.infinitive == infinitive || $0.otherInfinitive == infinitive }
    }
    guard !readings.isEmpty else { return nil }
    self.head = head
    self.readings = readings
    self.body = stem
  }

  /// Whether it says what is done by a verb as dictionaries have it (철수하다), not what is (철수한다,
  /// 중요하다) or what must be (철수해야 하다).
  var isDeed: Bool {
    readings.allSatisfy { $0.kind == .verb && $0.text == body }
      && !(body == "하" && head.hasSuffix("야 "))
  }

  private static let wordBreaks: Set<Character> = [" ", "\u{A0}", "\n", "\t"]

  /// The text with an ending in place of 다; nil where the readings disagree or have no such form.
  func with(_ ending: KoreanEnding) -> String? {
    let able = ending.isForVerbs ? readings.filter { $0.with(ending) != nil } : readings
    let forms = Set(able.map { $0.with(ending) })
    guard forms.count == 1, let form = forms.first ?? nil else { return nil }
    return head + form
  }

  /// The last word with each of its readings in parentheses, as an officer may write it; empty where
  /// there is one reading.
  var clearWritings: [String] {
    let forms = readings.filter { $0.kind == .verb }.compactMap { reading in
      reading.infinitive.map { "\(reading.text)다(\($0))" }
    }
    return Set(forms).count > 1 ? Set(forms).sorted() : []
  }

  // MARK: Readings

  /// The readings of a word without its 다.
  private static func readings(of body: String, behind head: String) -> [KoreanStem] {
    guard let last = body.lastSyllable else { return [] }
    typealias Final = Syllable.Final
    if last.final == Final.ss, body.last != "있", body.last != "겠" { return tensed(body) }
    if body.hasSuffix("겠") { return body.count > 1 ? [KoreanStem(text: body, kind: .tensed)] : [] }
    let dictionary = stems(body, behind: head)
    let present = presents(body, behind: head)
    // 안다 is the present of 알다 and the dictionary form of 안다.
    let found = dictionary + present.filter { !dictionary.contains($0) }
    return found.isEmpty ? copula(body) : found
  }

  /// 심화하, 강력하, 있; nothing for a word that is not known.
  private static func stems(_ stem: String, behind head: String) -> [KoreanStem] {
    if let kinds = negationKinds(of: stem, behind: head) {
      return kinds.map {
        KoreanStem(text: stem, conjugation: stem == "못하" ? .ha : .regular, kind: $0)
      }
    }
    return KoreanLexicon.kinds(of: stem).flatMap { kind -> [KoreanStem] in
      if kind == .negativeCopula { return [KoreanStem(text: stem, kind: kind)] }
      return KoreanLexicon.conjugations(of: stem, behind: head).map {
        KoreanStem(text: stem, conjugation: $0, kind: kind)
      }
    }
  }

  /// 장벽을 허물다: behind an object, a word in 다 that no table has is a verb. Irregular verbs are few and
  /// known, so that its letters tell how it changes.
  private static func unknownVerb(_ stem: String, behind head: String) -> [KoreanStem] {
    guard let object = head.split(separator: " ").last, object.count > 1,
      object.hasSuffix("을") || object.hasSuffix("를"), stem.lastSyllable != nil
    else { return [] }
    return KoreanLexicon.conjugations(of: stem).map {
      KoreanStem(text: stem, conjugation: $0, kind: .verb)
    }
  }

  /// 하지 않다, 하지 못하다: what 하다 is, 않다 and 못하다 are.
  private static func negationKinds(of stem: String, behind head: String) -> [KoreanStem.Kind]? {
    guard stem == "않" || stem == "못하" else { return nil }
    let before = head.split(separator: " ").last.map(String.init) ?? ""
    for ending in ["지는", "지도", "지를", "지"] where before.hasSuffix(ending) {
      let kinds = KoreanLexicon.kinds(of: String(before.dropLast(ending.count)))
      return kinds.isEmpty
        ? [.verb, .adjective]
        : kinds.map { $0 == .adjective || $0 == .existential ? .adjective : .verb }
    }
    return [.verb, .adjective]
  }

  /// 심화한, 이끈, 막는: the verbs whose present this is.
  private static func presents(_ body: String, behind head: String) -> [KoreanStem] {
    guard let last = body.lastSyllable else { return [] }
    typealias Final = Syllable.Final
    var candidates: [String] = []
    if body.hasSuffix("는"), let before = String(body.dropLast()).lastSyllable,
      before.final != Final.none, before.final != Final.l
    {
      candidates = [String(body.dropLast())]
    } else if last.final == Final.n {
      candidates = [Final.none, Final.l].map { body.replacingLast(with: last.with(final: $0)) }
    }
    return candidates.flatMap { stem -> [KoreanStem] in
      // The ending shows that it is a verb, also for one that is not in the tables.
      if stem.hasSuffix("하") { return [KoreanStem(text: stem, conjugation: .ha, kind: .verb)] }
      if stem == "않" { return [KoreanStem(text: stem, kind: .verb)] }
      let kinds = KoreanLexicon.kinds(of: stem)
      guard kinds.contains(.verb) else { return [] }
      return KoreanLexicon.conjugations(of: stem).map {
        KoreanStem(text: stem, conjugation: $0, kind: .verb)
      }
    }
  }

  /// 되었, 하였, 이끌었.
  private static func tensed(_ body: String) -> [KoreanStem] {
    [KoreanStem(text: body, kind: .tensed, past: pastAttributes(of: body))]
  }

  /// What a past becomes before a noun: 하였 and 했 한, 되었 된.
  private static func pastAttributes(of body: String) -> [String] {
    for (past, attribute) in [("하였", "한"), ("했", "한"), ("되었", "된"), ("됐", "된")]
    where body.hasSuffix(past) {
      return [body.dropLast(past.count) + attribute]
    }
    let found = KoreanLexicon.verbs.compactMap { stem -> String? in
      let forms = KoreanLexicon.conjugations(of: stem).compactMap { conjugation -> String? in
        let stem = KoreanStem(text: stem, conjugation: conjugation, kind: .verb)
        return stem.pastStem == body ? stem.pastAdnominal : nil
      }
      return forms.first
    }
    return Set(found).sorted()
  }

  /// 초석이 is the noun with 이다; a word that is not known and ends in another letter is none.
  private static func copula(_ body: String) -> [KoreanStem] {
    guard body.hasSuffix("이"), body.count > 1 else { return [] }
    let noun = String(body.dropLast())
    guard FinalSound(of: noun) != .unknown else { return [] }
    return [KoreanStem(text: noun, kind: .copula)]
  }
}

extension KoreanStem {
  /// The infinitive in its other spelling: 하여, 이뤄, 봐.
  fileprivate var otherInfinitive: String? {
    if conjugation == .ha { return text + "여" }
    guard conjugation == .regular, let last = text.lastSyllable, last.final == Syllable.Final.none
    else { return nil }
    typealias Vowel = Syllable.Vowel
    switch last.vowel {
    case Vowel.o: return text.replacingLast(with: Syllable(lead: last.lead, vowel: Vowel.wa))
    case Vowel.u: return text.replacingLast(with: Syllable(lead: last.lead, vowel: Vowel.wo))
    default: return nil
    }
  }
}
