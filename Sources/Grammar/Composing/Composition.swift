/// From a line's parts to a stream of words.
protocol Composition {
  /// The words.
  var words: WordLine { get }
  /// The paths of the line's marks.
  var paths: MarkPaths { get }

  /// Flattens a part under the marks of what is around it.
  func stream(_ index: Int, marks: MarkPath) -> AtomStream
}

/// The walk through the parts from the leaves up, which is the same in most languages. How parts stand one
/// behind the other and how lists are joined is the language's own.
protocol CompositionByParts: Composition {
  /// Whether what is set off from the words around it has a comma before it, too.
  var setsCommasBeforeAsides: Bool { get }

  /// What a part holds, in order, with or without spaces between them.
  func sequence(in index: Int, space: Bool, marks: MarkPath) -> AtomStream

  /// Coordinated items, none of which is empty.
  func list(_ items: [AtomStream], _ conjunction: Conjunction, marks: MarkPath) -> AtomStream
}

extension Composition {
  /// The whole line's words, and the marks that lie on all of them, from the outermost to the innermost.
  func stream() -> (stream: AtomStream, marks: MarkPath) {
    var marks = MarkPaths.none
    var index = 0
    while index < words.parts.count, words.parts[index].kind == .marked {
      marks = paths.adding(MarkNumber(Int(words.parts[index].mark)), to: marks)
      index += 1
    }
    guard index < words.parts.count else { return (AtomStream(), marks) }
    return (stream(index, marks: marks), marks)
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
  func stream(_ index: Int, marks: MarkPath) -> AtomStream {
    let part = words.parts[index]
    switch part.kind {
    case .text: return AtomStream(part.text, .text, marks: marks)
    case .word: return AtomStream(part.text, .word, marks: marks)
    case .form: return AtomStream(part.text, .form, marks: marks)
    case .phrase: return sequence(in: index, space: true, marks: marks)
    case .compound: return sequence(in: index, space: false, marks: marks)
    case .marked:
      return stream(index + 1, marks: paths.adding(MarkNumber(Int(part.mark)), to: marks))
    case .and, .or:
      let items = items(in: index, marks: marks).filter { !$0.isEmpty }
      return list(items, part.kind == .or ? .or : .and, marks: marks)
    case .aside:
      var result = stream(index + 1, marks: marks)
      guard !result.isEmpty else { return result }
      if setsCommasBeforeAsides {
        result.commaBefore = AtomStream.outermost(marks, result.commaBefore)
      }
      result.commaAfter = AtomStream.outermost(marks, result.commaAfter)
      return result
    }
  }

  private func items(in index: Int, marks: MarkPath) -> [AtomStream] {
    var items: [AtomStream] = []
    forEachPart(in: index) { items.append(stream($0, marks: marks)) }
    return items
  }
}
