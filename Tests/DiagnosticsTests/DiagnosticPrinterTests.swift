import Diagnostics
import Testing

@Suite struct DiagnosticPrinterTests {
  @Test func printsPlaceLineCaretNotesAndHelp() {
    let source = SourceText(name: "spec.yaml", text: "first: 1\nsecond: 2\nfirst: 3\n")
    var finder = SourcePositionFinder(source)
    let diagnostic = Diagnostic(
      .error, id: "yaml/duplicate-key", "the key `first` is given twice", file: "spec.yaml",
      range: finder.range(19..<24), help: ["keep one of the two"],
      related: [.init(message: "it is given here first", range: finder.range(0..<5))])
    #expect(
      DiagnosticPrinter().text(diagnostic, source: source) == """
        spec.yaml:3:1: error: the key `first` is given twice [yaml/duplicate-key]
         3 | first: 3
           | ^~~~~
        spec.yaml:1:1: note: it is given here first
         1 | first: 1
           | ^~~~~
        help: keep one of the two

        """)
  }

  @Test func printsWithoutALineWhereThereIsNone() {
    let diagnostic = Diagnostic(.warning, id: "a/b", "it is odd", file: "x.yaml")
    #expect(
      DiagnosticPrinter().text([diagnostic], sources: []) == "x.yaml: warning: it is odd [a/b]\n")
  }

  @Test(arguments: [
    ("key: word", " 1 | key: word\n   |      ^~~~"),
    ("\tkey: word", " 1 |     key: word\n   |          ^~~~"),
    ("a\tb: word", " 1 | a   b: word\n   |        ^~~~"),
    ("한국: word", " 1 | 한국: word\n   |       ^~~~"),
    ("\u{1112}\u{1161}\u{11AB}: word", " 1 | \u{1112}\u{1161}\u{11AB}: word\n   |     ^~~~"),
    ("e\u{301}: word", " 1 | e\u{301}: word\n   |    ^~~~"),
    ("🇰🇷👩‍👩‍👧: word", " 1 | 🇰🇷👩‍👩‍👧: word\n   |       ^~~~"),
    (
      "\u{202E}x\u{1B}[2J: word", " 1 | <U+202E>x<U+001B>[2J: word\n   |                       ^~~~"
    ),
  ])
  func putsTheCaretUnderTheGlyphs(line: String, expected: String) {
    let source = SourceText(name: "s", text: line)
    let text = DiagnosticPrinter().text(error("fault", at: "word", in: source), source: source)
    #expect(text == "s:\(1):\(line.count - 3): error: fault [test/fault]\n\(expected)\n")
  }

  @Test func marksWideGlyphsOverTheirWholeWidth() {
    let source = SourceText(name: "s", text: "a: 대한민국.")
    let text = DiagnosticPrinter().text(error("fault", at: "대한민국", in: source), source: source)
    #expect(text.hasSuffix(" 1 | a: 대한민국.\n   |    ^~~~~~~~\n"))
  }

  @Test func showsTheSurroundingsOfTheCaretInALongLine() {
    let source = SourceText(
      name: "s",
      text: String(repeating: "left ", count: 5000) + "WORD"
        + String(repeating: " right", count: 5000))
    let text = DiagnosticPrinter(width: 40).text(
      error("fault", at: "WORD", in: source), source: source)
    #expect(
      text == """
        s:1:25001: error: fault [test/fault]
         1 | …ft left left WORD right right right righ…
           |               ^~~~

        """)
  }

  @Test func marksTheFirstLineOfALongerRange() {
    let source = SourceText(name: "s", text: "a: one\n  two\n")
    let text = DiagnosticPrinter().text(
      error("fault", at: "one\n  two", in: source), source: source)
    #expect(text.hasSuffix(" 1 | a: one\n   |    ^~~\n"))
  }

  @Test func pointsBehindTheLastCharacter() {
    let source = SourceText(name: "s", text: "a: one")
    var finder = SourcePositionFinder(source)
    let diagnostic = Diagnostic(.error, id: "i", "m", file: "s", range: finder.range(6..<6))
    let text = DiagnosticPrinter().text(diagnostic, source: source)
    #expect(text.hasSuffix(" 1 | a: one\n   |       ^\n"))
  }

  @Test func escapesWhatATerminalWouldObey() {
    let diagnostic = Diagnostic(
      .error, id: "i", "bad \u{1B}]0;x\u{7} \u{202E}text\nnext", file: "f\u{1B}[2J.yaml",
      help: ["remove \u{9B}1m"])
    let text = DiagnosticPrinter().text(diagnostic, source: nil)
    #expect(
      text == """
        f<U+001B>[2J.yaml: error: bad <U+001B>]0;x<U+0007> <U+202E>text<U+000A>next [i]
        help: remove <U+009B>1m

        """)
  }

  @Test func coloursOnlyWhenAsked() {
    let diagnostic = Diagnostic(.error, id: "i", "m", file: "f")
    #expect(!DiagnosticPrinter().text(diagnostic, source: nil).contains("\u{1B}"))
    #expect(
      DiagnosticPrinter(usesColor: true).text(diagnostic, source: nil)
        == "\u{1B}[1mf: \u{1B}[0m\u{1B}[1;31merror: \u{1B}[0m\u{1B}[1mm\u{1B}[0m [i]\n")
  }

  @Test func countsThemBySeverity() {
    let warning = Diagnostic(.warning, id: "i", "m", file: "f")
    let error = Diagnostic(.error, id: "i", "m", file: "f")
    #expect(DiagnosticPrinter().summary([warning, error, error]) == "2 errors, 1 warning")
    #expect(DiagnosticPrinter().summary([]) == nil)
  }
}
