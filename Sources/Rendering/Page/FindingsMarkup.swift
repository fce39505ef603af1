import Diagnostics
import MeetingModel
import Phrasing

/// Writes what a careful reader would object to under a statement.
struct FindingsMarkup {
  let statement: Statement
  let findings: [Diagnostic]
  let words: PageWords
  /// What the ids of the statement's sentences begin with.
  var prefix = ""

  /// The part with the findings; empty where there are none.
  func render() -> String {
    guard !findings.isEmpty else { return "" }
    let places = SentencePlaces(statement)
    let items = findings.map { finding in
      let help = finding.help.map { "<span class=\"help\">\(HTMLText.message($0))</span>" }
      return "<li class=\"\(finding.severity.rawValue)\"><strong>\(severity(finding))</strong> "
        + "\(HTMLText.message(finding.message))\(place(finding, places)) "
        + "<code class=\"id\">\(HTMLText.line(finding.id))</code>\(help.joined())</li>"
    }
    let language = HTMLText.line(words.language.rawValue)
    let id = "\(prefix)findings"
    return
      (["<section class=\"findings\" aria-labelledby=\"\(id)\" lang=\"\(language)\">"]
      + ["<h2 id=\"\(id)\">\(HTMLText.line(words[.findings]))</h2>"]
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
  private func place(_ finding: Diagnostic, _ places: SentencePlaces) -> String {
    guard let range = finding.range else { return "" }
    let text = HTMLText.line("\(words[.line]) \(range.start.line)")
    let index = places.first(path: finding.path, at: range.start)
    return index.map { " <a href=\"#\(prefix)s\($0 + 1)\">\(text)</a>" } ?? " <span>\(text)</span>"
  }
}
