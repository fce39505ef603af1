/// The marks that lie on words, from the outermost to the innermost, by their number among a line's.
package struct MarkPath: Equatable {
  fileprivate let index: Int32
  /// How many marks there are.
  let count: Int32

  /// The path's number among the line's; 0 for no marks at all.
  var number: Int { Int(index) + 1 }
}

/// What marks lie on the words of one line: equal ones are one path, so that they are compared and
/// copied as numbers.
struct MarkPaths {
  /// What a path adds to another.
  private struct Step: Hashable {
    let parent: Int32
    let mark: MarkNumber
  }

  private var steps: [Step] = []
  /// Their numbers, once they are many.
  private var numbers: [Step: Int32] = [:]
  private static let few = 16

  /// How many paths there are but the empty one.
  var count: Int { steps.count }

  /// No marks at all.
  static var none: MarkPath { MarkPath(index: -1, count: 0) }

  /// Takes all paths out but the empty one.
  mutating func removeAll() {
    steps.removeAll(keepingCapacity: true)
    if !numbers.isEmpty { numbers = [:] }
  }

  /// A path with one more mark inside.
  mutating func adding(_ mark: MarkNumber, to path: MarkPath) -> MarkPath {
    MarkPath(index: number(of: Step(parent: path.index, mark: mark)), count: path.count + 1)
  }

  private mutating func number(of step: Step) -> Int32 {
    if steps.count <= Self.few {
      // The last ones are asked for most.
      for index in steps.indices.reversed() where steps[index] == step { return Int32(index) }
    } else if let known = numbers[step] {
      return known
    }
    let added = Int32(steps.count)
    if steps.count == Self.few {
      for (number, known) in steps.enumerated() { numbers[known] = Int32(number) }
    }
    if steps.count >= Self.few { numbers[step] = added }
    steps.append(step)
    return added
  }

  /// The last mark of a path; nil for the empty one.
  func innermost(of path: MarkPath) -> MarkNumber? {
    path.index < 0 ? nil : steps[Int(path.index)].mark
  }

  /// The last mark of the path with a number, and the number of the path of those around it.
  func step(_ number: Int) -> (mark: MarkNumber, outer: Int)? {
    guard number > 0 else { return nil }
    let step = steps[number - 1]
    return (step.mark, Int(step.parent) + 1)
  }
}
