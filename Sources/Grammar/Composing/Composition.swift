/// From a line's parts to a stream of words.
protocol Composition {
  /// The words.
  var words: WordLine { get }

  /// Flattens a part.
  func stream(_ index: Int) -> AtomStream
}

/// The walk through the parts from the leaves up, which is the same in most languages. How parts stand one
/// behind the other and how lists are joined is the language's own.
protocol CompositionByParts: Composition {
  /// Whether what is set off from the words around it has a comma before it, too.
  var setsCommasBeforeAsides: Bool { get }

  /// What a part holds, in order, with or without spaces between them.
  func sequence(in index: Int, space: Bool) -> AtomStream

  /// Coordinated items, none of which is empty.
  func list(_ items: [AtomStream], _ conjunction: Conjunction, marks: MarkPath) -> AtomStream
}

extension Composition {
  /// The whole line's words, and the marks that lie on all of them.
  func stream() -> (stream: AtomStream, marks: MarkPath) {
    guard let whole = words.parts.first else { return (AtomStream(), MarkPaths.none) }
    return (stream(0), whole.marks)
  }

  /// Visits what a part holds, in order.
  func forEachPart(in index: Int, _ body: (Int) -> Void) {
    let end = words.next(after: index)
    var part = index + 1
    while part < end {
      body(part)
      part = words.next(after: part)
    }
  }
}

extension CompositionByParts {
  func stream(_ index: Int) -> AtomStream {
    let part = words.parts[index]
    switch part.kind {
    case .text: return AtomStream(part.text, .text, marks: part.marks)
    case .word: return AtomStream(part.text, .word, marks: part.marks)
    case .form: return AtomStream(part.text, .form, marks: part.marks)
    case .phrase: return sequence(in: index, space: true)
    case .compound: return sequence(in: index, space: false)
    case .and, .or:
      let items = items(in: index).filter { !$0.isEmpty }
      return list(items, part.kind == .or ? .or : .and, marks: part.marks)
    case .aside:
      var result = stream(index + 1)
      guard !result.isEmpty else { return result }
      if setsCommasBeforeAsides {
        result.commaBefore = AtomStream.outermost(part.marks, result.commaBefore)
      }
      result.commaAfter = AtomStream.outermost(part.marks, result.commaAfter)
      return result
    }
  }

  private func items(in index: Int) -> [AtomStream] {
    var items: [AtomStream] = []
    forEachPart(in: index) { items.append(stream($0)) }
    return items
  }
}
