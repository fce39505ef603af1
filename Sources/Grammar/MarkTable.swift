/// A mark by its number in a table.
package struct MarkNumber: Hashable, Sendable {
  package let value: Int

  /// Makes a mark of a number.
  package init(_ value: Int) { self.value = value }
}

/// Marks and their numbers: equal marks have one number.
struct MarkTable<Mark: Hashable & Sendable>: Sendable {
  private var marks: [Mark] = []

  /// The number of a mark. A line has few marks, so that looking through them all is the fastest.
  private mutating func number(of mark: Mark) -> MarkNumber {
    if let known = marks.lastIndex(of: mark) { return MarkNumber(known) }
    marks.append(mark)
    return MarkNumber(marks.count - 1)
  }

  /// A tree with the numbers of its marks.
  mutating func numbering(_ tree: WordTree<Mark>) -> WordTree<MarkNumber> {
    switch tree {
    case .text(let text): .text(text)
    case .word(let word): .word(word)
    case .form(let form): .form(form)
    case .phrase(let parts): .phrase(parts.map { numbering($0) })
    case .compound(let parts): .compound(parts.map { numbering($0) })
    case .list(let parts, let conjunction): .list(parts.map { numbering($0) }, conjunction)
    case .aside(let part): .aside(numbering(part))
    case .marked(let mark, let part): .marked(number(of: mark), numbering(part))
    }
  }

  /// Runs with the marks that their numbers stand for.
  func named(_ runs: [Run<MarkNumber>]) -> [Run<Mark>] {
    runs.map { run in Run(run.text, marks: run.marks.map { marks[$0.value] }) }
  }
}
