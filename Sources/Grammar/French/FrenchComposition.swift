/// From a tree to a stream of words in French: where spaces and commas stand, how lists are joined.
struct FrenchComposition: Composition {
  var setsCommasBeforeAsides: Bool { true }

  func sequence<Mark>(
    _ parts: [WordTree<Mark>], space: Bool, marks: [Mark]
  ) -> AtomStream<Mark> {
    var result = AtomStream<Mark>()
    for (index, part) in parts.enumerated() {
      let preposition = index > 0 ? Self.onlyWord(parts[index - 1]) : nil
      let repeated = preposition.flatMap { Self.prepositions.contains($0) ? $0 : nil }
      result.append(
        stream(repeated.map { Self.repeating($0, in: part) } ?? part, marks: marks), space: space,
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
  func list<Mark>(
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
