import Configuring
import Diagnostics

/// Diagnostics as the formats of `check`.
enum DiagnosticFormats {
  /// As terminal text with the source line and a caret.
  static func text(_ diagnostic: Diagnostic, sources: [SourceText], colours: Bool) -> String {
    DiagnosticPrinter(usesColor: colours).text([diagnostic], sources: sources)
  }

  /// As a JSON array.
  static func json(_ diagnostics: [Diagnostic]) throws -> String {
    try DiagnosticJSON.text(diagnostics)
  }

  /// As a SARIF 2.1.0 log.
  static func sarif(_ diagnostics: [Diagnostic], sources: [SourceText]) throws -> String {
    try DiagnosticSARIF.text(
      diagnostics, sources: sources, toolName: "communique", toolVersion: Product.version)
  }
}
