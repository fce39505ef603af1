import Diagnostics
import YAMLReading

/// What the layers of a phrasebook say about the rules of a language, as it is written, for a spec's
/// own wordings to be laid over it.
struct RuleLayers: Sendable {
  /// What each layer says about an act, the lowest first.
  var acts: [String: [RuleText]] = [:]
  var modifiers: [String: [RuleText]] = [:]
  var links: [String: [RuleText]] = [:]
  /// What words weigh; nil where the language weighs none.
  var strengths: StrengthWords?
}

/// What one layer says about a rule, as the text of its file. Of all rules, trees take many times as much
/// memory, and only a spec that words a rule anew wants that rule's.
struct RuleText: Sendable {
  private enum Content {
    /// The file's text, and the stretch of it.
    case text(String, SourceRange)
    /// What does not stand in lines of its own.
    case tree(DataReader.Part)
  }

  private let content: Content
  private let source: DataReader.Part.Source

  /// Keeps what a part was read from.
  ///
  /// - Parameter text: the text of its file.
  init(_ part: DataReader.Part, text: String?) {
    source = part.source
    if let text, let key = part.keyRange, key.start.column == 1, !part.node.hasAlias {
      content = .text(text, SourceRange(start: key.start, end: max(key.end, part.node.range.end)))
    } else {
      content = .tree(part)
    }
  }

  /// The rule as a tree, each node at its place in the file.
  var part: DataReader.Part? {
    switch content {
    case .tree(let part): return part
    case .text(let text, let range):
      // As many bytes and lines stand before it as in the file.
      let newline = UInt8(ascii: "\n")
      let start = range.start.offset
      let lines = range.start.line - 1
      var bytes = [UInt8](repeating: UInt8(ascii: " "), count: start - lines)
      bytes += repeatElement(newline, count: lines)
      bytes += text.utf8.dropFirst(start).prefix(range.end.offset - start)
      bytes.append(newline)
      guard let root = YAMLReader.read(bytes, name: source.file).root else { return nil }
      let whole = DataReader.Part(node: root, file: source.file, layer: source.layer)
      return DataReader(top: whole, path: "", sink: ProblemSink()).entries.first?.value.part
    }
  }
}

extension YAMLNode {
  /// Whether some of it stands elsewhere.
  fileprivate var hasAlias: Bool {
    if aliasRange != nil { return true }
    return switch content {
    case .scalar: false
    case .sequence(let items): items.contains(where: \.hasAlias)
    case .mapping(let entries): entries.contains { $0.key.hasAlias || $0.value.hasAlias }
    }
  }
}
