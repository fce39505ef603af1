/// Nodes that stand by themselves, for whoever keeps parts of a document or puts others together.
extension YAMLNode {
  /// A node of a tree with all that is in it.
  package init(_ tree: YAMLTree, _ number: Int) {
    let node = tree[number]
    let content: Content
    switch node.kind {
    case .scalar:
      content = .scalar(YAMLScalar(text: tree.text(number), style: node.style))
    case .sequence:
      var items: [YAMLNode] = []
      items.reserveCapacity(node.length)
      for item in tree.items(number) { items.append(YAMLNode(tree, item)) }
      content = .sequence(items)
    case .mapping:
      var entries: [YAMLEntry] = []
      entries.reserveCapacity(node.length)
      for (key, value) in tree.entries(number) {
        entries.append(YAMLEntry(key: YAMLNode(tree, key), value: YAMLNode(tree, value)))
      }
      content = .mapping(entries)
    }
    self.init(
      content, range: node.range, tag: tree.tag(number), aliasRange: tree.aliasRange(number))
  }
}

extension YAMLTree {
  /// The tree of a node that stands by itself.
  package convenience init(_ root: YAMLNode) {
    var builder = YAMLTreeBuilder(forBytes: 0)
    _ = builder.add(root)
    self.init(builder)
  }
}

extension YAMLTreeBuilder {
  /// Adds a node with all that is in it; its number. Of keys that are the same, the first counts, as it does for
  /// the reader.
  fileprivate mutating func add(_ node: YAMLNode) -> Int {
    let number: Int
    switch node.content {
    case .scalar(let scalar):
      let start = textEnd
      append(scalar.text)
      number = addScalar(scalar.style, from: start, range: node.range, tag: node.tag)
    case .sequence(let items):
      number = addCollection(.sequence, range: node.range, tag: node.tag)
      for index in items.indices { setParent(number, of: add(items[index]), step: index) }
      endCollection(number, count: items.count)
    case .mapping(let entries):
      number = addCollection(.mapping, range: node.range, tag: node.tag)
      var given: Set<Int> = []
      var count = 0
      for index in entries.indices {
        let key = add(entries[index].key)
        setKey(key, in: number)
        setParent(number, of: add(entries[index].value), step: key)
        if let text = nodes[key].keyNumber, !given.insert(keys.firstSame[text]).inserted {
          leaveOut(key)
        } else {
          count += 1
        }
      }
      endCollection(number, count: count)
    }
    if let range = node.aliasRange { setAliasRange(range, of: number) }
    return number
  }
}
