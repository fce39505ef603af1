import Diagnostics
import Foundation
import Grammar
import MeetingModel
import Phrasing
import Rendering
import Testing

struct SideBySideTests {
  /// A statement of one agenda item. Each sentence says the points at some places of the spec; a
  /// letter behind them is `n` for a new paragraph and `b` for an item of a list.
  private static func statement(_ language: Language, _ sentences: String) -> Statement {
    var paragraphs: [Paragraph] = []
    for part in sentences.split(separator: " ") {
      let places = part.split(separator: "+").compactMap { Int($0.filter(\.isNumber)) }
      let acts = places.map {
        RealisedAct(
          act: "note", rung: "plain", rule: "\(language)/note",
          origin: Samples.origin("agenda[0].points[\($0)]", line: $0))
      }
      let sentence = Sentence(
        line: [Run("\(language) \(part)")], acts: acts, origin: acts.first?.origin,
        rule: "\(language)/note", isBullet: part.contains("b"))
      if part.contains("n") || paragraphs.isEmpty { paragraphs.append(Paragraph(sentences: [])) }
      paragraphs[paragraphs.count - 1].sentences.append(sentence)
    }
    return Statement(
      language: language, title: [Run("\(language) title")], release: nil,
      sections: [Section(role: .agenda, paragraphs: paragraphs)], house: "US",
      voice: .ministersPast)
  }

  /// Rows as text: `1 2|1+2`.
  private static func rows(_ statements: [Statement]) -> [String] {
    Alignment(statements).parts.flatMap(\.rows).map { row in
      row.columns.map { column in
        column.map { $0.sentence.text.split(separator: " ").last ?? "" }.joined(separator: " ")
      }.joined(separator: "|")
    }
  }

  @Test(arguments: [
    ("1 2 3", "1 2 3", ["1|1", "2|2", "3|3"]),
    ("1+2 3", "1 2 3", ["1+2|1 2", "3|3"]),
    ("1 2 3", "1 2+3", ["1|1", "2 3|2+3"]),
    ("1+2 3 4", "1 2+3 4", ["1+2 3|1 2+3", "4|4"]),
    ("1n 2n 3", "1 2 3n", ["1n|1", "2n|2", "3|3n"]),
    ("1 1b 2b", "1 2", ["1 1b|1", "2b|2"]),
    ("1 2", "", ["1|", "2|"]),
    ("", "", []),
  ])
  func laysSentencesOfTheSamePointsBesideEachOther(
    left: String, right: String, expected: [String]
  ) {
    #expect(Self.rows([Self.statement("en", left), Self.statement("ko", right)]) == expected)
  }

  @Test func alignsAnyNumberOfStatements() {
    let statements = [("en", "1+2 3"), ("ko", "1 2 3"), ("fr", "1 2+3")].map {
      Self.statement(Language(rawValue: $0.0), $0.1)
    }
    #expect(Self.rows(statements) == ["1+2 3|1 2 3|1 2+3"])
  }

  @Test func losesNoSentenceAndMovesNone() {
    for (left, right) in [("1+3 4", "1 2 3 4 5"), ("3 1 2", "1 2 3"), ("5", "1n 2n 3")] {
      let statements = [Self.statement("en", left), Self.statement("ko", right)]
      let rows = Alignment(statements).parts.flatMap(\.rows)
      for (index, statement) in statements.enumerated() {
        let cells = rows.flatMap { $0.columns[index] }
        #expect(cells.map(\.sentence) == statement.sentences)
        #expect(cells.map(\.number) == Array(1...statement.sentences.count))
      }
    }
  }

  @Test func pairsSectionsByTheirPart() {
    let english = Samples.rokUS()
    var korean = english
    korean.sections.removeFirst()
    let parts = Alignment([english, korean]).parts
    #expect(parts.map(\.role) == english.sections.map(\.role))
    #expect(parts[0].rows.allSatisfy { $0.columns[1].isEmpty })
    #expect(parts[1].headings.map { $0?.line.text } == ["The Alliance", "The Alliance"])
  }

  private func page(_ statements: [Statement], findings: [Diagnostic] = []) throws -> String {
    SideBySidePage.render(
      statements.map { SideBySidePage.Column(statement: $0, findings: findings) },
      name: "asia/rok-us-2024", page: try Samples.page())
  }

  @Test func namesTheLanguageOfEachCell() throws {
    let html = try page([Samples.rokUS(), Samples.korean])
    #expect(html.contains("<html lang=\"en\">"))
    #expect(html.contains("<span class=\"language-name\">English</span>"))
    #expect(html.contains("<span class=\"language-name\">한국어</span>"))
    #expect(html.contains("<td lang=\"ko\">") && html.contains("<td lang=\"en\">"))
  }

  @Test func saysEverySentenceOnce() throws {
    let html = try page([Samples.rokUS(), Samples.korean])
    for (prefix, statement) in [("en", Samples.rokUS()), ("ko", Samples.korean)] {
      for number in 1...statement.sentences.count {
        #expect(html.components(separatedBy: "id=\"\(prefix)-s\(number)\"").count == 2)
      }
      #expect(!html.contains("id=\"\(prefix)-s\(statement.sentences.count + 1)\""))
    }
  }

  @Test func linksFindingsToTheirColumn() throws {
    let html = try page([Samples.rokUS(), Samples.korean], findings: Samples.findings)
    #expect(html.contains("<a href=\"#en-s4\">line 41</a>"))
    #expect(html.contains("id=\"en-findings\"") && html.contains("id=\"ko-findings\""))
  }

  @Test func takesNothingFromElsewhere() throws {
    let html = try page([Samples.rokUS(), Samples.korean])
    for word in ["<script", " src=", "<link", "<img", "@import", "url(", "http-equiv=\"refresh"] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  @Test func isWellFormed() throws {
    let html = try page([Samples.rokUS(), Samples.korean], findings: Samples.findings)
    try PageTests.expectWellFormed(html)
  }
}
