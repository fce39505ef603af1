import Diagnostics

/// Finds texts that YAML cuts up without an error, and says how to keep them whole.
enum SilentCuts {
  /// Whether an entry of a flow mapping is what a comma in a text left over: no colon, no value.
  static func isCut(_ entry: YAMLEntry, _ locator: MarkLocator) -> Bool {
    guard case .scalar(let key) = entry.key.content, key.style == .plain,
      case .scalar(let value) = entry.value.content, value.style == .plain, value.text.isEmpty,
      entry.value.tag == nil, entry.key.aliasRange == nil, entry.value.aliasRange == nil
    else { return false }
    return locator.byte(at: locator.offsetBehindBlanks(from: entry.key.range.end.offset)) != 0x3A
  }

  /// Takes the left-over entries out of a flow mapping, and reports them and cut numbers.
  static func repair(_ frame: inout ComposerFrame, _ locator: inout MarkLocator) -> [Diagnostic] {
    switch frame.kind {
    case .sequence: return cutNumbers(in: frame.items, locator)
    case .mapping: break
    }
    var problems: [Diagnostic] = []
    var kept: [YAMLEntry] = []
    var leftOver: [YAMLEntry] = []
    let entries = frame.entries
    for (index, entry) in entries.enumerated() {
      guard isCut(entry, locator) else {
        kept.append(entry)
        continue
      }
      leftOver.append(entry)
      if index + 1 == entries.count || !isCut(entries[index + 1], locator) {
        problems.append(cut(leftOver, after: kept.last, &locator))
        leftOver = []
      }
    }
    frame.entries = kept
    return problems
  }

  private static func cut(
    _ leftOver: [YAMLEntry], after entry: YAMLEntry?, _ locator: inout MarkLocator
  ) -> Diagnostic {
    let start = leftOver.first?.key.range.start ?? .start
    let end = leftOver.last?.key.range.end ?? start
    let range = SourceRange(start: start, end: end)
    let words = locator.source.text(in: range)
    if let entry, case .scalar(let key) = entry.key.content,
      case .scalar(let value) = entry.value.content, value.style == .plain
    {
      let whole = locator.source.text(
        in: SourceRange(start: entry.value.range.start, end: end))
      return Diagnostic(
        .error, id: "yaml/flow-mapping-cut",
        "the comma ends the text of `\(key.text)`: `\(words)` is not part of it",
        file: locator.source.name, range: range,
        help: ["put the text in quotes: `\(key.text): \(YAMLQuoting.quoted(String(whole)))`"])
    }
    return Diagnostic(
      .error, id: "yaml/flow-mapping-cut", "`\(words)` has no value: `{…}` holds keys with values",
      file: locator.source.name, range: range,
      help: [
        "write `key: value`, or square brackets for a list; a text that has commas goes in quotes"
      ])
  }

  /// Reports `[3,000 troops]`, which YAML takes for the two items `3` and `000 troops`.
  private static func cutNumbers(in items: [YAMLNode], _ locator: MarkLocator) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var first = 0
    while first < items.count {
      var last = first
      while last + 1 < items.count, isNumberCut(items[last], items[last + 1], locator) { last += 1 }
      if last > first {
        let range = SourceRange(start: items[first].range.start, end: items[last].range.end)
        let text = String(locator.source.text(in: range))
        let isCertain = items[first...last].contains { !$0.isPlainNumber }
        problems.append(
          Diagnostic(
            isCertain ? .error : .warning, id: "yaml/flow-number-cut",
            "the comma cuts `\(text)` into \(last - first + 1) items", file: locator.source.name,
            range: range,
            help: ["put the text in quotes: `\(YAMLQuoting.quoted(text))`"]
              + (isCertain ? [] : ["if they are items, write a space behind the comma"])))
      }
      first = last + 1
    }
    return problems
  }

  private static func isNumberCut(
    _ left: YAMLNode, _ right: YAMLNode, _ locator: MarkLocator
  ) -> Bool {
    guard case .scalar(let number) = left.content, number.style == .plain,
      case .scalar(let rest) = right.content, rest.style == .plain,
      left.aliasRange == nil, right.aliasRange == nil,
      right.range.start.offset == left.range.end.offset + 1
    else { return false }
    let before = number.text.utf8.reversed().prefix(while: \.isDigit).count
    let behind = rest.text.utf8.prefix(while: \.isDigit).count
    let next = rest.text.utf8.dropFirst(3).first
    return (1...3).contains(before) && behind == 3 && next.map(\.isWordLetter) != true
  }

  /// Warns of a text in which a line looks like a list item, since the line above was not empty.
  static func swallowedItem(
    in scalar: YAMLScalar, at range: SourceRange, _ locator: inout MarkLocator
  ) -> Diagnostic? {
    guard scalar.style == .plain, range.end.line > range.start.line else { return nil }
    var line = SourceLine(containing: range.start.offset, locator)
    while let next = line.next(locator), next.start < range.end.offset {
      if next.isItem {
        return Diagnostic(
          .warning, id: "yaml/item-in-text",
          "this line is no list item: it goes on with the text above",
          file: locator.source.name,
          range: locator.range(next.contentStart..<next.trimmedEnd(locator)),
          help: [
            "for a list, write every item on a line of its own that begins with `- `",
            "for a text, put it in quotes",
          ], related: [.init(message: "the text begins here", range: range)])
      }
      line = next
    }
    return nil
  }

  /// Warns of words behind a plain text that YAML takes for a comment, as in `Resolution #1718`.
  static func swallowedComment(
    behind scalar: YAMLScalar, at range: SourceRange, _ locator: inout MarkLocator
  ) -> Diagnostic? {
    guard scalar.style == .plain else { return nil }
    let start = locator.offsetBehindBlanks(from: range.end.offset)
    guard start > range.end.offset, locator.byte(at: start) == 0x23,
      let next = locator.byte(at: start + 1), next.isDigit || next.isWordLetter || next >= 0x80
    else { return nil }
    let end = locator.endOfLine(from: start)
    let comment = locator.range(start..<end)
    let words = locator.source.text(in: comment)
    let whole = locator.source.text(
      in: SourceRange(
        start: scalar.text.isEmpty ? comment.start : range.start, end: comment.end))
    return Diagnostic(
      .warning, id: "yaml/comment-swallows-text",
      "` #` begins a comment: `\(words)` is not part of the text", file: locator.source.name,
      range: comment,
      help: [
        "if it belongs to the text, put the text in quotes: \(YAMLQuoting.quoted(String(whole)))",
        "if it is a comment, write a space behind `#`",
      ])
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isWordLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}

extension YAMLNode {
  fileprivate var isPlainNumber: Bool {
    guard case .scalar(let scalar) = content else { return false }
    return scalar.text.utf8.allSatisfy(\.isDigit) && !scalar.text.hasPrefix("0")
  }
}

extension MarkLocator {
  /// The end of what stands before `offset` without blanks and line ends.
  func offsetBeforeBlankEnd(_ offset: Int, notBefore start: Int) -> Int {
    var offset = offset
    while offset > start, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset - 1]) { offset -= 1 }
    return offset
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character that no text needs.
  var isUnwantedControl: Bool {
    switch value {
    case 0x09, 0x0A, 0x85: false
    case 0..<0x20, 0x7F...0x9F: true
    default: false
    }
  }
}
