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

/// A sentence as planning makes it: a point of the spec's, several of them joined, or a part of one, and the
/// choices that stand before its words are made. It is one reference, which goes from hand to hand.
final class PlannedPoint {
  /// How a sentence stands in its paragraph.
  enum Form: Hashable, Sendable {
    case sentence
    /// Its subject alone, which introduces a list of what it did.
    case introducer
    /// What the subject did, as an item of that list.
    case bullet
  }

  let point: Point
  /// The acts of the point in which one subject acts.
  let uses: [ActUse]
  /// What was read of them, by their numbers.
  let acts: Range<Int>
  /// Where the spec's acts stand for which each act of the point stands; nil where each stands for itself.
  let sources: [[Origin]]?
  let shape: SentenceShape
  var form = Form.sentence
  var subject = SubjectChoice.none
  /// The connective's key; nil for none.
  var link: String?
  var choices: [Choice]

  init(
    _ point: Point, uses: [ActUse], acts: Range<Int>, sources: [[Origin]]? = nil,
    choices: [Choice] = [], shape: SentenceShape = .plain
  ) {
    self.point = point
    self.uses = uses
    self.acts = acts
    self.sources = sources
    self.choices = choices
    self.shape = shape
  }

  /// Where the spec's acts stand for which an act of the point stands.
  func sources(ofAct index: Int) -> [Origin] { sources?[index] ?? [uses[index].origin] }

  /// How many of the spec's acts an act of the point stands for.
  func sourceCount(ofAct index: Int) -> Int { sources?[index].count ?? 1 }

  /// Whether something of the point's own stands before its subject.
  var opens: Bool { shape == .led || point.opening != nil }

  /// Whether all who met speak.
  var isOfAll: Bool { if case .all = point.by { true } else { false } }
}

/// An agenda item cut into paragraphs.
struct PlannedItem {
  var item: AgendaItem
  var paragraphs: [[PlannedPoint]]
}

extension Point {
  /// The acts of a point in which one subject acts.
  var uses: [ActUse] { if case .acts(let uses) = content { uses } else { [] } }
}
