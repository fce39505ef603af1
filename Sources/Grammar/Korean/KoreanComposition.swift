/// From a tree to a stream of words in Korean: where spaces and commas stand, how lists are joined.
enum KoreanComposition {
  /// Flattens a tree under the marks of what is around it.
  static func stream<Mark>(_ tree: WordTree<Mark>, marks: [Mark] = []) -> AtomStream<Mark> {
    switch tree {
    case .text(let text): return AtomStream(text, .text, marks: marks)
    case .word(let word): return AtomStream(word, .word, marks: marks)
    case .form(let name): return AtomStream(name, .form, marks: marks)
    case .phrase(let parts): return sequence(parts, space: true, marks: marks)
    case .compound(let parts): return sequence(parts, space: false, marks: marks)
    case .marked(let mark, let part): return stream(part, marks: marks + [mark])
    case .list(let items, let conjunction):
      let items = items.map { stream($0, marks: marks) }.filter { !$0.isEmpty }
      return list(items, conjunction, marks: marks)
    case .aside(let part):
      var result = stream(part, marks: marks)
      guard !result.isEmpty else { return result }
      result.commaAfter = AtomStream.outermost(marks, result.commaAfter)
      return result
    }
  }

  private static func sequence<Mark>(
    _ parts: [WordTree<Mark>], space: Bool, marks: [Mark]
  ) -> AtomStream<Mark> {
    var result = AtomStream<Mark>()
    for part in parts {
      let next = stream(part, marks: marks)
      // A particle stands against the word before it, wherever the tree puts it.
      let isParticle =
        next.atoms.first.map { $0.kind == .form && Particle($0.text) != nil } ?? false
      result.append(next, space: space && !isParticle, marks: marks)
    }
    return result
  }

  /// A, B 및 C; predicates are joined by their endings and commas alone.
  private static func list<Mark>(
    _ items: [AtomStream<Mark>], _ conjunction: Conjunction, marks: [Mark]
  ) -> AtomStream<Mark> {
    let arePredicates = items.dropLast().contains { item in
      item.atoms.last.map { $0.kind == .form && KoreanVerbForm($0.text) != nil } ?? false
    }
    let joined = items.contains { $0.words.contains("및") }
    var result = AtomStream<Mark>()
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
