internal import Diagnostics
internal import YAMLReading

/// Acts with their strength, complements and modifiers.
extension SpecDecoding {
  /// Reads an act and those under its `and`; empty when one of them could not be read.
  func actsWithSeconds(
    _ parts: PointParts, _ head: PointParts.Head, _ meaning: ActIndex.Meaning
  ) -> [ActUse] {
    guard let and = parts.field("and") else {
      guard let act = act(parts, head, meaning) else { return [] }
      return [act]
    }
    let first = act(parts, head, meaning)
    let each = and.isList ? items(of: and, wanted: "a list of acts") ?? [] : [and]
    let seconds = each.map { second($0) }
    guard let first, !seconds.contains(where: { $0 == nil }) else { return [] }
    return [first] + seconds.compactMap(\.self)
  }

  /// Reads a point under `and`.
  func second(_ cursor: Cursor) -> ActUse? {
    guard let parts = parts(of: cursor, as: "a point under `and`") else { return nil }
    guard let head = head(of: parts, "a point under `and`") else {
      checkRest(of: parts)
      return nil
    }
    guard let meaning = head.act else {
      report(
        .misplacedKey, "`\(head.key)` cannot stand under `and`", at: head.keyRange,
        path: cursor.path, help: ["make it a point of its own"])
      return nil
    }
    checkFields(of: parts, allowed: PointFields.second, beside: head.key)
    checkPrivate(parts)
    var use = act(parts, head, meaning)
    use?.by = parts.field("by").flatMap { speaker($0) }
    return use
  }

  /// Reads the sides of `each`.
  func sides(_ cursor: Cursor) -> [MirrorSide]? {
    let help = "write {IN: {thank: …}, US: {welcome: …}}"
    guard let pairs = pairs(of: cursor, wanted: "a mapping from parties to points", help: [help])
    else { return nil }
    if pairs.count < 2, !isExplained(cursor.node.range) {
      report(
        .tooFew, "`each` needs at least two parties", at: cursor.headRange, path: cursor.path,
        help: ["for one party, write the act itself, with `by:`"])
    }
    return pairs.compactMap { id, value, keyRange in
      if let partyIDs, !partyIDs.contains(id) {
        reportParty(id, at: keyRange, path: value.path)
        return nil
      }
      let acts = side(value)
      return acts.isEmpty ? nil : MirrorSide(party: id, acts: acts, origin: value.origin)
    }
  }

  private func side(_ cursor: Cursor) -> [ActUse] {
    guard let parts = parts(of: cursor, as: "a side of `each`") else { return [] }
    guard let head = head(of: parts, "a side of `each`") else {
      checkRest(of: parts)
      return []
    }
    guard let meaning = head.act else {
      report(
        .misplacedKey, "`\(head.key)` cannot stand under `each`", at: head.keyRange,
        path: cursor.path, help: ["each side needs an act"])
      return []
    }
    checkFields(of: parts, allowed: PointFields.side, beside: head.key)
    checkPrivate(parts)
    return actsWithSeconds(parts, head, meaning)
  }

  /// Reads an act with its strength, complements and modifiers.
  private func act(
    _ parts: PointParts, _ head: PointParts.Head, _ meaning: ActIndex.Meaning
  ) -> ActUse? {
    let strength = parts.field("strength").flatMap { self.rung($0, of: head, meaning) }
    let rung = strength ?? meaning.rung
    var modifiers =
      parts.modifiers.isEmpty
      ? [] : parts.modifiers.compactMap { modifier($0.kind, $0.value) }
    guard var complements = self.complements(head.value, of: meaning) else { return nil }
    guard checkBelow(complements, parts, head) else { return nil }
    takePurpose(from: &modifiers, into: &complements, of: meaning)
    guard checkFrame(complements, of: meaning, head) else { return nil }
    return ActUse(
      act: meaning.act.id, rung: rung ?? meaning.act.defaultRung, rungIsGiven: rung != nil,
      complements: complements, modifiers: modifiers, origin: parts.cursor.origin)
  }

  /// Reads `strength`, which must be a rung of the act and agree with the key.
  private func rung(
    _ cursor: Cursor, of head: PointParts.Head, _ meaning: ActIndex.Meaning
  ) -> String? {
    let id = meaning.act.id
    let rungs = meaning.act.rungs.map(\.name)
    var allowed: String { "the rungs of `\(id)` are \(Excerpt.list(rungs))" }
    guard let text = cursor.text else {
      reportKind(cursor, wanted: "the name of a rung", help: [allowed])
      return nil
    }
    guard rungs.contains(text) else {
      report(
        .unknownRung, "`\(id)` has no rung \(Excerpt.quoted(text))", at: cursor,
        help: [didYouMean(Suggestion.nearest(to: text, among: rungs)), allowed])
      return nil
    }
    if let named = meaning.rung, named != text {
      report(
        .strengthDiffers,
        "\(Excerpt.quoted(head.key)) means the rung `\(named)`, but `strength` says `\(text)`",
        at: cursor.range, path: cursor.path,
        help: ["leave out `strength`, or write `\(id)` alone"],
        related: [Diagnostic.Related(message: "the act is here", range: head.keyRange)])
      return nil
    }
    return text
  }

  /// Reads a modifier's text or texts.
  func modifier(_ kind: String, _ cursor: Cursor) -> Modifier? {
    guard let items = texts(cursor), !items.isEmpty else { return nil }
    return Modifier(kind: kind, items: items, origin: cursor.origin)
  }

  /// With an act that asks somebody to do something, `to` beside the act is what is asked.
  private func takePurpose(
    from modifiers: inout [Modifier], into complements: inout [Complement],
    of act: ActIndex.Meaning
  ) {
    guard !modifiers.isEmpty, complements.count == 1, complements[0].role == .whom,
      act.act.frames.contains(where: { Set($0) == [.whom, .to] }),
      let index = modifiers.firstIndex(where: { $0.kind == "to" })
    else { return }
    let purpose = modifiers.remove(at: index)
    complements.append(
      Complement(
        role: .to, items: purpose.items.map { without("to", $0) }, origin: purpose.origin))
  }

  /// Whether an act that goes on in the points below does so alone: a list or a second act of its own would
  /// stand between it and them.
  private func checkBelow(
    _ complements: [Complement], _ parts: PointParts, _ head: PointParts.Head
  ) -> Bool {
    guard let complement = complements.first,
      complement.items.contains(where: { item in
        item.languages.contains { item[$0]?.text == Complement.below }
      }),
      let field = parts.field("list") ?? parts.field("and")
    else { return true }
    report(
      .misplacedKey,
      "\(field.name) cannot stand beside `\(head.key): \"\(Complement.below)\"`, which goes on in the points below",
      at: field.headRange, path: field.path,
      help: ["write the list as the act's value: `\(head.key): [deepen …, expand …]`"])
    return false
  }

  /// Whether the act takes these complements together; reports it when not.
  private func checkFrame(
    _ complements: [Complement], of act: ActIndex.Meaning, _ head: PointParts.Head
  ) -> Bool {
    if complements.count == 1, act.takesAlone(complements[0].role) { return true }
    let roles = complements.map(\.role)
    if act.act.frames.contains(where: { Set($0) == Set(roles) }) { return true }
    let given =
      roles.count == 1
      ? "`\(roles[0].rawValue)` alone" : Excerpt.list(roles.map(\.rawValue))
    report(
      .badComplement, "`\(act.act.id)` does not take \(roles.isEmpty ? "nothing" : given)",
      at: head.value.range, path: head.value.path, help: [framesHelp(act)])
    return false
  }

  /// What an act takes, in words.
  func framesHelp(_ act: ActIndex.Meaning) -> String {
    let frames = act.act.frames.map { frame in
      frame.isEmpty ? "nothing" : frame.map { "`\($0.rawValue)`" }.joined(separator: " with ")
    }
    return "`\(act.act.id)` takes \(Excerpt.joined(frames, conjunction: "or"))"
  }
}
