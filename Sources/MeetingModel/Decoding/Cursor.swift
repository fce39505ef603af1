internal import Diagnostics
internal import YAMLReading

/// A node of the spec, in its tree. What leads to it is put into words for messages alone.
struct Cursor {
  let tree: YAMLTree
  let number: Int

  init(_ tree: YAMLTree, _ number: Int = 0) {
    self.tree = tree
    self.number = number
  }

  /// The node itself.
  var node: YAMLTree.Node { tree[number] }
  /// The way to it, such as `agenda[1].points[0].to`.
  var path: String { tree.path(number) }

  /// Where the key stands whose value the node is, or the key itself; nil for the root and for a
  /// list's items.
  var keyRange: SourceRange? {
    let node = node
    guard let parent = node.parent, tree[parent].kind == .mapping else { return nil }
    return node.isKey ? node.range : tree[node.keyNode].range
  }

  /// Whether the node is a list.
  var isList: Bool { node.kind == .sequence }

  /// Whether the node is a mapping.
  var isMapping: Bool { node.kind == .mapping }

  /// The cursors of a list's items; nil when the node is not a list.
  var items: [Cursor]? {
    guard isList else { return nil }
    var items: [Cursor] = []
    items.reserveCapacity(node.length)
    for item in tree.items(number) { items.append(Cursor(tree, item)) }
    return items
  }

  /// How many items a list has; nil when the node is not one.
  var itemCount: Int? { isList ? node.length : nil }

  /// The entries of a mapping; none when the node is not one.
  var entries: Entries { Entries(tree: tree, numbers: tree.entries(number)) }

  /// How many entries a mapping has; nil when the node is not one.
  var entryCount: Int? { isMapping ? node.length : nil }

  /// The entry of a mapping that has but one.
  var onlyEntry: (key: Cursor, value: Cursor)? {
    guard entryCount == 1 else { return nil }
    var entries = entries
    return entries.next()
  }

  /// The text of a key; nil when the node is none, or one that is no text.
  var keyText: String? { node.keyNumber.map { tree.keys[$0] } }

  /// The text; nil when the node is none, and when it says that there is no value.
  var text: String? { hasText ? tree.text(number) : nil }

  /// Whether the node is a text, and does not say that there is no value.
  var hasText: Bool {
    let node = node
    return node.kind == .scalar && !node.isNull
  }

  /// Whether YAML says that there is no value: nothing, `~` or `null`.
  var isEmpty: Bool {
    let node = node
    return node.kind == .scalar && node.isNull
  }

  /// The smallest span that tells which node is meant.
  var range: SourceRange {
    if isEmpty { return keyRange ?? node.range }
    if node.kind == .scalar { return node.range }
    if node.range.start.line == node.range.end.line { return node.range }
    return keyRange ?? firstKeyRange ?? node.range
  }

  /// Where a mapping's first key stands.
  private var firstKeyRange: SourceRange? {
    var entries = entries
    return entries.next()?.key.node.range
  }

  /// The key's place, or else the node's.
  var headRange: SourceRange { keyRange ?? range }

  /// The node as an origin for the model.
  var origin: Origin { Origin(tree, number) }

  /// The last step of the path, as messages name the node.
  var name: String {
    let path = path
    guard keyRange != nil else { return path.isEmpty ? "the spec" : "`\(path)`" }
    return "`\(path.split(separator: ".").last.map(String.init) ?? path)`"
  }

  /// What kind of node it is, in words.
  var kindInWords: String {
    switch node.kind {
    case .scalar: isEmpty ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// The first line's worth of a node that may be long.
  var tellingRange: SourceRange {
    guard range.start.line != range.end.line else { return range }
    return firstKeyRange ?? range
  }
}

extension Cursor {
  /// The entries of a mapping in their order.
  struct Entries: Sequence, IteratorProtocol {
    fileprivate let tree: YAMLTree
    fileprivate var numbers: YAMLTree.Entries

    mutating func next() -> (key: Cursor, value: Cursor)? {
      guard let (key, value) = numbers.next() else { return nil }
      return (Cursor(tree, key), Cursor(tree, value))
    }
  }
}
