import MeetingModel
import Phrasing
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

  /// The blocks of a page's body.
  private static func blocks(_ body: String) -> [String] {
    let page = "<html><body><h1>T</h1>\(body)</body></html>"
    return PublishedTextReader.read(Array(page.utf8), name: "page.html").blocks.map(\.text)
  }

  @Test(arguments: [
    // A note's mark is no word; an ordinal's ending is.
    (
      "<p>We met.<sup><a href=\"#n\">[1]</a></sup> We left on the 4<sup>th</sup>.</p>",
      ["We met. We left on the 4th."]
    ),
    ("<p>We met<br>in Oslo.<br>We left.</p>", ["We met in Oslo.", "We left."]),
    ("We met.<br><br>we left", ["We met.", "we left"]),
    (
      "<table><tr><td>Japan</td><td>4</td></tr><tr><td>Chile</td></tr></table>",
      ["Japan | 4", "Chile"]
    ),
    ("<form><p>We met.</p></form>", ["We met."]),
    (
      "<div class=\"related-links\">More</div><p>We met in the harbor.</p>",
      ["We met in the harbor."]
    ),
    (
      "<dl class=\"gem-c-metadata\"><dt>From:</dt></dl><p>We met in the harbor.</p>",
      ["We met in the harbor."]
    ),
    ("<p><b>1.</b> We met.</p>", ["We met."]),
    ("<p><b>Trade.</b> We met.</p>", ["Trade.", "We met."]),
    // A page whose text stands in what looks like a menu is read whole.
    (
      "<div class=\"menu\"><p>We met in Oslo and agreed to meet again.</p></div><p>Top</p>",
      ["We met in Oslo and agreed to meet again.", "Top"]
    ),
  ])
  func readsWhatPagesDo(_ body: String, _ expected: [String]) {
    #expect(Self.blocks(body) == expected)
  }

  @Test(arguments: [
    ("We met and\n\n- 2 -\n\nagreed to rest.", ["We met and agreed to rest."]),
    ("We met.\n\nPage 3 of 4\n\nWe left.", ["We met.", "We left."]),
    ("We met.\n\n2025\n\nWe left.", ["We met.", "2025", "We left."]),
    // Cut at a line's end: whole again where the text has the word, else with its hyphen.
    ("A welcome step: we wel-\ncome it.", ["A welcome step: we welcome it."]),
    ("We seek long-\nterm trust.", ["We seek long-term trust."]),
    ("We seek rules-\nbased order.", ["We seek rules-based order."]),
    ("They share cap-\nabilities.", ["They share capabilities."]),
    ("JOINT STATE-\nMENT\n\nWe met.", ["JOINT STATEMENT", "We met."]),
    ("We met.\n\n1\n\nWe left.\n\n2\n\nWe slept.", ["We met.", "We left.", "We slept."]),
    ("TRADE AND FISH\nWe met in Oslo.", ["TRADE AND FISH", "We met in Oslo."]),
  ])
  func readsWhatPaperLeaves(_ text: String, _ expected: [String]) throws {
    let rules = try #require(Shelf.phrasebook?.languages["en"]?.reading)
    let windows = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
    for text in [text, windows] {
      var read = PublishedTextReader.read(Array(text.utf8), name: "a.txt")
      read.joinCutWords(rules)
      read.dropPageMarks(rules)
      #expect(read.blocks.map(\.text) == expected)
    }
  }

  @Test func readsATitleInCapitalsOverLines() throws {
    let spec = try Shelf.read(
      """
      JOINT STATEMENT
      OF THE PRESIDENT OF THE REPUBLIC OF KOREA
      AND THE PRIME MINISTER OF CANADA

      Ottawa, May 17, 2023

      The leaders agreed to share the pier.
      """
    ).spec
    #expect(
      spec.contains("title: JOINT STATEMENT OF THE PRESIDENT OF THE REPUBLIC OF KOREA AND THE"))
    #expect(spec.contains("KR: {}"))
    #expect(spec.contains("CA: {}"))
    #expect(spec.contains("place: Ottawa"))
  }

  @Test func joinsWrappedLines() throws {
    let text = PublishedTextReader.read(Array("We met\nin Oslo.\n\nWe left.".utf8), name: "a.txt")
    #expect(text.blocks.map(\.text) == ["We met in Oslo.", "We left."])
  }
}
