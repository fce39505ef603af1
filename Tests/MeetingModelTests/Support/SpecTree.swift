import CYAML
import Diagnostics
import YAMLReading

/// Reads sound YAML into a positioned tree, for tests of what comes behind.
struct SpecTree {
  let root: YAMLNode
  let source: SourceText

  init(_ text: String, name: String = "spec.yaml") {
    source = SourceText(name: name, text: text)
    var composer = unsafe Composer(text: text)
    root = unsafe composer.compose()
  }
}

@unsafe private struct Composer {
  private let text: String
  private var parser = unsafe yaml_parser_t()
  private var event = unsafe yaml_event_t()
  private var lines: [String.Index] = []

  init(text: String) {
    unsafe self.text = text
  }

  mutating func compose() -> YAMLNode {
    let bytes = unsafe Array(text.utf8)
    unsafe yaml_parser_initialize(&parser)
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      var node = YAMLNode(
        .scalar(YAMLScalar(text: "", style: .plain)),
        range: SourceRange(start: .start, end: .start))
      repeat {
        unsafe next()
        if unsafe event.type == YAML_DOCUMENT_START_EVENT {
          unsafe next()
          node = unsafe self.node()
        }
      } while unsafe event.type != YAML_STREAM_END_EVENT
      unsafe yaml_parser_delete(&parser)
      return node
    }
  }

  private mutating func next() {
    guard unsafe yaml_parser_parse(&parser, &event) == 1 else {
      fatalError("the test's YAML has a syntax error at line \(unsafe parser.problem_mark.line + 1)")
    }
  }

  private func position(_ mark: yaml_mark_t) -> SourcePosition {
    // libyaml counts characters as Unicode scalars.
    let scalars = unsafe text.unicodeScalars
    let end = scalars.index(scalars.startIndex, offsetBy: mark.index)
    let start = scalars.index(end, offsetBy: -mark.column)
    return unsafe SourcePosition(
      line: mark.line + 1, column: text[start..<end].count + 1,
      offset: text.utf8.distance(from: text.startIndex, to: end))
  }

  private mutating func node() -> YAMLNode {
    let start = unsafe position(event.start_mark)
    var end = unsafe position(event.end_mark)
    switch unsafe event.type {
    case YAML_SEQUENCE_START_EVENT:
      var items: [YAMLNode] = []
      unsafe next()
      while unsafe event.type != YAML_SEQUENCE_END_EVENT {
        items.append(unsafe node())
        unsafe next()
      }
      end = unsafe position(event.end_mark)
      return YAMLNode(.sequence(items), range: SourceRange(start: start, end: end))
    case YAML_MAPPING_START_EVENT:
      var entries: [YAMLEntry] = []
      unsafe next()
      while unsafe event.type != YAML_MAPPING_END_EVENT {
        let key = unsafe node()
        unsafe next()
        entries.append(YAMLEntry(key: key, value: unsafe node()))
        unsafe next()
      }
      end = unsafe position(event.end_mark)
      return YAMLNode(.mapping(entries), range: SourceRange(start: start, end: end))
    default:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let style: YAMLScalar.Style =
        switch unsafe scalar.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        default: .plain
        }
      let text = unsafe String(decoding: bytes, as: UTF8.self)
      return YAMLNode(
        .scalar(YAMLScalar(text: text, style: style)), range: SourceRange(start: start, end: end))
    }
  }
}
