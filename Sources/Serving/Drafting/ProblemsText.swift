internal import Diagnostics

/// Problems as the text of `problems.txt`.
enum ProblemsText {
  /// Reports every problem with its place, its line and what to do.
  static func report(_ problems: [Diagnostic], in source: SourceText) -> ProblemReport {
    ProblemReport(
      text: problems.map { paragraph($0, in: source) + "\n" }.joined(separator: "\n"),
      problems: problems.filter { $0.severity == .error }.map(heading))
  }

  /// One problem in one line.
  static func heading(_ problem: Diagnostic) -> String {
    let place = problem.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    let file = LogText.escaped(problem.file)
    return "\(file)\(place): \(problem.severity.rawValue): \(problem.message)"
  }

  /// One problem with its line and what to do.
  static func paragraph(_ problem: Diagnostic, in source: SourceText?) -> String {
    var lines = [heading(problem)]
    if let range = problem.range, let line = source?.line(range.start.line) {
      let number = String(range.start.line)
      let margin = String(repeating: " ", count: number.count)
      lines.append("  \(number) | \(line)")
      let before = String(repeating: " ", count: max(0, range.start.column - 1))
      let width = range.end.line == range.start.line ? range.end.column - range.start.column : 1
      lines.append("  \(margin) | \(before)" + String(repeating: "^", count: max(1, width)))
    }
    lines += problem.help.map { "  help: \($0)" }
    return lines.joined(separator: "\n")
  }
}
