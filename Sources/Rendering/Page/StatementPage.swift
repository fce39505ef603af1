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
      var lines = ["<section class=\"\(section.role.rawValue)\">"]
      if let heading = section.heading {
        lines.append("<h2>\(markup.heading(heading))</h2>")
      }
      lines += section.paragraphs.map { paragraph($0, number: &number) }
      blocks.append((lines + ["</section>"]).joined(separator: "\n"))
    }
    if let end = statement.release?.end {
      blocks.append("<p class=\"mark\">\(HTMLText.body(end))</p>")
    }
    return blocks.joined(separator: "\n")
  }

  private func paragraph(_ paragraph: Paragraph, number: inout Int) -> String {
    var blocks: [String] = []
    for (index, run) in paragraph.runs.enumerated() {
      let sentences = run.sentences.map { sentence in
        number += 1
        return markup.sentence(sentence, number: number)
      }
      if run.isList {
        let items = sentences.map { "<li>\($0)</li>" }
        blocks.append((["<ul>"] + items + ["</ul>"]).joined(separator: "\n"))
      } else {
        blocks.append(
          text(sentences.joined(separator: "\n"), label: index == 0 ? paragraph.label : nil))
      }
    }
    return blocks.joined(separator: "\n")
  }

  private func text(_ text: String, label: String?) -> String {
    guard let label else { return "<p>\(text)</p>" }
    return "<p class=\"numbered\"><span class=\"label\">\(HTMLText.line(label))</span> \(text)</p>"
  }
}

extension PageTemplates {
  /// The style, with its words.
  func style(_ words: PageWords) -> String {
    style.filled { HTMLText.style(words[String($0.dropFirst(5))] ?? "") }
  }
}
