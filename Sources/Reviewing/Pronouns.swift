import MeetingModel
import Phrasing

/// What a language calls those who speak, in the first person and in the third; Korean leaves the
/// third person out.
final class Pronouns: Sendable {
  let first: Set<String>
  let third: Set<String>
  let ours: String
  let theirs: String
  /// The bytes with which words of the first person begin: most words are none of them.
  let beginning: Beginning
  let firstShapes: WordShapes
  let thirdShapes: WordShapes

  init(first: Set<String>, third: Set<String>, ours: String, theirs: String) {
    self.first = first
    self.third = third
    self.ours = ours
    self.theirs = theirs
    beginning = Beginning(first)
    firstShapes = WordShapes(first)
    thirdShapes = WordShapes(third)
  }

  func isFirst(_ word: Substring) -> Bool { first.contains(word.lowercased()) }

  private static let byLanguage: [Language: Pronouns] = [
    .english: Pronouns(
      first: ["we", "us", "our", "ours", "ourselves"], third: ["their", "themselves"], ours: "our",
      theirs: "their"),
    .french: Pronouns(
      first: ["nous", "notre", "nos", "nôtre", "nôtres"], third: ["leur", "leurs"],
      ours: "notre` or `nos", theirs: "leur` or `leurs"),
    .korean: Pronouns(
      first: ["우리", "우리의", "우리는", "우리가", "우리를", "우리와"], third: [], ours: "우리의",
      theirs: "양국의"),
  ]

  /// The languages whose pronouns are known.
  static let languages = Set(byLanguage.keys)

  /// Those of a language; nil where they are not known.
  static func of(_ language: Language) -> Pronouns? { byLanguage[language] }

  /// How the words look that would stand for the wrong person in a statement.
  static func shapes(in statement: Statement) -> WordShapes {
    guard let pronouns = of(statement.language) else { return WordShapes([]) }
    return statement.voice == .wePresent ? pronouns.thirdShapes : pronouns.firstShapes
  }

  /// What the first two bytes of words tell, in small letters and in capitals.
  struct Beginning {
    private var isFirst = [Bool](repeating: false, count: 256)
    private var isSecond = [Bool](repeating: false, count: 256)

    /// Makes the beginning of words that have two bytes at least.
    init(_ words: Set<String>) {
      for word in words.flatMap({ [$0, $0.uppercased()] }) {
        let bytes = Array(word.utf8.prefix(2))
        isFirst[Int(bytes[0])] = true
        isSecond[Int(bytes[1])] = true
      }
    }

    /// Whether one of the words may begin so.
    func has(_ first: UInt8, _ second: UInt8) -> Bool {
      isFirst[Int(first)] && isSecond[Int(second)]
    }
  }
}
