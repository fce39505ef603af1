internal import Diagnostics

/// Reads one YAML document into a tree in which every node knows its place.
package enum YAMLReader {
  /// Reads `bytes`, which the user knows as `name`. Every problem's `id` begins with `yaml/`.
  ///
  /// A file without content has no root and the error `yaml/empty-document`, which a caller for
  /// whom an empty file is fine leaves out.
  package static func read(
    _ bytes: [UInt8], name: String, limits: YAMLLimits = YAMLLimits()
  ) -> YAMLDocument {
    guard bytes.count <= limits.maximumBytes else {
      let problem = Diagnostic(
        .error, id: "yaml/too-large",
        "the file has \(bytes.count) bytes; at most \(limits.maximumBytes) are read", file: name)
      return YAMLDocument(
        tree: nil, source: SourceText(name: name, text: ""), problems: [problem])
    }
    let decoded = DecodedText(bytes, name: name)
    guard decoded.isReadable else {
      return YAMLDocument(tree: nil, source: decoded.source, problems: decoded.problems)
    }

    var isRead = true
    var composer = YAMLComposer(decoded, limits: limits)
    var problems = decoded.problems
    do {
      var events = try YAMLEvents(decoded.parserInput, encoding: .utf8)
      while !composer.isStopped, let event = try events.next() { composer.take(event) }
      problems += composer.finish() + composer.indentingTabs()
    } catch {
      let syntax = SyntaxErrorSearch.problems(
        after: error, lastEvents: composer.trail, decoded: decoded)
      // What else is odd on the line of the first of them has the same cause.
      let first = syntax.first
      let places = [first?.range].compactMap(\.self) + (first?.related.map(\.range) ?? [])
      let lines = Set(places.map(\.start.line))
      problems += composer.finish().filter { problem in
        problem.range.map { !lines.contains($0.start.line) } ?? true
      }
      problems += syntax
      isRead = false
    }
    return YAMLDocument(
      tree: isRead ? composer.tree() : nil, source: decoded.source,
      problems: problems.inTextOrder())
  }
}

extension [Diagnostic] {
  /// Sorted by place, those without a place first; equals keep their order.
  func inTextOrder() -> [Diagnostic] {
    enumerated().sorted { left, right in
      let leftOffset = left.element.range?.start.offset ?? -1
      let rightOffset = right.element.range?.start.offset ?? -1
      return (leftOffset, left.offset) < (rightOffset, right.offset)
    }.map(\.element)
  }
}
