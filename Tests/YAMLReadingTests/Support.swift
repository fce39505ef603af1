import Diagnostics
import YAMLReading

func read(_ text: String, limits: YAMLLimits = YAMLLimits()) -> YAMLDocument {
  YAMLReader.read(Array(text.utf8), name: "spec.yaml", limits: limits)
}

extension YAMLNode {
  /// The tree in one line, each node with its place.
  var outline: String {
    let place = "@\(range.start.line):\(range.start.column)"
    return switch content {
    case .scalar(let scalar): scalar.text + place
    case .sequence(let items): "[" + items.map(\.outline).joined(separator: ", ") + "]" + place
    case .mapping(let entries):
      "{" + entries.map { $0.key.outline + ": " + $0.value.outline }.joined(separator: ", ") + "}"
        + place
    }
  }

  /// The tree in one line without places.
  var text: String {
    switch content {
    case .scalar(let scalar): scalar.text
    case .sequence(let items): "[" + items.map(\.text).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { $0.key.text + ": " + $0.value.text }.joined(separator: ", ") + "}"
    }
  }
}

extension YAMLDocument {
  /// The problems, one a line: place, severity, id and message.
  var report: String {
    problems.map { problem in
      let place = problem.range.map { "\($0.start.line):\($0.start.column): " } ?? ""
      return "\(place)\(problem.severity): \(problem.message) [\(problem.id)]"
    }.joined(separator: "\n")
  }
}
