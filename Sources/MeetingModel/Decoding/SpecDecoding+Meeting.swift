internal import Diagnostics
internal import YAMLReading

/// The document as a whole, and its parts `meeting`, `style` and `terms`.
extension SpecDecoding {
  /// Reads a whole spec; nil when something that a meeting needs could not be read.
  func meeting(_ root: Cursor) -> Meeting? {
    guard !root.isEmpty else {
      report(
        .empty, "the spec is empty", at: root,
        help: ["`communique new NAME` prints a spec to start from"])
      return nil
    }
    guard let spec = read(root, as: .spec) else { return nil }
    if let format = spec["communique"] { checkFormat(format) }
    if let code = spec.filled("language"), let language = languageCode(code) {
      self.language = language
      note(language, at: code, .warning)
    }
    // Who takes part and what is abbreviated is needed by whatever refers to it.
    collectIDs(spec)
    let parties = spec["parties"].flatMap { self.parties($0) }
    let terms = spec.filled("terms").flatMap { self.terms($0) } ?? []
    let frame = spec["meeting"].flatMap { self.frame($0) }
    phrasing = spec.filled("phrasing").map { self.phrasing($0) } ?? []
    let style = spec.filled("style").flatMap { self.style($0) } ?? Style()
    isInAgenda = true
    let agenda = spec["agenda"].flatMap { self.agenda($0) }
    isInAgenda = false
    let closing = spec.filled("closing").flatMap { self.closing($0) } ?? Closing()
    guard var meeting = frame, let parties, let agenda else { return nil }
    meeting.language = language
    meeting.parties = parties
    meeting.terms = terms
    meeting.style = style
    meeting.agenda = agenda
    meeting.closing = closing
    meeting.languages = [language] + textLanguages.subtracting([language]).sorted()
    meeting.apostrophes = apostrophes.compactMapValues { $0.count == 1 ? $0.first : nil }
    return meeting
  }

  private func checkFormat(_ cursor: Cursor) {
    guard let text = cursor.text else {
      reportKind(cursor, wanted: "the format's number", help: ["write `communique: 1`"])
      return
    }
    if text == "1" { return }
    report(
      .unknownFormat, "unknown format \(Excerpt.quoted(text)) of a meeting spec", at: cursor,
      help: ["write `communique: 1`"])
  }

  /// Notes the ids of parties and terms before any text is read.
  private func collectIDs(_ spec: RecordReader) {
    func keys(_ cursor: Cursor?) -> [String]? {
      guard let cursor, cursor.isMapping else { return nil }
      return cursor.entries.compactMap(\.key.keyText)
    }
    partyIDs = keys(spec["parties"])
    termIDs = Set(keys(spec["terms"]) ?? [])
  }

  /// Reads `meeting`, with the rest of the meeting left empty.
  private func frame(_ cursor: Cursor) -> Meeting? {
    guard let record = read(cursor, as: .meeting) else { return nil }
    let title = record["title"].flatMap { text($0, .short) }
    let statement = record["statement"].flatMap { text($0, .short) }
    let kind =
      record["kind"].map { choice($0, "kind", of: vocabulary.kinds) } ?? vocabulary.defaultKind
    if let kind, let cursor = record["kind"] { checkPartyCount(of: kind, at: cursor) }
    let instance = record["instance"].flatMap { positive($0) }
    let dates = record["date"].flatMap { meetingDates($0) }
    let place = record["place"].flatMap { self.place($0) }
    let purpose = record["purpose"].flatMap { texts($0) } ?? []
    let host = record["host"].flatMap { party($0) }
    let release = record["release"].flatMap { flag($0) } ?? false
    guard let title, let kind, let dates else { return nil }
    return Meeting(
      language: language, title: title, statementTitle: statement, kind: kind, instance: instance,
      dates: dates, place: place, purpose: purpose, host: host, release: release, parties: [],
      agenda: [],
      languages: [])
  }

  /// Warns where a meeting of that kind has another number of parties than the spec.
  private func checkPartyCount(of kind: String, at cursor: Cursor) {
    guard let wanted = vocabulary.kinds.first(where: { $0.id == kind })?.partyCount,
      let count = partyIDs.map({ Set($0).count }), count > 1, count != wanted
    else { return }
    let others = vocabulary.kinds.filter { $0.partyCount == nil || $0.partyCount == count }
    report(
      .warning, .partyCount,
      "a meeting of kind \(Excerpt.quoted(kind)) has \(wanted) parties, not \(count)", at: cursor,
      help: [
        "correct `parties:`, or choose another kind: " + Excerpt.list(others.map(\.id))
      ])
  }

  /// Reads a place: a city, or a mapping.
  func place(_ cursor: Cursor, as parts: SpecRecord = .place) -> Place? {
    if cursor.hasText || isByLanguage(cursor) {
      return text(cursor, .short).map { Place(city: $0) }
    }
    guard let record = read(cursor, as: parts) else { return nil }
    let city = record["city"].flatMap { text($0, .short) }
    let country = record["country"].flatMap { self.country($0) }
    let venue = record["venue"].flatMap { text($0, .short) }
    guard city != nil || country != nil else { return nil }
    return Place(city: city, country: country, venue: venue)
  }

  private func style(_ cursor: Cursor) -> Style? {
    guard let record = read(cursor, as: .style) else { return nil }
    return Style(
      voice: record["voice"].flatMap { choice($0, "voice", as: Voice.self) },
      house: record["house"].flatMap { choice($0, "house", of: vocabulary.houses) },
      collective: record["collective"].flatMap { text($0, .short) },
      numbering: record["numbering"].flatMap { choice($0, "numbering", as: Numbering.self) },
      headings: record["headings"].flatMap { flag($0) },
      plan: record["plan"].flatMap { choice($0, "plan", as: Planning.self) },
      opens: record["opening"].flatMap { flag($0) },
      introducesCollective: record["introduce"].flatMap { flag($0) },
      past: record["past"].flatMap { choice($0, "past", as: PastEnding.self) })
  }

  private func terms(_ cursor: Cursor) -> [Term]? {
    let help = "write {UNSC: United Nations Security Council}"
    guard let pairs = pairs(of: cursor, wanted: "a mapping", help: [help]) else { return nil }
    var ids: Set<String> = []
    return pairs.compactMap { id, value, _ in
      guard ids.insert(id).inserted, checkID(id, of: value) else { return nil }
      return term(id, value)
    }
  }

  private func term(_ id: String, _ cursor: Cursor) -> Term? {
    var forms: [Language: TermForms] = [:]
    if cursor.hasText {
      guard let full = wording(cursor, .name) else { return nil }
      forms[language] = TermForms(full: full.text)
    } else if isByLanguage(cursor, not: .term) {
      for (language, value) in versions(of: cursor) {
        if !value.isMapping {
          forms[language] = wording(value, .name).map { TermForms(full: $0.text) }
        } else if let record = read(value, as: .term) {
          forms[language] = termForms(record, in: nil)[self.language]
        }
      }
    } else {
      guard cursor.isMapping else {
        reportKind(
          cursor, wanted: "a text or a mapping", help: ["write `\(id): the form written out`"])
        return nil
      }
      guard let record = read(cursor, as: .term) else { return nil }
      forms = termForms(record, in: language)
    }
    return Term(id: id, forms: forms, origin: cursor.origin)
  }

  /// The forms of a term by language; with `home` nil, of one language alone, under ours.
  private func termForms(_ record: RecordReader, in home: Language?) -> [Language: TermForms] {
    func versions(_ key: String) -> [Language: Wording] {
      guard let cursor = record[key] else { return [:] }
      if home == nil { return wording(cursor, .name).map { [language: $0] } ?? [:] }
      return text(cursor, .name)?.versions ?? [:]
    }
    let full = versions("full")
    let short = versions("short")
    let gender = record["gender"].flatMap { self.gender($0) }
    return full.reduce(into: [:]) { forms, entry in
      forms[entry.key] = TermForms(
        full: entry.value.text, short: short[entry.key]?.text,
        gender: entry.value.gender ?? (entry.key == language ? gender : nil))
    }
  }
}
