/// From a line's parts to a stream of words: where spaces and commas are wanted, and how lists are joined.
struct EnglishComposition: Composition {
  /// Whether a comma stands before the *and* of three items and more.
  let serialComma: Bool
  let words: WordLine
  let paths: MarkPaths

  var setsCommasBeforeAsides: Bool { true }

  /// The parts are added to one stream in place: English is drafted most, and copies cost.
  func sequence(in index: Int, space: Bool, marks: MarkPath) -> AtomStream {
    var result = AtomStream(capacity: words.next(after: index) - index)
    append(partsOf: index, space, marks: marks, to: &result, joint: true, marks)
    return result
  }

  /// Adds a part to what stands before it; the joint belongs to the part that holds both.
  private func append(
    _ index: Int, marks: MarkPath, to result: inout AtomStream, joint space: Bool,
    _ jointMarks: MarkPath
  ) {
    let part = words.parts[index]
    switch part.kind {
    case .text: result.append(part.text, .text, marks: marks, joint: space, jointMarks)
    case .word: result.append(part.text, .word, marks: marks, joint: space, jointMarks)
    case .form: result.append(part.text, .form, marks: marks, joint: space, jointMarks)
    case .marked:
      let inner = paths.adding(MarkNumber(Int(part.mark)), to: marks)
      append(index + 1, marks: inner, to: &result, joint: space, jointMarks)
    case .phrase: append(partsOf: index, true, marks: marks, to: &result, joint: space, jointMarks)
    case .compound:
      append(partsOf: index, false, marks: marks, to: &result, joint: space, jointMarks)
    case .and, .or, .aside:
      result.append(stream(index, marks: marks), space: space, marks: jointMarks)
    }
  }

  private func append(
    partsOf index: Int, _ spaced: Bool, marks: MarkPath, to result: inout AtomStream,
    joint space: Bool, _ jointMarks: MarkPath
  ) {
    let start = result.atoms.count
    let end = words.next(after: index)
    var part = index + 1
    while part < end {
      if result.atoms.count == start {
        append(part, marks: marks, to: &result, joint: space, jointMarks)
      } else {
        append(part, marks: marks, to: &result, joint: spaced, marks)
      }
      part = words.next(after: part)
    }
  }

  func list(
    _ items: [AtomStream], _ conjunction: Conjunction, marks: MarkPath
  ) -> AtomStream {
    if Self.wantsSemicolons(items) { return separated(items, conjunction, marks: marks) }
    var result = AtomStream()
    for (index, item) in items.enumerated() {
      let isLast = index == items.count - 1
      if isLast, index > 0 {
        let separate = Self.wantsComma(between: items[index - 1], and: item)
        if separate || (items.count > 2 && serialComma) {
          result.commaAfter = AtomStream.outermost(marks, result.commaAfter)
        }
        let joining = AtomStream(conjunction.rawValue, .word, marks: marks)
        result.append(joining, space: true, marks: marks)
      } else if index > 0 {
        result.commaAfter = AtomStream.outermost(marks, result.commaAfter)
      }
      result.append(item, space: true, marks: marks)
    }
    return result
  }

  /// Items with commas of their own, set apart by semicolons.
  private func separated(
    _ items: [AtomStream], _ conjunction: Conjunction, marks: MarkPath
  ) -> AtomStream {
    var result = AtomStream()
    for (index, item) in items.enumerated() {
      if index > 0 {
        result.append(AtomStream(";", .word, marks: marks), space: false, marks: marks)
      }
      if index > 0, index == items.count - 1 {
        let joining = AtomStream(conjunction.rawValue, .word, marks: marks)
        result.append(joining, space: true, marks: marks)
      }
      result.append(item, space: true, marks: marks)
    }
    return result
  }

  /// Whether three items and more cannot be told apart by commas: one has a comma of its own that
  /// opens no aside at the list's end.
  private static func wantsSemicolons(_ items: [AtomStream]) -> Bool {
    guard items.count > 2, let last = items.last, items.contains(where: { $0.mayBeCompound })
    else { return false }
    return items.dropLast().contains { hasComma($0.words[...]) }
      || hasComma(head(of: outermost(last.words)))
  }

  private static func hasComma(_ words: ArraySlice<String>) -> Bool {
    outermost(Array(words)).dropLast().contains { word in
      word.utf8.last == UInt8(ascii: ",") || word.utf8.last == UInt8(ascii: ";")
    }
  }

  /// Whether a comma must stand before the *and* between two items, which has none otherwise.
  ///
  /// It must where the reader could join the wrong words: where the first item is itself
  /// coordinated or holds a comma (*peace and security, and the rule of law*), and where the second is
  /// coordinated before its first preposition (*the rule of law, and peace and security*) or holds
  /// a comma that opens no aside (*the Alliance and global challenges, including …* needs none).
  /// What stands in parentheses or quotation marks does not count, nor the *and* of a country's name.
  static func wantsComma(
    between first: AtomStream, and second: AtomStream
  ) -> Bool {
    first.mayBeCompound && isCompound(first.words[...])
      || second.mayBeCompound && isCompound(head(of: outermost(second.words)))
  }

  /// The words up to the first preposition, or up to the comma of an aside without that comma.
  private static func head(of words: [String]) -> ArraySlice<String> {
    for (index, word) in words.enumerated() {
      if index > 0, openersOfTails.contains(word) { return words[..<index] }
      if word.utf8.last == UInt8(ascii: ","), index + 1 < words.count,
        openersOfAsides.contains(words[index + 1])
      {
        return words[..<index] + [String(word.dropLast())]
      }
    }
    return words[...]
  }

  private static func isCompound(_ words: ArraySlice<String>) -> Bool {
    let words = outermost(Array(words))
    return hasComma(words[...]) || EnglishWords.hasTopLevelCoordination(words.map { $0[...] })
  }

  /// The words outside of parentheses and quotation marks.
  private static func outermost(_ words: [String]) -> [String] {
    guard words.contains(where: { EnglishPunctuation.mayEnclose($0) }) else { return words }
    var enclosure = EnglishPunctuation.Enclosure()
    var result: [String] = []
    for word in words {
      let depth = enclosure.depth
      let (opened, closed) = enclosure.read(word)
      if depth == 0, opened <= closed || opened == 0 { result.append(word) }
      // A comma behind the closing mark is outside again.
      if depth + opened > 0, depth + opened - closed <= 0, word.hasSuffix(","),
        let last = result.last,
        !last.hasSuffix(",")
      {
        result[result.count - 1] = last + ","
      }
    }
    return result
  }

  private static let openersOfTails: Set = [
    "of", "for", "in", "on", "with", "by", "from", "at", "to", "through", "against", "between",
    "among", "as", "that", "which", "who", "under", "over", "across", "toward", "towards", "about",
  ]

  private static let openersOfAsides = openersOfTails.union([
    "including", "such", "while", "where", "when", "whose", "noting", "recognizing", "recognising",
    "recalling", "building", "based", "particularly", "especially", "notably", "consistent",
    "namely",
  ])
}

extension AtomStream {
  /// Whether there may be a comma, a semicolon, an *and* or an *or* among the words, as far as bytes
  /// tell: most items have none, and need not be taken apart.
  fileprivate var mayBeCompound: Bool {
    joints.contains { $0.comma != nil || !$0.space } || atoms.contains { Self.mayJoin($0.text) }
  }

  private static func mayJoin(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var start = 0
    for index in 0...bytes.count {
      // Whatever is no letter of ASCII may end a word.
      if index < bytes.count, bytes[index].isLetter { continue }
      switch index - start {
      case 2:
        if bytes[start] == UInt8(ascii: "o"), bytes[start + 1] == UInt8(ascii: "r") {
          return true
        }
      case 3:
        if bytes[start] == UInt8(ascii: "a"), bytes[start + 1] == UInt8(ascii: "n"),
          bytes[start + 2] == UInt8(ascii: "d")
        {
          return true
        }
      default: break
      }
      if index < bytes.count, bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: ";")
      {
        return true
      }
      start = index + 1
    }
    return false
  }
}
