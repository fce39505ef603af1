import Foundation
import MeetingModel
import Phrasing
import Rendering
import Testing

struct PageTests {
  private func page(_ statement: Statement) throws -> String {
    StatementRenderer.render(
      statement, as: .html, context: try Samples.context(findings: Samples.findings))
  }

  @Test func keepsAWholeStatement() throws {
    try expectGolden(try Samples.withoutStyle(try page(Samples.rokUS())), "rok-us.html")
  }

  @Test func namesTheLanguages() throws {
    #expect(try page(Samples.korean).contains("<html lang=\"ko\">"))
    #expect(try page(Samples.rokUS()).contains("<mark lang=\"ko\">[ko: 담대한 구상]</mark>"))
  }

  @Test func takesNothingFromElsewhere() throws {
    let html = try page(Samples.rokUS())
    #expect(html.contains("default-src 'none'; style-src 'unsafe-inline'"))
    for word in ["<script", " src=", "<link", "<img", "@import", "url(", "http-equiv=\"refresh"] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  @Test func escapesEverything() throws {
    let html = try page(Samples.statement(["<script>alert('a')</script> & \"b\"\u{202E}"]))
    #expect(
      html.contains(
        "&lt;script&gt;alert(&#39;a&#39;)&lt;/script&gt; &amp; &quot;b&quot;⟨U+202E⟩"))
  }

  @Test func linksFindingsToTheirSentences() throws {
    #expect(try page(Samples.rokUS()).contains("<a href=\"#s4\">line 41</a>"))
  }

  @Test func tellsEachSentencesOrigin() throws {
    let html = try page(Samples.rokUS())
    #expect(html.contains("<code>agenda[1].points[0]</code>, line 41"))
    #expect(html.contains("condemn, strongest (<code>en/condemn</code>)"))
    #expect(html.contains("the same speakers as in the sentence before"))
    #expect(
      html.components(separatedBy: "tabindex=\"0\" aria-describedby=").count - 1
        == Samples.rokUS().sentences.count)
  }

  @Test func fallsBackToEnglishWords() throws {
    var statement = Samples.korean
    statement.language = "vi"
    let html = try page(statement)
    #expect(html.contains("<html lang=\"vi\">") && html.contains("<header lang=\"en\">"))
  }

  @Test(arguments: [DocumentFormat.html]) func isWellFormed(format: DocumentFormat) throws {
    for html in [
      try page(Samples.rokUS()), try page(Samples.korean),
      IndexPage.render(IndexPageTests.entries, page: try Samples.page()),
    ] {
      try Self.expectWellFormed(html)
    }
  }

  /// Holds every end tag against its start tag, and every `id` and `#link` against the others.
  static func expectWellFormed(_ html: String) throws {
    guard let python = OutsideProgram.path("python3") else { return }
    let program = """
      import sys
      from html.parser import HTMLParser
      void = {'meta', 'br', 'link', 'img', 'hr', 'input'}
      class Checker(HTMLParser):
        def __init__(self):
          super().__init__()
          self.open, self.ids, self.links = [], [], []
        def handle_starttag(self, tag, attributes):
          if tag not in void: self.open.append(tag)
          for name, value in attributes:
            if name == 'id': self.ids.append(value)
            if name in ('aria-describedby', 'aria-labelledby'): self.links.append(value)
            if name == 'href' and value.startswith('#'): self.links.append(value[1:])
        def handle_endtag(self, tag):
          assert self.open and self.open.pop() == tag, (tag, self.getpos())
      checker = Checker()
      checker.feed(sys.stdin.read())
      checker.close()
      assert not checker.open, checker.open
      assert len(set(checker.ids)) == len(checker.ids), checker.ids
      assert set(checker.links) <= set(checker.ids), checker.links
      print('good')
      """
    #expect(try OutsideProgram.run(python, ["-c", program], input: html).output == "good\n")
  }
}
