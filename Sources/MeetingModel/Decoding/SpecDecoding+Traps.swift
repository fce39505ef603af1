internal import Diagnostics
internal import YAMLReading

/// Texts that YAML cut up silently.
extension SpecDecoding {
  /// The indices of entries that are pieces of a text: keys in braces without colon and value.
  func cutPieces(of entries: [YAMLEntry]) -> [Int] {
    entries.indices.filter { index in
      let entry = entries[index]
      guard case .scalar(let key) = entry.key.content, key.style == .plain, !key.text.isEmpty,
        case .scalar(let value) = entry.value.content, value.style == .plain, value.text.isEmpty
      else { return false }
      return !hasColon(behind: entry.key.range.end)
    }
  }

  /// Says once what happened to the text whose pieces stand at `pieces`.
  func reportCut(_ entries: [YAMLEntry], _ pieces: [Int], first: Int, in cursor: Cursor) {
    let last = entries[pieces[pieces.count - 1]].key
    var start = entries[first].key.range.start
    var words: [String] = []
    var key: String?
    if first > 0, case .scalar(let value) = entries[first - 1].value.content, !value.text.isEmpty {
      start = entries[first - 1].value.range.start
      words.append(value.text)
      if case .scalar(let scalar) = entries[first - 1].key.content { key = scalar.text }
    }
    // Only the first run of pieces is shown; one problem for one mapping is enough.
    var end = first
    while pieces.contains(end), case .scalar(let piece) = entries[end].key.content {
      words.append(piece.text)
      end += 1
      if end == entries.count { break }
    }
    let whole = Excerpt.yaml(words.joined(separator: ", "))
    report(
      .cutText, "the text is cut at its commas, because it stands in braces without quotes",
      at: SourceRange(start: start, end: last.range.end), path: cursor.path,
      help: [
        "put the text in quotes: " + (key.map { "{\($0): \(whole)}" } ?? whole),
        key == nil ? "or write a list in brackets" : nil,
      ])
  }

  /// Reports numbers such as `3,000` that brackets cut in two; the indices of their second halves.
  func reportCutNumbers(in items: [Cursor]) -> Set<Int> {
    var found: Set<Int> = []
    for index in items.indices.dropFirst() {
      guard let left = items[index - 1].scalar, let right = items[index].scalar,
        left.style == .plain, right.style == .plain,
        items[index].node.range.start.offset == items[index - 1].node.range.end.offset + 1,
        let digit = left.text.last, isDigit(digit)
      else { continue }
      let digits = right.text.prefix { isDigit($0) }
      guard digits.count == 3 else { continue }
      found.insert(index)
      report(
        .cutNumber, "a number is cut at its comma, because it stands in brackets without quotes",
        at: SourceRange(
          start: items[index - 1].node.range.start, end: items[index].node.range.end),
        path: items[index - 1].path,
        help: ["put the text in quotes: " + Excerpt.yaml("\(left.text),\(right.text)")])
    }
    return found
  }

  /// Warns of an item that begins with the conjunction that the list gets anyway.
  func checkConjunction(_ cursor: Cursor) {
    guard let text = cursor.scalar?.text, language == .english else { return }
    for word in ["and", "or"] where text.hasPrefix(word + " ") {
      report(
        .warning, .leadingConjunction,
        "the list's item begins with `\(word)`, which is added by rule", at: cursor,
        help: ["leave out `\(word)`, or put the whole text in quotes if it is one text"])
    }
  }

  /// Warns of words behind a text that YAML took for a comment: `Meeting #6 of the ministers`.
  func checkComment(_ cursor: Cursor) {
    guard let scalar = cursor.scalar, scalar.style == .plain else { return }
    let line = source.line(cursor.node.range.end.line) ?? ""
    let rest = line.dropFirst(cursor.node.range.end.column - 1)
    let comment = rest.drop { $0 == " " }
    guard comment.count < rest.count, comment.first == "#",
      let next = comment.dropFirst().first, !next.isWhitespace, next != "#"
    else { return }
    report(
      .warning, .commentInText,
      "\(Excerpt.quoted(comment)) is read as a comment, not as a part of the text", at: cursor,
      help: [
        "put the text in quotes: " + Excerpt.yaml("\(scalar.text) \(comment)"),
        "or write a space behind `#`, if it is a comment",
      ])
  }

  /// Whether a mapping where a text is wanted looks like a text with a colon; reports it if so.
  func reportColon(_ cursor: Cursor) -> Bool {
    guard let entries = cursor.entries, entries.count == 1, let entry = entries.first,
      case .scalar(let key) = entry.key.content, key.style == .plain,
      case .scalar(let value) = entry.value.content, hasColon(behind: entry.key.range.end)
    else { return false }
    report(
      .colonInText, "the text is read as a key and a value because of its colon",
      at: SourceRange(start: entry.key.range.start, end: entry.value.range.end),
      path: cursor.path,
      help: ["put the text in quotes: " + Excerpt.yaml("\(key.text): \(value.text)")])
    return true
  }

  private func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// Whether a colon follows in the source, or the source is not at hand.
  private func hasColon(behind position: SourcePosition) -> Bool {
    let bytes = source.text.utf8
    guard position.offset >= 0, position.offset <= bytes.count else { return true }
    var index = bytes.index(bytes.startIndex, offsetBy: position.offset)
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): break
      case UInt8(ascii: ","), UInt8(ascii: "}"): return false
      default: return true
      }
      index = bytes.index(after: index)
    }
    return true
  }
}
