import Diagnostics
import MeetingModel
import YAMLReading

/// A spec decoded with the tests' vocabulary.
struct Decoded {
  let meeting: Meeting?
  let problems: [Diagnostic]
  let phrasing: [PhrasingOverride]

  init(_ text: String) {
    let document = YAMLReader.read(Array(text.utf8), name: "spec.yaml")
    (meeting, problems, phrasing) = MeetingDecoder.decode(document, vocabulary: .test)
  }

  /// A spec whose parts are sound, apart from those given.
  init(
    head: String = "communique: 1",
    meeting: String = "{title: Meeting, date: 2024-10-31}",
    parties: String = "{US: , KR: }",
    points: String = "[{reaffirm: the Alliance}]",
    tail: String = ""
  ) {
    self.init(
      """
      \(head)
      meeting: \(meeting)
      parties: \(parties)
      agenda:
        - points: \(points)
      \(tail)
      """)
  }

  /// A spec with one point, written as a flow mapping or as indented lines.
  static func point(_ point: String) -> Decoded {
    Decoded(points: "\n      - " + point)
  }

  /// The problems as text: place, severity, id, message, then help, each on a line.
  var report: String {
    problems.map { problem in
      let range = problem.range.map {
        $0.start.line == $0.end.line
          ? "\($0.start.line):\($0.start.column)-\($0.end.column)"
          : "\($0.start.line):\($0.start.column)-\($0.end.line):\($0.end.column)"
      }
      let head =
        "\(range ?? "-") \(problem.severity.rawValue) \(problem.id) [\(problem.path ?? "")] "
        + problem.message
      return ([head] + problem.help.map { "  help: " + $0 }).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// The ids of the problems, in order.
  var ids: [String] { problems.map(\.id) }

  /// The first point's content.
  var point: Point? { meeting?.agenda.first?.points.first }

  /// The acts of the first point.
  var acts: [ActUse] {
    if case .acts(let acts) = point?.content { acts } else { [] }
  }

  /// The first act's complements as `role[marker]: text | text`.
  var complements: [String] {
    acts.first?.complements.map { complement in
      let marker = complement.marker.map { "[\($0)]" } ?? ""
      let texts = complement.items.map { $0["en"]?.text ?? $0["ko"]?.text ?? "?" }
      return "\(complement.role.rawValue)\(marker): " + texts.joined(separator: " | ")
    } ?? []
  }
}
