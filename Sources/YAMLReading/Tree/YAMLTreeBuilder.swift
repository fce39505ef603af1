import Diagnostics

/// Puts a tree together, node by node. Numbers and places fit 32 bits: `YAMLLimits` sees to it.
struct YAMLTreeBuilder {
  private(set) var nodes: [YAMLTree.Node] = []
  private(set) var texts: [UInt8] = []
  private(set) var keys = KeyTable()
  private var rare: [Int: YAMLTree.Rare] = [:]

  /// Makes room for the text of a file of so many bytes.
  init(forBytes count: Int) {
    texts.reserveCapacity(count)
    nodes.reserveCapacity(count / 16)
  }

  /// What few nodes have.
  var rareParts: [Int: YAMLTree.Rare] { rare }

  /// How many bytes of text there are: where the next scalar's begin.
  var textEnd: Int { texts.count }

  /// Adds to the text of the scalar that is to be added next.
  mutating func append(_ event: borrowing YAMLEvent) { event.appendText(to: &texts) }

  /// The same, of a text that is at hand.
  mutating func append(_ text: String) { texts += text.utf8 }

  /// Adds a scalar whose text begins at a byte and goes to the end of what there is.
  mutating func addScalar(
    _ style: YAMLScalar.Style, from start: Int, range: SourceRange, tag: String? = nil
  ) -> Int {
    var node = YAMLTree.Node(.scalar, style: style, range: range)
    node.extent = Int32(start)
    node.storedLength = Int32(texts.count - start)
    node.isNull =
      style == .plain && node.length <= 4 && isNull(node) && tag?.hasSuffix(":str") != true
    nodes.append(node)
    setTag(tag, of: nodes.count - 1)
    return nodes.count - 1
  }

  /// Adds a collection, whose parts are added behind it.
  mutating func addCollection(
    _ kind: YAMLTree.Node.Kind, range: SourceRange, tag: String? = nil
  ) -> Int {
    nodes.append(YAMLTree.Node(kind, style: .plain, range: range))
    setTag(tag, of: nodes.count - 1)
    return nodes.count - 1
  }

  /// Ends a collection: all that was added behind it is in it.
  mutating func endCollection(_ number: Int, count: Int) {
    nodes[number].extent = Int32(nodes.count - number)
    nodes[number].storedLength = Int32(count)
  }

  /// Adds what an alias stands for; the number of the copy.
  mutating func addCopy(of original: Int, aliasRange: SourceRange) -> Int {
    let copy = nodes.count
    let shift = Int32(copy - original)
    for number in original..<original + nodes[original].size {
      var node = nodes[number]
      let isValue =
        number > original && !node.isKey && nodes[Int(node.storedParent)].kind == .mapping
      node.storedParent += shift
      if isValue { node.storedStep += shift }
      nodes.append(node)
      if node.isRare { rare[number + Int(shift)] = rare[number] }
    }
    nodes[copy].isLeftOut = false
    nodes[copy].isKey = false
    setAliasRange(aliasRange, of: copy)
    return copy
  }

  /// Adds an empty text where a value is wanted and none could be made of an alias.
  mutating func addMissing(at range: SourceRange) -> Int {
    let number = addScalar(
      .plain, from: textEnd, range: SourceRange(start: range.start, end: range.start))
    setAliasRange(range, of: number)
    return number
  }

  // MARK: - What is known of a node

  /// The text of a scalar; empty for a collection.
  func text(_ number: Int) -> String {
    let node = nodes[number]
    guard node.kind == .scalar else { return "" }
    return String(decoding: texts[node.first..<node.first + node.length], as: UTF8.self)
  }

  func tag(_ number: Int) -> String? { nodes[number].isRare ? rare[number]?.tag : nil }

  func aliasRange(_ number: Int) -> SourceRange? {
    nodes[number].isRare ? rare[number]?.aliasRange : nil
  }

  /// Where a node stands as the reader sees it: where its alias does, if it has one.
  func place(_ number: Int) -> SourceRange { aliasRange(number) ?? nodes[number].range }

  /// The first control character, from a byte of the texts on, that no text needs.
  func unwantedControl(from start: Int) -> Unicode.Scalar? {
    let bytes = texts.span
    // Those that need two bytes begin with C2.
    for index in start..<bytes.count
    where bytes[index] < 0x20 || bytes[index] == 0x7F || bytes[index] == 0xC2 {
      return String(decoding: texts[start...], as: UTF8.self).unicodeScalars
        .first(where: \.isUnwantedControl)
    }
    return nil
  }

  private func isNull(_ node: YAMLTree.Node) -> Bool {
    if node.length == 0 { return true }
    guard [UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N")].contains(texts[node.first])
    else { return false }
    let text = texts[node.first..<node.first + node.length]
    return ["~", "null", "Null", "NULL"].contains { text.elementsEqual($0.utf8) }
  }

  // MARK: - What a node becomes

  mutating func setEnd(_ end: SourcePosition, of number: Int) { nodes[number].range.end = end }

  mutating func setParent(_ parent: Int, of number: Int, step: Int) {
    nodes[number].stand(in: parent, step: step)
  }

  /// Makes a node a key of a mapping.
  mutating func setKey(_ number: Int, in parent: Int) {
    let node = nodes[number]
    let step =
      node.kind == .scalar ? keys.number(of: node.first..<node.first + node.length, in: texts) : 0
    nodes[number].stand(in: parent, step: step, isKey: true)
  }

  /// Makes the entry of a key one that is not to be seen.
  mutating func leaveOut(_ key: Int) { nodes[key].isLeftOut = true }

  mutating func setAliasRange(_ range: SourceRange, of number: Int) {
    nodes[number].isRare = true
    rare[number, default: YAMLTree.Rare()].aliasRange = range
  }

  private mutating func setTag(_ tag: String?, of number: Int) {
    guard let tag else { return }
    nodes[number].isRare = true
    rare[number, default: YAMLTree.Rare()].tag = tag
  }
}
