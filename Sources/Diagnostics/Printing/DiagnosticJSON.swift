internal import FoundationEssentials

/// Diagnostics as JSON for programs: an array of objects.
///
/// Each has the keys `severity` (`error`, `warning` or `note`), `id`, `message`, `file`, `range`,
/// `path`, `help` (an array of texts) and `related` (an array of objects with `message` and
/// `range`). A range has `start` and `end`, each with `line` and `column`, counted from 1 in
/// characters, and `offset`, counted from 0 in bytes of UTF-8. `range` and `path` may be null. Keys
/// may be added, never removed.
package enum DiagnosticJSON {
  /// The array's text, ended by a line feed.
  package static func text(_ diagnostics: [Diagnostic]) throws -> String {
    try encode(diagnostics.map(Item.init))
  }

  /// Any value as JSON as we write it: keys sorted, ended by a line feed.
  static func encode(_ value: some Encodable) throws -> String {
    try PlainJSON.text(of: value, isLaidOut: true) + "\n"
  }

  private struct Position: Encodable {
    var line: Int
    var column: Int
    var offset: Int

    init(_ position: SourcePosition) {
      line = position.line
      column = position.column
      offset = position.offset
    }
  }

  private struct Range: Encodable {
    var start: Position
    var end: Position

    init(_ range: SourceRange) {
      start = Position(range.start)
      end = Position(range.end)
    }
  }

  private struct Note: Encodable {
    var message: String
    var range: Range
  }

  private struct Item: Encodable {
    let diagnostic: Diagnostic

    enum CodingKeys: CodingKey {
      case severity, id, message, file, range, path, help, related
    }

    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(diagnostic.severity.rawValue, forKey: .severity)
      try container.encode(diagnostic.id, forKey: .id)
      try container.encode(diagnostic.message, forKey: .message)
      try container.encode(diagnostic.file, forKey: .file)
      // What is absent is null: a program finds every key in every object.
      try container.encode(diagnostic.range.map(Range.init), forKey: .range)
      try container.encode(diagnostic.path, forKey: .path)
      try container.encode(diagnostic.help, forKey: .help)
      let notes = diagnostic.related.map { Note(message: $0.message, range: Range($0.range)) }
      try container.encode(notes, forKey: .related)
    }
  }
}
