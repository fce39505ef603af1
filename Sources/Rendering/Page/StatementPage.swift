import Diagnostics
import Grammar
import MeetingModel
import Phrasing

/// Writes a statement as one HTML page without scripts and without anything from elsewhere.
struct StatementPage {
  private let statement: Statement
  private let context: RenderingContext
  private let words: PageWords
  private let notes: OriginNotes

  init(statement: Statement, context: RenderingContext) {
    self.statement = statement
    self.context = context
    words = context.page.words(in: statement.language)
    notes = OriginNotes(words: words)
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
      case .findings?: findings
      case nil: HTMLText.line(words[String(name.dropFirst(5))] ?? "")
      }
    }
  }

  // MARK: The text

  private var body: String {
    var blocks: [String] = []
    if let release = statement.release {
      blocks.append("<p class=\"release\">\(line(release.line))</p>")
      if let begin = release.begin {
        blocks.append("<p class=\"mark\">\(HTMLText.body(begin))</p>")
      }
    }
    var number = 0
    for section in statement.sections {
      var lines = ["<section class=\"\(section.role.rawValue)\">"]
      if let heading = section.heading {
        let label = heading.label.map { "<span class=\"label\">\(HTMLText.line($0))</span> " } ?? ""
        lines.append("<h2>\(label)\(line(heading.line))</h2>")
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
        return self.sentence(sentence, number: number)
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

  private func sentence(_ sentence: Sentence, number: Int) -> String {
    "<span class=\"sentence\" id=\"s\(number)\" tabindex=\"0\" aria-describedby=\"o\(number)\">"
      + line(sentence.line) + "</span>" + notes.note(on: sentence, number: number)
  }

  /// A line's words; those that stand in another language for want of this one are marked.
  private func line(_ line: Line) -> String {
    line.map { run in
      let gap = run.marks.lazy.compactMap { mark -> Language? in
        guard case .gap(let language, _) = mark else { return nil }
        return language
      }.first
      let text = HTMLText.body(run.text)
      guard let gap else { return text }
      return "<mark lang=\"\(HTMLText.line(gap.rawValue))\">\(text)</mark>"
    }.joined()
  }

  // MARK: What a careful reader would object to

  private var findings: String {
    guard !context.findings.isEmpty else { return "" }
    let items = context.findings.map { finding in
      let help = finding.help.map { "<span class=\"help\">\(HTMLText.message($0))</span>" }
      return "<li class=\"\(finding.severity.rawValue)\"><strong>\(severity(finding))</strong> "
        + "\(HTMLText.message(finding.message))\(place(finding)) "
        + "<code class=\"id\">\(HTMLText.line(finding.id))</code>\(help.joined())</li>"
    }
    let language = HTMLText.line(words.language.rawValue)
    return
      (["<section class=\"findings\" aria-labelledby=\"findings\" lang=\"\(language)\">"]
      + ["<h2 id=\"findings\">\(HTMLText.line(words[.findings]))</h2>"]
      + ["<p class=\"remark\">\(HTMLText.line(words[.findingsNote]))</p>", "<ol>"] + items
      + ["</ol>", "</section>"]).joined(separator: "\n")
  }

  private func severity(_ finding: Diagnostic) -> String {
    switch finding.severity {
    case .note: HTMLText.line(words[.severityNote])
    case .warning: HTMLText.line(words[.severityWarning])
    case .error: HTMLText.line(words[.severityError])
    }
  }

  /// Where a finding stands in the spec, as a link to the sentence that came of it.
  private func place(_ finding: Diagnostic) -> String {
    guard let range = finding.range else { return "" }
    let text = HTMLText.line("\(words[.line]) \(range.start.line)")
    let index = statement.sentences.firstIndex { sentence in
      ([sentence.origin].compactMap { $0 } + sentence.acts.map(\.origin)).contains { origin in
        origin.path == finding.path
          || (origin.range.start...origin.range.end).contains(range.start)
      }
    }
    return index.map { " <a href=\"#s\($0 + 1)\">\(text)</a>" } ?? " <span>\(text)</span>"
  }
}

extension PageTemplates {
  /// The style, with its words.
  func style(_ words: PageWords) -> String {
    style.filled { HTMLText.style(words[String($0.dropFirst(5))] ?? "") }
  }
}
