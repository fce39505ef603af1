import Diagnostics
import YAMLReading

/// Collects the problems of the phrasebook's files, so that one run tells all of them.
final class ProblemSink {
  private(set) var problems: [Diagnostic] = []

  func report(_ problem: Diagnostic) { problems.append(problem) }
}

/// A place in a data file that knows how to read itself and how to complain.
///
/// Every accessor that finds something of the wrong kind reports it once and gives a harmless value,
/// so that reading goes on.
struct DataReader {
  let node: YAMLNode
  let file: String
  let path: String
  let sink: ProblemSink

  func complain(_ message: String, help: [String] = []) {
    sink.report(
      Diagnostic(
        .error, id: "phrasebook/data", message, file: file, range: node.range,
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
    switch node.content {
    case .sequence(let nodes):
      return nodes.enumerated().map { index, node in
        DataReader(node: node, file: file, path: "\(path)[\(index)]", sink: sink)
      }
    case .scalar(let scalar) where scalar.text.isEmpty && scalar.style == .plain: return []
    case .scalar, .mapping: return [self]
    }
  }

  var texts: [String] { items.map(\.text) }

  /// The entries of a mapping in the file's order.
  var entries: [(key: String, value: DataReader)] {
    switch node.content {
    case .mapping(let entries):
      return entries.compactMap { entry in
        guard case .scalar(let key) = entry.key.content else {
          complain("a key of \(name) must be a text")
          return nil
        }
        let inner = path.isEmpty ? key.text : "\(path).\(key.text)"
        return (key.text, DataReader(node: entry.value, file: file, path: inner, sink: sink))
      }
    case .scalar(let scalar) where scalar.text.isEmpty && scalar.style == .plain: return []
    case .scalar, .sequence:
      complain("\(name) must be a mapping")
      return []
    }
  }

  /// Whether the node is a list.
  var isList: Bool { if case .sequence = node.content { true } else { false } }

  /// Whether the node is a mapping.
  var isMapping: Bool { if case .mapping = node.content { true } else { false } }

  /// The value of a key; nil when it is absent.
  subscript(_ key: String) -> DataReader? { entries.first { $0.key == key }?.value }

  /// The value of a key that must be there; complains when it is not.
  func required(_ key: String) -> DataReader? {
    if let value = self[key] { return value }
    complain("\(name) lacks `\(key)`")
    return nil
  }

  /// Complains about keys that are not in `known`.
  func allowOnly(_ known: Set<String>) {
    for entry in entries where !known.contains(entry.key) {
      entry.value.complain(
        "unknown key `\(entry.key)`",
        help: ["known here: \(known.sorted().joined(separator: ", "))"])
    }
  }

  private var name: String { path.isEmpty ? "the file" : "`\(path)`" }
}
