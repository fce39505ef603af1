import Foundation
import MeetingModel
import Phrasing
import Rendering
import Testing

struct MarkdownTests {
  private func markdown(_ sentences: [String], title: String = "Title", heading: String? = nil)
    throws -> String
  {
    StatementRenderer.render(
      Samples.statement(sentences, title: title, heading: heading), as: .markdown,
      context: try Samples.context())
  }

  @Test func keepsOrdinaryTextFreeOfBackslashes() throws {
    let text =
      "Europe-wide D.P.R.K. officials (\"2+2\") met at 10.30 a.m.; R&D of $1.23M, 50% – x < 3,"
      + " a_b, [KR: strongly], #1: https://un.org/a.b?c=d&e=f!"
    #expect(try markdown([text]).hasSuffix("\n\n\(text)\n"))
  }

  @Test(arguments: [
    ("1. May", "1\\. May"), ("12) May", "12\\) May"), ("2024.", "2024\\."),
    ("3.5 percent", "3.5 percent"),
    ("- a", "\\- a"), ("+ a", "\\+ a"), ("* a", "\\* a"), ("-5 degrees", "-5 degrees"),
    ("# a", "\\# a"), ("#1 a", "#1 a"), ("> a", "\\> a"), ("---", "\\---"), ("===", "\\==="),
    ("a *b* c", "a \\*b\\* c"), ("_b_", "\\_b\\_"), ("a_b", "a_b"), ("`a`", "\\`a\\`"),
    ("<b>", "\\<b>"), ("a < b", "a < b"), ("&amp; R&D", "\\&amp; R&D"), ("[a](b)", "[a\\](b)"),
    ("[a]: b", "[a\\]: b"), ("a|b", "a\\|b"), ("~3", "\\~3"), ("a\\b", "a\\b"),
    ("a\\*", "a\\\\\\*"),
    ("    a", "&#32;&#32;&#32;&#32;a"), ("a\nb", "a\\\nb"), ("a\n\nb", "a\n\nb"),
    ("a\n- b", "a\\\n\\- b"),
  ])
  func escapesWhatWouldMeanSomething(text: String, escaped: String) throws {
    #expect(try markdown([text]) == "# Title\n\n\(escaped)\n")
  }

  @Test func keepsNumberSignsAtTheEndOfAHeading() throws {
    #expect(try markdown(["a"], heading: "Area #").contains("## Area \\#\n"))
  }

  @Test func writesLabelsAsText() throws {
    let statement = Samples.statement(["They met."], label: "3.")
    let text = StatementRenderer.render(statement, as: .markdown, context: try Samples.context())
    #expect(text.hasSuffix("\n\n3\\. They met.\n"))
  }

  @Test func keepsAWholeStatement() throws {
    try expectGolden(
      StatementRenderer.render(Samples.rokUS(), as: .markdown, context: try Samples.context()),
      "rok-us.md")
  }

  static let pieces = [
    "1.", "2)", "-", "+", "*", "**", "_", "__", "`", "```", "~", "~~", "|", "<b>", "</b>", "<!--",
    "&amp;", "&#35;", "&", "[a]", "(b)", "[^1]", "![x](y)", "[a]: b", "#", "##", "> q", "\\", "\\*",
    "a", "word", "2+2", "a_b_c", "---", "===", "\"q\"", "’", "<https://a.b>", "https://a.b/_c_",
    "한국", "e\u{301}", "\u{A0}", "|---|", "\n", "\n\n", "    ", "\t",
  ]

  /// Texts made of pieces that mean something in Markdown, the same ones on every run.
  static var texts: [String] {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    return (0..<400).map { _ in
      (0..<(1 + next(6))).map { _ in pieces[next(pieces.count)] + ["", " "][next(2)] }.joined()
    }
  }

  /// Programs that read CommonMark, with their arguments; those that are installed are asked.
  static let programs = [
    ("cmark", []), ("cmark-gfm", ["-e", "table", "-e", "strikethrough", "-e", "tasklist"]),
  ]

  @Test(arguments: programs.filter { OutsideProgram.path($0.0) != nil })
  func showsEveryTextLiterally(name: String, arguments: [String]) throws {
    let program = try #require(OutsideProgram.path(name))
    let texts = MarkdownTests.texts.filter {
      !$0.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty
    }
    // Each text stands in a paragraph of its own, behind a line that tells where it begins.
    let statement = Statement(
      language: .english, title: Samples.statement([]).title, release: nil,
      sections: texts.map { text in
        Section(
          role: .agenda,
          paragraphs: [
            Paragraph(sentences: [Samples.sentence("§§§")]),
            Paragraph(sentences: [Samples.sentence(text)]),
          ])
      }, house: "US", voice: .ministersPast)
    let markdown = StatementRenderer.render(
      statement, as: .markdown, context: try Samples.context())
    let html = try OutsideProgram.run(program, arguments, input: markdown)
    #expect(html.status == 0)
    let shown = html.output.components(separatedBy: "<p>§§§</p>").dropFirst()
    try #require(shown.count == texts.count)
    for (text, shown) in zip(texts, shown) {
      #expect(!shown.contains("<em>") && !shown.contains("<a ") && !shown.contains("<code>"))
      #expect(words(unescaped(shown)) == words(text), "\(text)")
    }
  }

  private func unescaped(_ html: String) -> String {
    var text = html
    for tag in ["<p>", "</p>", "<br />"] { text = text.replacing(tag, with: " ") }
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacing(entity, with: character)
    }
    return text
  }

  private func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.map { String($0) }
  }
}
