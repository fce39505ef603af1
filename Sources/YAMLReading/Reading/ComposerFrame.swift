import Diagnostics

/// A node with what expanding it would cost.
struct ComposedNode {
  var node: YAMLNode
  /// How many nodes it has, itself included.
  var count: Int
  /// How many levels of collections it has.
  var height: Int

  /// Stands where a value is wanted and none could be made.
  static func missing(at range: SourceRange) -> ComposedNode {
    ComposedNode(
      node: YAMLNode(
        .scalar(YAMLScalar(text: "", style: .plain)),
        range: SourceRange(
          start: range.start, end: range.start), aliasRange: range),
      count: 1, height: 0)
  }
}

/// A collection whose end has not come yet.
struct ComposerFrame {
  enum Kind {
    case sequence, mapping
  }

  let kind: Kind
  var range: SourceRange
  let isFlow: Bool
  let tag: String?
  var anchor: (name: String, id: Int)?
  var items: [YAMLNode] = []
  var entries: [YAMLEntry] = []
  /// The keys and where they stand; also by their texts, once they are many.
  private var keys: [Key] = []
  private var manyKeys: [String: SourceRange] = [:]
  private static let few = 12

  private struct Key {
    var text: String
    var place: SourceRange
  }

  private var pendingKey: YAMLNode?
  private var count = 1
  private var height = 1

  init(kind: Kind, range: SourceRange, isFlow: Bool, tag: String?) {
    self.kind = kind
    self.range = range
    self.isFlow = isFlow
    self.tag = tag
  }

  /// The whole collection.
  var composed: ComposedNode {
    ComposedNode(
      node: YAMLNode(
        kind == .sequence ? .sequence(items) : .mapping(entries), range: range, tag: tag),
      count: count, height: height)
  }

  /// Adds the next node: an item, a key or a value.
  mutating func add(_ composed: ComposedNode, _ locator: inout MarkLocator) -> Diagnostic? {
    count += composed.count
    height = max(height, composed.height + 1)
    let node = composed.node
    let end = (node.aliasRange ?? node.range).end
    if !isFlow, range.end < end { range.end = end }
    switch kind {
    case .sequence:
      items.append(node)
      return nil
    case .mapping:
      guard let key = pendingKey else {
        pendingKey = node
        return nil
      }
      pendingKey = nil
      return addEntry(YAMLEntry(key: key, value: node), locator)
    }
  }

  private mutating func addEntry(_ entry: YAMLEntry, _ locator: MarkLocator) -> Diagnostic? {
    let place = entry.key.aliasRange ?? entry.key.range
    func error(
      _ id: String, _ message: String, help: [String] = [], related: [Diagnostic.Related] = []
    ) -> Diagnostic {
      Diagnostic(
        .error, id: "yaml/" + id, message, file: locator.source.name, range: place, help: help,
        related: related)
    }
    guard case .scalar(let key) = entry.key.content else {
      return error(
        "complex-key", "a key is a word or a text, not a list or a mapping",
        help: ["if the brackets belong to the text, put it in quotes"])
    }
    if isFlow, SilentCuts.isCut(entry, locator) {
      entries.append(entry)
      return nil
    }
    if key.style == .plain, key.text == "<<" {
      return error(
        "merge-key", "the merge key `<<` is not supported",
        help: ["write the entries out, or give the whole mapping by an alias"])
    }
    if key.style == .plain, key.text.isEmpty, entry.key.aliasRange == nil {
      return error(
        "empty-key", "there is no key before this colon",
        help: ["write a key, or put a text that begins with a colon in quotes"])
    }
    if let first = firstPlace(of: key.text) {
      return error(
        "duplicate-key", "the key `\(key.text)` is given twice",
        help: ["keep one of the two"],
        related: [.init(message: "it is given here first", range: first)])
    }
    note(key.text, at: place)
    entries.append(entry)
    return nil
  }

  /// Where a key was given before; nil where it was not.
  private func firstPlace(of text: String) -> SourceRange? {
    manyKeys.isEmpty ? keys.first { $0.text == text }?.place : manyKeys[text]
  }

  private mutating func note(_ text: String, at place: SourceRange) {
    keys.append(Key(text: text, place: place))
    if !manyKeys.isEmpty {
      manyKeys[text] = place
    } else if keys.count > Self.few {
      manyKeys = Dictionary(keys.map { ($0.text, $0.place) }) { first, _ in first }
    }
  }
}
