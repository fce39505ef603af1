import Diagnostics

/// The place of the first occurrence of `text` in a source.
func range(of text: String, in source: SourceText) -> SourceRange {
  var finder = SourcePositionFinder(source)
  let bytes = Array(source.text.utf8)
  let wanted = Array(text.utf8)
  let start =
    (0...max(bytes.count - wanted.count, 0)).first { bytes[$0...].starts(with: wanted) }
    ?? bytes.count
  return finder.range(start..<start + wanted.count)
}

/// An error about the first occurrence of `text`.
func error(_ message: String, at text: String, in source: SourceText) -> Diagnostic {
  Diagnostic(
    .error, id: "test/fault", message, file: source.name, range: range(of: text, in: source))
}
