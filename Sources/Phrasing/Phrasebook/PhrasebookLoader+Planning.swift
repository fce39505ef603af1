import MeetingModel

/// How a language plans.
extension PhrasebookLoader {
  /// The file's name in a language's folder. A language without one joins no points and adds no
  /// connectives.
  static var planningFile: String { "planning.yaml" }

  func planning(_ reader: DataReader, acts: ListedActs, links: [String]) -> PlanningRules {
    reader.allowOnly([
      "joined", "coordinated", "longest", "paragraph", "again", "also", "adding", "tones",
      "linked", "regard", "relations", "addition", "last", "today", "together", "ahead",
      "participles",
      "pairs", "heads", "prepositions", "entangling", "demonstratives", "demonstrativesNot",
      "pronouns", "people", "common", "endings", "fields", "trailing", "gaps", "nouns",
      "clauses", "alone", "others", "othersBlamed",
    ])
    var rules = PlanningRules()
    reader["joined"]?.allowOnly(["words", "points"])
    rules.joinedWords = number(reader["joined"]?.required("words")) ?? rules.joinedWords
    rules.joinedPoints = number(reader["joined"]?.required("points")) ?? rules.joinedPoints
    rules.coordinatedWords = number(reader["coordinated"]?["words"]) ?? rules.coordinatedWords
    rules.longest = number(reader["longest"]?["words"])
    reader["paragraph"]?.allowOnly(["sentences", "most"])
    rules.paragraphAim = number(reader["paragraph"]?["sentences"]) ?? rules.paragraphAim
    rules.paragraphMost = number(reader["paragraph"]?["most"]) ?? rules.paragraphMost
    rules.also = number(reader["also"])
    rules.linked = number(reader["linked"])
    reader["again"]?.allowOnly(["label", "pronoun", "some"])
    rules.otherLabel = number(reader["again"]?["label"])
    rules.pronounAgain = number(reader["again"]?["pronoun"])
    rules.pronounOfSome = reader["again"]?["some"]?.flag ?? rules.pronounOfSome
    rules.pairs =
      reader["pairs"]?.items.map { item in
        var pair = pair(item, also: ["same"], among: acts)
        pair.isAboutSame = item["same"]?.flag ?? false
        return pair
      } ?? []
    connectives(reader, acts: acts, links: links, into: &rules)
    rules.topics = reader["common"].map {
      TopicWords(
        common: $0.texts, endings: reader["endings"]?.texts ?? [],
        fields: fields(reader["fields"]))
    }
    rules.trailing = Set(reader["trailing"]?.texts ?? [])
    rules.gaps = reader["gaps"]?.flag ?? rules.gaps
    rules.heads = WordSet(reader["heads"]?.texts ?? [])
    rules.prepositions = WordSet(reader["prepositions"]?.texts ?? [])
    for (key, value) in reader["entangling"]?.entries ?? [] {
      guard let role = ComplementRole(rawValue: key) else {
        value.complain("`\(key)` is no complement role")
        continue
      }
      rules.entangling[role] = WordSet(value.texts)
    }
    rules.clauseOpeners = Set(reader["clauses"]?.texts ?? [])
    rules.demonstratives = WordSet(reader["demonstratives"]?.texts ?? [])
    rules.pronouns = WordSet(reader["pronouns"]?.texts ?? [])
    rules.othersPossessives = Set(reader["others"]?.texts ?? [])
    rules.othersPossessivesOfBlame = Set(reader["othersBlamed"]?.texts ?? [])
    rules.falseDemonstratives = reader["demonstrativesNot"]?.texts ?? []
    rules.people = WordSet(reader["people"]?.texts ?? [])
    return rules
  }

  /// The words of each field; a word belongs to one.
  private func fields(_ reader: DataReader?) -> [String: [String]] {
    var seen: [String: String] = [:]
    var fields: [String: [String]] = [:]
    for (field, value) in reader?.entries ?? [] {
      for item in value.items {
        if let other = seen.updateValue(field, forKey: item.text.lowercased()) {
          item.complain("`\(item.text)` is listed under `\(other)` already")
        }
        fields[field, default: []].append(item.text)
      }
    }
    return fields
  }

  private func pair(
    _ reader: DataReader, also known: Set<String> = [], among acts: ListedActs
  ) -> PlanningRules.Pair {
    reader.allowOnly(known.union(["first", "second"]))
    return PlanningRules.Pair(
      first: self.acts(reader.required("first"), among: acts),
      second: self.acts(reader.required("second"), among: acts))
  }

  /// What binds a sentence to the one before.
  private func connectives(
    _ reader: DataReader, acts: ListedActs, links: [String], into rules: inout PlanningRules
  ) {
    if let adding = reader["adding"] { rules.adding = self.links(adding, among: links) }
    rules.tones =
      reader["tones"]?.items.map { item in
        item.allowOnly(["acts", "alone"])
        return PlanningRules.Tone(
          acts: self.acts(item.required("acts"), among: acts),
          isAlone: item["alone"]?.flag ?? false)
      } ?? rules.tones
    rules.standingAlone = self.acts(reader["alone"], among: acts)
    // One connective for all pairs of acts.
    if let regard = reader["regard"] {
      rules.relations = rules.pairs.map {
        PlanningRules.Relation(
          links: self.links(regard, among: links), first: $0.first, second: $0.second)
      }
    }
    for item in reader["relations"]?.items ?? [] {
      let pair = pair(item, also: ["links", "item", "words"], among: acts)
      rules.relations.append(
        PlanningRules.Relation(
          links: self.links(item.required("links"), among: links), first: pair.first,
          second: pair.second, ofItem: item["item"]?.flag ?? false,
          byWord: item["words"]?.flag ?? false, place: item.place))
    }
    if let addition = reader["addition"] {
      addition.allowOnly(["link", "every", "except"])
      rules.addition = link(addition, among: links).flatMap { link in
        number(addition.required("every")).map {
          PlanningRules.Addition(
            link: link, every: $0, except: self.acts(addition["except"], among: acts))
        }
      }
    }
    rules.last = once(reader["last"], acts: acts, links: links)
    rules.today = once(reader["today"], acts: acts, links: links)
    rules.together = once(reader["together"], acts: acts, links: links)
    rules.ahead = once(reader["ahead"], acts: acts, links: links)
    if let participles = reader["participles"] {
      participles.allowOnly(["words", "every", "leading"])
      rules.participles = PlanningRules.Participles(
        pairs: (participles.required("leading")?.items ?? []).map { item in
          var pair = pair(item, also: ["item"], among: acts)
          pair.ofItem = item["item"]?.flag ?? false
          return pair
        },
        words: number(participles.required("words")) ?? 0,
        every: number(participles.required("every")) ?? 1)
    }
  }

  /// A connective that stands once in a text.
  private func once(_ reader: DataReader?, acts: ListedActs, links: [String])
    -> PlanningRules.Once?
  {
    guard let reader else { return nil }
    reader.allowOnly(["link", "acts", "behind"])
    return link(reader, among: links).map {
      PlanningRules.Once(
        link: $0, acts: self.acts(reader.required("acts"), among: acts),
        behind: number(reader["behind"]) ?? 0)
    }
  }

  /// The one connective that a rule names.
  private func link(_ reader: DataReader, among links: [String]) -> String? {
    self.links(reader.required("link"), among: links).first
  }

  /// Connectives by key, those that links.yaml has.
  private func links(_ reader: DataReader?, among links: [String]) -> [String] {
    (reader?.items ?? []).compactMap { item in
      let key = item.text
      if links.contains(key) { return key }
      item.complain("`\(key)` is no connective of links.yaml")
      return nil
    }
  }

  /// Labels in turn, each a frame or a frame with conditions.
  ///
  /// - Parameter groups: acts by a name that a label's `for` may use.
  func labels(
    _ reader: DataReader?, groups: [String: Set<String>], among acts: ListedActs
  ) -> [SubjectWording.Label] {
    reader?.items.compactMap { item in
      guard item.isMapping else {
        return frame(item).map { SubjectWording.Label(frame: $0, conditions: [], acts: []) }
      }
      item.allowOnly(["label", "when", "for"])
      let conditions = item["when"]?.items.compactMap { condition -> LabelCondition? in
        if let known = LabelCondition(rawValue: condition.text) { return known }
        condition.complain(
          "unknown condition `\(condition.text)`",
          help: ["known: \(LabelCondition.allCases.map(\.rawValue).joined(separator: ", "))"])
        return nil
      }
      return item.required("label").flatMap { frame($0) }.map {
        SubjectWording.Label(
          frame: $0, conditions: Set(conditions ?? []),
          acts: suited(item["for"], groups: groups, among: acts))
      }
    } ?? []
  }

  /// The acts that a label suits: a group by its name, or a list.
  private func suited(
    _ reader: DataReader?, groups: [String: Set<String>], among acts: ListedActs
  ) -> Set<String> {
    guard let reader, !reader.isList else { return self.acts(reader, among: acts) }
    if let group = groups[reader.text] { return group }
    reader.complain(
      "no group of acts is called `\(reader.text)`",
      help: ["known under `suits`: \(groups.keys.sorted().joined(separator: ", "))"])
    return []
  }

  /// Groups of acts by their names.
  func groups(_ reader: DataReader?, among acts: ListedActs) -> [String: Set<String>] {
    Dictionary(reader?.entries.map { ($0.key, self.acts($0.value, among: acts)) } ?? []) { $1 }
  }

  /// A whole number from one on; complains about anything else.
  func number(_ reader: DataReader?) -> Int? {
    guard let reader else { return nil }
    if let number = Int(reader.text), number > 0 { return number }
    reader.complain("a number from 1 on is wanted, not `\(reader.text)`")
    return nil
  }

  func acts(_ reader: DataReader?, among acts: ListedActs) -> Set<String> {
    (reader?.items ?? []).reduce(into: Set<String>()) { listed, item in
      guard acts.ids.contains(item.text) else {
        item.complain("`\(item.text)` is no act of acts.yaml")
        return
      }
      listed.formUnion(acts.meant(by: item.text))
    }
  }
}
