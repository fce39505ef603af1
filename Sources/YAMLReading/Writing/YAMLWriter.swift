private import CYAML

/// Writes a tree as a YAML document in block style, by libyaml's emitter.
///
/// Lines are not folded; texts of several lines become literal blocks where these can hold them. Empty
/// lists and mappings are written as `[]` and `{}`. Reading the result gives the same tree.
package enum YAMLWriter {
  /// Why a tree could not be written.
  package struct Failure: Error, Hashable, Sendable {
    /// What libyaml said.
    package var problem: String
  }

  /// The document's text.
  package static func write(_ value: YAMLValue) throws -> String {
    var emitter = try YAMLEmitter()
    try unsafe emitter.emit { unsafe yaml_stream_start_event_initialize($0, YAML_UTF8_ENCODING) }
    try unsafe emitter.emit { unsafe yaml_document_start_event_initialize($0, nil, nil, nil, 1) }
    try write(value, to: &emitter)
    try unsafe emitter.emit { unsafe yaml_document_end_event_initialize($0, 1) }
    try unsafe emitter.emit { unsafe yaml_stream_end_event_initialize($0) }
    let text = emitter.finish()
    // The emitter marks the end of a document whose last text could go on.
    return text.hasSuffix("\n...\n") ? String(text.dropLast(4)) : text
  }

  private static func write(_ value: YAMLValue, to emitter: inout YAMLEmitter) throws {
    switch value {
    case .scalar(let text): try write(text, style: style(of: text), to: &emitter)
    case .bare(let text): try write(text, style: YAML_PLAIN_SCALAR_STYLE, to: &emitter)
    case .sequence(let items):
      try unsafe emitter.emit {
        unsafe yaml_sequence_start_event_initialize(
          $0, nil, nil, 1, items.isEmpty ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE)
      }
      for item in items { try write(item, to: &emitter) }
      try unsafe emitter.emit { unsafe yaml_sequence_end_event_initialize($0) }
    case .mapping(let entries):
      try unsafe emitter.emit {
        unsafe yaml_mapping_start_event_initialize(
          $0, nil, nil, 1, entries.isEmpty ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE)
      }
      for entry in entries {
        let style = style(of: entry.key)
        try write(
          entry.key, style: style == YAML_LITERAL_SCALAR_STYLE ? YAML_ANY_SCALAR_STYLE : style,
          to: &emitter)
        try write(entry.value, to: &emitter)
      }
      try unsafe emitter.emit { unsafe yaml_mapping_end_event_initialize($0) }
    }
  }

  private static func write(
    _ text: String, style: yaml_scalar_style_t, to emitter: inout YAMLEmitter
  ) throws {
    var text = text
    try text.withUTF8 { bytes in
      try unsafe emitter.emit { event in
        // The event wants a pointer even where it copies no byte.
        var nothing: UInt8 = 0
        return unsafe withUnsafeMutablePointer(to: &nothing) { nothing in
          unsafe yaml_scalar_event_initialize(
            event, nil, nil, bytes.baseAddress ?? UnsafePointer(nothing), Int32(bytes.count), 1, 1,
            style)
        }
      }
    }
  }

  /// The style to ask for; where a text cannot have it, the emitter takes another.
  private static func style(of text: String) -> yaml_scalar_style_t {
    let plain = YAMLScalar(text: text, style: .plain)
    if plain.isCoreNull || plain.coreBool != nil || plain.coreDouble != nil || text == "<<" {
      return YAML_SINGLE_QUOTED_SCALAR_STYLE
    }
    let scalars = text.unicodeScalars
    if scalars.contains(where: { $0.isLineEndOnlyInYAML || $0.isUnwantedControl }) {
      return YAML_DOUBLE_QUOTED_SCALAR_STYLE
    }
    guard scalars.contains("\n") else { return YAML_ANY_SCALAR_STYLE }
    let first = scalars.first { $0 != "\n" }
    let isWrappable = first != nil && first != " " && first != "\t" && scalars.first != "\n"
    return isWrappable ? YAML_LITERAL_SCALAR_STYLE : YAML_DOUBLE_QUOTED_SCALAR_STYLE
  }
}

extension Unicode.Scalar {
  /// Whether libyaml ends a line at it where an editor does not, or folds it away.
  fileprivate var isLineEndOnlyInYAML: Bool {
    [0x0D, 0x85, 0x2028, 0x2029, 0xFEFF].contains(value)
  }
}

/// Owns libyaml's emitter and the text that it has written.
///
/// Its pointers leave it nowhere, and what they point to lives as long as it does: it is safe.
@safe private struct YAMLEmitter: ~Copyable {
  private let emitter: UnsafeMutablePointer<yaml_emitter_t>
  private let output: UnsafeMutablePointer<[UInt8]>

  init() throws(YAMLWriter.Failure) {
    let emitter = UnsafeMutablePointer<yaml_emitter_t>.allocate(capacity: 1)
    guard unsafe yaml_emitter_initialize(emitter) == 1 else {
      unsafe emitter.deallocate()
      throw YAMLWriter.Failure(problem: "out of memory")
    }
    let output = UnsafeMutablePointer<[UInt8]>.allocate(capacity: 1)
    unsafe output.initialize(to: [])
    unsafe yaml_emitter_set_output(
      emitter,
      { data, bytes, count in
        guard let data = unsafe data, let bytes = unsafe bytes else { return 0 }
        unsafe data.assumingMemoryBound(to: [UInt8].self).pointee.append(
          contentsOf: UnsafeBufferPointer(start: bytes, count: count))
        return 1
      }, output)
    unsafe yaml_emitter_set_width(emitter, -1)
    unsafe yaml_emitter_set_unicode(emitter, 1)
    unsafe yaml_emitter_set_indent(emitter, 2)
    unsafe self.emitter = emitter
    unsafe self.output = output
  }

  deinit {
    unsafe yaml_emitter_delete(emitter)
    unsafe emitter.deallocate()
    unsafe output.deinitialize(count: 1)
    unsafe output.deallocate()
  }

  /// Makes an event and emits it; the emitter owns it from then on.
  mutating func emit(
    _ make: (UnsafeMutablePointer<yaml_event_t>) -> Int32
  ) throws(YAMLWriter.Failure) {
    var event = unsafe yaml_event_t()
    guard unsafe make(&event) == 1 else { throw YAMLWriter.Failure(problem: "not valid UTF-8") }
    guard unsafe yaml_emitter_emit(emitter, &event) == 1 else {
      let problem = unsafe emitter.pointee.problem.map { unsafe String(cString: $0) }
      throw YAMLWriter.Failure(problem: problem ?? "out of memory")
    }
  }

  /// The text that has been written.
  mutating func finish() -> String {
    unsafe yaml_emitter_flush(emitter)
    return unsafe String(decoding: output.pointee, as: UTF8.self)
  }
}
