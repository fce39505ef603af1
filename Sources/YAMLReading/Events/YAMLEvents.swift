private import CYAML

/// The events of a stream of bytes, straight from libyaml, without limits of ours.
///
/// Owns libyaml's parser: it is made on the heap, where it stays, since libyaml keeps its address.
/// Its pointers leave it nowhere, and what they point to lives as long as it does: it is safe.
@safe package struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private var isFinished = false

  /// Begins to parse `bytes`. Without an encoding, libyaml finds it by the byte-order mark.
  package init(_ bytes: [UInt8], encoding: YAMLEncoding? = nil) throws(YAMLSyntaxError) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      throw .outOfMemory
    }
    let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(bytes.count, 1))
    _ = unsafe input.initialize(fromContentsOf: bytes)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    if let encoding { unsafe yaml_parser_set_encoding(parser, encoding.libyamlValue) }
    unsafe self.parser = parser
    unsafe self.input = input
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event; nil behind the end of the stream. After an error there are no more.
  package mutating func next() throws(YAMLSyntaxError) -> YAMLEvent? {
    if isFinished { return nil }
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else {
      isFinished = true
      throw unsafe YAMLSyntaxError(parser.pointee)
    }
    defer { unsafe yaml_event_delete(&event) }
    guard let kind = unsafe YAMLEvent.Kind(event) else {
      isFinished = true
      return nil
    }
    if kind == .streamEnd { isFinished = true }
    return unsafe YAMLEvent(
      kind: kind, start: YAMLMark(event.start_mark), end: YAMLMark(event.end_mark))
  }
}

extension YAMLSyntaxError {
  static let outOfMemory = YAMLSyntaxError(
    stage: .memory, problem: "out of memory",
    problemMark: YAMLMark(index: 0, line: 0, column: 0), problemOffset: 0, problemValue: -1)

  fileprivate init(_ parser: yaml_parser_t) {
    let stage: Stage? =
      switch unsafe parser.error {
      case YAML_READER_ERROR: .reader
      case YAML_SCANNER_ERROR: .scanner
      case YAML_PARSER_ERROR: .parser
      default: nil
      }
    guard let stage else {
      self = .outOfMemory
      return
    }
    let context = unsafe parser.context
    unsafe self.init(
      stage: stage,
      problem: parser.problem.map { unsafe String(cString: $0) } ?? "",
      problemMark: YAMLMark(parser.problem_mark),
      problemOffset: stage == .reader ? Int(clamping: parser.problem_offset) : 0,
      problemValue: stage == .reader ? Int(parser.problem_value) : -1,
      context: context.map { unsafe String(cString: $0) },
      contextMark: context == nil ? nil : YAMLMark(parser.context_mark))
  }
}

extension YAMLMark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(
      index: Int(clamping: mark.index), line: Int(clamping: mark.line),
      column: Int(clamping: mark.column))
  }
}

extension YAMLEncoding {
  fileprivate var libyamlValue: yaml_encoding_t {
    switch self {
    case .utf8: YAML_UTF8_ENCODING
    case .utf16LittleEndian: YAML_UTF16LE_ENCODING
    case .utf16BigEndian: YAML_UTF16BE_ENCODING
    }
  }

  fileprivate init(_ value: yaml_encoding_t) {
    switch value {
    case YAML_UTF16LE_ENCODING: self = .utf16LittleEndian
    case YAML_UTF16BE_ENCODING: self = .utf16BigEndian
    default: self = .utf8
    }
  }
}

extension YAMLScalar.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}

extension YAMLNodeProperties {
  fileprivate init(anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?) {
    unsafe self.init(
      anchor: anchor.map { unsafe String(cString: $0) },
      tag: tag.map { unsafe String(cString: $0) })
  }
}

extension YAMLEvent.Kind {
  /// Copies what libyaml reports; nil for the empty event that stands behind the end.
  fileprivate init?(_ event: yaml_event_t) {
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT:
      self = unsafe .streamStart(encoding: YAMLEncoding(event.data.stream_start.encoding))
    case YAML_STREAM_END_EVENT:
      self = .streamEnd
    case YAML_DOCUMENT_START_EVENT:
      let data = unsafe event.data.document_start
      let version = unsafe data.version_directive.map {
        unsafe YAMLVersion(major: Int($0.pointee.major), minor: Int($0.pointee.minor))
      }
      var tags: [YAMLTagDirective] = []
      if let first = unsafe data.tag_directives.start, let end = unsafe data.tag_directives.end {
        var directive = unsafe first
        while unsafe directive != end {
          unsafe tags.append(
            YAMLTagDirective(
              handle: String(cString: directive.pointee.handle),
              prefix: String(cString: directive.pointee.prefix)))
          unsafe directive += 1
        }
      }
      self = unsafe .documentStart(version: version, tags: tags, implicit: data.implicit != 0)
    case YAML_DOCUMENT_END_EVENT:
      self = unsafe .documentEnd(implicit: event.data.document_end.implicit != 0)
    case YAML_ALIAS_EVENT:
      self = unsafe .alias(anchor: String(cString: event.data.alias.anchor))
    case YAML_SCALAR_EVENT:
      let data = unsafe event.data.scalar
      let text = unsafe String(
        decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
      self = unsafe .scalar(
        YAMLScalar(text: text, style: YAMLScalar.Style(data.style)),
        properties: YAMLNodeProperties(anchor: data.anchor, tag: data.tag),
        plainImplicit: data.plain_implicit != 0, quotedImplicit: data.quoted_implicit != 0)
    case YAML_SEQUENCE_START_EVENT:
      let data = unsafe event.data.sequence_start
      self = unsafe .sequenceStart(
        properties: YAMLNodeProperties(anchor: data.anchor, tag: data.tag),
        implicit: data.implicit != 0, flow: data.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_SEQUENCE_END_EVENT:
      self = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let data = unsafe event.data.mapping_start
      self = unsafe .mappingStart(
        properties: YAMLNodeProperties(anchor: data.anchor, tag: data.tag),
        implicit: data.implicit != 0, flow: data.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_MAPPING_END_EVENT:
      self = .mappingEnd
    default:
      return nil
    }
  }
}
