import Grammar
import MeetingModel

/// Makes sentences of points: joins neighbours, and cuts what is too long. The order of points stays.
///
/// Neighbours with the same act, rung and speaker become one sentence with a list; two short ones
/// whose acts go together become one sentence with two verbs. Nothing is joined where a reader could
/// take a part of one point for a part of the other, or where the officer refuses.
struct Joiner {
  let voice: Voice
  let book: LanguageBook
  let grammar: any Grammar
  let planning: PlanningBook
  let reading: PointReading

  /// The sentences of points that stand in one paragraph as far as the officer says.
  func sentences(_ points: ArraySlice<Point>) -> [PlannedPoint] {
    var listed: [PlannedPoint] = []
    listed.reserveCapacity(points.count)
    func add(_ next: PlannedPoint) {
      if let last = listed.last, reading.firstAct(last) == reading.firstAct(next),
        let joined = list(last, next) ?? request(last, next) ?? gap(last, next)
      {
        listed[listed.count - 1] = joined
      } else {
        listed.append(next)
      }
    }
    for index in points.indices {
      let whole = reading.sentence(points[index])
      if let pieces = cut(whole) { pieces.forEach(add) } else { add(whole) }
    }
    var result: [PlannedPoint] = []
    result.reserveCapacity(listed.count)
    for index in listed.indices {
      let next = listed[index]
      let behind = index + 1 < listed.count ? listed[index + 1] : nil
      if let last = result.last, let joined = pair(last, next, of: result, before: behind) {
        result[result.count - 1] = joined
      } else {
        result.append(next)
      }
    }
    return result
  }

  /// Two sentences of different acts as one, if their acts go together: few do.
  private func pair(
    _ last: PlannedPoint, _ next: PlannedPoint, of result: [PlannedPoint],
    before behind: PlannedPoint?
  ) -> PlannedPoint? {
    guard let act = reading.firstAct(last), let other = reading.firstAct(next) else { return nil }
    let pair = planning.pair(act, other)
    let before = result.count > 1 ? result[result.count - 2] : nil
    if pair.participle >= 0, let participles = planning.rules.participles,
      !result.suffix(participles.every).contains(where: { $0.shape == .led }),
      before?.opens != true, behind?.opens != true,
      let led = participle(last, next, participles, Int(pair.participle))
    {
      return led
    }
    // A verb stays with one of its own behind it; and no third sentence in a row has two verbs.
    guard pair.verbs != .never,
      behind.flatMap({ reading.firstAct($0) }).map({ $0 != reading.lastAct(next) }) ?? true,
      result.count < 3 || result[result.count - 2].uses.count < 2
        || result[result.count - 3].uses.count < 2
    else { return nil }
    return coordinate(last, next, onSame: pair.verbs == .onSame)
  }

  // MARK: The same act

  /// Two sentences as one whose verb takes a list.
  private func list(_ first: PlannedPoint, _ second: PlannedPoint) -> PlannedPoint? {
    guard let use = listable(first), let other = listable(second, endsList: true),
      mayFollow(first.point, second.point), use.rung == other.rung,
      use.complements[0].role == other.complements[0].role
    else { return nil }
    var whole = use
    whole.complements[0].items += other.complements[0].items
    whole.modifiers = other.modifiers
    return listed(
      first, second, whole, at: 0, because: "neighbours with the same act, rung and speaker")
  }

  /// Two sentences as one with a longer list, if it is short enough and its members go together.
  private func listed(
    _ first: PlannedPoint, _ second: PlannedPoint, _ whole: ActUse, at place: Int,
    because reason: String
  ) -> PlannedPoint? {
    let points = first.sourceCount(ofAct: 0) + 1
    guard points <= planning.rules.joinedPoints else { return nil }
    let acts = reading.read([whole])
    var start = reading.acts[acts.lowerBound].complements.lowerBound
    for before in 0..<place { start += whole.complements[before].items.count }
    let items = start..<start + whole.complements[place].items.count
    guard
      fits(whole.complements[place].items, items, as: whole.complements[place].role, of: whole.act)
    else { return nil }
    let length = reading.length(acts)
    guard length <= planning.rules.joinedWords else { return nil }
    let choice = Choice(
      "join", "\(points) points",
      why: "\(reason); about \(length) words, at most \(planning.rules.joinedWords)")
    return PlannedPoint(
      first.point.saying([whole]), uses: [whole], acts: acts,
      sources: [first.sources(ofAct: 0) + second.sources(ofAct: 0)],
      choices: first.choices.filter { $0.what != choice.what } + [choice])
  }

  /// The act of a point that may be one of a list: it has nothing but one complement, and at the end
  /// of the list what belongs to the last noun by its place (*including …*).
  private func listable(_ sentence: PlannedPoint, endsList: Bool = false) -> ActUse? {
    guard sentence.uses.count == 1, let use = sentence.uses.first, use.by == nil,
      use.modifiers.isEmpty
        || endsList && use.modifiers.allSatisfy({ planning.rules.trailing.contains($0.kind) }),
      use.complements.count == 1,
      use.complements[0].items.allSatisfy({ $0[reading.language] != nil })
    else { return nil }
    return use
  }

  /// Two sentences as one whose verb asks the same of somebody twice (*urge A to B, and to C*): what is
  /// asked makes one list.
  private func request(_ first: PlannedPoint, _ second: PlannedPoint) -> PlannedPoint? {
    guard let use = requesting(first), let other = requesting(second),
      mayFollow(first.point, second.point), use.rung == other.rung,
      let asked = use.complements.firstIndex(where: { $0.role == .to }),
      let added = other.complements.first(where: { $0.role == .to }),
      words(.whom, use) == words(.whom, other)
    else { return nil }
    var whole = use
    whole.complements[asked].items += added.items
    whole.modifiers = other.modifiers
    return listed(
      first, second, whole, at: asked, because: "neighbours that ask the same of somebody")
  }

  /// The act of a point that asks somebody to do something, in all languages that it is in.
  private func requesting(_ sentence: PlannedPoint) -> ActUse? {
    guard sentence.shape == .plain, sentence.uses.count == 1,
      let use = sentence.uses.first, use.by == nil, use.modifiers.isEmpty,
      Set(use.complements.map(\.role)) == [.whom, .to],
      use.complements.allSatisfy({ $0.items.allSatisfy { $0[reading.language] != nil } })
    else { return nil }
    return use
  }

  /// The texts of a role, in all languages that they are in.
  private func words(_ role: ComplementRole, _ use: ActUse) -> [[Language: String?]] {
    use.complements.filter { $0.role == role }.flatMap(\.items).map { text in
      Dictionary(text.languages.map { ($0, text[$0]?.text) }) { first, _ in first }
    }
  }

  /// Two sentences as one whose verb speaks to two in turn (*thanked A for …, and B for …*).
  private func gap(_ first: PlannedPoint, _ second: PlannedPoint) -> PlannedPoint? {
    guard planning.rules.gaps, let use = addressing(first), let other = addressing(second),
      mayFollow(first.point, second.point), use.rung == other.rung,
      use.complements.map(\.role) == other.complements.map(\.role)
    else { return nil }
    let acts = reading.joined(first.acts.lowerBound, second.acts.lowerBound)
    let length = reading.length(acts)
    guard length <= planning.rules.joinedWords else { return nil }
    let uses = [use, other]
    return PlannedPoint(
      first.point.saying(uses), uses: uses, acts: acts, sources: sources(first, second),
      choices: first.choices + [
        Choice(
          "join", "2 points",
          why: "neighbours with the same act, rung and speaker; about \(length) words, at most "
            + "\(planning.rules.joinedWords)")
      ], shape: .gapped)
  }

  /// The act of a point that speaks to somebody and says one clear thing.
  private func addressing(_ sentence: PlannedPoint) -> ActUse? {
    guard sentence.shape == .plain, sentence.uses.count == 1,
      let use = sentence.uses.first, sentence.sourceCount(ofAct: 0) == 1, use.by == nil,
      use.modifiers.isEmpty, use.complements.count == 2,
      use.complements.contains(where: { $0.role == .whom }),
      use.complements.allSatisfy({ $0.items.count == 1 && $0.items[0][reading.language] != nil })
    else { return nil }
    let texts = reading.acts[sentence.acts.lowerBound].complements
    let isClear = zip(texts, use.complements).allSatisfy { text, complement in
      !reading.isCut(text) && !reading.isCoordinated(text)
        && !reading.isEntangling(text, as: complement.role)
    }
    return isClear ? use : nil
  }

  /// Whether two points may stand in one sentence as far as what stands around their acts goes.
  private func mayFollow(_ first: Point, _ second: Point) -> Bool {
    guard !first.isBulleted, !second.isBulleted, first.mayJoin, second.mayJoin,
      !first.isPinned, !second.isPinned, second.link == nil, !second.startsParagraph,
      first.opening == nil, second.opening == nil, first.by == second.by
    else { return false }
    return first.link.flatMap { book.links[$0] }?.front == nil
  }

  /// Where the spec's acts stand for which the acts of two sentences stand.
  private func sources(_ first: PlannedPoint, _ second: PlannedPoint) -> [[Origin]]? {
    guard first.sources != nil || second.sources != nil else { return nil }
    return first.uses.indices.map { first.sources(ofAct: $0) }
      + second.uses.indices.map { second.sources(ofAct: $0) }
  }

  /// Whether texts make a list in which each begins and ends where it should.
  private func fits(
    _ items: [LocalText], _ texts: Range<Int>, as role: ComplementRole, of act: String
  ) -> Bool {
    let inner = texts.dropLast()
    guard
      !inner.contains(where: { reading.isEntangling($0, as: role) })
        || role == .what && reading.areParallel(texts),
      !texts.contains(where: { hasPreposition($0, role, act) })
    else { return false }
    switch role {
    case .that: return true
    case .to:
      return !texts.contains(where: reading.isCut) && !inner.contains(where: reading.isCoordinated)
        && items.allSatisfy { isVerbPhrase($0, of: act) }
    case .what:
      // What stands behind such a head would be taken for what the head takes.
      let heads = texts.map { reading.hasTakingHead($0) }
      guard !texts.contains(where: reading.isCut),
        heads.drop(while: { !$0 }).allSatisfy(\.self)
      else { return false }
      // "The importance of peace and stability, and the need for talks" is clear, other lists of
      // lists are not.
      if heads.allSatisfy(\.self) {
        return texts.count == 2 || !inner.contains(where: reading.isCoordinated)
      }
      return texts.count == 2 || !texts.contains(where: reading.isCoordinated)
    case .whom, .on, .for: return false
    }
  }

  /// Whether a text is a verb phrase that every form of the act can take.
  private func isVerbPhrase(_ text: LocalText, of act: String) -> Bool {
    guard let words = text[reading.language]?.text else { return false }
    switch grammar.shape(ofInfinitive: words) {
    case .base: return true
    case .gerund, .nounPhrase: return false
    case .unclear:
      let frames = (book.acts[act]?.complements ?? []).filter { $0.roles == [.to] }
      return !frames.contains { $0.frame.parts.contains(.slot("to", form: "gerund")) }
        || grammar.verbPhrase(words, as: .gerund) != nil
    }
  }

  /// Whether a text begins with a preposition, which would hold for the whole list.
  private func hasPreposition(_ text: Int, _ role: ComplementRole, _ act: String) -> Bool {
    guard let first = reading.firstWord(text) else { return false }
    let frames = (book.acts[act]?.complements ?? []).filter { $0.roles == [role] }
    return frames.contains { frame in
      frame.prepositions.contains(first) || frame.frame.words(before: role.rawValue).last == first
    }
  }

  // MARK: Two verbs

  /// Two sentences as one with two verbs.
  ///
  /// - Parameter onSame: whether both have to be about the same.
  private func coordinate(
    _ first: PlannedPoint, _ second: PlannedPoint, onSame: Bool
  ) -> PlannedPoint? {
    guard isCoordinable(first), isCoordinable(second), mayFollow(first.point, second.point)
    else { return nil }
    let (act, other) = (first.acts.lowerBound, second.acts.lowerBound)
    let length = reading.length(act..<act + 1) + reading.acts[other].length
    guard length <= planning.rules.coordinatedWords, endsClearly(first),
      !repeats(second.uses[0].act, in: act),
      let tense = tense(of: first.uses[0]), tense == self.tense(of: second.uses[0])
    else { return nil }
    let shared = onSame ? reading.shared(first.acts, second.acts) : nil
    guard !onSame || shared != nil else { return nil }
    let about = shared.map { ", and both are about \($0)" } ?? ""
    let uses = [first.uses[0], second.uses[0]]
    return PlannedPoint(
      first.point.saying(uses), uses: uses, acts: reading.joined(act, other),
      choices: first.choices + [
        Choice(
          "join", "two verbs",
          why:
            "`\(uses[1].act)` goes with `\(uses[0].act)`\(about); about \(length) words, at most "
            + "\(planning.rules.coordinatedWords)")
      ])
  }

  /// Two sentences as one that the first act leads as a participle, where both are about the same.
  private func participle(
    _ first: PlannedPoint, _ second: PlannedPoint, _ rules: PlanningRules.Participles,
    _ pair: Int
  ) -> PlannedPoint? {
    guard isCoordinable(first), first.uses[0].modifiers.isEmpty, first.point.link == nil,
      mayFollow(first.point, second.point), second.shape == .plain, second.uses.count == 1,
      second.uses[0].by == nil, first.uses[0].rung == PhrasebookLoader.defaultRung,
      first.uses[0].complements.allSatisfy({ complement in
        complement.items.allSatisfy { $0[reading.language] != nil }
      }),
      let shared = reading.shared(
        first.acts, second.acts, orMatter: rules.pairs[pair].ofItem)
    else { return nil }
    let acts = reading.joined(first.acts.lowerBound, second.acts.lowerBound)
    guard reading.length(acts) <= rules.words else { return nil }
    let uses = [first.uses[0], second.uses[0]]
    return PlannedPoint(
      first.point.saying(uses), uses: uses, acts: acts, sources: sources(first, second),
      choices: first.choices + second.choices + [
        Choice(
          "join", "participle",
          why: "`\(uses[0].act)` leads to `\(uses[1].act)`: both are about \(shared)")
      ], shape: .led)
  }

  /// Whether a sentence has one act, of one of the spec's, and nobody speaks in it but who speaks in all.
  private func isCoordinable(_ sentence: PlannedPoint) -> Bool {
    sentence.uses.count == 1 && sentence.sourceCount(ofAct: 0) == 1
      && sentence.uses[0].by == nil && !sentence.uses[0].complements.isEmpty
  }

  /// Whether a second verb behind a sentence's act could not be taken for a part of its complement.
  private func endsClearly(_ sentence: PlannedPoint) -> Bool {
    let facts = reading.acts[sentence.acts.lowerBound]
    let use = sentence.uses[0]
    guard !facts.texts.contains(where: { reading.isCut($0) || reading.opensClause($0) }),
      use.modifiers.count < 2,
      use.complements.allSatisfy({ $0.role != .that && $0.items.count == 1 }),
      use.modifiers.allSatisfy({ $0.items.count <= 1 })
    else { return false }
    if voice == .ministersPast { return true }
    // A verb in the present looks like one in the base form, and like one of a relative clause.
    return use.modifiers.isEmpty && use.complements.allSatisfy { $0.role == .what }
      && !facts.complements.contains { reading.isEntangling($0, as: .what) }
  }

  /// Whether an act's text has the word that the second verb would say again (*resolve … and resolved*).
  private func repeats(_ verb: String, in act: Int) -> Bool {
    let word = verb.split(separator: " ").first.map(String.init) ?? verb
    return reading.has(act, wordBeginning: word)
  }

  /// The tense of an act's verb: nil where its wording has no verb of ours.
  private func tense(of use: ActUse) -> FrameTense?? {
    book.acts[use.act]?.rungs[use.rung]?.first?.tense
  }

  // MARK: Cutting

  /// A point with several verbs as several sentences, where one would be too long.
  private func cut(_ whole: PlannedPoint) -> [PlannedPoint]? {
    let point = whole.point
    guard whole.uses.count > 1, let longest = planning.rules.longest, !point.isPinned,
      point.opening == nil, !point.isBulleted, !whole.uses.contains(where: { $0.by != nil }),
      reading.length(whole.acts) > longest
    else { return nil }
    var pieces: [Range<Int>] = []
    for act in whole.acts {
      let length = (pieces.last ?? 0..<0).reduce(reading.acts[act].length + 3) {
        $0 + reading.acts[$1].length
      }
      if let last = pieces.last, length <= longest {
        pieces[pieces.count - 1] = last.lowerBound..<act + 1
      } else {
        pieces.append(act..<act + 1)
      }
    }
    guard pieces.count > 1 else { return nil }
    return pieces.enumerated().map { index, acts in
      let uses = acts.map { whole.uses[$0 - whole.acts.lowerBound] }
      var piece = point.saying(uses)
      piece.mayJoin = false
      if index > 0 {
        piece.link = nil
        piece.startsParagraph = false
      }
      return PlannedPoint(
        piece, uses: uses, acts: acts,
        choices: [
          Choice(
            "join", "part \(index + 1) of \(pieces.count)",
            why: "the point's verbs in one sentence would be more than \(longest) words")
        ])
    }
  }
}

extension Point {
  /// The point with other acts.
  fileprivate func saying(_ uses: [ActUse]) -> Point {
    var point = self
    point.content = .acts(uses)
    return point
  }
}
