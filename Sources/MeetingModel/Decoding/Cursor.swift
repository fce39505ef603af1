internal import Diagnostics
internal import YAMLReading

/// A node of the spec with the path that leads to it.
struct Cursor {
  /// The node itself.
  let node: YAMLNode
  /// The way to it, such as `agenda[1].points[0].to`.
  let path: String
  /// Where the key stands whose value the node is; nil for the root and for a list's items.
  let keyRange: SourceRange?

  init(_ node: YAMLNode, path: String = "", keyRange: SourceRange? = nil) {
    self.node = node
    self.path = path
    self.keyRange = keyRange
  }

  /// The value of `entry`, whose key reads `key`.
  func child(_ key: String, _ entry: YAMLEntry) -> Cursor {
    let path =
      key.isEmpty || Self.hasMark(key.utf8Span.span)
      ? self.path + "[\(Excerpt.quoted(key, mark: "\""))]"
      : self.path.isEmpty ? key : self.path + "." + key
    return Cursor(entry.value, path: path, keyRange: entry.key.range)
  }

  private static func hasMark(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where isMark(bytes[index]) { return true }
    return false
  }

  /// Whether a byte means something in a path.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""),
      UInt8(ascii: "\n"):
      true
    default: false
    }
  }

  /// The cursors of a list's items; nil when the node is not a list.
  var items: [Cursor]? {
    guard case .sequence(let nodes) = node.content else { return nil }
    var items: [Cursor] = []
    items.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() {
      let step = index < Self.steps.count ? Self.steps[index] : "[\(index)]"
      items.append(Cursor(node, path: path + step))
    }
    return items
  }

  /// The last steps to a list's first items.
  private static let steps = (0..<64).map { "[\($0)]" }

  /// Whether the node is a list.
  var isList: Bool { if case .sequence = node.content { true } else { false } }

  /// How many items a list has; nil when the node is not one.
  var itemCount: Int? {
    if case .sequence(let nodes) = node.content { nodes.count } else { nil }
  }

  /// The entries of a mapping; nil when the node is not one.
  var entries: [YAMLEntry]? {
    guard case .mapping(let entries) = node.content else { return nil }
    return entries
  }

  /// The scalar; nil when the node is none, and when it says that there is no value.
  var scalar: YAMLScalar? {
    guard !isEmpty, case .scalar(let scalar) = node.content else { return nil }
    return scalar
  }

  /// Whether YAML says that there is no value: nothing, `~` or `null`.
  var isEmpty: Bool {
    guard case .scalar(let scalar) = node.content, scalar.style == .plain else { return false }
    guard scalar.text.utf8.count <= 4 else { return false }
    if let tag = node.tag, tag.hasSuffix(":str") { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.text)
  }

  /// The smallest span that tells which node is meant.
  var range: SourceRange {
    if isEmpty { return keyRange ?? node.range }
    if case .scalar = node.content { return node.range }
    if node.range.start.line == node.range.end.line { return node.range }
    return keyRange ?? entries?.first?.key.range ?? node.range
  }

  /// The key's place, or else the node's.
  var headRange: SourceRange { keyRange ?? range }

  /// The node as an origin for the model.
  var origin: Origin { Origin(path: path, range: node.range) }

  /// The last step of the path, as messages name the node.
  var name: String {
    guard keyRange != nil else { return path.isEmpty ? "the spec" : "`\(path)`" }
    return "`\(path.split(separator: ".").last.map(String.init) ?? path)`"
  }

  /// What kind of node it is, in words.
  var kindInWords: String {
    switch node.content {
    case .scalar: isEmpty ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

extension Cursor {
  /// The first line's worth of a node that may be long.
  var tellingRange: SourceRange {
    guard range.start.line != range.end.line else { return range }
    return entries?.first?.key.range ?? range
  }
}
