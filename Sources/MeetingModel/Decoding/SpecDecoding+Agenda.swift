internal import Diagnostics
internal import YAMLReading

/// The agenda: items with points.
extension SpecDecoding {
  /// Reads `agenda`.
  func agenda(_ cursor: Cursor) -> [AgendaItem]? {
    let help = "write a list of items: [{heading: …, points: […]}]"
    guard let nodes = items(of: cursor, wanted: "a list", help: [help]) else { return nil }
    var ids: [String: SourceRange] = [:]
    var hasPoints = false
    var isBroken = false
    var empty: [Cursor] = []
    var agenda: [AgendaItem] = []
    for node in nodes {
      guard let record = readItem(node) else {
        isBroken = true
        continue
      }
      let id = record["item"].flatMap { word($0) }
      if let id, let place = record["item"] { check(id, at: place, against: &ids) }
      let heading = record["heading"].flatMap { text($0, .short) }
      let isBulleted = record["bullets"].flatMap { flag($0) } ?? false
      let points = record.filled("points")
      if let points, points.itemCount != 0 {
        hasPoints = true
        agenda.append(
          AgendaItem(
            id: id, heading: heading, isBulleted: isBulleted, points: self.points(points),
            origin: node.origin))
      } else {
        empty.append(node)
      }
    }
    for node in empty where hasPoints || isBroken {
      report(
        .warning, .itemWithoutPoints, "the agenda item has no points, and is left out",
        at: node.tellingRange, path: node.path, help: ["add a point under `points:`"])
    }
    if !hasPoints, !isBroken, !isExplained(cursor.node.range) {
      report(
        .tooFew, "the agenda has no point", at: cursor.headRange, path: cursor.path,
        help: ["add one, such as `- reaffirm: the Alliance`, under `points:`"])
    }
    return agenda
  }

  /// Reads an item, and says so when a point stands in an item's place.
  private func readItem(_ cursor: Cursor) -> RecordReader? {
    for (key, _) in cursor.entries {
      guard let meaning = meaning(of: key), meaning.isHead else { continue }
      report(
        .misplacedKey,
        "the point \(Excerpt.quoted(meaning.text)) stands in the place of an agenda item",
        at: key.node.range, path: cursor.path,
        help: ["put it into the list under `points:` of an item"])
      return nil
    }
    return read(cursor, as: .item)
  }

  private func check(_ id: String, at cursor: Cursor, against ids: inout [String: SourceRange]) {
    guard let first = ids[id] else {
      ids[id] = cursor.range
      return
    }
    report(
      .repeated, "two agenda items are called \(Excerpt.quoted(id))", at: cursor.range,
      path: cursor.path,
      related: [Diagnostic.Related(message: "the first is here", range: first)])
  }

  private func points(_ cursor: Cursor) -> [Point] {
    let help = "write a list: [{reaffirm: the Alliance}]"
    guard let items = items(of: cursor, wanted: "a list", help: [help]) else { return [] }
    return items.compactMap { point($0) }
  }
}
