/// A path as the file system tells it from others: by its bytes. To `String` two are the same that look the
/// same, such as `é` of one character and of two; in a folder they are two files.
struct ExactPath: Hashable, Sendable {
  let text: String

  static func == (first: ExactPath, second: ExactPath) -> Bool {
    first.text.utf8.count == second.text.utf8.count
      && first.text.utf8.elementsEqual(second.text.utf8)
  }

  /// What looks the same may have the same hash.
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// Values by path.
struct PathTable<Value> {
  private var values: [ExactPath: Value] = [:]

  var isEmpty: Bool { values.isEmpty }

  var paths: some Sequence<String> { values.keys.lazy.map(\.text) }

  /// What stands under a path; nil when nothing does.
  subscript(path: String) -> Value? {
    get { values[ExactPath(text: path)] }
    set {
      values[ExactPath(text: path)] = newValue
      if newValue == nil { values.shrinkIfEmpty() }
    }
  }

  /// Puts a value under a path; gives what stood there.
  mutating func update(_ value: Value, at path: String) -> Value? {
    values.updateValue(value, forKey: ExactPath(text: path))
  }
}

extension PathTable: Sendable where Value: Sendable {}

extension PathTable: Sequence {
  func makeIterator() -> some IteratorProtocol<(path: String, value: Value)> {
    values.lazy.map { (path: $0.key.text, value: $0.value) }.makeIterator()
  }
}

/// Paths, each once.
package struct PathSet: Hashable, Sendable {
  private var paths: Set<ExactPath>

  /// Gathers paths.
  package init(_ paths: some Sequence<String> = EmptyCollection()) {
    self.paths = Set(paths.lazy.map { ExactPath(text: $0) })
  }

  /// Whether there is none.
  package var isEmpty: Bool { paths.isEmpty }

  /// Whether a path is one of them.
  package func contains(_ path: String) -> Bool { paths.contains(ExactPath(text: path)) }

  /// Whether a path, or a folder that it stands in, is one of them.
  func covers(_ path: String) -> Bool {
    if contains(path) { return true }
    let bytes = path.utf8
    return bytes.indices.contains { index in
      bytes[index] == UInt8(ascii: "/") && contains(String(path[..<index]))
    }
  }

  /// Adds a path; false when it was there.
  @discardableResult
  package mutating func insert(_ path: String) -> Bool {
    paths.insert(ExactPath(text: path)).inserted
  }

  /// Takes a path out.
  package mutating func remove(_ path: String) {
    paths.remove(ExactPath(text: path))
    if paths.isEmpty, paths.capacity > 1024 { paths = [] }
  }

  /// The paths of both.
  func union(_ others: some Sequence<String>) -> PathSet {
    var result = self
    for path in others { result.insert(path) }
    return result
  }

  /// The paths in their order.
  func sorted() -> [String] { paths.map(\.text).sorted() }
}

extension Dictionary {
  /// Gives back the room of thousands, once the last of them is gone: at a start each file of the inbox is
  /// on its way for a moment, and afterwards few are.
  package mutating func shrinkIfEmpty() { if isEmpty, capacity > 1024 { self = [:] } }
}

extension String {
  /// Whether this is the very path, byte for byte.
  package func isPath(_ other: String) -> Bool { ExactPath(text: self) == ExactPath(text: other) }
}
