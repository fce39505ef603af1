/// Diagnostics as SARIF 2.1.0, which code hosts and editors read.
///
/// Columns are counted in code points (`columnKind`), as SARIF knows no characters. A diagnostic's
/// help follows its message, a line each; its place in the document is a logical location.
package enum DiagnosticSARIF {
  /// The log's text, ended by a line feed.
  package static func text(
    _ diagnostics: [Diagnostic], sources: [SourceText], toolName: String, toolVersion: String
  ) throws -> String {
    let byName = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = Set(diagnostics.map(\.id)).sorted()
    let results = diagnostics.map { diagnostic in
      result(
        diagnostic, byName[diagnostic.file], ruleIndex: ids.firstIndex(of: diagnostic.id) ?? -1)
    }
    let driver = SARIFLog.Driver(
      name: toolName, version: toolVersion, rules: ids.map(SARIFLog.Rule.init))
    return try DiagnosticJSON.encode(
      SARIFLog(runs: [.init(tool: .init(driver: driver), results: results)]))
  }

  private static func result(
    _ diagnostic: Diagnostic, _ source: SourceText?, ruleIndex: Int
  ) -> SARIFLog.Result {
    let text = ([diagnostic.message] + diagnostic.help.map { "help: " + $0 })
      .joined(separator: "\n")
    let uri = uri(ofFile: diagnostic.file)
    var location = SARIFLog.Location(
      physicalLocation: .init(
        artifactLocation: .init(uri: uri), region: diagnostic.range.map { region($0, source) }))
    if let path = diagnostic.path, !path.isEmpty {
      location.logicalLocations = [.init(fullyQualifiedName: path)]
    }
    let related = diagnostic.related.enumerated().map { index, note in
      SARIFLog.Location(
        id: index + 1, message: .init(text: note.message),
        physicalLocation: .init(
          artifactLocation: .init(uri: uri), region: region(note.range, source)))
    }
    return SARIFLog.Result(
      ruleId: diagnostic.id, ruleIndex: ruleIndex, level: diagnostic.severity.rawValue,
      message: .init(text: text), locations: [location],
      relatedLocations: related.isEmpty ? nil : related)
  }

  private static func region(_ range: SourceRange, _ source: SourceText?) -> SARIFLog.Region {
    SARIFLog.Region(
      startLine: range.start.line, startColumn: column(range.start, source),
      endLine: range.end.line, endColumn: column(range.end, source))
  }

  /// The column in code points, counted from 1.
  private static func column(_ position: SourcePosition, _ source: SourceText?) -> Int {
    guard let line = source?.line(position.line) else { return position.column }
    return line.prefix(position.column - 1).unicodeScalars.count + 1
  }

  /// A file's name as a URI reference.
  private static func uri(ofFile name: String) -> String {
    let isUnreserved: (UInt8) -> Bool = { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      case 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: true
      default: false
      }
    }
    let digits = Array("0123456789ABCDEF")
    let path = name.utf8.map { byte in
      isUnreserved(byte)
        ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
    return name.hasPrefix("/") ? "file://" + path : path
  }
}
