internal import Diagnostics
internal import YAMLReading

/// Who is meant: parties, countries, offices in common.
extension SpecDecoding {
  /// Reads one party's id; nil (with a problem) when it is none.
  func party(_ cursor: Cursor) -> String? {
    guard let text = cursor.text else {
      reportKind(cursor, wanted: "a party", help: [partiesHelp])
      return nil
    }
    // Where the parties cannot be read, that is what has to be mended.
    guard let partyIDs else { return text }
    if partyIDs.contains(text) { return text }
    reportParty(text, at: cursor.range, path: cursor.path)
    return nil
  }

  /// Says that `id` is no party of this meeting.
  func reportParty(_ id: String, at range: SourceRange, path: String) {
    report(
      .unknownParty, "\(Excerpt.quoted(id)) is not a party of this meeting", at: range, path: path,
      help: [didYouMean(meantParty(id)), partiesHelp])
  }

  /// Reads one party or a list of parties.
  func partyList(_ cursor: Cursor) -> [String]? {
    guard cursor.isList else { return party(cursor).map { [$0] } }
    guard let items = items(of: cursor, wanted: "a party or a list of parties") else { return nil }
    var ids: [String] = []
    for item in items {
      guard let id = party(item) else { continue }
      if ids.contains(id) {
        report(.repeated, "the party \(Excerpt.quoted(id)) stands twice in the list", at: item)
      } else {
        ids.append(id)
      }
    }
    return ids.isEmpty ? nil : ids
  }

  /// Reads `by`: all, a party, several, or an office in common.
  func speaker(_ cursor: Cursor) -> Speaker? {
    if cursor.isList { return partyList(cursor).map { .parties($0) } }
    guard let text = cursor.text else {
      reportKind(cursor, wanted: "`all`, a party, a list of parties or an office in common")
      return nil
    }
    if text == "all" { return .all }
    if partyIDs?.contains(text) == true { return .parties([text]) }
    if let office = vocabulary.offices.first(where: {
      $0.id == text || $0.aliases.contains(text)
    }) {
      return .office(office.id)
    }
    guard let partyIDs else { return .all }
    let offices = vocabulary.offices.flatMap { [$0.id] + $0.aliases }
    let meant =
      namedParty(text) ?? Suggestion.nearest(to: text, among: ["all"] + partyIDs + offices)
    let allowed = ["all"] + partyIDs + vocabulary.offices.map(\.id)
    report(
      .unknownParty, "unknown speaker \(Excerpt.quoted(text))", at: cursor,
      help: [
        didYouMean(meant ?? meantParty(text)),
        "`by` is one of \(Excerpt.list(allowed, conjunction: "or")), or a list of parties",
      ])
    return nil
  }

  /// Reads a country's code, or the id of a party.
  func country(_ cursor: Cursor) -> String? {
    guard let text = cursor.text else {
      reportKind(cursor, wanted: "a country's code", help: ["such as `US`"])
      return nil
    }
    if vocabulary.countries.contains(text) || partyIDs?.contains(text) == true { return text }
    let meant = meantCode(text, among: vocabulary.countries.union(partyIDs ?? []))
    report(
      .unknownParty, "unknown country \(Excerpt.quoted(text))", at: cursor,
      help: [didYouMean(meant), "a country is an ISO 3166 code or the id of a party"])
    return nil
  }

  /// The code that somebody meant by a country's name, or by something near a code.
  func meantCode(_ word: String, among codes: Set<String>) -> String? {
    vocabulary.code(named: word) ?? PartyCodes.meant(by: word, among: codes)
  }

  private func meantParty(_ word: String) -> String? {
    let ids = partyIDs ?? []
    return namedParty(word) ?? PartyCodes.meant(by: word, among: Set(ids))
      ?? Suggestion.nearest(to: word, among: ids)
  }

  /// The party that a country's name means.
  private func namedParty(_ word: String) -> String? {
    vocabulary.code(named: word).flatMap { code in
      partyIDs?.contains(code) == true ? code : nil
    }
  }

  private var partiesHelp: String? {
    guard let partyIDs, !partyIDs.isEmpty else { return nil }
    return "the parties are \(Excerpt.list(partyIDs))"
  }
}
