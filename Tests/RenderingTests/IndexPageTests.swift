import Foundation
import MeetingModel
import Rendering
import Testing

struct IndexPageTests {
  static let entries: [IndexEntry] = [
    IndexEntry(
      name: "asia/rok-us-2024", state: "drafted", revision: 3, findings: 2,
      changed: "31 October 2024, 14:05",
      files: [
        .init(language: .english, format: .html, path: "asia/rok-us-2024/r0003/statement.en.html"),
        .init(language: .english, format: .text, path: "asia/rok-us-2024/r0003/statement.en.txt"),
        .init(language: .korean, format: .html, path: "asia/rok-us-2024/r0003/statement.ko.html"),
      ]),
    IndexEntry(
      name: "북미/<draft> #1", state: "failed", revision: 1,
      problems:
        "rok-canada.yaml:12:9: error: unknown act `reafirm`\n   12 |       - reafirm: the ties\n"
        + "help: did you mean `reaffirm`?\n", changed: "31 October 2024, 14:06",
      files: [.init(language: .english, format: .json, path: "북미/<draft> #1/r0001/s.json")]),
    IndexEntry(name: "quad", state: "queued"),
    IndexEntry(name: "old", state: "withdrawn", revision: 12, changed: "1 May 2024"),
    IndexEntry(name: "new", state: "sleeping \"x\""),
  ]

  @Test func keepsAWholePage() throws {
    let html = IndexPage.render(IndexPageTests.entries, page: try Samples.page())
    try expectGolden(try Samples.withoutStyle(html), "index.html")
  }

  @Test func tellsEveryMeeting() throws {
    let html = IndexPage.render(IndexPageTests.entries, page: try Samples.page())
    #expect(html.contains("href=\"asia/rok-us-2024/r0003/statement.en.html\""))
    #expect(html.contains("Has errors"))
    #expect(html.contains("did you mean `reaffirm`?"))
    #expect(html.contains("북미/&lt;draft&gt; #1"))
    #expect(html.contains("href=\"%EB%B6%81%EB%AF%B8/%3Cdraft%3E%20%231/r0001/s.json\""))
    #expect(html.contains("<span class=\"state unknown\">sleeping &quot;x&quot;</span>"))
  }

  @Test func saysWhatToDoWhenThereIsNothing() throws {
    #expect(IndexPage.render([], page: try Samples.page()).contains("There are no meetings yet."))
  }

  @Test func speaksOtherLanguages() throws {
    let html = IndexPage.render(
      IndexPageTests.entries, page: try Samples.page(), language: .korean)
    #expect(html.contains("<html lang=\"ko\">") && html.contains("오류 있음"))
  }
}
