package import Diagnostics

/// A node of a YAML document with its place in the source.
///
/// Aliases stand expanded: a node that was reached through `*name` carries the range of the anchored
/// text in `range` and the alias's own place in `aliasRange`.
package struct YAMLNode: Hashable, Sendable {
  /// What a node holds.
  package indirect enum Content: Hashable, Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  /// What the node holds.
  package var content: Content
  /// Where the node stands.
  package var range: SourceRange
  /// The explicit tag, such as `!!str`, resolved (`tag:yaml.org,2002:str`); nil when there is none.
  package var tag: String? {
    get { if case .rare(let tag, _)? = rare { tag } else { nil } }
    set { rare = Rare(tag: newValue, aliasRange: aliasRange) }
  }
  /// Where the alias stands through which this node was reached; nil when it stands in place.
  package var aliasRange: SourceRange? {
    get { if case .rare(_, let range)? = rare { range } else { nil } }
    set { rare = Rare(tag: tag, aliasRange: newValue) }
  }

  /// What few nodes have, kept apart: nodes are copied often.
  private var rare: Rare?
  private indirect enum Rare: Hashable, Sendable {
    case rare(tag: String?, aliasRange: SourceRange?)

    init?(tag: String?, aliasRange: SourceRange?) {
      guard tag != nil || aliasRange != nil else { return nil }
      self = .rare(tag: tag, aliasRange: aliasRange)
    }
  }

  /// Makes a node; see the properties.
  package init(
    _ content: Content, range: SourceRange, tag: String? = nil, aliasRange: SourceRange? = nil
  ) {
    self.content = content
    self.range = range
    rare = Rare(tag: tag, aliasRange: aliasRange)
  }
}

/// A scalar's text and the way in which it was written.
package struct YAMLScalar: Hashable, Sendable {
  /// The presentation style, which decides whether YAML's core schema may give the text a type.
  package enum Style: String, Hashable, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  /// The text after YAML's own unescaping and folding.
  package var text: String
  /// How it was written.
  package var style: Style

  /// Makes a scalar.
  package init(text: String, style: Style) {
    self.text = text
    self.style = style
  }
}

/// A key and its value, in the order of the source.
package struct YAMLEntry: Hashable, Sendable {
  package var key: YAMLNode
  package var value: YAMLNode

  /// Makes an entry.
  package init(key: YAMLNode, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}
