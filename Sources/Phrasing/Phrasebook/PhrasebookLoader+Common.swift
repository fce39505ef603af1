import Diagnostics
import MeetingModel

/// The files that hold for every language.
extension PhrasebookLoader {
  mutating func acts() -> [Vocabulary.Act] {
    guard let reader = reader("acts.yaml") else { return [] }
    return reader.entries.map { id, value in
      value.allowOnly(["summary", "aliases", "takes", "plain", "ladder", "only"])
      // An act without a ladder has the one rung that is meant anyway.
      let ladder = value["ladder"]?.entries.map { name, rung in
        if rung.isMapping {
          rung.allowOnly(["intensifiers", "keys"])
          return Vocabulary.Rung(
            name: name, intensifiers: rung["intensifiers"]?.texts ?? [],
            keys: rung["keys"]?.texts ?? [])
        }
        return Vocabulary.Rung(name: name, intensifiers: rung.texts)
      }
      let rungs = ladder ?? [Vocabulary.Rung(name: Self.defaultRung)]
      if !rungs.contains(where: { $0.name == Self.defaultRung }) {
        value.complain("the ladder of `\(id)` lacks the rung `\(Self.defaultRung)`")
      }
      return Vocabulary.Act(
        id: id, aliases: value["aliases"]?.texts ?? [], summary: value["summary"]?.text ?? "",
        rungs: rungs, defaultRung: Self.defaultRung,
        frames: value.required("takes")?.items.map { $0.items.compactMap { role($0) } } ?? [],
        plainRole: value.required("plain").flatMap { role($0) } ?? .what,
        languages: value["only"].map { only in
          Set(only.texts.map { Language(rawValue: $0) })
        })
    }
  }

  /// The rung that is meant where the officer gives none.
  static var defaultRung: String { "plain" }

  func role(_ reader: DataReader) -> ComplementRole? {
    let text = reader.text
    if let role = ComplementRole(rawValue: text) { return role }
    reader.complain(
      "unknown complement role `\(text)`",
      help: ["known: \(ComplementRole.allCases.map(\.rawValue).joined(separator: ", "))"])
    return nil
  }

  mutating func houses() -> (values: [String: House], entries: [Vocabulary.Entry]) {
    guard let reader = reader("houses.yaml") else { return ([:], []) }
    var values: [String: House] = [:]
    var entries: [Vocabulary.Entry] = []
    for (id, value) in reader.entries {
      value.allowOnly([
        "aliases", "summary", "countries", "others", "dates", "doubleL", "names", "forms",
      ])
      var names: [String: [Language: CountryNames]] = [:]
      for (code, inner) in value["names"]?.entries ?? [] { names[code] = countryNames(inner) }
      values[id] = House(
        id: id, countries: value["countries"]?.texts ?? [], others: value["others"]?.texts ?? [],
        dates: value.required("dates")?.text ?? "", doublesFinalL: value["doubleL"]?.flag ?? false,
        names: names,
        forms: Dictionary(
          value["forms"]?.entries.map { ($0.key, $0.value.text) } ?? [],
          uniquingKeysWith: { first, _ in first }))
      entries.append(entry(id, value))
    }
    return (values, entries)
  }

  /// Reports forms that houses prefer and no language has.
  mutating func checkHouseForms(_ languages: [Language: LanguageBook]) {
    for (_, house) in reader("houses.yaml")?.entries ?? [] {
      for (act, form) in house["forms"]?.entries ?? [] {
        let books = languages.values.compactMap { $0.acts[act] }
        let known = Set(books.flatMap(\.complements).map(\.form)).sorted()
        if books.isEmpty {
          let acts = Set(languages.values.flatMap(\.acts.keys)).sorted()
          let meant = Suggestion.nearest(to: act, among: acts)
          form.report(
            .error, "phrasebook/data", "`\(act)` is no act",
            help: [meant.map { "did you mean `\($0)`?" } ?? "name an act of acts.yaml"],
            at: form.part.keyRange)
        } else if !known.contains(form.text) {
          form.complain(
            "`\(act)` has no form `\(form.text)`",
            help: ["its forms: \(known.joined(separator: ", "))"])
        }
      }
    }
  }

  mutating func kinds()
    -> (values: [String: Kind], entries: [Vocabulary.Entry], standard: String)
  {
    guard let reader = reader("kinds.yaml") else { return ([:], [], "") }
    reader.allowOnly(["default", "kinds"])
    var values: [String: Kind] = [:]
    var entries: [Vocabulary.Entry] = []
    for (id, value) in reader.required("kinds")?.entries ?? [] {
      value.allowOnly(["aliases", "summary", "parties", "voice", "numbering", "headings"])
      values[id] = Kind(
        id: id, voice: choice(value.required("voice"), .ministersPast),
        numbering: choice(value.required("numbering"), .none),
        headings: value.required("headings")?.flag ?? true)
      var entry = entry(id, value)
      entry.partyCount = value["parties"].flatMap { Int($0.text) }
      entries.append(entry)
    }
    let standard = reader.required("default")?.text ?? ""
    if values[standard] == nil { reader["default"]?.complain("no kind `\(standard)`") }
    return (values, entries, standard)
  }

  func choice<Value: RawRepresentable & CaseIterable>(_ reader: DataReader?, _ fallback: Value)
    -> Value where Value.RawValue == String
  {
    guard let reader else { return fallback }
    let text = reader.text
    if let value = Value(rawValue: text) { return value }
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    reader.complain("unknown value `\(text)`", help: ["known: \(known)"])
    return fallback
  }

  mutating func countries() -> [String: [Language: CountryNames]] {
    guard let reader = reader("names/countries.yaml") else { return [:] }
    return Dictionary(
      reader.entries.map { ($0.key, countryNames($0.value)) },
      uniquingKeysWith: { first, _ in first })
  }

  func countryNames(_ reader: DataReader) -> [Language: CountryNames] {
    var names: [Language: CountryNames] = [:]
    for (code, value) in reader.entries where wanted?.contains(Language(rawValue: code)) != false {
      value.allowOnly([
        "full", "short", "adjective", "abbreviation", "pair", "defined", "organisation",
        "bodies", "envoy", "gender", "party",
      ])
      let full = value.required("full")?.text ?? ""
      names[Language(rawValue: code)] = CountryNames(
        full: full, short: value["short"]?.text ?? full, adjective: value["adjective"]?.text,
        abbreviation: value["abbreviation"]?.text, pair: value["pair"]?.text,
        isDefined: value["defined"]?.flag ?? false,
        isOrganisation: value["organisation"]?.flag ?? false,
        envoy: value["envoy"]?.text, bodies: value["bodies"]?.texts ?? [],
        gender: value["gender"].flatMap { gender($0) }, asParty: value["party"]?.text)
    }
    return names
  }

  private func gender(_ reader: DataReader) -> Gender? {
    if let gender = Gender(rawValue: reader.text) { return gender }
    reader.complain(
      "unknown gender `\(reader.text)`",
      help: ["known: \(Gender.allCases.map(\.rawValue).joined(separator: ", "))"])
    return nil
  }

  mutating func spelling() -> [String: [String: String]] {
    guard let reader = reader("names/spelling.yaml") else { return [:] }
    var table: [String: [String: String]] = [:]
    for (word, value) in reader.entries {
      table[word] = Dictionary(
        value.entries.map { ($0.key, $0.value.text) }, uniquingKeysWith: { first, _ in first })
    }
    return table
  }
}
