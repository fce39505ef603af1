import Phrasing

/// Writes a statement as plain text: for mail, for a terminal, for a printer.
struct PlainTextRenderer {
  /// The columns of a line; 0 for as many as it takes.
  let width: Int

  func render(_ statement: Statement) -> String {
    let wrapper = LineWrapper(width: max(0, width))
    var blocks = [ruled(wrapper.wrap(statement.title.text), with: "=")]
    if let release = statement.release {
      blocks.append(wrapper.wrap(release.line.text))
      if let begin = release.begin { blocks.append(wrapper.wrap(begin)) }
    }
    for section in statement.sections {
      if let heading = section.heading {
        blocks.append(ruled(wrapper.wrap(heading.line.text, label: heading.label), with: "-"))
      }
      for paragraph in section.paragraphs {
        for (index, run) in paragraph.runs.enumerated() {
          if run.isList {
            blocks.append(run.sentences.flatMap { wrapper.wrap($0.text, label: "-") })
          } else {
            let text = run.sentences.map(\.text).joined(separator: " ")
            blocks.append(wrapper.wrap(text, label: index == 0 ? paragraph.label : nil))
          }
        }
      }
    }
    if let end = statement.release?.end { blocks.append(wrapper.wrap(end)) }
    return blocks.filter { $0 != [""] }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  /// Lines with a rule under them, as long as the longest, within the width.
  private func ruled(_ lines: [String], with mark: String) -> [String] {
    let longest = lines.map { DisplayWidth.columns($0) }.max() ?? 0
    guard longest > 0 else { return lines }
    let length = min(longest, width > 0 ? width : 80)
    return lines + [String(repeating: mark, count: length)]
  }
}
