/// The marks that lie on words, from the outermost to the innermost, by their number among a line's.
struct MarkPath: Equatable {
  fileprivate let index: Int32
  /// How many marks there are.
  let count: Int32
}

/// What marks lie on the words of one line: equal ones are one path, so that they are compared and
/// copied as numbers.
final class MarkPaths {
  /// One value, so that the runtime sees to exclusive access once a call.
  private var steps = Steps()

  init() {}

  /// How many paths there are but the empty one.
  var count: Int { steps.count }

  /// No marks at all.
  static var none: MarkPath { MarkPath(index: -1, count: 0) }

  /// A path with one more mark inside.
  func adding(_ mark: MarkNumber, to path: MarkPath) -> MarkPath {
    MarkPath(index: steps.number(of: mark, inside: path.index), count: path.count + 1)
  }

  /// Visits the marks of a path, from the innermost to the outermost.
  func forEachMark(_ path: MarkPath, _ body: (MarkNumber) -> Void) {
    steps.forEachMark(path.index, body)
  }
}

/// What each path but the empty one adds to another.
private struct Steps {
  private struct Step: Hashable {
    let parent: Int32
    let mark: MarkNumber
  }

  private var steps: [Step] = []
  /// Their numbers, once they are many.
  private var numbers: [Step: Int32] = [:]
  private static let few = 16

  init() { steps.reserveCapacity(Self.few) }

  var count: Int { steps.count }

  /// The number of a path with one more mark inside.
  mutating func number(of mark: MarkNumber, inside parent: Int32) -> Int32 {
    let step = Step(parent: parent, mark: mark)
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

  /// Visits the marks of a path, from the innermost to the outermost.
  func forEachMark(_ path: Int32, _ body: (MarkNumber) -> Void) {
    var index = path
    while index >= 0 {
      body(steps[Int(index)].mark)
      index = steps[Int(index)].parent
    }
  }
}

/// A line: stretches of characters, each under one path of marks.
package struct LineRuns {
  private struct Stretch {
    let path: MarkPath
    /// The number of the byte behind it.
    var end: Int
    /// Its characters, where they came as one string.
    var whole: String?
  }

  private var stretches: [Stretch] = []
  /// All characters: strings that grow piece by piece cost far more.
  private var bytes: [UInt8] = []
  private let paths: MarkPaths

  /// A line without characters.
  ///
  /// - Parameter capacity: the stretches for which there is to be room.
  init(_ paths: MarkPaths, capacity: Int = 0) {
    self.paths = paths
    stretches.reserveCapacity(capacity)
    bytes.reserveCapacity(16 * capacity)
  }

  /// The characters of the last stretch; nil as long as there is none.
  var last: String? { stretches.isEmpty ? nil : text(stretches.count - 1) }

  /// All characters.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds characters, to the last stretch where that is under the same path.
  mutating func add(_ text: String, _ path: MarkPath) {
    bytes += text.utf8
    if let last = stretches.indices.last, stretches[last].path == path {
      stretches[last].end = bytes.count
      stretches[last].whole = nil
    } else {
      stretches.append(Stretch(path: path, end: bytes.count, whole: text))
    }
  }

  /// How many stretches there are.
  package var count: Int { stretches.count }
  /// How many paths of marks there are.
  package var pathCount: Int { paths.count + 1 }

  /// The characters of a stretch.
  package func text(_ index: Int) -> String {
    if let whole = stretches[index].whole { return whole }
    let start = index == 0 ? 0 : stretches[index - 1].end
    return String(decoding: bytes[start..<stretches[index].end], as: UTF8.self)
  }

  /// The number of a stretch's path, which all stretches with the same marks share.
  package func path(_ index: Int) -> Int { Int(stretches[index].path.index) + 1 }

  /// How many marks lie on a stretch.
  package func markCount(_ index: Int) -> Int { Int(stretches[index].path.count) }

  /// Visits the marks on a stretch, from the innermost to the outermost.
  package func forEachMark(_ index: Int, _ body: (MarkNumber) -> Void) {
    paths.forEachMark(stretches[index].path, body)
  }
}
