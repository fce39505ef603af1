import Grammar

/// A connective inside a predicate of the officer's.
extension WordTree where Mark == DraftMark {
  /// The predicate with a connective behind its finite verb (*ouvriront également un bureau*).
  func adding(_ connective: DraftTree, behindFirstWordOf grammar: any Grammar) -> DraftTree {
    connective.isSilent ? self : inserting(connective, grammar) ?? .phrase([self, connective])
  }

  private func inserting(_ connective: DraftTree, _ grammar: any Grammar) -> DraftTree? {
    switch self {
    case .text(let text):
      let words = text.split(separator: " ", omittingEmptySubsequences: false)
      let count = grammar.verbWords(ofPredicate: text)
      guard count < words.count else { return .phrase([self, connective]) }
      return .phrase([
        .text(words[..<count].joined(separator: " ")), connective,
        .text(words[count...].joined(separator: " ")),
      ])
    case .word, .form: return isEmpty ? nil : .phrase([self, connective])
    case .phrase(let parts):
      return Self.inserting(connective, grammar, into: parts).map { .phrase($0) }
    case .compound(let parts):
      return Self.inserting(connective, grammar, into: parts).map { .compound($0) }
    case .list(let items, let conjunction):
      return Self.inserting(connective, grammar, into: items).map { .list($0, conjunction) }
    case .aside(let part): return part.inserting(connective, grammar).map { .aside($0) }
    case .marked(let mark, let part):
      // What the connective is stays its own rule's.
      guard case .text(let text) = part else {
        return part.inserting(connective, grammar).map { .marked(mark, $0) }
      }
      guard case .phrase(let parts)? = DraftTree.text(text).inserting(connective, grammar) else {
        return nil
      }
      return .phrase(parts.enumerated().map { $0 == 1 ? $1 : .marked(mark, $1) })
    }
  }

  private static func inserting(
    _ connective: DraftTree, _ grammar: any Grammar, into parts: [DraftTree]
  ) -> [DraftTree]? {
    for (index, part) in parts.enumerated() {
      guard let changed = part.inserting(connective, grammar) else { continue }
      return Array(parts[..<index]) + [changed] + Array(parts[(index + 1)...])
    }
    return nil
  }
}
