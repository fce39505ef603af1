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
  mutating func number(of mark: Mark) -> MarkNumber {
    if let known = marks.lastIndex(of: mark) { return MarkNumber(known) }
    marks.append(mark)
    return MarkNumber(marks.count - 1)
  }

  /// Runs with the marks that their numbers stand for.
  func named(_ runs: LineRuns) -> [Run<Mark>] {
    (0..<runs.count).map { index in
      var found: [Mark] = []
      var path = runs.path(index)
      while let (mark, outer) = runs.step(path) {
        found.append(marks[mark.value])
        path = outer
      }
      return Run(runs.text(index), marks: found.reversed())
    }
  }
}
