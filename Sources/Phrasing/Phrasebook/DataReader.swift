import Diagnostics
import YAMLReading

/// Collects the problems of the phrasebook's files, so that one run tells all of them.
final class ProblemSink {
  private(set) var problems: [Diagnostic] = []

  func report(_ problem: Diagnostic) { problems.append(problem) }
}

/// A place in a data file that knows how to read itself and how to complain.
///
/// The same place may be written in several layers: a mapping's keys are then merged, anything else
/// stands as the highest layer has it. A key with `+` behind it adds to the list below it, one with
/// `+` before it adds in front.
///
/// Every accessor that finds something of the wrong kind reports it once and gives a harmless value,
/// so that reading goes on.
struct DataReader {
  /// What one layer says at this place.
  struct Part {
    /// How it goes with what the layers below say.
    enum Mode { case replaces, addsBehind, addsBefore }

    /// A file of a layer: one object for all of its nodes.
    final class Source: Sendable {
      let file: String
      let layer: String

      init(file: String, layer: String) {
        self.file = file
        self.layer = layer
      }
    }

    var node: YAMLNode
    let source: Source
    var mode = Mode.replaces
    /// Where the key stands whose value this is.
    var keyRange: SourceRange?

    init(node: YAMLNode, file: String, layer: String, keyRange: SourceRange? = nil) {
      self.node = node
      source = Source(file: file, layer: layer)
      self.keyRange = keyRange
    }
  }

  /// The way to a place, which is put into words only for a complaint.
  indirect enum Path {
    case whole(String)
    case key(String, in: Path)
    case item(Int, of: Path)

    /// Such as `condemn.rungs.strong[1]`.
    var text: String {
      switch self {
      case .whole(let text): text
      case .key(let key, let outer):
        if case let text = outer.text, !text.isEmpty { "\(text).\(key)" } else { key }
      case .item(let index, let outer): "\(outer.text)[\(index)]"
      }
    }
  }

  /// What the layers below say, the lowest first; mostly none does.
  private let below: [Part]
  private let top: Part
  private let way: Path
  let sink: ProblemSink

  /// Reads what several layers say; `top` says the last word.
  init(below: [Part] = [], top: Part, path: String, sink: ProblemSink) {
    self.init(below: below, top: top, way: .whole(path), sink: sink)
  }

  private init(below: [Part] = [], top: Part, way: Path, sink: ProblemSink) {
    self.below = below
    self.top = top
    self.way = way
    self.sink = sink
  }

  /// What the layers say, the lowest first; never empty, the last is the one to point at.
  var parts: [Part] { below + [top] }
  /// What the highest layer says.
  var part: Part { top }
  /// Where this is, such as `condemn.rungs.strong[1]`.
  var path: String { way.text }
  var node: YAMLNode { top.node }
  var file: String { top.source.file }

  /// Where this stands.
  var place: RulePlace {
    RulePlace(layer: top.source.layer, file: top.source.file, range: node.range)
  }

  /// Where the key stands whose value this is.
  var keyPlace: RulePlace {
    RulePlace(
      layer: top.source.layer, file: top.source.file, range: top.keyRange ?? node.range)
  }

  func complain(_ message: String, help: [String] = []) {
    report(.error, "phrasebook/data", message, help: help)
  }

  /// Reports a problem here, or at `range`.
  func report(
    _ severity: Diagnostic.Severity, _ id: String, _ message: String, help: [String] = [],
    at range: SourceRange? = nil
  ) {
    sink.report(
      Diagnostic(
        severity, id: id, message, file: file, range: range ?? node.range,
        path: path.isEmpty ? nil : path, help: help))
  }

  /// The scalar's text; complains about anything else.
  var text: String {
    if case .scalar(let scalar) = node.content { return scalar.text }
    complain("\(name) must be a text")
    return ""
  }

  var flag: Bool {
    switch text {
    case "true": return true
    case "false": return false
    default:
      complain("\(name) must be `true` or `false`")
      return false
    }
  }

  /// The items of a list; a single value counts as a list of one.
  var items: [DataReader] {
    guard !below.isEmpty else { return items(of: top) }
    var all: [DataReader] = []
    for part in parts {
      let own = items(of: part)
      switch part.mode {
      case .replaces: all = own
      case .addsBehind: all += own
      case .addsBefore: all = own + all
      }
    }
    return all
  }

  private func items(of part: Part) -> [DataReader] {
    func item(_ node: YAMLNode, _ way: Path) -> DataReader {
      var part = part
      part.node = node
      part.mode = .replaces
      part.keyRange = nil
      return DataReader(top: part, way: way, sink: sink)
    }
    switch part.node.content {
    case .sequence(let nodes):
      return nodes.enumerated().map { index, node in item(node, .item(index, of: way)) }
    case .scalar(let scalar) where scalar.text.isEmpty && scalar.style == .plain: return []
    case .scalar, .mapping: return [item(part.node, way)]
    }
  }

  /// The texts of a list's items.
  var texts: [String] {
    if below.isEmpty, case .sequence(let nodes) = node.content {
      let texts = nodes.compactMap { node -> String? in
        if case .scalar(let scalar) = node.content { scalar.text } else { nil }
      }
      if texts.count == nodes.count { return texts }
    }
    return items.map(\.text)
  }

  /// The entries of a mapping: those of the lowest layer in its order, and what the others add behind
  /// the key that it follows there.
  var entries: [(key: String, value: DataReader)] {
    if below.isEmpty {
      return keyed(top).map {
        ($0.key, DataReader(top: $0.part, way: .key($0.key, in: way), sink: sink))
      }
    }
    var order: [String] = []
    var table: [String: [Part]] = [:]
    for part in parts {
      // A key that is new stands behind the one that it follows in its own layer.
      var previous: String?
      for (key, value) in keyed(part) {
        if table[key] == nil {
          let index = previous.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 }
          order.insert(key, at: index ?? order.endIndex)
        }
        previous = key
        let isAdded = value.mode != .replaces || value.node.isMapping
        table[key] = (isAdded ? table[key] ?? [] : []) + [value]
      }
    }
    return order.compactMap { key in
      guard let parts = table[key], let top = parts.last else { return nil }
      return (
        key,
        DataReader(below: parts.dropLast(), top: top, way: .key(key, in: way), sink: sink)
      )
    }
  }

  /// The keys of one layer without their marks of adding.
  private func keyed(_ part: Part) -> [(key: String, part: Part)] {
    switch part.node.content {
    case .mapping(let entries):
      return entries.compactMap { entry in
        guard case .scalar(let scalar) = entry.key.content else {
          complain("a key of \(name) must be a text")
          return nil
        }
        return keyed(entry, scalar.text, in: part)
      }
    case .scalar(let scalar) where scalar.text.isEmpty && scalar.style == .plain: return []
    case .scalar, .sequence:
      complain("\(name) must be a mapping")
      return []
    }
  }

  private func keyed(_ entry: YAMLEntry, _ written: String, in part: Part)
    -> (key: String, part: Part)
  {
    var value = part
    value.node = entry.value
    let (key, mode) = Self.unmarked(written)
    value.mode = mode
    value.keyRange = entry.key.range
    return (key, value)
  }

  /// A key without its mark of adding, and what that says.
  private static func unmarked(_ written: String) -> (key: String, mode: Part.Mode) {
    let mark = UInt8(ascii: "+")
    guard written.utf8.count > 1 else { return (written, .replaces) }
    if written.utf8.last == mark { return (String(written.dropLast()), .addsBehind) }
    if written.utf8.first == mark { return (String(written.dropFirst()), .addsBefore) }
    return (written, .replaces)
  }

  /// Whether the node is a list.
  var isList: Bool { if case .sequence = node.content { true } else { false } }

  /// Whether the node is a mapping.
  var isMapping: Bool { node.isMapping }

  /// The value of a key; nil when it is absent.
  subscript(_ key: String) -> DataReader? {
    // Where one layer alone speaks, only the entry that is asked for is looked at.
    guard below.isEmpty, case .mapping(let entries) = node.content else {
      return self.entries.first { $0.key == key }?.value
    }
    for entry in entries {
      guard case .scalar(let scalar) = entry.key.content else {
        return self.entries.first { $0.key == key }?.value
      }
      // A mark of adding is one character more.
      guard (0...1).contains(scalar.text.utf8.count - key.utf8.count) else { continue }
      let found = keyed(entry, scalar.text, in: top)
      if found.key == key {
        return DataReader(top: found.part, way: .key(key, in: way), sink: sink)
      }
    }
    return nil
  }

  /// The value of a key that must be there; complains when it is not.
  func required(_ key: String) -> DataReader? {
    if let value = self[key] { return value }
    complain("\(name) lacks `\(key)`")
    return nil
  }

  /// Complains about keys that are not among `known`.
  func allowOnly(_ known: some Collection<String>) {
    if below.isEmpty, case .mapping(let entries) = node.content,
      entries.allSatisfy({ entry in
        guard case .scalar(let key) = entry.key.content else { return false }
        return known.contains(key.text)
      })
    {
      return
    }
    for entry in entries where !known.contains(entry.key) {
      let meant = Suggestion.nearest(to: entry.key, among: known.sorted())
      entry.value.report(
        .error, "phrasebook/data", "unknown key `\(entry.key)`",
        help: [
          meant.map { "did you mean `\($0)`?" }
            ?? "known here: \(known.sorted().joined(separator: ", "))"
        ], at: entry.value.part.keyRange)
    }
  }

  private var name: String { path.isEmpty ? "the file" : "`\(path)`" }
}

extension YAMLNode {
  /// Whether the node is a mapping.
  var isMapping: Bool { if case .mapping = content { true } else { false } }
}
