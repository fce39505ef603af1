package import Diagnostics

/// What of a problem may be published beside a draft.
extension Diagnostic {
  /// The problem without what may be private (`source`, `remark`, a comment): of the spec's structure only the
  /// message is known to be safe, and of YAML's own faults only what quotes nothing.
  package var withoutPrivateText: Diagnostic {
    let fields = (path ?? "").split { $0 == "." || $0 == "[" || $0 == "]" }
    let isOfPrivateField = fields.contains { $0 == "source" || $0 == "remark" }
    let hasStructure = path != nil && !id.hasPrefix("yaml/")
    guard isOfPrivateField || !hasStructure else { return self }
    var problem = self
    if Self.quotes(message) {
      problem.message = "this place cannot be read (\(id))"
    }
    problem.help.removeAll(where: Self.quotes)
    problem.related = []
    return problem
  }

  private static func quotes(_ text: String) -> Bool {
    text.contains { "`\"'“”‘’".contains($0) }
  }
}
