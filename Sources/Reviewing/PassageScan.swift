import Grammar
import Phrasing

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
  /// Two marks of punctuation, or one behind a space.
  static let doubledPunctuation = PassageMarks(rawValue: 32)
  /// Two words in a row of one length that begin alike.
  static let doubledWord = PassageMarks(rawValue: 64)
  /// A stretch that ends with a full stop before another.
  static let stopInside = PassageMarks(rawValue: 128)
  /// A word of the length and with the first letter of a pronoun, or one that may be one beyond ASCII.
  static let pronoun = PassageMarks(rawValue: 256)
}

/// The lengths of some words by their first letters. Of a word with letters beyond ASCII, the longest stretch
/// without them counts.
struct WordShapes: Sendable {
  /// A bit for each length, of words up to 31 bytes.
  private var lengths = [UInt32](repeating: 0, count: 256)
  /// Whether there are words that have no letter of ASCII.
  private(set) var hasOthers = false

  init(_ words: some Sequence<String>) {
    for word in words {
      let stretches = word.utf8.split { !$0.isLetter }
      guard let longest = stretches.max(by: { $0.count < $1.count }), let first = longest.first
      else {
        hasOthers = true
        continue
      }
      if longest.count < 32 { lengths[Int(first | 0x20)] |= 1 << UInt32(longest.count) }
    }
  }

  /// Whether a word with a first letter, small or capital, and a length may be one of them.
  @inline(__always)
  func mayContain(_ first: UInt8, _ length: Int) -> Bool {
    length < 32 && lengths[Int(first | 0x20)] & 1 << UInt32(length) != 0
  }
}

/// Reads a passage's bytes once for all rules.
struct PassageScan {
  private let pronouns: WordShapes
  private var marks: PassageMarks = []
  private var words = 0
  /// The byte before; of small letters, one of them.
  private var previous: UInt8 = 0
  /// The capitals since the last space, hyphen or slash.
  private var capitals = 0
  /// The word between spaces that is read, and the one before.
  private var word = Shape()
  private var wordBefore = Shape()
  /// The letters that are read.
  private var letters = Shape()

  /// How a word looks.
  private struct Shape {
    var first: UInt8 = 0
    var length = 0

    /// Takes more bytes, of which the first is known.
    @inline(__always)
    mutating func add(_ byte: UInt8, count: Int = 1) {
      if length == 0 { first = byte }
      length += count
    }
  }

  private init(_ pronouns: WordShapes) { self.pronouns = pronouns }

  /// What stands in a line, and how many words stand between its spaces.
  static func read(_ line: Line, _ pronouns: WordShapes) -> (PassageMarks, words: Int) {
    var scan = PassageScan(pronouns)
    for index in line.indices { scan.read(line[index].text.utf8Span.span) }
    scan.endWord()
    scan.endLetters()
    if pronouns.hasOthers, scan.marks.contains(.beyondASCII) { scan.marks.insert(.pronoun) }
    return (scan.marks, scan.words)
  }

  private mutating func read(_ bytes: Span<UInt8>) {
    guard !bytes.isEmpty else { return }
    if previous == UInt8(ascii: ".") { marks.insert(.stopInside) }
    // A word that goes on may be two for the officer.
    if letters.length > 0, bytes[0].isLetter { marks.insert(.pronoun) }
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index].isSmallLetter { index += 1 }
      if index > start {
        letters.add(bytes[start], count: index - start)
        word.add(bytes[start], count: index - start)
        previous = bytes[start]
        guard index < bytes.count else { return }
      }
      let byte = bytes[index]
      if byte == UInt8(ascii: " ") {
        endLetters()
        endWord()
        capitals = 0
      } else {
        other(byte)
      }
      previous = byte
      index += 1
    }
  }

  /// Takes what is neither a small letter nor a space.
  private mutating func other(_ byte: UInt8) {
    if byte.isLetter {
      letters.add(byte)
      capitals += 1
      if capitals == 2 { marks.insert(.abbreviation) }
    } else {
      endLetters()
    }
    switch byte {
    case 0x80...:
      marks.insert(.beyondASCII)
      if byte == 0xE2 { marks.insert(.quotes) }
      if byte == 0xC2 || 0xE1...0xE3 ~= byte { marks.insert(.otherSpaces) }
    case 0x09...0x0D: marks.insert(.otherSpaces)
    case UInt8(ascii: "-"), UInt8(ascii: "/"): capitals = 0
    case UInt8(ascii: "("): marks.insert(.parenthesis)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): marks.insert(.quotes)
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"):
      switch previous {
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: " "):
        marks.insert(.doubledPunctuation)
      default: break
      }
    default: break
    }
    word.add(byte)
  }

  @inline(__always)
  private mutating func endLetters() {
    if letters.length > 0, pronouns.mayContain(letters.first, letters.length) {
      marks.insert(.pronoun)
    }
    letters.length = 0
  }

  @inline(__always)
  private mutating func endWord() {
    guard word.length > 0 else { return }
    words += 1
    if word.length == wordBefore.length, word.first | 0x20 == wordBefore.first | 0x20 {
      marks.insert(.doubledWord)
    }
    wordBefore = word
    word.length = 0
  }
}
