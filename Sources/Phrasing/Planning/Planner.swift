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
    return agenda.enumerated().map { number, item in
      memory.beginItem()
      joiner.reading.begin(item)
      let segments = self.segments(item.points)
      guard !item.isBulleted else {
        return PlannedItem(item: item, paragraphs: segments.flatMap { bulleted($0, &memory) })
      }
      let paragraphs = segments.flatMap { segment in
        planning == .asWritten
          ? [segment.map { SentencePoint($0) }]
          : paragrapher.paragraphs(joiner.sentences(segment))
      }
      return PlannedItem(
        item: item,
        paragraphs: paragraphs.enumerated().map { index, paragraph in
          memory.beginParagraph(
            isLast: number + 1 == agenda.count && index + 1 == paragraphs.count)
          return speaking.plan(marked(paragraph, index: index), &memory)
        })
    }
  }

  /// Points as lists, each under who speaks in it; a sentence in which nobody does stands by itself.
  private func bulleted(_ points: [Point], _ memory: inout SpeakingPlanner.Memory)
    -> [[PlannedPoint]]
  {
    var runs: [[Point]] = []
    for point in points {
      if let last = runs.last?.last, isListed(last, with: point) {
        runs[runs.count - 1].append(point)
      } else {
        runs.append([point])
      }
    }
    return runs.map { run in
      memory.beginParagraph()
      guard run.count > 1, var bare = run.first else {
        let alone = marked(run.map { SentencePoint($0) }, index: 1, why: Self.byItself)
        return speaking.plan(alone, &memory)
      }
      bare.opening = nil
      bare.link = SpeakingPlanner.noLink
      bare.pins.link = nil
      bare.isBulleted = false
      let introducer = speaking.plan(
        marked([SentencePoint(bare)], index: 1, why: Self.ofList), &memory
      ).map { planned in
        var introducer = planned
        introducer.form = .introducer
        introducer.sources = []
        introducer.choices = planned.choices.filter { $0.what != "link" }
        introducer.choices.append(
          Choice("list", "bullets", why: "the item's points stand as a list"))
        return introducer
      }
      return introducer + run.map { speaking.bullet($0, under: introducer.first) }
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
  private func segments(_ points: [Point]) -> [[Point]] {
    var segments: [[Point]] = []
    for point in points {
      if point.startsParagraph || segments.isEmpty { segments.append([]) }
      segments[segments.count - 1].append(point)
    }
    return segments
  }

  /// A paragraph whose first sentence says why it begins.
  private func marked(
    _ paragraph: [SentencePoint], index: Int,
    why other: String = "paragraphs keep to about three sentences"
  ) -> [SentencePoint] {
    guard let first = paragraph.first else { return [] }
    var marked = paragraph
    let why =
      first.point.startsParagraph
      ? "the officer starts a paragraph"
      : index == 0 ? "an agenda item begins" : other
    marked[0].choices.append(Choice("paragraph", "new", why: why))
    return marked
  }
}
