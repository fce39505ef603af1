import Diagnostics

/// Findings as JSON. The file's name is left out: a published document names no path.
enum FindingJSON {
  /// The members of a finding's object.
  static func members(_ json: inout JSONWriter, _ finding: Diagnostic) {
    json.member("severity", finding.severity.rawValue)
    json.member("id", finding.id)
    json.member("message", finding.message)
    json.member("path", finding.path)
    json.member("line", finding.range?.start.line)
    json.member("column", finding.range?.start.column)
    json.member("help", finding.help)
    guard !finding.related.isEmpty else { return }
    json.member("related", finding.related) { json, related in
      json.member("message", related.message)
      json.member("line", related.range.start.line)
      json.member("column", related.range.start.column)
    }
  }
}
