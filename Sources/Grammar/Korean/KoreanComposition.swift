/// From a tree to a stream of words in Korean: where spaces and commas stand, how lists are joined.
struct KoreanComposition: CompositionByParts {
  let words: WordLine
  var setsCommasBeforeAsides: Bool { false }

  func sequence(in index: Int, space: Bool) -> AtomStream {
    let marks = words.parts[index].marks
    var result = AtomStream()
    forEachPart(in: index) { part in
      let next = stream(part)
      // A particle stands against the word before it, wherever the tree puts it.
      let isParticle =
        next.atoms.first.map { $0.kind == .form && Particle($0.text) != nil } ?? false
      result.append(next, space: space && !isParticle, marks: marks)
    }
    return result
  }

  /// A, B 및 C; predicates are joined by their endings and commas alone.
  func list(
    _ items: [AtomStream], _ conjunction: Conjunction, marks: MarkPath
  ) -> AtomStream {
    let arePredicates = items.dropLast().contains { item in
      item.atoms.last.map { $0.kind == .form && KoreanVerbForm($0.text) != nil } ?? false
    }
    let joined = items.contains { $0.words.contains("및") }
    var result = AtomStream()
    for (index, item) in items.enumerated() {
      let isLast = index == items.count - 1
      if index > 0 {
        let wantsComma = arePredicates || !isLast || joined && conjunction == .and
        if wantsComma { result.commaAfter = AtomStream.outermost(marks, result.commaAfter) }
        if isLast, !arePredicates {
          let word = conjunction == .or ? "또는" : joined ? "그리고" : "및"
          result.append(AtomStream(word, .word, marks: marks), space: true, marks: marks)
        }
      }
      result.append(item, space: true, marks: marks)
    }
    return result
  }
}
