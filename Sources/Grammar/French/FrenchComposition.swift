/// From a line's parts to a stream of words in French: where spaces and commas stand, how lists are joined.
struct FrenchComposition: CompositionByParts {
  let words: WordLine
  var setsCommasBeforeAsides: Bool { true }

  func sequence(in index: Int, space: Bool) -> AtomStream {
    let marks = words.parts[index].marks
    var result = AtomStream()
    var previous: Int?
    forEachPart(in: index) { part in
      let preposition = previous.flatMap { onlyWord($0) }
      let repeated = preposition.flatMap { Self.prepositions.contains($0) ? $0 : nil }
      let next =
        repeated.map { stream(part, repeating: $0) } ?? stream(part)
      result.append(next, space: space, marks: marks)
      previous = part
    }
    return result
  }

  /// Prepositions that stand again before every item of a list.
  private static let prepositions: Set<String> = ["de", "à", "en", "de(inf)", "à(inf)"]

  /// A part; a list with the preposition before it again before each further item that lacks it.
  private func stream(_ index: Int, repeating preposition: String) -> AtomStream {
    let (kind, marks) = (words.parts[index].kind, words.parts[index].marks)
    switch kind {
    case .and, .or:
      var items: [AtomStream] = []
      forEachPart(in: index) { item in
        guard item > index + 1, leaf(item) != preposition else {
          return items.append(stream(item))
        }
        var whole = AtomStream(
          preposition, FrenchForm(preposition) == nil ? .word : .form, marks: marks)
        whole.append(stream(item, repeating: preposition), space: true, marks: marks)
        items.append(whole)
      }
      return list(
        items.filter { !$0.isEmpty }, kind == .or ? .or : .and, marks: marks)
    default: return stream(index)
    }
  }

  /// The word or form of ours that a part is.
  private func onlyWord(_ index: Int) -> String? {
    switch words.parts[index].kind {
    case .word, .form: words.parts[index].text
    case .phrase, .compound, .and, .or, .aside, .text: nil
    }
  }

  /// The first word or form of ours in a part.
  private func leaf(_ index: Int) -> String? {
    switch words.parts[index].kind {
    case .word, .form: return words.parts[index].text
    case .aside: return leaf(index + 1)
    case .phrase, .compound, .and, .or:
      var part = index + 1
      while part < words.next(after: index) {
        if !words.isEmpty(part) { return leaf(part) }
        part = words.next(after: part)
      }
      return nil
    case .text: return nil
    }
  }

  /// *A, B et C*: no comma before *et*, unless an item has commas of its own; *ainsi que* joins what
  /// is joined by *et* inside.
  func list(
    _ items: [AtomStream], _ conjunction: Conjunction, marks: MarkPath
  ) -> AtomStream {
    let hasCommas = items.dropLast().contains { item in
      item.words.contains { $0.hasSuffix(",") }
    }
    let isJoined = items.contains { $0.words.contains("et") }
    var result = AtomStream()
    for (index, item) in items.enumerated() {
      let isLast = index == items.count - 1
      if index > 0 {
        if !isLast || hasCommas {
          result.commaAfter = AtomStream.outermost(marks, result.commaAfter)
        }
        if isLast {
          let word =
            conjunction == .or
            ? "ou" : isJoined && (items.count > 2 || hasCommas) ? "ainsi que" : "et"
          result.append(AtomStream(word, .word, marks: marks), space: true, marks: marks)
        }
      }
      result.append(item, space: true, marks: marks)
    }
    return result
  }
}
