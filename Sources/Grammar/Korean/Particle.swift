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

  /// Particles of one shape, longest first: what may follow a name without a space.
  static let fixed = [
    "에게서", "에서의", "에서는", "에서도", "에서", "에게", "에의", "에는", "에도", "에", "의", "도", "만",
    "까지", "부터", "마다", "조차", "뿐", "처럼", "보다", "측", "간", "산", "발", "제", "식", "형", "내", "군",
    "및",
  ]
}
