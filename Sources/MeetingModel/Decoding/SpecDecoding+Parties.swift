internal import Diagnostics
internal import YAMLReading

/// The governments at the table.
extension SpecDecoding {
  /// Reads `parties`.
  func parties(_ cursor: Cursor) -> [Party]? {
    let form =
      "write a mapping from codes to what is known of each: {US: {principals: […]}, KR: {…}}"
    guard let pairs = pairs(of: cursor, wanted: "a mapping from codes to parties", help: [form])
    else { return nil }
    var ids: Set<String> = []
    var parties: [Party] = []
    for (id, value, keyRange) in pairs where ids.insert(id).inserted {
      guard checkID(id, of: value) else { continue }
      parties.append(party(id, value, keyRange))
    }
    if ids.count < 2, !isExplained(cursor.node.range) {
      report(
        .tooFew, "a meeting has at least two parties, not \(ids.isEmpty ? "none" : "one")",
        at: cursor.headRange, path: cursor.path, help: [form])
    }
    return parties
  }

  /// Whether a key can be the id of a party or a term.
  func checkID(_ id: String, of value: Cursor) -> Bool {
    let key = Cursor(value.tree, value.node.keyNode)
    guard check(id, at: key, .name) else { return false }
    if id == "all" {
      report(.unknownParty, "`all` means every party, and cannot be one of them", at: key)
      return false
    }
    return true
  }

  private func party(_ id: String, _ cursor: Cursor, _ keyRange: SourceRange) -> Party {
    var party = Party(id: id, origin: cursor.origin)
    var hasNames = false
    if cursor.isList {
      report(
        .wrongType, "\(cursor.name) must be a mapping, not a list", at: cursor,
        help: ["write the list under `principals:`"])
      hasNames = true
    } else if !cursor.isEmpty {
      if let record = read(cursor, as: .party) {
        if let names = record.filled("names") {
          hasNames = true
          party.names = self.names(names)
        }
        party.principals = record.filled("principals").flatMap { principals($0) } ?? []
      } else {
        hasNames = true
      }
    }
    checkNames(of: party, given: hasNames, keyRange, at: cursor)
    return party
  }

  /// Every party needs a name to be called by.
  private func checkNames(
    of party: Party, given hasNames: Bool, _ keyRange: SourceRange, at cursor: Cursor
  ) {
    let id = party.id
    guard !vocabulary.countries.contains(id) else { return }
    if !hasNames {
      let meant = meantCode(id, among: vocabulary.countries)
      report(
        .unknownParty, "unknown party \(Excerpt.quoted(id))", at: keyRange, path: cursor.path,
        help: [
          didYouMean(meant),
          "a party is an ISO 3166 code, `EU`, or any id with `names: {full: …, short: …}`",
        ])
    } else if !party.names.isEmpty,
      !party.names.values.contains(where: { $0.full != nil || $0.short != nil })
    {
      report(
        .unnamedParty, "the party \(Excerpt.quoted(id)) has neither a full nor a short name",
        at: keyRange, path: cursor.path, help: ["add `full:` or `short:` under `names:`"])
    }
  }

  /// Reads `names`: one name, its forms, or either by language.
  private func names(_ cursor: Cursor) -> [Language: PartyNames] {
    if cursor.hasText {
      return wording(cursor, .name).map { [language: Self.only($0)] } ?? [:]
    }
    guard isByLanguage(cursor, not: .names) else {
      return read(cursor, as: .names).map { nameForms($0) } ?? [:]
    }
    var names: [Language: PartyNames] = [:]
    for (language, value) in versions(of: cursor) {
      if !value.isMapping {
        names[language] = wording(value, .name).map { Self.only($0) }
      } else if let record = read(value, as: .names) {
        func form(_ key: String) -> String? { record[key].flatMap { wording($0, .name) }?.text }
        names[language] = PartyNames(
          full: form("full"), short: form("short"), adjective: form("adjective"),
          abbreviation: form("abbreviation"), gender: record["gender"].flatMap { gender($0) })
      }
    }
    return names
  }

  /// A name that stands alone is the only one, short and full.
  private static func only(_ name: Wording) -> PartyNames {
    PartyNames(full: name.text, short: name.text)
  }

  /// The forms of names, each of which may be given by language.
  private func nameForms(_ record: RecordReader) -> [Language: PartyNames] {
    var names: [Language: PartyNames] = [:]
    func fill(_ key: String, _ form: WritableKeyPath<PartyNames, String?>) {
      guard let cursor = record[key], let text = text(cursor, .name) else { return }
      for language in text.languages {
        guard let wording = text[language] else { continue }
        names[language, default: PartyNames()][keyPath: form] = wording.text
        if let gender = wording.gender { names[language]?.gender = gender }
      }
    }
    fill("full", \.full)
    fill("short", \.short)
    fill("adjective", \.adjective)
    fill("abbreviation", \.abbreviation)
    if let gender = record["gender"].flatMap({ gender($0) }) {
      names[language, default: PartyNames()].gender = gender
    }
    return names
  }

  private func principals(_ cursor: Cursor) -> [Principal]? {
    let help = "write a list: [{office: Secretary of State, name: …}]"
    guard let items = cursor.items else {
      reportKind(cursor, wanted: "a list", help: [help])
      return nil
    }
    return items.compactMap { item in
      if reportColonUnlessRecord(item) { return nil }
      guard let record = read(item, as: .principal) else { return nil }
      let office = record["office"].flatMap { text($0, .name) }
      let name = record["name"].flatMap { text($0, .name) }
      let gender = record["gender"].flatMap { self.gender($0) }
      return office.map { Principal(office: $0, name: name, gender: gender, origin: item.origin) }
    }
  }

  /// `- Secretary of State: Antony J. Blinken` is one cause with one way out.
  private func reportColonUnlessRecord(_ cursor: Cursor) -> Bool {
    guard let (key, value) = cursor.onlyEntry, let office = key.keyText,
      value.node.kind == .scalar, value.node.length > 0,
      SpecRecord.principal.meant(by: office) == nil
    else { return false }
    let name = value.tree.text(value.number)
    report(
      .unknownKey, "unknown key \(Excerpt.quoted(office)) in a principal",
      at: key.node.range, path: cursor.path,
      help: [
        "write {office: \(Excerpt.quoted(office, mark: "")), "
          + "name: \(Excerpt.quoted(name, mark: ""))}"
      ])
    return true
  }
}
