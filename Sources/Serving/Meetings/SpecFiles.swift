internal import Watching

/// The files in the inbox that have one meeting's name: mostly one, and two when they are twins.
struct SpecFiles: Hashable, Sendable {
  private struct File: Hashable, Sendable {
    var path: String
    /// Why it cannot be a spec; nil for a file.
    var kind: UnusableKind?
  }

  private var first: File?
  private var others: [File] = []

  /// Whether there is none.
  var isEmpty: Bool { first == nil }

  /// Their paths.
  var paths: [String] { all.map(\.path) }

  private var all: [File] { (first.map { [$0] } ?? []) + others }

  /// Whether a path is one of them.
  func holds(_ path: String) -> Bool {
    first?.path.isPath(path) == true || others.contains { $0.path.isPath(path) }
  }

  /// Why what stands under a path cannot be a spec; nil for a file.
  func kind(of path: String) -> UnusableKind? { all.first { $0.path.isPath(path) }?.kind }

  /// Notes what stands under a path.
  mutating func note(_ path: String, _ kind: UnusableKind?) {
    let file = File(path: path, kind: kind)
    if let index = others.firstIndex(where: { $0.path.isPath(path) }) {
      others[index] = file
    } else if first == nil || first?.path.isPath(path) == true {
      first = file
    } else {
      others.append(file)
    }
  }

  /// Forgets what stood under a path; false where nothing was known.
  mutating func remove(_ path: String) -> Bool {
    if first?.path.isPath(path) == true {
      first = others.popLast()
      return true
    }
    guard let index = others.firstIndex(where: { $0.path.isPath(path) }) else { return false }
    others.remove(at: index)
    return true
  }
}
