import Testing

@testable import Importing

/// Plain text, Markdown and pages.
struct FormatTests {
  @Test func readsAPage() throws {
    let page = """
      <!DOCTYPE html><html><head><title>Site &amp; Co</title><script>var p = "<p>no</p>";</script></head>
      <body><nav><p>Menu</p></nav><main><h1>Statement of Canada and Japan</h1>
      <p>We met &ldquo;in peace&rdquo;.<br>We&nbsp;left.</p><h2>Trade</h2>
      <ul><li>We agreed to trade.</li></ul></main><footer>Bye</footer></body></html>
      """
    let text = PublishedTextReader.read(Array(page.utf8), name: "page.html")
    #expect(text.title == "Statement of Canada and Japan")
    #expect(
      text.blocks.map(\.text) == ["We met “in peace”.", "We left.", "Trade", "We agreed to trade."])
    #expect(text.blocks.map(\.mark) == [nil, nil, nil, "-"])
    #expect(text.blocks[2].kind == .heading)
  }

  @Test(arguments: [
    ("Rados&lstrok;aw Sikorski", "Radosław Sikorski"), ("S&atilde;o Paulo", "São Paulo"),
    ("&#146;s &#x93;word&#x94;", "’s “word”"), ("caf&#233; &#xE9;t&eacute;", "café été"),
    ("a&#129;b&#127;c&#0;d", "ab&#127;c&#0;d"), ("A&unknown;B", "A&unknown;B"),
    ("AT&T; Q&A", "AT&T; Q&A"),
  ])
  func readsCharacterReferences(written: String, expected: String) {
    let text = PublishedTextReader.read(Array("<p>\(written)</p>".utf8), name: "page.html")
    #expect(text.blocks.map(\.text) == [expected])
  }

  @Test func readsMarkdown() throws {
    let page = """
      ---
      title: "Statement of Canada and Japan"
      date: 2024-02-03
      ---
      ## Trade

      We **agreed** to [trade](https://example.org/a_b) snake_case things.

      * One item
      """
    let text = PublishedTextReader.read(Array(page.utf8), name: "page.md")
    #expect(text.title == "Statement of Canada and Japan")
    #expect(text.date == "2024-02-03")
    #expect(
      text.blocks.map(\.text) == ["Trade", "We agreed to trade snake_case things.", "One item"])
    #expect(text.blocks.map(\.line) == [5, 7, 9])
  }

  @Test func joinsWrappedLines() throws {
    let text = PublishedTextReader.read(Array("We met\nin Oslo.\n\nWe left.".utf8), name: "a.txt")
    #expect(text.blocks.map(\.text) == ["We met in Oslo.", "We left."])
  }
}
