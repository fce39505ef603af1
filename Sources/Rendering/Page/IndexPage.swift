package import MeetingModel

/// Writes `drafts/index.html`: every meeting, for people who have no terminal.
package enum IndexPage {
  /// The page, with the meetings in the order given.
  package static func render(
    _ entries: [IndexEntry], page: PageTemplates, language: Language = .english
  ) -> String {
    let words = page.words(in: language)
    return page.index.filled { name in
      switch PageTemplates.IndexPlace(rawValue: name) {
      case .wordLanguage?: HTMLText.line(words.language.rawValue)
      case .style?: page.style(words)
      case .body?: IndexTable(words: words).render(entries)
      case nil: HTMLText.line(words[String(name.dropFirst(5))] ?? "")
      }
    }
  }
}

/// The table of the index.
private struct IndexTable {
  let words: PageWords

  func render(_ entries: [IndexEntry]) -> String {
    if entries.isEmpty { return "<p class=\"empty\">\(HTMLText.line(words[.indexEmpty]))</p>" }
    let columns: [PageWord] = [.meeting, .state, .revision, .findings, .changed, .documents]
    let head = columns.map { "<th scope=\"col\">\(HTMLText.line(words[$0]))</th>" }.joined()
    return (["<table>", "<thead><tr>\(head)</tr></thead>"] + entries.map(meeting) + ["</table>"])
      .joined(separator: "\n")
  }

  private func meeting(_ entry: IndexEntry) -> String {
    let revision = entry.revision.map { String($0) } ?? "–"
    let state = words["state.\(entry.state)"] ?? entry.state
    let known = words["state.\(entry.state)"] == nil ? "unknown" : entry.state
    var rows = [
      "<tr><th scope=\"row\">\(HTMLText.line(entry.name))</th>"
        + cell(.state, "<span class=\"state \(known)\">\(HTMLText.line(state))</span>")
        + cell(.revision, revision)
        + cell(.findings, entry.revision == nil ? "–" : String(entry.findings))
        + cell(.changed, HTMLText.line(entry.changed)) + cell(.documents, documents(entry))
        + "</tr>"
    ]
    if !entry.problems.isEmpty {
      rows.append(
        "<tr class=\"problems\"><td colspan=\"6\"><details open><summary>"
          + "\(HTMLText.line(words[.problems]))</summary><pre>"
          + "\(HTMLText.preformatted(entry.problems))</pre></details></td></tr>")
    }
    return "<tbody>\n" + rows.joined(separator: "\n") + "\n</tbody>"
  }

  /// The documents, a line a language.
  private func documents(_ entry: IndexEntry) -> String {
    var languages: [Language] = []
    for file in entry.files where !languages.contains(file.language) {
      languages.append(file.language)
    }
    let lines = languages.map { language in
      let links = entry.files.filter { $0.language == language }.map { file in
        "<a href=\"\(HTMLText.link(file.path))\">\(HTMLText.line(format(file.format)))</a>"
      }
      let name = HTMLText.line(language.rawValue)
      return "<span class=\"language\"><b>\(name)</b> \(links.joined(separator: " "))</span>"
    }
    return lines.isEmpty ? "–" : lines.joined()
  }

  private func format(_ format: DocumentFormat) -> String {
    words["format.\(format.rawValue)"] ?? format.rawValue
  }

  private func cell(_ word: PageWord, _ content: String) -> String {
    "<td data-label=\"\(HTMLText.line(words[word]))\">\(content)</td>"
  }
}
