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

/// A point with the choices that stand before its words are made.
struct PlannedPoint {
  var point: Point
  var subject: SubjectChoice
  /// The connective's key; nil for none.
  var link: String?
  var choices: [Choice]
}

/// An agenda item cut into paragraphs.
struct PlannedItem {
  var item: AgendaItem
  var paragraphs: [[PlannedPoint]]
}
