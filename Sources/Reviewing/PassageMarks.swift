/// What stands in a passage, as far as its bytes tell: where a mark is not set, a rule has nothing to find
/// there; where it is, the rule looks closer.
struct PassageMarks: OptionSet, Sendable {
  let rawValue: UInt16

  /// Characters beyond ASCII.
  static let beyondASCII = PassageMarks(rawValue: 1)
  /// Spaces that are none of U+0020.
  static let otherSpaces = PassageMarks(rawValue: 2)
  static let parenthesis = PassageMarks(rawValue: 4)
  /// Quotation marks or apostrophes.
  static let quotes = PassageMarks(rawValue: 8)
  /// Two capitals of ASCII without a space, hyphen or slash between them.
  static let abbreviation = PassageMarks(rawValue: 16)
  static let squareBracket = PassageMarks(rawValue: 512)
  /// Two marks of punctuation, or one behind a space.
  static let doubledPunctuation = PassageMarks(rawValue: 32)
  /// Two words in a row of one length that begin alike.
  static let doubledWord = PassageMarks(rawValue: 64)
  /// A stretch that ends with a full stop before another.
  static let stopInside = PassageMarks(rawValue: 128)
  /// A word of the length and with the first letter of a pronoun, or one that may be one beyond ASCII.
  static let pronoun = PassageMarks(rawValue: 256)
}
