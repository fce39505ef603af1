import Grammar
import MeetingModel

/// What planning asks of one text, found in one pass over its bytes: plain numbers, so that points are
/// compared without touching their texts.
struct TextFacts {
  /// A word by its place, with what the rules say of it.
  struct Word {
    /// What a word is made of, beside small letters of ASCII and hyphens.
    struct Marks: OptionSet {
      let rawValue: UInt8

      static let capitals = Marks(rawValue: 1)
      static let punctuation = Marks(rawValue: 2)
      static let beyondASCII = Marks(rawValue: 4)
    }

    var start: Int32
    var end: Int32
    /// Its number among the words that the rules know; -1 for none.
    var known: Int32 = -1
    var lists: KnownWords.Lists = []
    var marks: Marks = []

    /// How many bytes it has.
    var length: Int { Int(end - start) }
  }

  /// Some of what all texts have in one row.
  struct Stretch {
    var start: Int
    var end: Int

    static let empty = Stretch(start: 0, end: 0)

    var range: Range<Int> { start..<end }
  }

  /// The text's number.
  let text: Int
  /// Its words.
  fileprivate(set) var words: Stretch
  /// The lists to which any of its words belong, and any but the first.
  fileprivate(set) var lists: KnownWords.Lists = []
  fileprivate(set) var listsBehindFirst: KnownWords.Lists = []
  /// The capitals of ASCII that stand in it, a bit each.
  fileprivate(set) var capitals: UInt32 = 0
  /// Whether it has a comma of its own, or a mark that cuts it in other ways.
  fileprivate(set) var isCut = false
  /// Whether it names somebody by code.
  fileprivate(set) var hasReference = false
  /// What it is about, and whom it names, once somebody asked.
  var hasTopics = false
  var topics = Stretch.empty
  var fields = Stretch.empty
  var names = Stretch.empty

  /// How many words there are.
  var count: Int { words.end - words.start }
}

/// The texts of one meeting in one language, as far as they were read.
struct TextTable: ~Copyable {
  /// The texts, by number.
  private(set) var texts: [String] = []
  /// Their words in one row.
  private(set) var words: [TextFacts.Word] = []
  private let known: KnownWords

  init(known: KnownWords) { self.known = known }

  /// Reads a text.
  mutating func read(_ text: String) -> TextFacts {
    let bytes = text.utf8Span.span
    var facts = TextFacts(
      text: texts.count, words: TextFacts.Stretch(start: words.count, end: words.count))
    texts.append(text)
    // Where characters can be written in several ways, bytes do not tell words.
    let isPlain = text.utf8Span.isKnownASCII || text.hasPlainCharacters
    let factor = WordNumbers.factor
    var index = 0
    while index < bytes.count {
      let space = bytes[index] == 0x20 ? 1 : String.spaceLength(bytes, at: index)
      if space > 0 {
        index += space
        continue
      }
      let start = index
      var hash = factor
      var marks: TextFacts.Word.Marks = []
      while index < bytes.count {
        let byte = bytes[index]
        if !byte.isSmallLetter {
          if byte == 0x20 { break }
          if byte >= 0x80 {
            if String.spaceLength(bytes, at: index) > 0 { break }
            marks.insert(.beyondASCII)
          } else if byte.isLetter {
            marks.insert(.capitals)
            facts.capitals |= 1 << UInt32(byte & 31)
          } else if byte != UInt8(ascii: "-") {
            if byte &- 0x09 < 5 { break }
            marks.insert(.punctuation)
            facts.hasReference = facts.hasReference || byte == UInt8(ascii: "<")
          }
        }
        hash = WordNumbers.hash(hash, byte, factor)
        index += 1
      }
      var word = TextFacts.Word(start: Int32(start), end: Int32(index), marks: marks)
      if !isPlain, marks.contains(.beyondASCII) {
        word.lists = known.lists(ofCharacters: String(text.slice(start, index)))
      } else {
        let number = known.number(hash, bytes, start, index)
        word.known = Int32(number)
        if number >= 0 { word.lists = known[number].lists }
      }
      facts.lists.formUnion(word.lists)
      if words.count > facts.words.start { facts.listsBehindFirst.formUnion(word.lists) }
      facts.isCut = facts.isCut || Self.endsInMark(bytes, start, index)
      words.append(word)
    }
    facts.words.end = words.count
    return facts
  }

  private static func endsInMark(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    switch bytes[end - 1] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): true
    // The dashes of U+2013 and U+2014.
    case 0x93, 0x94: end - start >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80
    default: false
    }
  }

  // MARK: Words

  /// A word by its number among a text's words.
  func word(_ index: Int, of facts: TextFacts) -> String {
    let word = words[facts.words.start + index]
    return String(texts[facts.text].slice(Int(word.start), Int(word.end)))
  }

  /// The number of the first word of a list, from one on.
  func firstIndex(of list: KnownWords.Lists, in facts: TextFacts, from first: Int = 0) -> Int? {
    guard !facts.lists.isDisjoint(with: list) else { return nil }
    var index = facts.words.start + first
    while index < facts.words.end {
      if !words[index].lists.isDisjoint(with: list) { return index - facts.words.start }
      index += 1
    }
    return nil
  }

  /// Whether a text joins words itself.
  func isCoordinated(_ facts: TextFacts) -> Bool {
    guard facts.lists.contains(.conjunctions) else { return false }
    return facts.words.range.contains { index in
      guard words[index].lists.contains(.conjunctions) else { return false }
      // Between two capitals it is a part of a name (*the Security and Defence Partnership*).
      return
        !(index > facts.words.start && index + 1 < facts.words.end
        && isName(index - 1, of: facts) && isName(index + 1, of: facts))
    }
  }

  private func isName(_ index: Int, of facts: TextFacts) -> Bool {
    let word = words[index]
    guard !word.marks.isDisjoint(with: [.capitals, .beyondASCII]) else { return false }
    return texts[facts.text].slice(Int(word.start), Int(word.end)).unicodeScalars.first?.isCapital
      == true
  }

  /// Whether a text has a word, or one that begins with it.
  func has(_ word: String, asPrefix isPrefix: Bool = false, in facts: TextFacts) -> Bool {
    let wanted = word.utf8Span.span
    let bytes = texts[facts.text].utf8Span.span
    for index in facts.words.range {
      let start = Int(words[index].start)
      let length = words[index].length
      guard isPrefix ? length >= wanted.count : length == wanted.count else { continue }
      var same = 0
      while same < wanted.count, bytes[start + same] == wanted[same] { same += 1 }
      if same == wanted.count { return true }
    }
    return false
  }
}
