import Diagnostics

/// Finds texts that YAML cuts up without an error, and says how to keep them whole.
enum SilentCuts {
  /// Whether an entry of a flow mapping is what a comma in a text left over: no colon, no value.
  static func isCut(
    _ key: Int, _ value: Int, _ builder: YAMLTreeBuilder, _ locator: MarkLocator
  ) -> Bool {
    let (keyNode, valueNode) = (builder.nodes[key], builder.nodes[value])
    guard keyNode.isPlainScalar, valueNode.isPlainScalar, valueNode.length == 0,
      builder.tag(value) == nil, builder.aliasRange(key) == nil, builder.aliasRange(value) == nil
    else { return false }
    return locator.byte(at: locator.offsetBehindBlanks(from: keyNode.range.end.offset)) != 0x3A
  }

  /// Takes the left-over entries out of a flow mapping, and reports them and cut numbers.
  static func repair(
    _ frame: inout ComposerFrame, _ builder: inout YAMLTreeBuilder, _ locator: inout MarkLocator
  ) -> [Diagnostic] {
    guard frame.isMapping else { return cutNumbers(in: frame, builder, locator) }
    var problems: [Diagnostic] = []
    var kept: (key: Int, value: Int)?
    var leftOver: [Int] = []
    func report() {
      guard !leftOver.isEmpty else { return }
      problems.append(cut(leftOver, after: kept, builder, &locator))
      leftOver = []
    }
    var key = frame.node + 1
    while key < builder.nodes.count {
      let value = key + builder.nodes[key].size
      if !builder.nodes[key].isLeftOut {
        if isCut(key, value, builder, locator) {
          builder.leaveOut(key)
          frame.length -= 1
          leftOver.append(key)
        } else {
          report()
          kept = (key, value)
        }
      }
      key = value + builder.nodes[value].size
    }
    report()
    return problems
  }

  private static func cut(
    _ leftOver: [Int], after entry: (key: Int, value: Int)?, _ builder: YAMLTreeBuilder,
    _ locator: inout MarkLocator
  ) -> Diagnostic {
    let start = leftOver.first.map { builder.nodes[$0].range.start } ?? .start
    let end = leftOver.last.map { builder.nodes[$0].range.end } ?? start
    let range = SourceRange(start: start, end: end)
    let words = locator.source.text(in: range)
    if let entry, builder.nodes[entry.key].kind == .scalar,
      builder.nodes[entry.value].isPlainScalar
    {
      let key = builder.text(entry.key)
      let whole = locator.source.text(
        in: SourceRange(start: builder.nodes[entry.value].range.start, end: end))
      return Diagnostic(
        .error, id: "yaml/flow-mapping-cut",
        "the comma ends the text of `\(key)`: `\(words)` is not part of it",
        file: locator.source.name, range: range,
        help: ["put the text in quotes: `\(key): \(YAMLQuoting.quoted(String(whole)))`"])
    }
    return Diagnostic(
      .error, id: "yaml/flow-mapping-cut", "`\(words)` has no value: `{…}` holds keys with values",
      file: locator.source.name, range: range,
      help: [
        "write `key: value`, or square brackets for a list; a text that has commas goes in quotes"
      ])
  }

  /// Reports `[3,000 troops]`, which YAML takes for the two items `3` and `000 troops`.
  private static func cutNumbers(
    in frame: ComposerFrame, _ builder: YAMLTreeBuilder, _ locator: MarkLocator
  ) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var pieces: [Int] = []
    func report() {
      guard let first = pieces.first, let last = pieces.last else { return }
      let range = SourceRange(
        start: builder.nodes[first].range.start, end: builder.nodes[last].range.end)
      let text = String(locator.source.text(in: range))
      let isCertain = pieces.contains { !isPlainNumber(builder.text($0)) }
      problems.append(
        Diagnostic(
          isCertain ? .error : .warning, id: "yaml/flow-number-cut",
          "the comma cuts `\(text)` into \(pieces.count) items", file: locator.source.name,
          range: range,
          help: ["put the text in quotes: `\(YAMLQuoting.quoted(text))`"]
            + (isCertain ? [] : ["if they are items, write a space behind the comma"])))
      pieces = []
    }
    var item = frame.node + 1
    while item < builder.nodes.count {
      let next = item + builder.nodes[item].size
      if next < builder.nodes.count, isNumberCut(item, next, builder) {
        if pieces.isEmpty { pieces = [item] }
        pieces.append(next)
      } else {
        report()
      }
      item = next
    }
    return problems
  }

  private static func isNumberCut(_ left: Int, _ right: Int, _ builder: YAMLTreeBuilder) -> Bool {
    let (leftNode, rightNode) = (builder.nodes[left], builder.nodes[right])
    guard rightNode.range.start.offset == leftNode.range.end.offset + 1, leftNode.isPlainScalar,
      rightNode.isPlainScalar, builder.aliasRange(left) == nil, builder.aliasRange(right) == nil
    else { return false }
    let number = builder.text(left)
    let rest = builder.text(right)
    let before = number.utf8.reversed().prefix(while: \.isDigit).count
    let behind = rest.utf8.prefix(while: \.isDigit).count
    let next = rest.utf8.dropFirst(3).first
    return (1...3).contains(before) && behind == 3 && next.map(\.isWordLetter) != true
  }

  private static func isPlainNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy(\.isDigit) && !text.hasPrefix("0")
  }

  /// Warns of a plain text in which a line looks like a list item, since the line above was not empty.
  static func swallowedItem(
    in range: SourceRange, _ locator: inout MarkLocator
  ) -> Diagnostic? {
    guard range.end.line > range.start.line else { return nil }
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
    behind range: SourceRange, isEmpty: Bool, _ locator: inout MarkLocator
  ) -> Diagnostic? {
    let start = locator.offsetBehindBlanks(from: range.end.offset)
    guard start > range.end.offset, locator.byte(at: start) == 0x23,
      let next = locator.byte(at: start + 1), next.isDigit || next.isWordLetter || next >= 0x80
    else { return nil }
    let end = locator.endOfLine(from: start)
    let comment = locator.range(start..<end)
    let words = locator.source.text(in: comment)
    let whole = locator.source.text(
      in: SourceRange(
        start: isEmpty ? comment.start : range.start, end: comment.end))
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

extension YAMLTree.Node {
  fileprivate var isPlainScalar: Bool { kind == .scalar && style == .plain }
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
