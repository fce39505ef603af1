import Diagnostics
import Rendering
import Testing

struct PageTemplatesTests {
  /// The identifiers of the problems when one file is changed.
  private func problems(_ path: String, _ change: (String) -> String?) throws -> [String] {
    var files = try Samples.pageFiles()
    let text = String(decoding: files[path] ?? [], as: UTF8.self)
    files[path] = change(text).map { Array($0.utf8) }
    let result = PageTemplates.load(files)
    #expect((result.page == nil) == !result.problems.isEmpty)
    return result.problems.map(\.id)
  }

  @Test(arguments: [
    ("{{name}}", "page/unknown-placeholder"), ("{{word.none}}", "page/unknown-placeholder"),
    ("{{", "page/malformed-placeholder"), ("{{ title }}", "page/malformed-placeholder"),
  ])
  func refusesPlacesThatItCannotFill(text: String, id: String) throws {
    #expect(try problems("page/statement.html") { $0 + text } == [id])
    #expect(try problems("page/style.css") { $0 + text } == [id])
  }

  @Test(arguments: ["title", "body", "style", "findings", "meeting", "language"])
  func wantsEveryPlace(name: String) throws {
    let found = try problems("page/statement.html") { $0.replacing("{{\(name)}}", with: "") }
    #expect(found == ["page/missing-placeholder"])
  }

  @Test(arguments: [
    ("page/statement.html", 1), ("page/side-by-side.html", 1), ("page/index.html", 1),
    ("page/style.css", 1),
    ("page/words/en.txt", 1),
    ("page/words/ko.txt", 0),
  ])
  func wantsEveryFileButOtherLanguages(path: String, count: Int) throws {
    #expect(try problems(path) { _ in nil } == Array(repeating: "page/missing-file", count: count))
  }

  @Test(arguments: [
    ("nonsense", "page/malformed-word"), ("nonsense: x", "page/unknown-word"),
    ("draft: x", "page/double-word"),
  ])
  func refusesWordsThatItDoesNotKnow(line: String, id: String) throws {
    #expect(try problems("page/words/fr.txt") { $0 + line + "\n" } == [id])
  }

  @Test func wantsEveryWord() throws {
    let found = try problems("page/words/en.txt") { $0.replacing("rule: Rule\n", with: "") }
    #expect(found == ["page/missing-word"])
  }

  @Test func refusesAStyleThatEndsEarly() throws {
    #expect(try problems("page/style.css") { $0 + "</STYLE><b>" } == ["page/style-end"])
  }

  @Test func tellsWhereAPlaceStands() throws {
    var files = try Samples.pageFiles()
    files["page/index.html"] = Array("{{style}}{{body}}\n{{word-language}} {{no}}".utf8)
    let problem = try #require(PageTemplates.load(files).problems.first)
    #expect(problem.range?.start.line == 2 && problem.range?.start.column == 19)
  }

  @Test func takesAnEditorsLineEnds() throws {
    #expect(
      try problems("page/words/en.txt") { "\u{FEFF}" + $0.replacing("\n", with: "\r\n") } == [])
  }
}
