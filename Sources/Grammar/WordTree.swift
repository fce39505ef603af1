/// A phrase as a tree of words, before it is a line of text.
///
/// The tree is generic over its marks: what a caller hangs on a part of it (where the words come
/// from, whose proposal they are) travels with the words to the finished line. Only a part that holds one
/// other part takes an allocation of its own.
package enum WordTree<Mark: Hashable & Sendable>: Hashable, Sendable {
  /// Somebody's own text, kept byte for byte.
  case text(String)
  /// A word or words of ours, already inflected and spelled.
  case word(String)
  /// A word whose shape its neighbours decide, by a name that the language's grammar knows
  /// (English `a`; a Korean particle such as `은/는`).
  case form(String)
  /// Parts in order, with the language's spacing between them.
  case phrase([WordTree])
  /// Parts in order, with nothing between them.
  case compound([WordTree])
  /// A part that is set off from what stands around it (English: by commas).
  indirect case aside(WordTree)
  /// Coordinated parts.
  case list([WordTree], Conjunction)
  /// A part with a mark on it.
  indirect case marked(Mark, WordTree)

  /// Nothing at all.
  @inlinable @inline(__always)
  package static var empty: WordTree { .phrase([]) }

  /// Whether the tree has no words.
  package var isEmpty: Bool {
    switch self {
    case .text(let text), .word(let text), .form(let text): text.isEmpty
    case .phrase(let parts), .compound(let parts), .list(let parts, _):
      parts.allSatisfy(\.isEmpty)
    case .aside(let part), .marked(_, let part): part.isEmpty
    }
  }

}

/// What joins coordinated parts.
package enum Conjunction: String, Hashable, Sendable {
  case and, or
}

/// A stretch of a finished line with one set of marks.
package struct Run<Mark: Hashable & Sendable>: Hashable, Sendable {
  /// The characters, spaces and punctuation included.
  package var text: String
  /// The marks that lay on the words, from the outermost to the innermost.
  package var marks: [Mark]

  /// Makes a run.
  package init(_ text: String, marks: [Mark] = []) {
    self.text = text
    self.marks = marks
  }
}
