import Diagnostics

/// A text with places to fill, written `{{name}}`.
struct PageTemplate: Hashable, Sendable {
  private enum Part: Hashable, Sendable {
    case text(String)
    case place(String)
  }

  private var parts: [Part] = []

  /// Reads a template, and reports each place that is malformed or unknown, and those that lack.
  ///
  /// - Parameters:
  ///   - required: names that must stand in it.
  ///   - allowed: whether another name may stand in it.
  static func read(
    _ source: SourceText, required: [String], allowed: (String) -> Bool
  ) -> (PageTemplate, [Diagnostic]) {
    var template = PageTemplate()
    var problems: [Diagnostic] = []
    var reader = PlaceReader(source)
    while let piece = reader.next() {
      switch piece {
      case .text(let text): template.parts.append(.text(text))
      case .place(let name, let range):
        if required.contains(name) || allowed(name) {
          template.parts.append(.place(name))
        } else {
          problems.append(
            Diagnostic(
              .error, id: "page/unknown-placeholder",
              "there is nothing to put in for `{{\(name)}}`",
              file: source.name, range: range))
        }
      case .malformed(let range):
        problems.append(
          Diagnostic(
            .error, id: "page/malformed-placeholder", "`{{` begins no placeholder",
            file: source.name, range: range,
            help: ["a placeholder is `{{name}}`: small letters, digits, `.` and `-`"]))
      }
    }
    for name in required where !template.parts.contains(.place(name)) {
      problems.append(
        Diagnostic(
          .error, id: "page/missing-placeholder", "the template lacks `{{\(name)}}`",
          file: source.name))
    }
    return (template, problems)
  }

  /// The text with every place filled.
  func filled(_ value: (String) -> String) -> String {
    var page = DocumentText()
    add(to: &page) { name, page in page += value(name) }
    return page.text
  }

  /// Adds the text, each place of which is filled by its name.
  func add(to page: inout DocumentText, filling: (String, inout DocumentText) -> Void) {
    for part in parts {
      switch part {
      case .text(let text): page += text
      case .place(let name): filling(name, &page)
      }
    }
  }
}

/// Cuts a template's text into pieces.
private struct PlaceReader {
  enum Piece {
    case text(String)
    case place(String, SourceRange)
    case malformed(SourceRange)
  }

  private var rest: Substring
  private var position = SourcePosition.start

  init(_ source: SourceText) { rest = source.text[...] }

  mutating func next() -> Piece? {
    guard !rest.isEmpty else { return nil }
    guard rest.hasPrefix("{{") else {
      var end = rest.startIndex
      while end < rest.endIndex, !rest[end...].hasPrefix("{{") { end = rest.index(after: end) }
      return .text(take(to: end).text)
    }
    let inside = rest.dropFirst(2)
    let name = inside.prefix { character in
      ("a"..."z").contains(character) || ("0"..."9").contains(character) || character == "."
        || character == "-"
    }
    guard !name.isEmpty, inside.dropFirst(name.count).hasPrefix("}}") else {
      return .malformed(take(to: rest.index(rest.startIndex, offsetBy: 2)).range)
    }
    let end = rest.index(name.endIndex, offsetBy: 2)
    return .place(String(name), take(to: end).range)
  }

  private mutating func take(to end: String.Index) -> (text: String, range: SourceRange) {
    let text = rest[..<end]
    let start = position
    for character in text {
      position.offset += character.utf8.count
      position.column += 1
      if character.isNewline {
        position.line += 1
        position.column = 1
      }
    }
    rest = rest[end...]
    return (String(text), SourceRange(start: start, end: position))
  }
}
