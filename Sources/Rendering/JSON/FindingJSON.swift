import Diagnostics

/// Findings as JSON. The file's name is left out: a published document names no path.
enum FindingJSON {
  static func array(_ findings: [Diagnostic]) -> JSONText { .array(findings.map(finding)) }

  private static func finding(_ finding: Diagnostic) -> JSONText {
    var members: [(key: String, value: JSONText)] = [
      ("severity", .string(finding.severity.rawValue)),
      ("id", .string(finding.id)),
      ("message", .string(finding.message)),
      ("path", .optional(finding.path)),
      ("line", .optional(finding.range?.start.line)),
      ("column", .optional(finding.range?.start.column)),
      ("help", .array(finding.help.map { .string($0) })),
    ]
    if !finding.related.isEmpty {
      let related = finding.related.map { related in
        JSONText.object([
          ("message", .string(related.message)),
          ("line", .number(related.range.start.line)),
          ("column", .number(related.range.start.column)),
        ])
      }
      members.append(("related", .array(related)))
    }
    return .object(members)
  }
}
