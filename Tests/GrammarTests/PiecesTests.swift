import Grammar
import Testing

/// Texts in pieces: the same as by characters, which are slower.
struct PiecesTests {
  static let texts = [
    "", " ", "a", " a ", "the  Alliance", "tab\tand\nline\r\nend", "no\u{A0}break", "nel\u{85}x",
    "ogham\u{1680}space", "en\u{2002}space", "thin\u{2009}hair\u{200A}x", "zero\u{200B}width",
    "line\u{2028}paragraph\u{2029}x", "narrow\u{202F}x", "math\u{205F}x", "wide\u{3000}space",
    "양국 장관들은 강조하였다", "l’Alliance et la paix", "Café “quoted” – dash … end", "é\u{301} x",
    "ends in E2 ”", "ends in C2 »", "ends in E3 。",
  ]

  @Test("words are what stands between spaces of every kind", arguments: texts)
  func splitsIntoWords(text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    #expect(text.words == words)
    #expect(text.wordCount == words.count)
    #expect(text[...].words == words)
  }

  @Test("pieces between single spaces keep every other kind of space", arguments: texts)
  func splitsAtSpaces(text: String) {
    #expect(text.spaced == text.split(separator: " "))
  }

  @Test(
    "places are those where the characters stand",
    arguments: [
      ("the and the", "the"), ("aaaa", "aa"), ("", "a"), ("a", ""), ("Corée du Sud", "Corée"),
      ("a ROK b ROK", "ROK"), ("ends with it", "it"), ("x–y–z", "–"),
      ("les présidents, le président", "président"), ("e\u{301}té été", "été"), ("é\u{308} é", "é"),
      ("Œuvre œ", "œ"), ("\u{212B} Å", "Å"), ("\r\né\r", "é"), ("“a” “b”", "“"),
      ("a\u{2011}b", "\u{2011}"),
      ("한국과 한국의", "한국"), ("한\u{11A8}국 한", "한"), ("한\u{200D}국", "한"), ("양국", "국"), ("、。", "。"),
    ])
  func findsPlaces(text: String, needle: String) {
    #expect(text.places(of: needle) == (needle.isEmpty ? [] : text.ranges(of: needle)))
  }

  @Test("a mark behind the last letter makes it another one")
  func findsNoHalfLetter() {
    #expect("cafe\u{301} cafe".places(of: "cafe").count == 1)
  }

  @Test("a letter with its accent beside it is the one that has it built in")
  func findsEitherSpelling() {
    #expect("Core\u{301}e".places(of: "Corée").count == 1)
  }

  @Test("a scalar is what its character is")
  func tellsLetters() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let character = Character(scalar)
      #expect(
        scalar.isLetter == character.isLetter && scalar.isSpace == character.isWhitespace
          && scalar.isNumber == character.isNumber && scalar.isCapital == character.isUppercase
          && scalar.isSmall == character.isLowercase, "U+\(String(value, radix: 16))")
    }
  }
}
