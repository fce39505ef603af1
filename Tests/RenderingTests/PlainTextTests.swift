import Foundation
import Phrasing
import Rendering
import Testing

struct PlainTextTests {
  private func text(_ statement: Statement, wrap: Int = 80) throws -> String {
    StatementRenderer.render(statement, as: .text, context: try Samples.context(wrap: wrap))
  }

  @Test func keepsAWholeStatement() throws {
    try expectGolden(try text(Samples.rokUS()), "rok-us.txt")
  }

  @Test func keepsAWholeStatementWithoutWrapping() throws {
    try expectGolden(try text(Samples.rokUS(), wrap: 0), "rok-us.unwrapped.txt")
  }

  @Test func keepsAKoreanStatement() throws {
    try expectGolden(try text(Samples.korean, wrap: 40), "korean.txt")
  }

  @Test(arguments: [20, 40, 72, 80]) func staysWithinTheWidth(width: Int) throws {
    let lines = try text(Samples.rokUS(), wrap: width).split(separator: "\n")
    for line in lines where line.contains(" ") {
      // A single long word may stand out, behind its label at most.
      let words = line.split(separator: " ")
      #expect(line.count <= width || words.count <= 2, "\(line)")
    }
  }

  @Test func countsWideCharactersTwice() throws {
    let lines = try text(Samples.statement(["가나다 라마바 사아자"], title: "T"), wrap: 13)
      .split(separator: "\n")
    #expect(lines.suffix(2) == ["가나다 라마바", "사아자"])
  }

  @Test func neverBreaksAtNoBreakSpacesOrInsideWords() throws {
    let sentence = "aaaa bbbb\u{A0}cccc\u{202F}dddd incomprehensibilities ee"
    let lines = try text(Samples.statement([sentence], title: "T"), wrap: 10)
      .split(separator: "\n")
    #expect(
      lines.suffix(4) == ["aaaa", "bbbb\u{A0}cccc\u{202F}dddd", "incomprehensibilities", "ee"])
  }

  @Test func hangsTheTextUnderItsLabel() throws {
    let statement = Samples.statement(["One two three four."], title: "T", label: "10.")
    #expect(try text(statement, wrap: 15).hasSuffix("\n\n10. One two\n    three four.\n"))
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a\u{241B}[31mb"), ("a\u{202E}b", "a⟨U+202E⟩b"), ("a\u{200B}b", "a⟨U+200B⟩b"),
    ("a\u{7F}b", "a\u{2421}b"), ("a\u{85}b", "a⟨U+0085⟩b"), ("a\u{2028}b", "a⟨U+2028⟩b"),
  ])
  func showsInvisibleCharacters(raw: String, shown: String) throws {
    #expect(try text(Samples.statement([raw])).hasSuffix("\n\(shown)\n"))
  }
}
