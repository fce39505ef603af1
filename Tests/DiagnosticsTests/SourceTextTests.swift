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
