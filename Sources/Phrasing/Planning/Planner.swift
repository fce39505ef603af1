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
    return agenda.indices.map { number in
      let item = agenda[number]
      memory.beginItem()
      joiner.reading.begin(item)
      let segments = self.segments(item.points)
      guard !item.isBulleted else {
        return PlannedItem(item: item, paragraphs: segments.flatMap { bulleted($0, &memory) })
      }
      let paragraphs = segments.flatMap { segment in
        planning == .asWritten
          ? [segment.indices.map { joiner.reading.sentence(segment[$0]) }]
          : paragrapher.paragraphs(joiner.sentences(segment))
      }
      return PlannedItem(
        item: item,
        paragraphs: paragraphs.enumerated().map { index, paragraph in
          memory.beginParagraph(
            isLast: number + 1 == agenda.count && index + 1 == paragraphs.count)
          mark(paragraph, index: index)
          speaking.plan(paragraph, &memory)
          return paragraph
        })
    }
  }

  /// Points as lists, each under who speaks in it; a sentence in which nobody does stands by itself.
  private func bulleted(_ points: ArraySlice<Point>, _ memory: inout SpeakingPlanner.Memory)
    -> [[PlannedPoint]]
  {
    var runs: [Range<Int>] = []
    for index in points.indices {
      if let last = runs.last, isListed(points[index - 1], with: points[index]) {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs.map { run in
      memory.beginParagraph()
      guard run.count > 1, var bare = points[run].first else {
        let alone = run.map { joiner.reading.sentence(points[$0]) }
        mark(alone, index: 1, why: Self.byItself)
        speaking.plan(alone, &memory)
        return alone
      }
      bare.opening = nil
      bare.link = SpeakingPlanner.noLink
      bare.pins.link = nil
      bare.isBulleted = false
      let introducer = joiner.reading.sentence(bare)
      introducer.form = .introducer
      mark([introducer], index: 1, why: Self.ofList)
      speaking.plan([introducer], &memory)
      introducer.choices.removeAll { $0.what == "link" }
      introducer.choices.append(
        Choice("list", "bullets", why: "the item's points stand as a list"))
      return [introducer]
        + run.map { speaking.bullet(joiner.reading.sentence(points[$0]), under: introducer) }
    }
  }

  /// Whether two points have one speaker, and stand as items of one list.
  private func isListed(_ first: Point, with second: Point) -> Bool {
    !first.uses.isEmpty && !second.uses.isEmpty && first.by == second.by
      && Self.words(first.pins.subject) == Self.words(second.pins.subject)
  }

  /// A pinned text's words, wherever it stands.
  private static func words(_ text: LocalText?) -> [Language: String?]? {
    text.map { text in
      Dictionary(text.languages.map { ($0, text[$0]?.text) }) { first, _ in first }
    }
  }

  private static let byItself =
    "its subject has no other point beside it that could make a list"
  private static let ofList = "a list begins"

  /// The points that stand together as far as the officer says.
  private func segments(_ points: [Point]) -> [ArraySlice<Point>] {
    var segments: [ArraySlice<Point>] = []
    var start = 0
    for end in 1...max(points.count, 1) where start < points.count {
      if end < points.count, !points[end].startsParagraph { continue }
      segments.append(points[start..<end])
      start = end
    }
    return segments
  }

  /// Says at a paragraph's first sentence why it begins.
  private func mark(
    _ paragraph: [PlannedPoint], index: Int,
    why other: String = "paragraphs keep to about three sentences"
  ) {
    guard let first = paragraph.first else { return }
    let why =
      first.point.startsParagraph
      ? "the officer starts a paragraph"
      : index == 0 ? "an agenda item begins" : other
    first.choices.append(Choice("paragraph", "new", why: why))
  }
}
