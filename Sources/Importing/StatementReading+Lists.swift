import MeetingModel
import Phrasing

/// Lists, which are drafted as wholes.
extension StatementReading {
  /// The most drafts that are tried for a list.
  private static let mostListDrafts = 24

  /// Takes the lists that the rules draft as they stand.
  mutating func settleLists() {
    guard !parts.isNumbered else { return }
    for list in found {
      guard let content = settled(list) else { continue }
      lists.append(
        ReadList(introducer: list.introducer, items: list.items, content: content))
    }
  }

  /// Gives up the lists that have one of some sentences: they stand as paragraphs. Whether there were any.
  mutating func dissolveLists(with sentences: Set<Int>) -> Bool {
    let kept = lists.filter { sentences.isDisjoint(with: $0.sentences) }
    defer { lists = kept }
    return kept.count < lists.count
  }

  /// The list that a sentence belongs to.
  func list(of sentence: Int) -> ReadList? { lists.first { $0.sentences.contains(sentence) } }

  private func settled(_ list: ListReader.Found) -> ReadList.Content? {
    let texts = (list.introducer..<list.items.upperBound).map { parts.sentences[$0].text }
    guard list.spoken.isEmpty else { return spoken(list.spoken, texts) }
    return list.whole.prefix(Self.mostListDrafts).first { point in
      let drafted = draft(agenda: AgendaItem(points: [point], origin: .imported))
      return isSame(drafted, texts)
    }.map { .verb($0) }
  }

  private func spoken(_ candidates: [[Point]], _ texts: [String]) -> ReadList.Content? {
    var chosen = [Int](repeating: 0, count: candidates.count)
    for _ in 0..<Self.mostListDrafts {
      let points = zip(candidates, chosen).map { $0[$1] }
      let drafted = draft(
        agenda: AgendaItem(isBulleted: true, points: points, origin: .imported))
      guard drafted.count == texts.count, Likeness.isSame(drafted[0], texts[0]) else { return nil }
      if isSame(drafted, texts) { return .speaker(points) }
      for index in candidates.indices
      where !Likeness.isSame(drafted[index + 1], texts[index + 1]) {
        chosen[index] += 1
        guard chosen[index] < candidates[index].count else { return nil }
      }
    }
    return nil
  }

  private func isSame(_ drafted: [String], _ texts: [String]) -> Bool {
    drafted.count == texts.count && zip(drafted, texts).allSatisfy { Likeness.isSame($0, $1) }
  }

  private func draft(agenda item: AgendaItem) -> [String] {
    var meeting = alone([])
    meeting.agenda = [item]
    return draft(meeting)
  }

  /// A section's points, cut into items where a list stands.
  func agenda(
    _ section: StatementParts.Section, _ own: Range<Int>, _ points: [Point]
  ) -> [AgendaItem] {
    var items: [AgendaItem] = []
    var open: [Point] = []
    func close() {
      guard !open.isEmpty || items.isEmpty && !own.isEmpty else { return }
      items.append(AgendaItem(points: open, origin: .imported))
      open = []
    }
    var index = own.lowerBound
    while index < own.upperBound {
      let list = list(of: index)
      switch list?.content {
      case .speaker(let spoken)?:
        if !open.isEmpty { close() }
        items.append(AgendaItem(isBulleted: true, points: spoken, origin: .imported))
        index = list?.items.upperBound ?? own.upperBound
        continue
      case .verb(let point)?:
        open.append(placed(point, index, isFirst: open.isEmpty))
        index = list?.items.upperBound ?? own.upperBound
        continue
      case nil:
        open.append(placed(points[index], index, isFirst: open.isEmpty))
        index += 1
      }
    }
    if !open.isEmpty { close() }
    if let heading = section.heading, !items.isEmpty {
      items[0].heading = .imported(heading, language)
    }
    return items
  }

  private func placed(_ point: Point, _ index: Int, isFirst: Bool) -> Point {
    var point = point
    point.startsParagraph = parts.sentences[index].startsParagraph && !isFirst
    point.mark = parts.sentences[index].mark
    return point
  }

  /// The sentence that each point of the spec is, in the spec's order.
  var sentencesOfPoints: [Int] {
    items.indices.filter { index in
      guard let list = list(of: index) else { return true }
      return switch list.content {
      case .speaker: index != list.introducer
      case .verb: index == list.introducer
      }
    }
  }
}
