package import Diagnostics

/// A YAML document in one piece: its nodes stand in one array in the order of the text, each collection
/// before what is in it, and know each other by their numbers.
///
/// Nothing in it is an object of its own, so that reading a document allocates next to nothing; a scalar's
/// text becomes a `String` when somebody asks for it. Aliases stand expanded: what they stand for is there
/// once more.
package final class YAMLTree: Sendable {
  /// The nodes; the first is the outermost.
  @usableFromInline let nodes: [Node]
  /// The texts of all scalars, one behind the other, in UTF-8.
  @usableFromInline let texts: [UInt8]
  /// The keys of all mappings, each once.
  package let keys: [String]
  /// What the outermost node is called; empty for a document's.
  package let name: String
  private let rare: [Int: Rare]

  /// What few nodes have.
  struct Rare {
    var tag: String?
    var aliasRange: SourceRange?
  }

  /// Makes a tree of what was put together: the node that was added first is the outermost.
  init(_ builder: borrowing YAMLTreeBuilder) {
    nodes = builder.nodes
    texts = builder.texts
    keys = builder.keys.texts
    rare = builder.rareParts
    name = ""
  }

  /// A single node that stands for a place in a text.
  package init(name: String, range: SourceRange) {
    nodes = [Node(.scalar, style: .plain, range: range)]
    texts = []
    keys = []
    rare = [:]
    self.name = name
  }

  /// The node of a number.
  @inlinable @inline(__always) package subscript(_ number: Int) -> Node { nodes[number] }

  /// The text of a scalar; empty for a collection.
  package func text(_ number: Int) -> String {
    let node = nodes[number]
    guard node.kind == .scalar else { return "" }
    return String(decoding: texts[node.first..<node.first + node.length], as: UTF8.self)
  }

  /// Whether a scalar's text begins with a word of ASCII and a space.
  package func begins(_ number: Int, with word: StaticString) -> Bool {
    let node = nodes[number]
    let count = word.utf8CodeUnitCount
    guard node.kind == .scalar, node.length > count, texts[node.first + count] == 0x20 else {
      return false
    }
    for index in 0..<count {
      let wanted = unsafe word.utf8Start[index]
      if texts[node.first + index] != wanted { return false }
    }
    return true
  }

  /// The explicit tag, such as `!!str`, resolved; nil when there is none.
  package func tag(_ number: Int) -> String? {
    nodes[number].isRare ? rare[number]?.tag : nil
  }

  /// Where the alias stands through which the node was reached; nil when it stands in place.
  package func aliasRange(_ number: Int) -> SourceRange? {
    nodes[number].isRare ? rare[number]?.aliasRange : nil
  }

  /// The numbers of a list's items; none when the node is no list.
  @inlinable package func items(_ number: Int) -> Items { Items(self, number) }

  /// The entries of a mapping by the numbers of key and value; none when the node is no mapping.
  @inlinable package func entries(_ number: Int) -> Entries { Entries(self, number) }
}

extension YAMLTree {
  /// The items of a list.
  package struct Items: Sequence, IteratorProtocol {
    @usableFromInline let tree: YAMLTree
    @usableFromInline var position: Int
    @usableFromInline let end: Int

    @inlinable init(_ tree: YAMLTree, _ number: Int) {
      self.tree = tree
      let node = tree.nodes[number]
      position = number + 1
      end = node.kind == .sequence ? number + node.size : position
    }

    @inlinable package mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position += tree.nodes[position].size }
      return position
    }
  }

  /// The entries of a mapping.
  package struct Entries: Sequence, IteratorProtocol {
    @usableFromInline let tree: YAMLTree
    @usableFromInline var position: Int
    @usableFromInline let end: Int

    @inlinable init(_ tree: YAMLTree, _ number: Int) {
      self.tree = tree
      let node = tree.nodes[number]
      position = number + 1
      end = node.kind == .mapping ? number + node.size : position
    }

    @inlinable package mutating func next() -> (key: Int, value: Int)? {
      while position < end {
        let key = position
        let value = key + tree.nodes[key].size
        position = value + tree.nodes[value].size
        if !tree.nodes[key].isLeftOut { return (key, value) }
      }
      return nil
    }
  }
}
