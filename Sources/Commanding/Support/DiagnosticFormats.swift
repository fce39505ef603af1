import Diagnostics

enum DiagnosticFormats {
  static func text(_ diagnostic: Diagnostic, sources: [SourceText], colours: Bool) -> String {
    "\(diagnostic.file):\(diagnostic.range?.start.line ?? 0):\(diagnostic.range?.start.column ?? 0): \(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.id)]\n"
      + diagnostic.help.map { "  help: \($0)\n" }.joined()
  }
  static func json(_ all: [Diagnostic]) -> String { "[]" }
  static func sarif(_ all: [Diagnostic]) -> String { "{}" }
}
