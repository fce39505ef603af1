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

  func render() -> String {
    context.page.statement.filled { name in
      switch PageTemplates.StatementPlace(rawValue: name) {
      case .language?: HTMLText.line(statement.language.rawValue)
      case .wordLanguage?: HTMLText.line(words.language.rawValue)
      case .style?: context.page.style(words)
      case .title?: HTMLText.line(statement.title.text)
      case .meeting?: HTMLText.line(context.name)
      case .body?: body
      case .findings?:
        FindingsMarkup(statement: statement, findings: context.findings, words: words).render()
      case nil: HTMLText.line(words[String(name.dropFirst(5))] ?? "")
      }
    }
  }

  // MARK: The text

  private var body: String {
    var blocks: [String] = []
    if let release = statement.release {
      blocks.append("<p class=\"release\">\(markup.line(release.line))</p>")
      if let begin = release.begin {
        blocks.append("<p class=\"mark\">\(HTMLText.body(begin))</p>")
      }
    }
    var number = 0
    for section in statement.sections {
      var text = "<section class=\"\(section.role.rawValue)\">\n"
      if let heading = section.heading { text += "<h2>\(markup.heading(heading))</h2>\n" }
      for paragraph in section.paragraphs { add(paragraph, number: &number, to: &text) }
      blocks.append(text + "</section>")
    }
    if let end = statement.release?.end {
      blocks.append("<p class=\"mark\">\(HTMLText.body(end))</p>")
    }
    return blocks.joined(separator: "\n")
  }

  /// Adds a paragraph, and a line end behind each of its blocks.
  private func add(_ paragraph: Paragraph, number: inout Int, to page: inout String) {
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
