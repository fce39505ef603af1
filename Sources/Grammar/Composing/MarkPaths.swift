/// The marks that lie on words, from the outermost to the innermost, by their number among a line's.
struct MarkPath: Equatable {
  fileprivate let index: Int32
  /// How many marks there are.
  let count: Int32
}

/// What marks lie on the words of one line: equal ones are one path, so that they are compared and
/// copied as numbers.
final class MarkPaths {
  private struct Step: Hashable {
    let parent: Int32
    let mark: MarkNumber
  }

  /// What each path but the empty one adds to another.
  private var steps: [Step] = []
  /// Their indices, once they are many.
  private var indices: [Step: Int32] = [:]
  private static let few = 16

  init() { steps.reserveCapacity(Self.few) }

  /// How many paths there are but the empty one.
  var count: Int { steps.count }

  /// No marks at all.
  static var none: MarkPath { MarkPath(index: -1, count: 0) }

  /// A path with one more mark inside.
  func adding(_ mark: MarkNumber, to path: MarkPath) -> MarkPath {
    let step = Step(parent: path.index, mark: mark)
    if let known = index(of: step) { return MarkPath(index: known, count: path.count + 1) }
    let added = Int32(steps.count)
    if steps.count == Self.few {
      for (number, known) in steps.enumerated() { indices[known] = Int32(number) }
    }
    if steps.count >= Self.few { indices[step] = added }
    steps.append(step)
    return MarkPath(index: added, count: path.count + 1)
  }

  private func index(of step: Step) -> Int32? {
    guard steps.count <= Self.few else { return indices[step] }
    return steps.lastIndex(of: step).map { Int32($0) }
  }

  /// Puts the marks of a path, and nothing else, into an array.
  func collect(_ path: MarkPath, into marks: inout [MarkNumber]) {
    marks.removeAll(keepingCapacity: true)
    var index = path.index
    while index >= 0 {
      marks.append(steps[Int(index)].mark)
      index = steps[Int(index)].parent
    }
    marks.reverse()
  }
}

/// A line: stretches of characters, each under one path of marks.
package struct LineRuns {
  private var runs: [(text: String, path: MarkPath)] = []
  private let paths: MarkPaths

  /// A line without characters.
  ///
  /// - Parameter capacity: the stretches for which there is to be room.
  init(_ paths: MarkPaths, capacity: Int = 0) {
    self.paths = paths
    runs.reserveCapacity(capacity)
  }

  /// The characters of the last stretch; nil as long as there is none.
  var last: String? { runs.last?.text }

  /// All characters.
  var text: String {
    var text = ""
    for run in runs { text += run.text }
    return text
  }

  /// Adds characters, to the last stretch where that is under the same path.
  mutating func add(_ text: String, _ path: MarkPath) {
    if runs.last?.path == path {
      runs[runs.count - 1].text += text
    } else {
      runs.append((text, path))
    }
  }

  /// How many stretches there are.
  package var count: Int { runs.count }
  /// How many paths of marks there are.
  package var pathCount: Int { paths.count + 1 }

  /// The characters of a stretch.
  package func text(_ index: Int) -> String { runs[index].text }

  /// The number of a stretch's path, which all stretches with the same marks share.
  package func path(_ index: Int) -> Int { Int(runs[index].path.index) + 1 }

  /// Puts the marks on a stretch, from the outermost to the innermost, and nothing else into an array.
  package func collectMarks(_ index: Int, into marks: inout [MarkNumber]) {
    paths.collect(runs[index].path, into: &marks)
  }
}
