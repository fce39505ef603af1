import Phrasing

/// Writes a statement as CommonMark that also reads well as text.
///
/// A paragraph is one line; labels are text (`3\.`), so that no reader of Markdown counts anew.
enum MarkdownRenderer {
  static func render(_ statement: Statement) -> String {
    var blocks = ["# " + MarkdownEscaper.heading(statement.title.text)]
    if let release = statement.release {
      blocks.append(MarkdownEscaper.paragraph(release.line.text))
      if let begin = release.begin { blocks.append(MarkdownEscaper.paragraph(begin)) }
    }
    for section in statement.sections {
      if let heading = section.heading {
        let parts = [heading.label, heading.line.text].compactMap { $0 }
        blocks.append("## " + MarkdownEscaper.heading(parts.joined(separator: " ")))
      }
      for paragraph in section.paragraphs {
        for (index, run) in paragraph.runs.enumerated() {
          guard !run.isList else {
            let items = run.sentences.map { "- " + MarkdownEscaper.paragraph($0.text) }
            blocks.append(items.joined(separator: "\n"))
            continue
          }
          let label = index == 0 ? paragraph.label : nil
          let parts = [label].compactMap { $0 } + run.sentences.map(\.text)
          blocks.append(MarkdownEscaper.paragraph(parts.joined(separator: " ")))
        }
      }
    }
    if let end = statement.release?.end { blocks.append(MarkdownEscaper.paragraph(end)) }
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}
