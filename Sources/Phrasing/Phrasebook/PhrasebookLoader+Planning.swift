import MeetingModel

/// How a language plans.
extension PhrasebookLoader {
  /// The file's name in a language's folder. A language without one joins no points and adds no
  /// connectives.
  static var planningFile: String { "planning.yaml" }

  func planning(_ reader: DataReader, acts: [Vocabulary.Act], links: [String]) -> PlanningRules {
    reader.allowOnly([
      "joined", "coordinated", "longest", "paragraph", "also", "linked", "regard", "pairs", "heads",
      "prepositions", "entangling", "demonstratives", "demonstrativesNot", "people",
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
    rules.regard = reader["regard"]?.text
    if let regard = rules.regard, !links.contains(regard) {
      reader["regard"]?.complain("`\(regard)` is no connective of links.yaml")
    }
    rules.pairs =
      reader["pairs"]?.items.map { item in
        item.allowOnly(["first", "second"])
        return PlanningRules.Pair(
          first: self.acts(item.required("first"), among: acts),
          second: self.acts(item.required("second"), among: acts))
      } ?? []
    rules.heads = WordSet(reader["heads"]?.texts ?? [])
    rules.prepositions = WordSet(reader["prepositions"]?.texts ?? [])
    for (key, value) in reader["entangling"]?.entries ?? [] {
      guard let role = ComplementRole(rawValue: key) else {
        value.complain("`\(key)` is no complement role")
        continue
      }
      rules.entangling[role] = WordSet(value.texts)
    }
    rules.demonstratives = WordSet(reader["demonstratives"]?.texts ?? [])
    rules.falseDemonstratives = reader["demonstrativesNot"]?.texts ?? []
    rules.people = WordSet(reader["people"]?.texts ?? [])
    return rules
  }

  /// Labels in turn, each a frame or a frame with conditions.
  func labels(_ reader: DataReader?) -> [SubjectWording.Label] {
    reader?.items.compactMap { item in
      guard item.isMapping else {
        return frame(item).map { SubjectWording.Label(frame: $0, conditions: []) }
      }
      item.allowOnly(["label", "when"])
      let conditions = item["when"]?.items.compactMap { condition -> LabelCondition? in
        if let known = LabelCondition(rawValue: condition.text) { return known }
        condition.complain(
          "unknown condition `\(condition.text)`",
          help: ["known: \(LabelCondition.allCases.map(\.rawValue).joined(separator: ", "))"])
        return nil
      }
      return item.required("label").flatMap { frame($0) }.map {
        SubjectWording.Label(frame: $0, conditions: Set(conditions ?? []))
      }
    } ?? []
  }

  /// A whole number from one on; complains about anything else.
  private func number(_ reader: DataReader?) -> Int? {
    guard let reader else { return nil }
    if let number = Int(reader.text), number > 0 { return number }
    reader.complain("a number from 1 on is wanted, not `\(reader.text)`")
    return nil
  }

  private func acts(_ reader: DataReader?, among acts: [Vocabulary.Act]) -> Set<String> {
    let known = Set(acts.map(\.id))
    return Set(
      (reader?.items ?? []).compactMap { item in
        let id = item.text
        if !known.contains(id) { item.complain("`\(id)` is no act of acts.yaml") }
        return known.contains(id) ? id : nil
      })
  }
}
