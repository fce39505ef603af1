internal import Diagnostics
internal import YAMLReading

/// The end of the statement.
extension SpecDecoding {
  /// Reads `closing`.
  func closing(_ cursor: Cursor) -> Closing? {
    guard let record = read(cursor, as: .closing) else { return nil }
    var closing = Closing()
    closing.next = record.filled("next").flatMap { next($0) }
    if let thanks = record.filled("thanks") {
      let each = thanks.isList ? items(of: thanks, wanted: "a list") ?? [] : [thanks]
      closing.thanks = each.compactMap { self.thanks($0) }
    }
    return closing
  }

  private func next(_ cursor: Cursor) -> Closing.Next? {
    guard let record = read(cursor, as: .next) else { return nil }
    if cursor.entryCount == 0, !isExplained(cursor.node.range) {
      report(
        .tooFew, "\(cursor.name) says neither where nor when", at: cursor,
        help: ["write \(SpecRecord.next.example)"])
    }
    let place = record["place"].flatMap { nextPlace($0) }
    let when = record["when"].flatMap { time($0) }
    return Closing.Next(place: place, when: when, origin: cursor.origin)
  }

  /// Reads a place of which no more may be known than the country.
  private func nextPlace(_ cursor: Cursor) -> Place? {
    if cursor.isMapping, !isByLanguage(cursor),
      !cursor.entries.contains(where: { ["city", "country"].contains($0.key.keyText) })
    {
      report(
        .tooFew, "\(cursor.name) names neither a city nor a country", at: cursor,
        help: ["write \(SpecRecord.nextPlace.example)"])
    }
    return place(cursor, as: .nextPlace)
  }

  /// Reads a date as far as it is known, or words.
  private func time(_ cursor: Cursor) -> NextTime? {
    if let written = cursor.text {
      switch readDate(written) {
      case .date(let date): return .date(date)
      case .impossible(let reason):
        report(.noSuchDate, "\(Excerpt.quoted(written)) is no date: \(reason)", at: cursor)
        return nil
      case .other: break
      }
    }
    return text(cursor, .short).map { .text($0) }
  }

  private func thanks(_ cursor: Cursor) -> Closing.Thanks? {
    guard let record = read(cursor, as: .thanks) else { return nil }
    let by = record["by"].flatMap { speaker($0) }
    let to = record["to"].flatMap { partyList($0) } ?? []
    let reasons = record["for"].flatMap { texts($0) }
    guard let by, let reasons else { return nil }
    if case .parties(let ids) = by, !to.isEmpty, to.allSatisfy({ ids.contains($0) }),
      let toWhom = record["to"]
    {
      report(.repeated, "a party cannot thank itself", at: toWhom)
    }
    return Closing.Thanks(by: by, to: to, reasons: reasons, origin: cursor.origin)
  }
}
