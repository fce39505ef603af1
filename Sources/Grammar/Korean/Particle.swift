/// A particle, or an ending, whose shape follows the sound in front of it.
///
/// It is written as a pair, the shape behind a consonant first: 은/는, 을/를, 으로/로, 이라는/라는.
struct Particle: Hashable {
  /// The shape behind a consonant, and the one behind a vowel.
  let afterConsonant: String
  let afterVowel: String

  /// Reads a pair; nil for a text that is none.
  init?(_ pair: String) {
    guard let known = Self.all[pair] else { return nil }
    self = known
  }

  private init(_ afterConsonant: String, _ afterVowel: String) {
    self.afterConsonant = afterConsonant
    self.afterVowel = afterVowel
  }

  /// The pair that a shape belongs to (*는* to 은/는); nil for a word that is no particle with two
  /// shapes.
  static func pair(of shape: String) -> String? {
    guard let pair = byShape[shape] else { return nil }
    return pair
  }

  /// The pair that the first of several particles in one belongs to, and its length (*로부터의*: 3).
  static func leading(_ particles: String) -> (form: String, length: Int)? {
    for length in (1...longest).reversed() where length <= particles.count {
      guard let pair = byShape[String(particles.prefix(length))] else { continue }
      let rest = String(particles.dropFirst(length))
      if rest.isEmpty || tails.contains(rest) { return (pair, length) }
    }
    return nil
  }

  /// Whether letters are particles of one shape with others behind them (*에서의*, *에게까지도*).
  static func isChain(_ letters: String) -> Bool {
    carrying.contains { particle in
      guard letters.hasPrefix(particle) else { return false }
      let rest = String(letters.dropFirst(particle.count))
      return rest.isEmpty || tails.contains(rest) || pair(of: rest) != nil || isChain(rest)
    }
  }

  /// The shape behind a text. Where nobody can tell how the text is read, both shapes stand, as
  /// Korean forms print them: 을(를), (으)로.
  func shape(after text: some StringProtocol) -> String {
    if self == Self.dative {
      return KoreanAnimacy.isPerson(text) ? afterConsonant : afterVowel
    }
    return switch FinalSound(of: text) {
    case .vowel: afterVowel
    case .rieul: afterConsonant.hasPrefix("으로") ? afterVowel : afterConsonant
    case .consonant: afterConsonant
    case .unknown: bothShapes
    }
  }

  /// Both shapes in one.
  var bothShapes: String {
    afterConsonant.hasSuffix(afterVowel)
      ? "(\(afterConsonant.dropLast(afterVowel.count)))\(afterVowel)"
      : "\(afterConsonant)(\(afterVowel))"
  }

  private static let shapes = [
    ("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"), ("으로", "로"), ("으로서", "로서"),
    ("으로써", "로써"), ("으로의", "로의"), ("으로부터", "로부터"), ("과의", "와의"),
    ("과는", "와는"), ("이라", "라"), ("이라는", "라는"), ("이라고", "라고"), ("이라면", "라면"),
    ("이며", "며"), ("이나", "나"), ("이란", "란"), ("이든", "든"), ("이자", "자"), ("이야말로", "야말로"),
  ]

  /// 국민에게, 정부에: it follows what is meant, not how it sounds.
  private static let dative = Particle("에게", "에")

  private static let all: [String: Particle] = Dictionary(
    uniqueKeysWithValues: shapes.map { ("\($0)/\($1)", Particle($0, $1)) } + [("에게/에", dative)])

  private static let byShape: [String: String] = Dictionary(
    shapes.flatMap { [($0, "\($0)/\($1)"), ($1, "\($0)/\($1)")] },
    uniquingKeysWith: { first, _ in first })

  /// What may stand behind another particle, whatever that sounds like.
  private static let tails: Set<String> = [
    "의", "는", "은", "도", "만", "만의", "만을", "만이", "만은", "까지", "까지의", "까지도", "조차", "마저", "뿐",
  ]
  /// Particles and nouns bound to a name that may have a particle behind them.
  private static let carrying = ["에게서", "에게", "에서", "까지", "부터", "측", "군", "내", "간"]
  private static let longest = 4

  /// Particles of one shape, longest first: what may follow a name without a space.
  static let fixed = [
    "에게서", "에서의", "에서는", "에서도", "에서", "에게", "에의", "에는", "에도", "에", "의", "도", "만",
    "까지", "부터", "마다", "조차", "뿐", "처럼", "보다", "측", "간", "산", "발", "제", "식", "형", "내", "군",
    "및",
  ]
}
