import MeetingModel

/// Who a sentence names as its subject.
enum SubjectChoice: Hashable, Sendable {
  /// A full label for all, the `turn`th in the row of labels.
  case label(turn: Int)
  case pronoun
  case we
  case parties([String])
  case office(String)
  case pinned(LocalText)
  /// No party speaks.
  case none
}

/// How the acts of a sentence stand together.
enum SentenceShape: Hashable, Sendable {
  /// Each has its verb.
  case plain
  /// The first leads as a participle (*Recognizing …, they decided …*).
  case led
  /// The second leaves the verb that is the first's as well (*thanked A for …, and B for …*).
  case gapped
}

/// A point as a sentence says it: one of the spec's, several of them joined, or a part of one.
struct SentencePoint {
  var point: Point
  /// The spec's acts that each act of the point stands for.
  var sources: [[ActUse]]
  var choices: [Choice] = []
  var shape = SentenceShape.plain

  init(_ point: Point) {
    self.point = point
    sources = point.uses.map { [$0] }
  }

  init(
    _ point: Point, sources: [[ActUse]], choices: [Choice], shape: SentenceShape = .plain
  ) {
    self.point = point
    self.sources = sources
    self.choices = choices
    self.shape = shape
  }
}

/// A sentence with the choices that stand before its words are made.
struct PlannedPoint {
  /// How a sentence stands in its paragraph.
  enum Form: Hashable, Sendable {
    case sentence
    /// Its subject alone, which introduces a list of what it did.
    case introducer
    /// What the subject did, as an item of that list.
    case bullet
  }

  var form = Form.sentence
  var point: Point
  var sources: [[ActUse]]
  var subject: SubjectChoice
  /// The connective's key; nil for none.
  var link: String?
  var choices: [Choice]
  var shape = SentenceShape.plain
}

/// An agenda item cut into paragraphs.
struct PlannedItem {
  var item: AgendaItem
  var paragraphs: [[PlannedPoint]]
}

extension Point {
  /// The acts of a point in which one subject acts.
  var uses: [ActUse] { if case .acts(let uses) = content { uses } else { [] } }

  /// Its first act's id, and its last act's; nil where no one subject acts.
  var firstAct: String? {
    guard case .acts(let uses) = content, !uses.isEmpty else { return nil }
    return uses[0].act
  }
  var lastAct: String? {
    guard case .acts(let uses) = content, !uses.isEmpty else { return nil }
    return uses[uses.count - 1].act
  }
}
