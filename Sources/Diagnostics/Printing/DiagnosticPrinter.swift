/// Prints diagnostics for people: the place, the source line, what is meant in it, and help.
///
///     spec.yaml:3:1: error: the key `a` is given twice [yaml/duplicate-key]
///      3 | a: 3
///        | ^
///     spec.yaml:1:1: note: it is given here first
///      1 | a: 1
///        | ^
///     help: keep one of the two
package struct DiagnosticPrinter: Sendable {
  /// Whether to print in colour.
  package var usesColor: Bool
  /// How many columns of a source line are shown at most.
  package var width: Int

  /// Makes a printer.
  package init(usesColor: Bool = false, width: Int = 100) {
    self.usesColor = usesColor
    self.width = max(width, 20)
  }

  /// The diagnostics one after the other, each found in the source of its file's name; without one,
  /// no source line is shown. Every line ends in a line feed.
  package func text(_ diagnostics: [Diagnostic], sources: [SourceText]) -> String {
    let byName = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return diagnostics.map { text($0, source: byName[$0.file]) }.joined()
  }

  /// One diagnostic, ended by a line feed.
  package func text(_ diagnostic: Diagnostic, source: SourceText?) -> String {
    let severity = diagnostic.severity
    var lines = [
      place(diagnostic.file, diagnostic.range)
        + painted("\(severity.rawValue): ", severity.style)
        + painted(DisplayCells.escape(diagnostic.message), .bold)
        + " [\(DisplayCells.escape(diagnostic.id))]"
    ]
    if let range = diagnostic.range { lines += snippet(range, source, severity.style) }
    for note in diagnostic.related {
      lines.append(
        place(diagnostic.file, note.range) + painted("note: ", Diagnostic.Severity.note.style)
          + DisplayCells.escape(note.message))
      lines += snippet(note.range, source, Diagnostic.Severity.note.style)
    }
    for help in diagnostic.help {
      lines.append(painted("help: ", .green) + DisplayCells.escape(help))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// How many of each there are, such as `2 errors, 1 warning`; nil when there are none.
  package func summary(_ diagnostics: [Diagnostic]) -> String? {
    let counts = Diagnostic.Severity.allCases.sorted(by: >).compactMap { severity in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return counts.isEmpty ? nil : counts.joined(separator: ", ")
  }

  // MARK: - Parts

  private func place(_ file: String, _ range: SourceRange?) -> String {
    let position = range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    return painted("\(DisplayCells.escape(file))\(position): ", .bold)
  }

  /// The first line of the range and, below it, a caret line.
  private func snippet(_ range: SourceRange, _ source: SourceText?, _ style: Style) -> [String] {
    guard let source, let line = source.line(range.start.line) else { return [] }
    let cells = DisplayCells(line).cells
    let first = min(max(range.start.column - 1, 0), cells.count)
    let last =
      range.end.line > range.start.line
      ? cells.count : min(max(range.end.column - 1, first), cells.count)
    let window = window(of: cells, around: first)
    let marked = first..<min(last, max(window.upperBound, first))

    let hasStart = window.lowerBound > 0
    let shown =
      (hasStart ? "…" : "") + cells[window].map(\.text).joined()
      + (window.upperBound < cells.count ? "…" : "")
    let indent =
      (hasStart ? 1 : 0) + cells[window.lowerBound..<first].reduce(0) { $0 + $1.width }
    let length = max(cells[marked].reduce(0) { $0 + $1.width }, 1)
    let number = String(range.start.line)
    let gutter = String(repeating: " ", count: number.count)
    return [
      " \(number) | \(shown)",
      " \(gutter) | " + String(repeating: " ", count: indent)
        + painted("^" + String(repeating: "~", count: length - 1), style),
    ]
  }

  /// The part of a line that is shown: all of it where it fits.
  private func window(of cells: [DisplayCells.Cell], around first: Int) -> Range<Int> {
    if cells.reduce(0, { $0 + $1.width }) <= width { return 0..<cells.count }
    var start = first
    var before = 0
    while start > 0, before + cells[start - 1].width <= width / 3 {
      start -= 1
      before += cells[start].width
    }
    var end = first
    var total = before
    while end < cells.count, total + cells[end].width <= width {
      total += cells[end].width
      end += 1
    }
    return start..<end
  }

  // MARK: - Colour

  /// A way of printing, by the number of its control sequence.
  fileprivate enum Style: Int {
    case bold = 1
    case red = 31
    case green = 32
    case yellow = 33
    case cyan = 36
  }

  private func painted(_ text: String, _ style: Style) -> String {
    guard usesColor, !text.isEmpty else { return text }
    let codes = style == .bold ? "1" : "1;\(style.rawValue)"
    return "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }
}

extension Diagnostic.Severity {
  fileprivate var style: DiagnosticPrinter.Style {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }
}
