package import Diagnostics
import MeetingModel
package import Phrasing

/// Writes statements of one spec beside each other as one HTML page, a row for each stretch of the
/// spec that every language says in whole sentences.
package struct SideBySidePage {
  /// A statement with its findings.
  package struct Column: Sendable {
    package var statement: Statement
    package var findings: [Diagnostic]

    /// Makes a column.
    package init(statement: Statement, findings: [Diagnostic]) {
      self.statement = statement
      self.findings = findings
    }
  }

  private let columns: [Column]
  private let markups: [SentenceMarkup]
  private let name: String
  private let page: PageTemplates
  private let words: PageWords

  /// The page of a meeting's statements, in the order given.
  package static func render(_ columns: [Column], name: String, page: PageTemplates) -> String {
    SideBySidePage(columns: columns, name: name, page: page).render()
  }

  private init(columns: [Column], name: String, page: PageTemplates) {
    self.columns = columns
    self.name = name
    self.page = page
    words = page.words(in: columns.first?.statement.language ?? .english)
    markups = columns.map { column in
      let language = column.statement.language
      return SentenceMarkup(words: page.words(in: language), prefix: "\(language.rawValue)-")
    }
  }

  private func render() -> String {
    page.sideBySide.filled { name in
      switch PageTemplates.StatementPlace(rawValue: name) {
      case .language?: code(0)
      case .wordLanguage?: HTMLText.line(words.language.rawValue)
      case .style?: page.style(words)
      case .title?: HTMLText.line(columns.first?.statement.title.text ?? "")
      case .meeting?: HTMLText.line(self.name)
      case .body?: body
      case .findings?: findings
      case nil: HTMLText.line(words[String(name.dropFirst(5))] ?? "")
      }
    }
  }

  private func code(_ column: Int) -> String {
    HTMLText.line(
      columns.indices.contains(column) ? columns[column].statement.language.rawValue : "en")
  }

  private var body: String {
    let statements = columns.map(\.statement)
    var rows = [
      row("title", head: true) { column in
        "<span class=\"language-name\">\(languageName(column))</span> "
          + markups[column].line(statements[column].title)
      }
    ]
    let releases = statements.map(\.release)
    if releases.contains(where: { $0 != nil }) {
      rows.append(
        row("release-row") { column in
          guard let release = releases[column] else { return "" }
          let begin = release.begin.map { "<p class=\"mark\">\(HTMLText.body($0))</p>" } ?? ""
          return "<p class=\"release\">\(markups[column].line(release.line))</p>" + begin
        })
    }
    for part in Alignment(statements).parts {
      if part.headings.contains(where: { $0 != nil }) {
        rows.append(
          row("heading", head: true, scope: "rowgroup") { column in
            part.headings[column].map { markups[column].heading($0) } ?? ""
          })
      }
      rows += part.rows.map { aligned in row(kind(of: aligned)) { cell(aligned, $0) } }
    }
    if releases.contains(where: { $0?.end != nil }) {
      rows.append(
        row("release-row") { column in
          releases[column]?.end.map { "<p class=\"mark\">\(HTMLText.body($0))</p>" } ?? ""
        })
    }
    let table = [
      "<table class=\"side-by-side\">", "<thead>", rows.removeFirst(), "</thead>", "<tbody>",
    ]
    return (table + rows + ["</tbody>", "</table>"]).joined(separator: "\n")
  }

  private func languageName(_ column: Int) -> String {
    let own = page.words[columns[column].statement.language]
    return own.map { HTMLText.line($0[.language]) } ?? code(column)
  }

  /// A row that begins a paragraph stands a little lower.
  private func kind(of row: Alignment.Row) -> String {
    row.columns.contains { $0.first?.beginsParagraph == true } ? "paragraph" : "sentence-row"
  }

  private func row(
    _ kind: String, head: Bool = false, scope: String = "col", _ content: (Int) -> String
  ) -> String {
    let tag = head ? "th" : "td"
    let scope = head ? " scope=\"\(scope)\"" : ""
    let cells = columns.indices.map { column in
      "<\(tag)\(scope) lang=\"\(code(column))\">\(content(column))</\(tag)>"
    }
    return "<tr class=\"\(kind)\">" + cells.joined(separator: "\n") + "</tr>"
  }

  /// The sentences of a cell: a paragraph's end inside of it is kept, and items of a list are one.
  private func cell(_ row: Alignment.Row, _ column: Int) -> String {
    var blocks: [(isList: Bool, sentences: [String])] = []
    for cell in row.columns[column] {
      let markup = markups[column]
      let text = markup.sentence(cell.sentence, number: cell.number)
      let label = cell.label.map { "<span class=\"label\">\(HTMLText.line($0))</span> " } ?? ""
      if cell.beginsParagraph || blocks.last?.isList != cell.sentence.isBullet {
        blocks.append((cell.sentence.isBullet, []))
      }
      blocks[blocks.count - 1].sentences.append(label + text)
    }
    return blocks.map { block in
      block.isList
        ? "<ul>" + block.sentences.map { "<li>\($0)</li>" }.joined(separator: "\n") + "</ul>"
        : "<p>" + block.sentences.joined(separator: "\n") + "</p>"
    }.joined(separator: "\n")
  }

  private var findings: String {
    columns.indices.map { column in
      FindingsMarkup(
        statement: columns[column].statement, findings: columns[column].findings,
        words: markups[column].words, prefix: markups[column].prefix
      ).render()
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
