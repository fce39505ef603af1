internal import Diagnostics
internal import Drafting

/// Problems as text.
enum ProblemsText {
  /// Reports every problem of a spec for `problems.txt`.
  ///
  /// What is published goes to the other side, and a spec's line may hold what is the officer's alone
  /// (`source`, `remark`, a comment). So no line of the spec is shown here, and nothing is quoted
  /// where it cannot be told for certain that it is not private: `communique check` shows the
  /// officer the rest.
  static func report(_ problems: [Diagnostic]) -> ProblemReport {
    let published = problems.map(\.withoutPrivateText)
    let hint = "\n\(lookHint)\n"
    return ProblemReport(
      text: published.map { paragraph($0, in: nil) + "\n" }.joined(separator: "\n") + hint,
      problems: published.filter { $0.severity == .error }.map(heading))
  }

  private static let lookHint =
    "To see each line and the way out in full: communique check, on the spec itself."

  /// One problem in one line.
  static func heading(_ problem: Diagnostic) -> String {
    let place = problem.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    let file = SafeText.safe(problem.file)
    return "\(file)\(place): \(problem.severity.rawValue): \(SafeText.safe(problem.message))"
  }

  /// One problem with its line and what to do.
  static func paragraph(_ problem: Diagnostic, in source: SourceText?) -> String {
    var lines = [heading(problem)]
    if let range = problem.range, let line = source?.line(range.start.line) {
      let number = String(range.start.line)
      let margin = String(repeating: " ", count: number.count)
      lines.append("  \(number) | \(SafeText.safe(String(line)))")
      let before = String(repeating: " ", count: max(0, range.start.column - 1))
      let width = range.end.line == range.start.line ? range.end.column - range.start.column : 1
      lines.append("  \(margin) | \(before)" + String(repeating: "^", count: max(1, width)))
    }
    lines += problem.help.map { "  help: \(SafeText.safe($0))" }
    return lines.joined(separator: "\n")
  }
}
