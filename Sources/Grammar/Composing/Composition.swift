/// From a tree to a stream of words: the walk through the tree, which is the same in every language.
/// How parts stand one behind the other and how lists are joined is the language's own.
protocol Composition {
  /// Whether what is set off from the words around it has a comma before it, too.
  var setsCommasBeforeAsides: Bool { get }

  /// Parts in order, with or without spaces between them.
  func sequence<Mark>(_ parts: [WordTree<Mark>], space: Bool, marks: [Mark]) -> AtomStream<Mark>

  /// Coordinated items, none of which is empty.
  func list<Mark>(_ items: [AtomStream<Mark>], _ conjunction: Conjunction, marks: [Mark])
    -> AtomStream<Mark>
}

extension Composition {
  /// Flattens a tree under the marks of what is around it.
  func stream<Mark>(_ tree: WordTree<Mark>, marks: [Mark] = []) -> AtomStream<Mark> {
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
      if setsCommasBeforeAsides {
        result.commaBefore = AtomStream.outermost(marks, result.commaBefore)
      }
      result.commaAfter = AtomStream.outermost(marks, result.commaAfter)
      return result
    }
  }
}
