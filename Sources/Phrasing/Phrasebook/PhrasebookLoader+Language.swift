import Diagnostics
import MeetingModel

/// The files of one language.
extension PhrasebookLoader {
  private static let fixedFiles: Set<String> = [
    "language.yaml", "modifiers.yaml", "links.yaml", "subjects.yaml", "offices.yaml", "layout.yaml",
    "calendar.yaml", "reading.yaml", planningFile, exampleMeetingFile,
  ]

  /// The id of the problem that a language words no act of acts.yaml.
  static var missingWording: String { "phrasebook/missing-wording" }

  /// The meeting in which the examples of a language take place.
  static var exampleMeetingFile: String { "examples.yaml" }

  mutating func languageBook(
    _ language: Language, acts: [Vocabulary.Act], modifiers: [String], links: [String]
  ) -> LanguageBook? {
    let folder = "phrasebook/\(language)"
    var readers: [String: DataReader] = [:]
    for name in ["language", "subjects", "offices", "calendar", "modifiers", "links", "layout"] {
      guard let reader = reader("\(folder)/\(name).yaml") else { continue }
      readers[name] = reader
      guard !["modifiers", "links", "layout"].contains(name) else { continue }
      take(reader["examples"], of: "\(language)/\(name)", language: language)
    }
    let planningPath = "\(folder)/\(Self.planningFile)"
    let planning = has(planningPath) ? reader(planningPath) : nil
    let listed = ListedActs(acts, nouns: planning?["nouns"]?.texts ?? [])
    guard let lexicon = readers["language"].map({ self.lexicon($0) }),
      let subjects = readers["subjects"].flatMap({ self.subjects($0, among: listed) }),
      let offices = readers["offices"].map({ self.offices($0) }),
      let calendar = readers["calendar"].map({ self.calendar($0) })
    else { return nil }
    for (key, value) in readers["modifiers"]?.entries ?? [] {
      take(value["examples"], of: "\(language)/modifier/\(key)", language: language)
    }
    for (key, value) in readers["links"]?.entries ?? [] {
      take(value["examples"], of: "\(language)/link/\(key)", language: language)
    }
    for (key, value) in readers["layout"]?.entries ?? [] {
      take(
        value["examples"], of: "\(language)/layout/\(key)", language: language,
        kind: key == "default" ? nil : key)
    }
    var rules = RuleLayers()
    let wordings = actWordings(language, in: folder, acts: acts, layers: &rules)
    var places: [String: RulePlace] = [:]
    for (file, name) in [("modifiers", "modifier"), ("links", "link"), ("layout", "layout")] {
      for (key, value) in readers[file]?.entries ?? [] { places["\(name)/\(key)"] = value.keyPlace }
    }
    for name in ["subjects", "offices", "calendar"] { places[name] = readers[name]?.place }
    for (kind, value) in readers["subjects"]?["kinds"]?.entries ?? [] {
      places["subjects/kinds/\(kind)"] = value.keyPlace
    }
    rules.modifiers = self.texts(of: readers["modifiers"])
    rules.links = self.texts(of: readers["links"])
    rules.strengths = readers["language"]?["strengthWords"].map { StrengthWords($0) }
    return LanguageBook(
      language: language, lexicon: lexicon, acts: wordings,
      modifiers: table(readers["modifiers"], of: modifiers) { key, value in
        self.modifier(value, rule: "\(language)/modifier/\(key)")
      },
      links: table(readers["links"], of: links) { key, value in
        self.link(value, rule: "\(language)/link/\(key)")
      },
      subjects: subjects, offices: offices,
      layouts: readers["layout"].map { self.layouts($0, language: language) } ?? [:],
      calendar: calendar, reading: self.reading(folder),
      planning: PlanningBook(
        planning.map { self.planning($0, acts: listed, links: links) } ?? PlanningRules(),
        conjunctions: lexicon.conjunctions),
      rules: rules, places: places)
  }

  /// What each layer says about the rules of a table.
  private func texts(of table: DataReader?) -> [String: [RuleText]] {
    Dictionary(table?.entries.map { ($0.key, texts($0.value.parts)) } ?? []) { first, _ in first }
  }

  private func texts(_ parts: [DataReader.Part]) -> [RuleText] {
    parts.map { RuleText($0, text: sources[$0.source.file]?.text) }
  }

  /// The wordings of the acts: whatever file of a language's folder they stand in.
  private mutating func actWordings(
    _ language: Language, in folder: String, acts: [Vocabulary.Act], layers rules: inout RuleLayers
  ) -> [String: ActWording] {
    var parts: [String: [DataReader]] = [:]
    for layer in layers {
      var worded: Set<String> = []
      for path in actFiles(of: layer, in: folder) {
        guard let bytes = layer.files[path], let part = part(bytes, path: path, layer: layer)
        else { continue }
        for (id, value) in DataReader(top: part, path: "", sink: sink).entries {
          guard acts.contains(where: { $0.id == id }) else {
            value.complain(
              "`\(id)` is no act of acts.yaml",
              help: ["an act is declared in acts.yaml before a language words it"])
            continue
          }
          if !worded.insert(id).inserted { value.complain("`\(id)` is worded twice") }
          parts[id, default: []].append(value)
          take(value["examples"], of: "\(language)/\(id)", language: language)
        }
      }
    }
    var wordings: [String: ActWording] = [:]
    for act in acts {
      guard var below = parts[act.id], let top = below.popLast() else {
        if act.languages?.contains(language) == false { continue }
        // The other acts draft all the same: `phrasebook check` calls it a fault.
        let place = reader("acts.yaml")?[act.id]
        place?.report(
          .warning, Self.missingWording, "`\(act.id)` has no wording in \(folder)",
          help: [
            "word it there, or name under `only` in acts.yaml the languages that draw its distinction"
          ], at: place?.part.keyRange)
        continue
      }
      let merged = DataReader(
        below: below.flatMap(\.parts), top: top.part, path: top.path, sink: sink)
      rules.acts[act.id] = texts(merged.parts)
      wordings[act.id] = actWording(act, merged, rule: "\(language)/\(act.id)")
    }
    return wordings
  }

  private func actFiles(of layer: PhrasebookLayer, in folder: String) -> [String] {
    layer.files.keys.filter { path in
      path.hasPrefix(folder + "/") && path.hasSuffix(".yaml")
        && !Self.fixedFiles.contains(String(path.dropFirst(folder.count + 1)))
    }.sorted()
  }

  /// Reads a table that must have exactly the keys `known`.
  private func table<Value>(
    _ reader: DataReader?, of known: [String], _ read: (String, DataReader) -> Value?
  ) -> [String: Value] {
    guard let reader else { return [:] }
    reader.allowOnly(Set(known))
    var values: [String: Value] = [:]
    for key in known {
      guard let value = reader.required(key) else { continue }
      values[key] = read(key, value)
    }
    return values
  }

  func frame(_ reader: DataReader) -> Frame? {
    do throws(Frame.Fault) {
      var frame = try Frame(reader.text)
      frame.place = reader.place
      return frame
    } catch {
      reader.complain("broken frame: \(error.message)")
      return nil
    }
  }

  func frames(_ reader: DataReader?) -> [Frame] { reader?.items.compactMap { frame($0) } ?? [] }

  private func lexicon(_ reader: DataReader) -> Lexicon {
    reader.allowOnly([
      "name", "articles", "indefinite", "first", "anaphors", "afterNoun", "beforeNoun",
      "clauseOpeners", "determiners", "adjectives", "adjectiveEndings", "beforeCommonNoun",
      "standing", "namedBodies", "nationPrefixes", "beforeReason", "bareAcronyms",
      "periods", "seasons", "manners", "conjunctions", "clauseWord", "amounts", "replaced",
      "falling",
      "examples", "strengthWords", "manner",
    ])
    return Lexicon(
      name: reader.required("name")?.text ?? "", articles: reader["articles"]?.texts ?? [],
      indefinite: reader["indefinite"]?.texts ?? [],
      firstOfItsKind: reader.required("first")?.text ?? "",
      anaphors: Set(reader["anaphors"]?.texts ?? []),
      afterNoun: Set(reader["afterNoun"]?.texts ?? []),
      beforeNoun: Set(reader["beforeNoun"]?.texts ?? []),
      clauseOpeners: Set(reader["clauseOpeners"]?.texts ?? []),
      determiners: Set(reader["determiners"]?.texts ?? []),
      adjectives: Set(reader["adjectives"]?.texts ?? []),
      adjectiveEndings: reader["adjectiveEndings"]?.texts ?? [],
      beforeCommonNoun: Set(reader["beforeCommonNoun"]?.texts ?? []),
      standing: reader["standing"].map { standing($0) } ?? StandingWords(),
      namedBodies: Set(reader["namedBodies"]?.texts ?? []),
      bareAcronyms: Set(reader["bareAcronyms"]?.texts ?? []),
      nationPrefixes: Set(reader["nationPrefixes"]?.texts ?? []),
      periods: Set(reader["periods"]?.texts ?? []), seasons: Set(reader["seasons"]?.texts ?? []),
      manners: Set(reader["manners"]?.texts ?? []),
      conjunctions: reader["conjunctions"]?.texts ?? [],
      beforeReason: Set(reader["beforeReason"]?.texts ?? []),
      clauseWord: reader["clauseWord"]?.text,
      amounts: reader["amounts"].map { amounts($0) } ?? AmountWords(),
      replaced: reader["replaced"]?.texts ?? [],
      falling: reader["falling"]?.texts ?? [],
      manner: reader["manner"].map { manner($0) } ?? LanguageManner())
  }

  private func amounts(_ reader: DataReader) -> AmountWords {
    reader.allowOnly(["signs", "numbers", "scales", "nouns", "before"])
    func words(_ key: String) -> Set<String> { Set(reader[key]?.texts ?? []) }
    return AmountWords(
      signs: reader["signs"]?.texts ?? [], numbers: words("numbers"), scales: words("scales"),
      nouns: words("nouns"), before: words("before"))
  }

  func actWording(_ act: Vocabulary.Act, _ reader: DataReader, rule: String) -> ActWording {
    reader.allowOnly(["rungs", "neutral", "instead", "complements", "examples"])
    var rungs: [String: [Frame]] = [:]
    var shared: [String: String] = [:]
    if let table = reader.required("rungs") {
      table.allowOnly(act.rungs.map(\.name))
      for rung in act.rungs {
        guard let value = table.required(rung.name) else { continue }
        if value.isMapping {
          value.allowOnly(["as"])
          shared[rung.name] = value.required("as")?.text
        } else {
          rungs[rung.name] = frames(value)
        }
      }
      for (name, other) in shared {
        if rungs[other] == nil { table[name]?.complain("no rung `\(other)` with words of its own") }
        rungs[name] = rungs[other]
      }
    }
    let complements = reader.required("complements")?.items.compactMap { complement($0) } ?? []
    for roles in act.frames where !complements.contains(where: { $0.roles == Set(roles) }) {
      reader.complain(
        "`\(act.id)` takes \(roles.map(\.rawValue)) by acts.yaml, but has no frame for it")
    }
    var neutral: [String: Frame] = [:]
    reader["neutral"]?.allowOnly(act.rungs.map(\.name))
    for rung in act.rungs {
      neutral[rung.name] = reader["neutral"]?[rung.name].flatMap { frame($0) }
    }
    var instead: [String: [String: Frame]] = [:]
    reader["instead"]?.allowOnly(complements.map(\.form))
    for (form, table) in reader["instead"]?.entries ?? [] {
      instead[form] = self.table(table, of: act.rungs.map(\.name)) { frame($1) }
    }
    let found = ActWording(
      rule: rule, rungs: rungs, shared: shared, neutral: neutral, instead: instead,
      complements: complements)
    for wording in act.rungs.flatMap({ found.frames(of: $0.name) })
    where !act.frames.contains([]) && !wording.slots.contains("complement") {
      sink.report(
        wording.problem(
          .error, "phrasebook/data",
          "the wording `\(wording.source)` has no place for the {complement}",
          help: ["write {complement} where it is to stand"]))
    }
    return found
  }

  private func complement(_ reader: DataReader) -> ComplementFrame? {
    reader.allowOnly([
      "roles", "form", "frame", "houses", "prepositions", "taken", "nouns", "fallback", "mood",
      "verb", "ends", "begins", "holds",
    ])
    guard let frame = reader.required("frame").flatMap({ frame($0) }) else { return nil }
    let roles = Set(reader.required("roles")?.items.compactMap { role($0) } ?? [])
    if frame.slots.subtracting([Frame.possessivePlace]) != Set(roles.map(\.rawValue)) {
      reader.complain("the places of the frame `\(frame.source)` are not its roles")
    }
    return ComplementFrame(
      roles: roles, form: reader.required("form")?.text ?? "", frame: frame,
      houses: Set(reader["houses"]?.texts ?? []), prepositions: reader["prepositions"]?.texts ?? [],
      taken: reader["taken"]?.texts ?? [], nouns: Set(reader["nouns"]?.texts ?? []),
      isFallback: reader["fallback"]?.flag ?? false, mood: reader["mood"].flatMap { mood($0) },
      verb: reader["verb"]?.text, ends: reader["ends"]?.texts ?? [],
      begins: reader["begins"]?.texts ?? [], holds: reader["holds"]?.texts ?? [])
  }

  private func mood(_ reader: DataReader) -> ClauseMood? {
    let mood = ClauseMood(rawValue: reader.text)
    if mood == nil {
      reader.complain("unknown mood `\(reader.text)`", help: ["known: subjunctive"])
    }
    return mood
  }

  func modifier(_ reader: DataReader, rule: String) -> ModifierWording? {
    reader.allowOnly([
      "tail", "opening", "predicate", "attributive", "complement", "we", "nouns", "people",
      "aside", "asideBehindPairs", "verbs", "examples",
    ])
    guard let tail = reader.required("tail").flatMap({ frame($0) }) else { return nil }
    return ModifierWording(
      rule: rule, tail: tail, opening: reader["opening"].flatMap { frame($0) } ?? tail,
      predicate: reader["predicate"].flatMap { frame($0) },
      attributive: reader["attributive"].flatMap { frame($0) },
      complement: reader["complement"].flatMap { frame($0) },
      we: reader["we"].flatMap { frame($0) },
      nouns: reader["nouns"]?.items.compactMap { byNoun($0) } ?? [],
      people: reader["people"].flatMap { byNoun($0) }, isAside: reader["aside"]?.flag ?? false,
      takesVerbs: reader["verbs"]?.flag ?? false,
      isAsideBehindPairs: reader["asideBehindPairs"]?.flag ?? false)
  }

  private func byNoun(_ reader: DataReader) -> ModifierWording.ByNoun? {
    reader.allowOnly(["of", "tail"])
    let nouns = reader.required("of")?.texts ?? []
    return reader.required("tail").flatMap { frame($0) }
      .map { ModifierWording.ByNoun(nouns: Set(nouns), frame: $0) }
  }

  /// What may be said of a link.
  static var linkKeys: Set<String> { ["front", "inner"] }

  func link(_ reader: DataReader, rule: String) -> LinkWording {
    reader.allowOnly(Self.linkKeys.union(["examples"]))
    return LinkWording(rule: rule, front: reader["front"]?.text, inner: reader["inner"]?.text)
  }

  private func subjects(_ reader: DataReader, among acts: ListedActs) -> SubjectWording? {
    reader.allowOnly([
      "unnamed", "kinds", "suits", "labels", "pronoun", "pronounFeminine", "pronouns", "we",
      "marker",
      "joint",
      "possessives", "plural",
      "leading", "own", "nounEnds", "blaming", "appraising", "direct", "prepositions", "asking",
      "deeds",
      "everyones", "mirror", "clauses",
      "examples",
    ])
    guard let unnamed = reader.required("unnamed").flatMap({ frame($0) }) else { return nil }
    let labels = reader.required("labels")
    labels?.allowOnly(["two", "three", "more"])
    let groups = self.groups(reader["suits"], among: acts)
    let possessives = reader.required("possessives")
    possessives?.allowOnly(["we", "many", "one", "he", "she"])
    return SubjectWording(
      unnamed: unnamed,
      kinds: (reader["kinds"]?.entries ?? []).reduce(into: [:]) { $0[$1.0] = $1.1.text },
      two: self.labels(labels?.required("two"), groups: groups, among: acts),
      three: self.labels(labels?.required("three"), groups: groups, among: acts),
      more: self.labels(labels?.required("more"), groups: groups, among: acts),
      pronoun: reader.required("pronoun")?.text ?? "", pronouns: frames(reader["pronouns"]),
      pronounFeminine: reader["pronounFeminine"]?.text,
      we: reader.required("we")?.text ?? "", marker: reader["marker"]?.text,
      joint: reader["joint"]?.text,
      ourPossessive: possessives?.required("we")?.text ?? "",
      theirPossessive: possessives?.required("many")?.text ?? "",
      itsPossessive: possessives?.required("one")?.text ?? "",
      personPossessives: [
        .masculine: possessives?["he"]?.text, .feminine: possessives?["she"]?.text,
      ].compactMapValues(\.self),
      pluralEndings: reader["plural"]?["endings"]?.texts ?? [],
      pluralWords: Set(reader["plural"]?["words"]?.texts ?? []),
      leading: reader["leading"]?.texts ?? [], own: Set(reader["own"]?.texts ?? []),
      nounEnds: Set(reader["nounEnds"]?.texts ?? []),
      blaming: self.acts(reader["blaming"], among: acts),
      appraising: self.acts(reader["appraising"], among: acts),
      direct: self.acts(reader["direct"], among: acts),
      prepositions: reader["prepositions"]?.texts ?? [], asking: reader["asking"]?.texts ?? [],
      deeds: self.acts(reader["deeds"], among: acts),
      everyones: Set(reader["everyones"]?.texts ?? []),
      mirror: reader.required("mirror")?.text ?? "",
      clauses: reader.required("clauses")?.text ?? "")
  }

  private func offices(_ reader: DataReader) -> OfficeWording {
    reader.allowOnly(["nouns", "leaders", "ends", "common", "collectives", "examples"])
    let nouns = reader.required("nouns")?.items.map { item in
      item.allowOnly(["one", "many", "idle"])
      return OfficeWording.Noun(
        one: item.required("one")?.text ?? "", many: item.required("many")?.text ?? "",
        idle: item["idle"].map { Set($0.texts) })
    }
    var common: [String: OfficeWording.Common] = [:]
    for (key, value) in reader["common"]?.entries ?? [] {
      value.allowOnly(["label", "matches", "except", "oneName"])
      common[key] = OfficeWording.Common(
        label: value.required("label")?.text ?? "", matches: value["matches"]?.texts ?? [],
        exceptions: value["except"]?.texts ?? [], isOneName: value["oneName"]?.flag ?? false)
    }
    let leaders = reader["leaders"]
    leaders?.allowOnly(["of", "label"])
    return OfficeWording(
      nouns: nouns ?? [], leaderNouns: leaders?["of"]?.texts ?? [],
      leaderLabel: leaders?["label"]?.text ?? "", ends: reader["ends"]?.texts ?? [],
      common: common, collectives: collectives(reader["collectives"]))
  }

  private func collectives(_ reader: DataReader?) -> [String: Frame] {
    guard let reader else { return [:] }
    let known = ["oneEach", "two", "threeOneEach", "three", "more"]
    reader.allowOnly(Set(known))
    var frames: [String: Frame] = [:]
    for key in known { frames[key] = reader.required(key).flatMap { frame($0) } }
    return frames
  }
}
