/// From a tree to a stream of words in French: where spaces and commas stand, how lists are joined.
enum FrenchComposition {
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
      result.commaBefore = AtomStream.outermost(marks, result.commaBefore)
      result.commaAfter = AtomStream.outermost(marks, result.commaAfter)
      return result
    }
  }

  private static func sequence<Mark>(
    _ parts: [WordTree<Mark>], space: Bool, marks: [Mark]
  ) -> AtomStream<Mark> {
    var result = AtomStream<Mark>()
    for (index, part) in parts.enumerated() {
      let preposition = index > 0 ? onlyWord(parts[index - 1]) : nil
      let repeated = preposition.flatMap { prepositions.contains($0) ? $0 : nil }
      result.append(
        stream(repeated.map { repeating($0, in: part) } ?? part, marks: marks), space: space,
        marks: marks)
    }
    return result
  }

  /// Prepositions that stand again before every item of a list.
  private static let prepositions: Set<String> = ["de", "à", "en", "de(inf)", "à(inf)"]

  /// A list with the preposition before it again before each further item that lacks it.
  private static func repeating<Mark>(_ preposition: String, in tree: WordTree<Mark>)
    -> WordTree<Mark>
  {
    switch tree {
    case .marked(let mark, let part): return .marked(mark, repeating(preposition, in: part))
    case .list(let items, let conjunction):
      let rest = items.dropFirst().map { item in
        leaf(item) == preposition
          ? item
          : .phrase([
            FrenchForm(preposition) == nil ? .word(preposition) : .form(preposition), item,
          ])
      }
      return .list(Array(items.prefix(1)) + rest, conjunction)
    default: return tree
    }
  }

  /// The word or form of ours that a tree is.
  private static func onlyWord<Mark>(_ tree: WordTree<Mark>) -> String? {
    switch tree {
    case .word(let word), .form(let word): word
    case .marked(_, let part): onlyWord(part)
    case .phrase, .compound, .list, .aside, .text: nil
    }
  }

  /// The first word or form of ours in a tree.
  private static func leaf<Mark>(_ tree: WordTree<Mark>) -> String? {
    switch tree {
    case .word(let word), .form(let word): word
    case .marked(_, let part), .aside(let part): leaf(part)
    case .phrase(let parts), .compound(let parts), .list(let parts, _):
      parts.first { !$0.isEmpty }.flatMap { leaf($0) }
    case .text: nil
    }
  }

  /// *A, B et C*: no comma before *et*, unless an item has commas of its own; *ainsi que* joins what
  /// is joined by *et* inside.
  private static func list<Mark>(
    _ items: [AtomStream<Mark>], _ conjunction: Conjunction, marks: [Mark]
  ) -> AtomStream<Mark> {
    let hasCommas = items.dropLast().contains { item in
      item.words.contains { $0.hasSuffix(",") }
    }
    let isJoined = items.contains { $0.words.contains("et") }
    var result = AtomStream<Mark>()
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
