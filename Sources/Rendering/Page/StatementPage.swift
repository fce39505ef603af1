import MeetingModel
import Phrasing

/// Writes a statement as one HTML page without scripts and without anything from elsewhere.
struct StatementPage {
  private let statement: Statement
  private let context: RenderingContext
  private let words: PageWords
  private let markup: SentenceMarkup

  init(statement: Statement, context: RenderingContext) {
    self.statement = statement
    self.context = context
    words = context.page.words(in: statement.language)
    markup = SentenceMarkup(words: words)
  }

  func render() -> DocumentText {
    var page = DocumentText()
    context.page.statement.add(to: &page) { name, page in
      switch PageTemplates.StatementPlace(rawValue: name) {
      case .language?: page.addLine(statement.language.rawValue)
      case .wordLanguage?: page.addLine(words.language.rawValue)
      case .style?: page += context.page.style(words)
      case .title?: page.addLine(statement.title.text)
      case .meeting?: page.addLine(context.name)
      case .body?: addBody(to: &page)
      case .findings?:
        page +=
          FindingsMarkup(statement: statement, findings: context.findings, words: words).render()
      case nil: page.addLine(words[String(name.dropFirst(5))] ?? "")
      }
    }
    return page
  }

  // MARK: The text

  /// Adds the blocks of the text, with line ends between them.
  private func addBody(to page: inout DocumentText) {
    var isFirst = true
    func begin(_ block: String) {
      if !isFirst { page += "\n" }
      isFirst = false
      page += block
    }
    if let release = statement.release {
      begin("<p class=\"release\">\(markup.line(release.line))</p>")
      if let mark = release.begin { begin("<p class=\"mark\">\(HTMLText.body(mark))</p>") }
    }
    var number = 0
    for section in statement.sections {
      begin("<section class=\"\(section.role.rawValue)\">\n")
      if let heading = section.heading { page += "<h2>\(markup.heading(heading))</h2>\n" }
      for paragraph in section.paragraphs { add(paragraph, number: &number, to: &page) }
      page += "</section>"
    }
    if let mark = statement.release?.end {
      begin("<p class=\"mark\">\(HTMLText.body(mark))</p>")
    }
  }

  /// Adds a paragraph, and a line end behind each of its blocks.
  private func add(_ paragraph: Paragraph, number: inout Int, to page: inout DocumentText) {
    for (index, run) in paragraph.runs.enumerated() {
      if run.isList {
        page += "<ul>\n"
      } else if index == 0, let label = paragraph.label {
        page += "<p class=\"numbered\"><span class=\"label\">\(HTMLText.line(label))</span> "
      } else {
        page += "<p>"
      }
      for (place, sentence) in run.sentences.enumerated() {
        if place > 0, !run.isList { page += "\n" }
        if run.isList { page += "<li>" }
        number += 1
        markup.add(sentence, number: number, to: &page)
        if run.isList { page += "</li>\n" }
      }
      page += run.isList ? "</ul>\n" : "</p>\n"
    }
  }
}
