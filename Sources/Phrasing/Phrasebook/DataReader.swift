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

    var node: YAMLNode
    var file: String
    var layer: String
    var mode = Mode.replaces
    /// Where the key stands whose value this is.
    var keyRange: SourceRange?
  }

  /// What the layers say, the lowest first; never empty, the last is the one to point at.
  let parts: [Part]
  private let top: Part
  let path: String
  let sink: ProblemSink

  /// Reads what several layers say; `top` says the last word.
  init(below: [Part] = [], top: Part, path: String, sink: ProblemSink) {
    parts = below + [top]
    self.top = top
    self.path = path
    self.sink = sink
  }

  /// What the highest layer says.
  var part: Part { top }
  var node: YAMLNode { top.node }
  var file: String { top.file }

  /// Where this stands.
  var place: RulePlace {
    RulePlace(layer: top.layer, file: top.file, range: node.range)
  }

  /// Where the key stands whose value this is.
  var keyPlace: RulePlace {
    RulePlace(layer: top.layer, file: top.file, range: top.keyRange ?? node.range)
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
    func item(_ node: YAMLNode, path: String) -> DataReader {
      var part = part
      part.node = node
      part.mode = .replaces
      part.keyRange = nil
      return DataReader(top: part, path: path, sink: sink)
    }
    switch part.node.content {
    case .sequence(let nodes):
      return nodes.enumerated().map { index, node in item(node, path: "\(path)[\(index)]") }
    case .scalar(let scalar) where scalar.text.isEmpty && scalar.style == .plain: return []
    case .scalar, .mapping: return [item(part.node, path: path)]
    }
  }

  var texts: [String] { items.map(\.text) }

  /// The entries of a mapping: those of the lowest layer in its order, and what the others add behind
  /// the key that it follows there.
  var entries: [(key: String, value: DataReader)] {
    if parts.count == 1 {
      return keyed(top).map { ($0.key, DataReader(top: $0.part, path: inner($0.key), sink: sink)) }
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
        key, DataReader(below: Array(parts.dropLast()), top: top, path: inner(key), sink: sink)
      )
    }
  }

  private func inner(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

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
    value.mode = .replaces
    value.keyRange = entry.key.range
    var key = written
    if key.utf8.count > 1, key.utf8.last == UInt8(ascii: "+") {
      key.removeLast()
      value.mode = .addsBehind
    } else if key.utf8.count > 1, key.utf8.first == UInt8(ascii: "+") {
      key.removeFirst()
      value.mode = .addsBefore
    }
    return (key, value)
  }

  /// Whether the node is a list.
  var isList: Bool { if case .sequence = node.content { true } else { false } }

  /// Whether the node is a mapping.
  var isMapping: Bool { node.isMapping }

  /// The value of a key; nil when it is absent.
  subscript(_ key: String) -> DataReader? {
    // Where one layer alone speaks, only the entry that is asked for is looked at.
    guard parts.count == 1, case .mapping(let entries) = node.content else {
      return self.entries.first { $0.key == key }?.value
    }
    for entry in entries {
      guard case .scalar(let scalar) = entry.key.content else {
        return self.entries.first { $0.key == key }?.value
      }
      // A mark of adding is one character more.
      guard (0...1).contains(scalar.text.utf8.count - key.utf8.count) else { continue }
      let found = keyed(entry, scalar.text, in: top)
      if found.key == key { return DataReader(top: found.part, path: inner(key), sink: sink) }
    }
    return nil
  }

  /// The value of a key that must be there; complains when it is not.
  func required(_ key: String) -> DataReader? {
    if let value = self[key] { return value }
    complain("\(name) lacks `\(key)`")
    return nil
  }

  /// Complains about keys that are not in `known`.
  func allowOnly(_ known: Set<String>) {
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
