import CYAML

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

  /// The next event, as libyaml holds it; nil behind the end of the stream. After an error there are no more.
  package mutating func next() throws(YAMLSyntaxError) -> YAMLEvent? {
    if isFinished { return nil }
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else {
      isFinished = true
      throw unsafe YAMLSyntaxError(parser.pointee)
    }
    guard let event = unsafe YAMLEvent(taking: event) else {
      isFinished = true
      return nil
    }
    if event.kind == .streamEnd { isFinished = true }
    return event
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

extension YAMLEncoding {
  fileprivate var libyamlValue: yaml_encoding_t {
    switch self {
    case .utf8: YAML_UTF8_ENCODING
    case .utf16LittleEndian: YAML_UTF16LE_ENCODING
    case .utf16BigEndian: YAML_UTF16BE_ENCODING
    }
  }
}
