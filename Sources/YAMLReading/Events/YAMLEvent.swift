/// What libyaml's parser reports, one after the other.
package struct YAMLEvent: Hashable, Sendable {
  /// What happened.
  package enum Kind: Hashable, Sendable {
    case streamStart(encoding: YAMLEncoding)
    case streamEnd
    /// `tags` holds the document's own tag shorthands.
    case documentStart(version: YAMLVersion?, tags: [YAMLTagDirective], implicit: Bool)
    case documentEnd(implicit: Bool)
    case alias(anchor: String)
    case scalar(
      YAMLScalar, properties: YAMLNodeProperties, plainImplicit: Bool, quotedImplicit: Bool)
    case sequenceStart(properties: YAMLNodeProperties, implicit: Bool, flow: Bool)
    case sequenceEnd
    case mappingStart(properties: YAMLNodeProperties, implicit: Bool, flow: Bool)
    case mappingEnd
  }

  /// What happened.
  package var kind: Kind
  /// Where it begins.
  package var start: YAMLMark
  /// Where it ends.
  package var end: YAMLMark

  /// Makes an event.
  package init(kind: Kind, start: YAMLMark, end: YAMLMark) {
    self.kind = kind
    self.start = start
    self.end = end
  }
}

/// The anchor and the resolved tag in front of a node.
package struct YAMLNodeProperties: Hashable, Sendable {
  /// Both, where there is one: few nodes have any, and an event without is smaller.
  private indirect enum Storage: Hashable, Sendable {
    case both(anchor: String?, tag: String?)
  }

  private let storage: Storage?

  package var anchor: String? { if case .both(let anchor, _)? = storage { anchor } else { nil } }
  package var tag: String? { if case .both(_, let tag)? = storage { tag } else { nil } }

  /// Makes properties; nil where there is none.
  package init(anchor: String? = nil, tag: String? = nil) {
    storage = anchor == nil && tag == nil ? nil : .both(anchor: anchor, tag: tag)
  }
}

/// The version that a `%YAML` directive names.
package struct YAMLVersion: Hashable, Sendable {
  package var major: Int
  package var minor: Int

  /// Makes a version.
  package init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }
}

/// A shorthand that a `%TAG` directive declares.
package struct YAMLTagDirective: Hashable, Sendable {
  package var handle: String
  package var prefix: String

  /// Makes a shorthand.
  package init(handle: String, prefix: String) {
    self.handle = handle
    self.prefix = prefix
  }
}

/// How the bytes of a stream stand for text.
package enum YAMLEncoding: String, Hashable, Sendable {
  case utf8, utf16LittleEndian, utf16BigEndian
}
