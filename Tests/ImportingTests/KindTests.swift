import Foundation
import Importing
import Phrasing
import Testing

/// Texts of our own invention in the manner of several kinds of statements.
struct KindTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Texts")

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  private static func read(_ name: String) throws -> Importer.Result {
    try Shelf.read(text(name), name: name)
  }

  /// The least share of sentences that are read as acts, in percent.
  @Test(arguments: [
    ("seven-ministers.txt", 90), ("consultations.md", 100), ("press-page.html", 100),
    ("four-ministers.txt", 85), ("numbered.txt", 85), ("chairs.txt", 100), ("state-visit.txt", 80),
    ("allies.txt", 80),
  ])
  func readsActs(_ name: String, _ share: Int) throws {
    let report = try Self.read(name).report
    #expect(report.points * 100 >= report.sentences * share, "\(report)")
    #expect(report.verbatim == 0, "\(report.unread)")
    #expect(report.roundTrip * 10 >= report.points * 9)
  }

  @Test(arguments: [
    "seven-ministers.txt", "consultations.md", "press-page.html", "four-ministers.txt",
    "numbered.txt", "chairs.txt", "state-visit.txt", "allies.txt",
  ])
  func draftsTheTextAgain(_ name: String) throws {
    let result = try Self.read(name)
    let drafted = try Shelf.draft(result.spec)
    #expect(drafted.count == result.report.sentences + result.report.headings)
    let text = Self.letters(try Self.text(name))
    for sentence in drafted {
      #expect(text.contains(Self.letters(sentence)), "\(sentence)")
    }
  }

  private static func letters(_ text: String) -> String {
    text.replacing("&nbsp;", with: " ").replacing("&ndash;", with: "–")
      .filter { $0.isLetter || $0.isNumber }
  }

  @Test func findsPartiesDateAndPlace() throws {
    let seven = try Self.read("seven-ministers.txt").spec
    #expect(seven.contains("date: 2025-03-14"))
    for code in ["CA", "FR", "DE", "IT", "JP", "GB", "US"] {
      #expect(seven.contains("\n  \(code): {}"))
    }
    let page = try Self.read("press-page.html").spec
    #expect(page.contains("place: Brussels"))
    #expect(page.contains("date: 2024-07-17"))
    #expect(page.contains("heading: Security and defence"))
    let numbered = try Self.read("numbered.txt").spec
    #expect(numbered.contains("numbering: paragraphs"))
    #expect(numbered.contains("place: Harpsund"))
    #expect(try Self.read("allies.txt").spec.contains("NATO"))
  }

  @Test func passesOverWhatIsThePages() throws {
    let spec = try Self.read("press-page.html").spec
    for word in ["Press", "Contact", "All rights", "Share", "var x"] {
      #expect(!spec.contains(word), "\(word)")
    }
  }

  @Test func callsNoSpeakingSentenceAFact() throws {
    // The verb is ours, and what stands with it is not: the sentence is copied, with the reason.
    let text = "Statement of Canada and Japan\n\nThe two sides reaffirmed, and so did we, the pact."
    let report = try Shelf.read(text).report
    #expect(report.states == 0)
    #expect(report.unread.count == report.verbatim)
  }
}

/// What the product drafted comes back as it was meant.
struct DraftedTextTests {
  private static let examples = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples")

  /// A statement as the Markdown that is published of it.
  private static func text(_ statement: Statement) -> String {
    var lines = ["# \(statement.title.text)"]
    if let release = statement.release {
      lines += [release.line.text, release.begin].compactMap(\.self)
    }
    for section in statement.sections {
      if let heading = section.heading { lines.append("## \(heading.line.text)") }
      lines += section.paragraphs.map { $0.sentences.map(\.text).joined(separator: " ") }
    }
    lines += [statement.release?.end].compactMap(\.self)
    return lines.joined(separator: "\n\n")
  }

  @Test(arguments: ["minimal.yaml", "rok-us-2024.yaml", "rok-canada-2024.yaml"])
  func readsItsOwnDrafts(_ name: String) throws {
    let spec = try String(contentsOf: Self.examples.appending(path: name), encoding: .utf8)
    let text = Self.text(try Shelf.statement(spec))
    let result = try Shelf.read(text, name: "statement.md")
    #expect(!result.spec.contains("opening: false"), "the layout drafts the meeting sentence")
    #expect(!result.spec.contains("verbatim"))
    #expect(Self.text(try Shelf.statement(result.spec)) == text)
  }

  @Test func readsWhoReleasedTheText() throws {
    let spec = try String(
      contentsOf: Self.examples.appending(path: "rok-us-2024.yaml"), encoding: .utf8)
    let result = try Shelf.read(Self.text(try Shelf.statement(spec)), name: "statement.md")
    for line in ["instance: 6", "host: US", "release: true", "each:"] {
      #expect(result.spec.contains(line), "\(line)")
    }
  }
}
