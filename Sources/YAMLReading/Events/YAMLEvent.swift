import CYAML

/// An event in libyaml's own memory, of which nothing is copied before somebody asks.
///
/// Owns what libyaml allocated for it, and gives that back at its end; no pointer leaves it: it is safe.
@safe package struct YAMLEvent: ~Copyable {
  /// What happened.
  package enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd, alias, scalar
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
  }

  /// What happened.
  package let kind: Kind
  private let event: yaml_event_t

  /// Takes an event over; nil for the empty one that stands behind the end.
  init?(taking event: yaml_event_t) {
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: kind = .streamStart
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_SCALAR_EVENT: kind = .scalar
    case YAML_SEQUENCE_START_EVENT: kind = .sequenceStart
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT: kind = .mappingStart
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    default: return nil
    }
    unsafe self.event = event
  }

  deinit {
    // What has no memory of its own needs no call.
    switch kind {
    case .streamStart, .streamEnd, .documentEnd, .sequenceEnd, .mappingEnd: break
    default:
      var event = unsafe event
      unsafe yaml_event_delete(&event)
    }
  }

  /// Where it begins.
  package var start: YAMLMark { unsafe YAMLMark(event.start_mark) }
  /// Where it ends.
  package var end: YAMLMark { unsafe YAMLMark(event.end_mark) }

  /// Whether a collection stands in brackets.
  package var isFlow: Bool {
    switch kind {
    case .sequenceStart:
      unsafe event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
    case .mappingStart: unsafe event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
    default: false
    }
  }

  /// The anchor of a node, or the one that an alias names.
  package var anchor: String? {
    switch kind {
    case .alias: unsafe String(cString: event.data.alias.anchor)
    case .scalar: unsafe Self.text(event.data.scalar.anchor)
    case .sequenceStart: unsafe Self.text(event.data.sequence_start.anchor)
    case .mappingStart: unsafe Self.text(event.data.mapping_start.anchor)
    default: nil
    }
  }

  /// The resolved tag of a node.
  package var tag: String? {
    switch kind {
    case .scalar: unsafe Self.text(event.data.scalar.tag)
    case .sequenceStart: unsafe Self.text(event.data.sequence_start.tag)
    case .mappingStart: unsafe Self.text(event.data.mapping_start.tag)
    default: nil
    }
  }

  private static func text(_ text: UnsafeMutablePointer<UInt8>?) -> String? {
    unsafe text.map { unsafe String(cString: $0) }
  }

  /// Whether nothing needs to be said before the node by a tag to be what it is, for either way of
  /// writing a scalar.
  package var implicit: (plain: Bool, quoted: Bool) {
    switch kind {
    case .documentStart: (unsafe event.data.document_start.implicit != 0, false)
    case .documentEnd: (unsafe event.data.document_end.implicit != 0, false)
    case .scalar:
      (
        unsafe event.data.scalar.plain_implicit != 0,
        unsafe event.data.scalar.quoted_implicit != 0
      )
    case .sequenceStart: (unsafe event.data.sequence_start.implicit != 0, false)
    case .mappingStart: (unsafe event.data.mapping_start.implicit != 0, false)
    default: (false, false)
    }
  }
}

// MARK: - Scalars

extension YAMLEvent {
  /// How a scalar was written.
  package var style: YAMLScalar.Style {
    guard kind == .scalar else { return .plain }
    return switch unsafe event.data.scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  /// How many bytes a scalar's text has.
  var length: Int { kind == .scalar ? unsafe event.data.scalar.length : 0 }

  /// Adds a scalar's text to bytes.
  func appendText(to bytes: inout [UInt8]) {
    guard kind == .scalar else { return }
    let scalar = unsafe event.data.scalar
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: scalar.value, count: scalar.length))
  }

  /// A scalar's text.
  package var text: String {
    var bytes: [UInt8] = []
    appendText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

// MARK: - Streams and documents

extension YAMLEvent {
  /// How the bytes of the stream stand for text.
  package var encoding: YAMLEncoding {
    guard kind == .streamStart else { return .utf8 }
    return switch unsafe event.data.stream_start.encoding {
    case YAML_UTF16LE_ENCODING: .utf16LittleEndian
    case YAML_UTF16BE_ENCODING: .utf16BigEndian
    default: .utf8
    }
  }

  /// The version that the document's directive names.
  package var version: YAMLVersion? {
    guard kind == .documentStart else { return nil }
    return unsafe event.data.document_start.version_directive.map {
      unsafe YAMLVersion(major: Int($0.pointee.major), minor: Int($0.pointee.minor))
    }
  }

  /// The document's own tag shorthands.
  package var tagDirectives: [YAMLTagDirective] {
    guard kind == .documentStart,
      var directive = unsafe event.data.document_start.tag_directives.start,
      let end = unsafe event.data.document_start.tag_directives.end
    else { return [] }
    var tags: [YAMLTagDirective] = []
    while unsafe directive != end {
      unsafe tags.append(
        YAMLTagDirective(
          handle: String(cString: directive.pointee.handle),
          prefix: String(cString: directive.pointee.prefix)))
      unsafe directive += 1
    }
    return tags
  }
}

extension YAMLMark {
  init(_ mark: yaml_mark_t) {
    self.init(
      index: Int(clamping: mark.index), line: Int(clamping: mark.line),
      column: Int(clamping: mark.column))
  }
}
