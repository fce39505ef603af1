import MeetingModel

/// Decides sentences, paragraphs, subjects and connectives; points keep their order.
struct Planner {
  let planning: Planning
  let joiner: Joiner
  let paragrapher: Paragrapher
  let speaking: SpeakingPlanner

  /// Plans the agenda; labels and connectives take turns through the whole text.
  func plan(_ agenda: [AgendaItem]) -> [PlannedItem] {
    var memory = SpeakingPlanner.Memory()
    return agenda.map { item in
      memory.beginItem()
      let paragraphs = segments(item.points).flatMap { segment in
        planning == .asWritten
          ? [segment.map { SentencePoint($0) }]
          : paragrapher.paragraphs(joiner.sentences(segment))
      }
      return PlannedItem(
        item: item,
        paragraphs: paragraphs.enumerated().map { index, paragraph in
          memory.beginParagraph()
          return speaking.plan(marked(paragraph, index: index), &memory)
        })
    }
  }

  /// The points that stand together as far as the officer says.
  private func segments(_ points: [Point]) -> [[Point]] {
    var segments: [[Point]] = []
    for point in points {
      if point.startsParagraph || segments.isEmpty { segments.append([]) }
      segments[segments.count - 1].append(point)
    }
    return segments
  }

  /// A paragraph whose first sentence says why it begins.
  private func marked(_ paragraph: [SentencePoint], index: Int) -> [SentencePoint] {
    guard let first = paragraph.first else { return [] }
    var marked = paragraph
    let why =
      first.point.startsParagraph
      ? "the officer starts a paragraph"
      : index == 0 ? "an agenda item begins" : "paragraphs keep to about three sentences"
    marked[0].choices.append(Choice("paragraph", "new", why: why))
    return marked
  }
}
