/// From a line's parts to a stream of words: where spaces and commas are wanted, and how lists are joined.
struct EnglishComposition: Composition {
  /// Whether a comma stands before the *and* of three items and more.
  let serialComma: Bool
  let words: WordLine

  /// All is added to one stream in place: English is drafted most, and copies cost.
  func stream(_ index: Int) -> AtomStream {
    var result = AtomStream(capacity: words.next(after: index) - index)
    append(index, to: &result, joint: true, words.parts[index].marks)
    return result
  }

  /// Adds a part to what stands before it; the joint belongs to the part that holds both.
  private func append(
    _ index: Int, to result: inout AtomStream, joint space: Bool, _ jointMarks: MarkPath
  ) {
    let marks = words.parts[index].marks
    func add(_ kind: AtomStream.Atom.Kind) {
      result.append(words.parts[index].text, kind, marks: marks, joint: space, jointMarks)
    }
    switch words.parts[index].kind {
    case .text: add(.text)
    case .word: add(.word)
    case .form: add(.form)
    case .phrase: append(partsOf: index, true, to: &result, joint: space, jointMarks)
    case .compound: append(partsOf: index, false, to: &result, joint: space, jointMarks)
    case .aside:
      let isSetOff = hasWords(index)
      if isSetOff { result.wantComma(marks) }
      append(index + 1, to: &result, joint: space, jointMarks)
      if isSetOff { result.wantComma(marks) }
    case .and, .or: append(itemsOf: index, to: &result, joint: space, jointMarks)
    }
  }

  private func append(
    partsOf index: Int, _ spaced: Bool, to result: inout AtomStream, joint space: Bool,
    _ jointMarks: MarkPath
  ) {
    let marks = words.parts[index].marks
    let start = result.atoms.count
    let end = words.next(after: index)
    var part = index + 1
    while part < end {
      if result.atoms.count == start {
        append(part, to: &result, joint: space, jointMarks)
      } else {
        append(part, to: &result, joint: spaced, marks)
      }
      part = words.next(after: part)
    }
  }

  // MARK: Lists

  /// Adds the items of a list, with what joins them: commas, and semicolons where items have commas of
  /// their own.
  private func append(
    itemsOf index: Int, to result: inout AtomStream, joint space: Bool, _ jointMarks: MarkPath
  ) {
    let marks = words.parts[index].marks
    var items: [Int] = []
    items.reserveCapacity(4)
    forEachPart(in: index) { if hasWords($0) { items.append($0) } }
    let before = result.end
    func add(separator: String?) -> [Range<Int>] {
      var stretches: [Range<Int>] = []
      stretches.reserveCapacity(items.count)
      for number in items.indices {
        let isFirst = number == 0
        let isLast = number == items.count - 1
        if let separator, !isFirst {
          result.append(separator, .word, marks: marks, joint: false, marks)
        } else if !isFirst, !isLast {
          result.wantComma(marks)
        }
        if isLast, !isFirst {
          let conjunction: Conjunction = words.parts[index].kind == .or ? .or : .and
          result.append(conjunction.rawValue, .word, marks: marks, joint: true, marks)
        }
        let start = result.atoms.count
        append(
          items[number], to: &result, joint: isFirst ? space : true, isFirst ? jointMarks : marks)
        stretches.append(start..<result.atoms.count)
      }
      return stretches
    }
    let stretches = add(separator: nil)
    guard stretches.count > 1, let last = stretches.last else { return }
    let lastButOne = stretches[stretches.count - 2]
    if Self.wantsSemicolons(stretches, in: result) {
      result.cut(at: before)
      _ = add(separator: ";")
    } else if stretches.count > 2 && serialComma
      || Self.wantsComma(between: lastButOne, and: last, in: result)
    {
      result.wantComma(marks, beforeAtom: lastButOne.upperBound)
    }
  }

  /// Whether a part has a word or a text; a comma that is wanted is none.
  private func hasWords(_ index: Int) -> Bool {
    for inner in index..<words.next(after: index) where !words.parts[inner].text.isEmpty {
      if words.parts[inner].kind != .word || words.parts[inner].text != "," { return true }
    }
    return false
  }

  /// Whether three items and more cannot be told apart by commas: one has a comma of its own that
  /// opens no aside at the list's end.
  private static func wantsSemicolons(_ items: [Range<Int>], in stream: AtomStream) -> Bool {
    guard items.count > 2, let last = items.last,
      items.contains(where: { stream.mayBeCompound($0) })
    else { return false }
    return items.dropLast().contains { hasComma(stream.words($0)[...]) }
      || hasComma(head(of: outermost(stream.words(last))))
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
  private static func wantsComma(
    between first: Range<Int>, and second: Range<Int>, in stream: AtomStream
  ) -> Bool {
    stream.mayBeCompound(first) && isCompound(stream.words(first)[...])
      // "to hold talks and to widen trade and investment" keeps its verbs apart.
      || stream.atoms[second.lowerBound].text != "to" && stream.mayBeCompound(second)
        && isCompound(head(of: outermost(stream.words(second))))
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
  /// Whether there may be a comma, a semicolon, an *and* or an *or* among the words of some atoms, as far
  /// as bytes tell: most items have none, and need not be taken apart.
  fileprivate func mayBeCompound(_ range: Range<Int>) -> Bool {
    for index in range.dropFirst()
    where atoms[index].joint.comma != nil || !atoms[index].joint.space {
      return true
    }
    return range.contains { Self.mayJoin(atoms[$0].text) }
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
