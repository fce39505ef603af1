internal import Diagnostics
internal import YAMLReading

/// Texts that YAML takes for something else, as far as its reader cannot tell.
extension SpecDecoding {
  /// Warns of an item that begins with the conjunction that the list gets anyway.
  func checkConjunction(_ cursor: Cursor) {
    guard cursor.hasText else { return }
    let (tree, number) = (cursor.tree, cursor.number)
    guard
      tree.begins(number, with: "and") || tree.begins(number, with: "or")
        || tree.begins(number, with: "as")
    else { return }
    let text = tree.text(number)
    for word in ["and", "or", "as well as"] where text.hasPrefix(word + " ") {
      report(
        .warning, .leadingConjunction,
        "the list's item begins with `\(word)`, which is added by rule", at: cursor,
        help: ["leave out `\(word)`, or put the whole text in quotes if it is one text"])
    }
  }

  /// Warns of a word before a list, which makes a text of the list: `commit: to [consult, train]`.
  func checkBrackets(_ text: LocalText) {
    guard text.hasWording(endingIn: UInt8(ascii: "]")) else { return }
    for wording in text.languages.compactMap({ text[$0] }) {
      let words = wording.text.split(separator: " ", maxSplits: 1)
      guard words.count == 2, ["to", "that", "on", "for"].contains(words[0]),
        words[1].hasPrefix("["), words[1].hasSuffix("]"), words[1].contains(",")
      else { continue }
      report(
        .warning, .bracketedList,
        "the brackets make no list behind `\(words[0])`: they are printed",
        at: wording.origin.range, path: wording.origin.path,
        help: ["write `{\(words[0]): \(words[1])}`"])
    }
  }

  /// Whether a mapping where a text is wanted looks like a text with a colon; reports it if so.
  func reportColon(_ cursor: Cursor) -> Bool {
    guard let (keyNode, valueNode) = cursor.onlyEntry, let key = keyNode.keyText,
      keyNode.node.style == .plain, valueNode.node.kind == .scalar
    else { return false }
    let value = valueNode.tree.text(valueNode.number)
    // "noting: {that: …}" names a complement, where the words alone are wanted.
    let isComplement = [ComplementRole.that, .to].contains { $0.rawValue == key }
    let text = isComplement ? "\(key) \(value)" : "\(key): \(value)"
    report(
      .colonInText, "the text is read as a key and a value because of its colon",
      at: SourceRange(start: keyNode.node.range.start, end: valueNode.node.range.end),
      path: cursor.path,
      help: [
        (isComplement ? "leave out the colon: " : "put the text in quotes: ") + Excerpt.yaml(text)
      ])
    return true
  }
}
