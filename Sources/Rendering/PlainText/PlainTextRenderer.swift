import Phrasing

/// Writes a statement as plain text: for mail, for a terminal, for a printer.
struct PlainTextRenderer {
  /// The columns of a line; 0 for as many as it takes.
  let width: Int

  func render(_ statement: Statement) -> DocumentText {
    let wrapper = LineWrapper(width: max(0, width))
    var text = DocumentText()
    var isFirst = true
    func add(_ block: [String]) {
      guard block != [""] else { return }
      if !isFirst { text += "\n\n" }
      isFirst = false
      for (index, line) in block.enumerated() {
        if index > 0 { text += "\n" }
        text += line
      }
    }
    add(ruled(wrapper.wrap(statement.title.text), with: "="))
    if let release = statement.release {
      add(wrapper.wrap(release.line.text))
      if let begin = release.begin { add(wrapper.wrap(begin)) }
    }
    for section in statement.sections {
      if let heading = section.heading {
        add(ruled(wrapper.wrap(heading.line.text, label: heading.label), with: "-"))
      }
      for paragraph in section.paragraphs {
        for (index, run) in paragraph.runs.enumerated() {
          if run.isList {
            add(run.sentences.flatMap { wrapper.wrap($0.text, label: "-") })
          } else {
            let words = run.sentences.map(\.text).joined(separator: " ")
            add(wrapper.wrap(words, label: index == 0 ? paragraph.label : nil))
          }
        }
      }
    }
    if let end = statement.release?.end { add(wrapper.wrap(end)) }
    text += "\n"
    return text
  }

  /// Lines with a rule under them, as long as the longest, within the width.
  private func ruled(_ lines: [String], with mark: String) -> [String] {
    let longest = lines.map { DisplayWidth.columns($0) }.max() ?? 0
    guard longest > 0 else { return lines }
    let length = min(longest, width > 0 ? width : 80)
    return lines + [String(repeating: mark, count: length)]
  }
}
