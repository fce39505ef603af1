import Diagnostics
import Testing

@Suite struct SourceTextTests {
  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\nb\n", ["a", "b", ""]), ("a\r\nb\rc", ["a", "b", "c"]),
    ("\r\n\r\n", ["", "", ""]), ("a\u{85}b\u{2028}c", ["a\u{85}b\u{2028}c"]),
  ])
  func splitsLinesAsEditorsDo(text: String, lines: [String]) {
    #expect(SourceText(name: "s", text: text).lines.map(String.init) == lines)
  }

  @Test func findsEveryPlaceByCountingCharacters() {
    let text = "ab\r\ne\u{301}한🇰🇷x\r\rlast"
    let source = SourceText(name: "s", text: text)
    var finder = SourcePositionFinder(source)
    var line = 1
    var column = 1
    var offset = 0
    for character in text {
      #expect(
        finder.position(atOffset: offset)
          == SourcePosition(line: line, column: column, offset: offset))
      offset += String(character).utf8.count
      column += 1
      if character.isNewline {
        line += 1
        column = 1
      }
    }
    #expect(finder.position(atOffset: 1000).offset == offset)
  }

  /// Each code point stands between letters, syllables and itself, with which it may be one character.
  @Test func countsTheColumnsOfEveryCodePointAsCharacters() {
    let lines = (0x20...0xFFFF).compactMap(Unicode.Scalar.init).map { "é\($0)가\($0)각\($0)\($0)e" }
    let source = SourceText(name: "s", text: lines.joined(separator: "\n"))
    var finder = SourcePositionFinder(source)
    let wrong = zip(lines, source.lineStarts).filter { line, start in
      finder.position(atOffset: start + line.utf8.count).column != line.count + 1
    }
    #expect(wrong.map(\.0) == [])
  }

  @Test func findsPlacesInOneLongLineInLinearTime() {
    let source = SourceText(name: "s", text: String(repeating: "é,", count: 200_000))
    var finder = SourcePositionFinder(source)
    var sum = 0
    for offset in stride(from: 0, to: 600_000, by: 3) {
      sum += finder.position(atOffset: offset).column
    }
    #expect(sum == 200_000 * 200_000)
  }
}
