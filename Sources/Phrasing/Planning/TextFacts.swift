import Diagnostics
import Grammar
import MeetingModel

/// What planning asks again and again of one text. Its words are known by their places alone: most of
/// what is asked, their bytes tell.
final class TextFacts {
  let text: String
  private let places: [(start: Int, end: Int)]
  private let conjunctions: [String]
  private(set) lazy var isCut = {
    let bytes = text.utf8Span.span
    return places.contains { Self.endsInMark(bytes, $0.start, $0.end) }
  }()
  private(set) lazy var isCoordinated = {
    let bytes = text.utf8Span.span
    return places.indices.contains { index in
      guard conjunctions.contains(where: { Self.isWord($0, bytes, places[index]) }) else {
        return false
      }
      // Between two capitals it is a part of a name (*the Security and Defence Partnership*).
      return
        !(index > 0 && index + 1 < places.count && Self.isName(text, places[index - 1])
        && Self.isName(text, places[index + 1]))
    }
  }()
  /// What `PointReading` found out by its rules; nil as long as it was not asked.
  var topics: Topics?
  var pointer: String??

  /// What a text is about.
  struct Topics {
    var words: [(topic: String, word: String)] = []
    var fields: [(field: String, word: String)] = []
  }

  /// Those of a text that is not there.
  static var none: TextFacts { TextFacts("", conjunctions: []) }

  init(_ text: String, conjunctions: [String]) {
    var places: [(start: Int, end: Int)] = []
    places.reserveCapacity(text.utf8.count / 5 + 2)
    text.forEachWord { start, end in places.append((start, end)) }
    self.text = text
    self.places = places
    self.conjunctions = conjunctions
  }

  /// How many words there are.
  var count: Int { places.count }

  /// The words.
  var words: [String] { places.indices.map { word($0) } }

  /// A word by its number.
  func word(_ index: Int) -> String {
    String(text.slice(places[index].start, places[index].end))
  }

  /// The first byte of a word.
  func firstByte(_ index: Int) -> UInt8 { text.utf8Span.span[places[index].start] }

  /// How many bytes a word has.
  func length(_ index: Int) -> Int { places[index].end - places[index].start }

  /// Whether there is a word, or one that begins with it.
  func has(_ word: String, asPrefix isPrefix: Bool = false) -> Bool {
    let bytes = text.utf8Span.span
    let wanted = word.utf8.count
    return places.contains { place in
      let length = place.end - place.start
      guard isPrefix ? length >= wanted : length == wanted else { return false }
      return Self.isWord(word, bytes, (place.start, place.start + wanted))
    }
  }

  /// The number of the first word of a set, from one on.
  func firstIndex(of set: WordSet, from first: Int = 0) -> Int? {
    let bytes = text.utf8Span.span
    var index = first
    while index < places.count {
      if set.mayContain(bytes[places[index].start], length: length(index)),
        set.contains(word(index))
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Whether a word is one of a set.
  func isOne(of set: WordSet, _ index: Int) -> Bool {
    set.mayContain(text.utf8Span.span[places[index].start], length: length(index))
      && set.contains(word(index))
  }

  /// Whether a word is of letters of ASCII and hyphens alone.
  func isLetters(_ index: Int) -> Bool {
    let bytes = text.utf8Span.span
    for byte in places[index].start..<places[index].end
    where !bytes[byte].isLetter && bytes[byte] != UInt8(ascii: "-") { return false }
    return true
  }

  private static func isWord(
    _ word: String, _ bytes: Span<UInt8>, _ place: (start: Int, end: Int)
  ) -> Bool {
    let wanted = word.utf8Span.span
    guard wanted.count == place.end - place.start else { return false }
    for index in wanted.indices where wanted[index] != bytes[place.start + index] { return false }
    return true
  }

  private static func endsInMark(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    switch bytes[end - 1] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): true
    // The dashes of U+2013 and U+2014.
    case 0x93, 0x94: end - start >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80
    default: false
    }
  }

  private static func isName(_ text: String, _ place: (start: Int, end: Int)) -> Bool {
    text.slice(place.start, place.end).unicodeScalars.first?.isCapital == true
  }
}

/// The facts of the texts of one meeting, found when they are first asked for.
final class TextMemory {
  /// The facts of texts by the places where they begin.
  private var facts: [Int: TextFacts] = [:]
  /// The facts of further texts that begin where another does: of few.
  private var others: [String: TextFacts] = [:]

  func facts(of wording: Wording, conjunctions: [String]) -> TextFacts {
    let place = wording.origin.range.start.offset
    if let first = facts[place] {
      if first.text == wording.text { return first }
      if let known = others[wording.text] { return known }
      let found = TextFacts(wording.text, conjunctions: conjunctions)
      others[wording.text] = found
      return found
    }
    let found = TextFacts(wording.text, conjunctions: conjunctions)
    facts[place] = found
    return found
  }
}
