import Grammar
import Phrasing

/// Reads a passage's bytes once for all rules.
struct PassageScan {
  private let pronouns: WordShapes
  private var marks: PassageMarks
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

  /// Makes what passages are read with.
  ///
  /// - Parameter marks: those that every passage gets, whatever stands in it.
  init(_ pronouns: WordShapes, marks: PassageMarks = []) {
    self.pronouns = pronouns
    self.marks = marks
  }

  /// What stands in a line, and how many words stand between its spaces.
  func read(_ line: Line) -> (PassageMarks, words: Int) {
    var scan = self
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
    case UInt8(ascii: "["): marks.insert(.squareBracket)
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
