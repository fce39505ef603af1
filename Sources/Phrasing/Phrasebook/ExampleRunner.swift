import Diagnostics
import Grammar
import MeetingModel
import YAMLReading

/// Runs the examples of rules: each point goes through the whole way to a sentence.
struct ExampleRunner {
  let loading: PhrasebookLoader.Result
  let phrasebook: Phrasebook

  /// What an example came to.
  struct Outcome {
    /// Everything that is wrong with it; empty where it holds.
    var problems: [Diagnostic] = []
    /// The rules that wrote words of it.
    var rules: Set<String> = []
    /// The wordings and frames that were taken, and the rungs.
    var places: Set<RulePlace> = []
    var rungs: Set<String> = []
    /// The example's own words.
    var point = ""
    var says = ""
  }

  private static let header: Set<String> = [
    "meeting", "parties", "style", "terms", "closing", "phrasing",
  ]
  private static let expectations = ["says", "title", "opens", "closes", "release"]

  func run(_ example: RuleExample) -> Outcome {
    let sink = ProblemSink()
    let part = DataReader.Part(node: example.node, file: example.file, layer: "")
    let reader = DataReader(top: part, path: example.path, sink: sink)
    reader.allowOnly(
      Self.header.union(Self.expectations).union(["point", "points", "voice", "house", "kind"]))
    let wanted = Self.expectations.compactMap { key in reader[key].map { (key, $0) } }
    if wanted.isEmpty {
      reader.complain(
        "the example does not tell what comes of it",
        help: ["known: \(Self.expectations.joined(separator: ", "))"])
    }
    var outcome = Outcome()
    if let point = reader["point"] ?? reader["points"] {
      outcome.point =
        loading.sources[example.file].map { String($0.text(in: point.node.range)) } ?? ""
    }
    outcome.says = reader["says"]?.text ?? ""
    guard sink.problems.isEmpty, let statement = draft(reader, example, &outcome) else {
      outcome.problems += sink.problems
      return outcome
    }
    for (key, expected) in wanted {
      let got = Self.text(of: key, in: statement)
      guard got != expected.text else { continue }
      expected.report(
        .error, "phrasebook/example",
        "the example of `\(example.rule)` comes out otherwise: "
          + WordDifference.told(expected: expected.text, got: got),
        help: ["expected: \(expected.text)", "got: \(got)"])
    }
    outcome.problems += sink.problems
    for sentence in statement.sentences {
      outcome.rules.formUnion(
        sentence.line.flatMap(\.marks).compactMap { mark in
          if case .rule(let rule) = mark { rule } else { nil }
        })
      outcome.rungs.formUnion(sentence.acts.map(\.rung))
      outcome.places.formUnion(sentence.acts.flatMap(\.places))
    }
    return outcome
  }

  private func draft(_ reader: DataReader, _ example: RuleExample, _ outcome: inout Outcome)
    -> Statement?
  {
    guard let meeting = loading.exampleMeetings[example.language],
      let source = loading.sources[example.file]
    else { return nil }
    let root = spec(reader, example, in: meeting)
    let decoded = MeetingDecoder.decode(
      root: root, source: source, vocabulary: phrasebook.vocabulary)
    let errors = decoded.problems.filter { $0.severity == .error }
    outcome.problems += errors
    guard errors.isEmpty, let meeting = decoded.meeting else { return nil }
    let drafter = StatementDrafter(
      meeting: meeting, language: example.language, phrasebook: phrasebook)
    guard let drafter else {
      reader.complain("no statement can be drafted of this example")
      return nil
    }
    return drafter.draft()
  }

  /// The example's point in the meeting of all examples.
  private func spec(_ reader: DataReader, _ example: RuleExample, in meeting: YAMLNode) -> YAMLNode
  {
    let range = example.node.range
    func text(_ text: String) -> YAMLNode {
      YAMLNode(.scalar(YAMLScalar(text: text, style: .plain)), range: range)
    }
    func mapping(_ entries: [(String, YAMLNode)]) -> YAMLNode {
      YAMLNode(
        .mapping(entries.map { YAMLEntry(key: text($0.0), value: $0.1) }), range: range)
    }
    var root = meeting
    for key in Self.header.sorted() {
      if let own = reader[key]?.node { root = root.merging(mapping([(key, own)])) }
    }
    var style: [(String, YAMLNode)] = []
    for key in ["voice", "house"] { if let own = reader[key]?.node { style.append((key, own)) } }
    if !style.isEmpty { root = root.merging(mapping([("style", mapping(style))])) }
    let kind = reader["kind"]?.node ?? example.kind.map(text)
    if let kind { root = root.merging(mapping([("meeting", mapping([("kind", kind)]))])) }
    let points = reader["points"]?.items.map(\.node) ?? reader["point"].map { [$0.node] } ?? []
    guard !points.isEmpty else { return root }
    let item = mapping([("points", YAMLNode(.sequence(points), range: range))])
    let agenda = YAMLNode(.sequence([item]), range: range)
    return root.replacing("agenda", with: agenda, key: text("agenda"))
  }

  private static func text(of part: String, in statement: Statement) -> String {
    func sentences(_ role: Section.Role) -> String {
      statement.sections.filter { $0.role == role }.flatMap(\.paragraphs).flatMap(\.sentences)
        .map(\.text).joined(separator: " ")
    }
    return switch part {
    case "title": statement.title.text
    case "opens": sentences(.opening)
    case "closes": sentences(.closing)
    case "release": statement.release?.line.text ?? ""
    default: sentences(.agenda)
    }
  }
}

extension YAMLNode {
  /// A mapping with another's keys laid over it, at every depth.
  fileprivate func merging(_ other: YAMLNode) -> YAMLNode {
    guard case .mapping(var entries) = content, case .mapping(let above) = other.content else {
      return other
    }
    for entry in above {
      if let index = entries.firstIndex(where: { $0.key.scalarText == entry.key.scalarText }) {
        entries[index].value = entries[index].value.merging(entry.value)
      } else {
        entries.append(entry)
      }
    }
    return YAMLNode(.mapping(entries), range: other.range)
  }

  /// A mapping with another value under a key.
  fileprivate func replacing(_ name: String, with value: YAMLNode, key: YAMLNode) -> YAMLNode {
    guard case .mapping(var entries) = content else { return self }
    entries.removeAll { $0.key.scalarText == name }
    entries.append(YAMLEntry(key: key, value: value))
    return YAMLNode(.mapping(entries), range: range)
  }

  private var scalarText: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }
}

/// Tells in which words two texts differ.
enum WordDifference {
  /// `"firmly" where "strongly" was expected`, without what is alike before and behind.
  static func told(expected: String, got: String) -> String {
    let wanted = expected.split(separator: " ")
    let found = got.split(separator: " ")
    let head = zip(wanted, found).prefix { $0 == $1 }.count
    let shorter = min(wanted.count, found.count) - head
    let tail = min(shorter, zip(wanted.reversed(), found.reversed()).prefix { $0 == $1 }.count)
    let missing = wanted[head..<(wanted.count - tail)].joined(separator: " ")
    let extra = found[head..<(found.count - tail)].joined(separator: " ")
    let place = head == 0 ? "at the beginning" : "behind `\(wanted[head - 1])`"
    if missing.isEmpty { return "`\(extra)` is too much \(place)" }
    if extra.isEmpty { return "`\(missing)` is missing \(place)" }
    return "`\(extra)` where `\(missing)` was expected"
  }
}
