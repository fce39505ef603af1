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
  let reading: PointReading

  /// The sentences of points that stand in one paragraph as far as the officer says.
  func sentences(_ points: [Point]) -> [SentencePoint] {
    var listed: [SentencePoint] = []
    listed.reserveCapacity(points.count)
    for next in points.flatMap({ cut($0) }) {
      if let last = listed.indices.last, listed[last].point.firstAct == next.point.firstAct,
        let joined = list(listed[last], next) ?? request(listed[last], next)
          ?? gap(listed[last], next)
      {
        listed[last] = joined
      } else {
        listed.append(next)
      }
    }
    var result: [SentencePoint] = []
    result.reserveCapacity(listed.count)
    let every = reading.rules.participles?.every ?? 1
    for (index, next) in listed.enumerated() {
      let behind = index + 1 < listed.count ? listed[index + 1].point.firstAct : nil
      // A verb stays with one of its own behind it.
      let isFree = behind == nil || behind != next.point.lastAct
      if let last = result.last, let pair = leading(last, next),
        !result.suffix(every).contains(where: { $0.shape == .led }),
        result.dropLast().last?.opens != true,
        !(index + 1 < listed.count && listed[index + 1].opens),
        let led = participle(last, next, pair)
      {
        result[result.count - 1] = led
      } else if let last = result.last, isFree,
        let joined = coordinate(last, next, behind: result.dropLast().suffix(2))
      {
        result[result.count - 1] = joined
      } else {
        result.append(next)
      }
    }
    return result
  }

  // MARK: The same act

  /// Two sentences as one whose verb takes a list.
  private func list(_ first: SentencePoint, _ second: SentencePoint) -> SentencePoint? {
    guard let use = listable(first.point), let other = listable(second.point, endsList: true),
      mayFollow(first.point, second.point), use.act == other.act, use.rung == other.rung,
      let complement = use.complements.first, let added = other.complements.first,
      complement.role == added.role
    else { return nil }
    var whole = use
    whole.complements[0].items += added.items
    whole.modifiers = other.modifiers
    return listed(
      first, second, whole, at: 0, because: "neighbours with the same act, rung and speaker")
  }

  /// Two sentences as one with a longer list, if it is short enough and its members go together.
  private func listed(
    _ first: SentencePoint, _ second: SentencePoint, _ whole: ActUse, at place: Int,
    because reason: String
  ) -> SentencePoint? {
    let points = first.sources[0].count + 1
    let complement = whole.complements[place]
    guard points <= reading.rules.joinedPoints,
      fits(complement.items, as: complement.role, of: whole.act)
    else { return nil }
    let length = reading.length([whole])
    guard length <= reading.rules.joinedWords else { return nil }
    var joined = first.point
    joined.content = .acts([whole])
    let choice = Choice(
      "join", "\(points) points",
      why: "\(reason); about \(length) words, at most \(reading.rules.joinedWords)")
    return SentencePoint(
      joined, sources: [first.sources[0] + second.sources[0]],
      choices: first.choices.filter { $0.what != choice.what } + [choice])
  }

  /// The act of a point that may be one of a list: it has nothing but one complement, and at the end
  /// of the list what belongs to the last noun by its place (*including …*).
  private func listable(_ point: Point, endsList: Bool = false) -> ActUse? {
    guard point.uses.count == 1, let use = point.uses.first, use.by == nil,
      use.modifiers.isEmpty
        || endsList && use.modifiers.allSatisfy({ reading.rules.trailing.contains($0.kind) }),
      use.complements.count == 1,
      use.complements[0].items.allSatisfy({ $0[reading.language] != nil })
    else { return nil }
    return use
  }

  /// Two sentences as one whose verb asks the same of somebody twice (*urge A to B, and to C*): what is
  /// asked makes one list.
  private func request(_ first: SentencePoint, _ second: SentencePoint) -> SentencePoint? {
    guard let use = requesting(first), let other = requesting(second),
      mayFollow(first.point, second.point), use.act == other.act, use.rung == other.rung,
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
  private func requesting(_ sentence: SentencePoint) -> ActUse? {
    guard sentence.shape == .plain, sentence.point.uses.count == 1,
      let use = sentence.point.uses.first, use.by == nil, use.modifiers.isEmpty,
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
  private func gap(_ first: SentencePoint, _ second: SentencePoint) -> SentencePoint? {
    guard let use = addressing(first), let other = addressing(second),
      mayFollow(first.point, second.point), use.act == other.act, use.rung == other.rung,
      use.complements.map(\.role) == other.complements.map(\.role), reading.rules.gaps
    else { return nil }
    var joined = first.point
    joined.content = .acts([use, other])
    let length = reading.length(joined)
    guard length <= reading.rules.joinedWords else { return nil }
    return SentencePoint(
      joined, sources: first.sources + second.sources,
      choices: first.choices + [
        Choice(
          "join", "2 points",
          why: "neighbours with the same act, rung and speaker; about \(length) words, at most "
            + "\(reading.rules.joinedWords)")
      ], shape: .gapped)
  }

  /// The act of a point that speaks to somebody and says one clear thing.
  private func addressing(_ sentence: SentencePoint) -> ActUse? {
    guard sentence.shape == .plain, sentence.point.uses.count == 1,
      let use = sentence.point.uses.first, sentence.sources[0].count == 1, use.by == nil,
      use.modifiers.isEmpty, use.complements.count == 2,
      use.complements.contains(where: { $0.role == .whom }),
      use.complements.allSatisfy({ complement in
        complement.items.count == 1
          && complement.items.allSatisfy {
            $0[reading.language] != nil && !reading.isCut($0) && !reading.isCoordinated($0)
              && !reading.isEntangling($0, as: complement.role)
          }
      })
    else { return nil }
    return use
  }

  /// Whether two points may stand in one sentence as far as what stands around their acts goes.
  private func mayFollow(_ first: Point, _ second: Point) -> Bool {
    let link = first.link.flatMap { book.links[$0] }
    return !first.isBulleted && !second.isBulleted && first.by == second.by && first.mayJoin
      && second.mayJoin && first.opening == nil
      && second.opening == nil && !first.isPinned && !second.isPinned && link?.front == nil
      && second.link == nil && !second.startsParagraph
  }

  /// Whether texts make a list in which each begins and ends where it should.
  private func fits(_ items: [LocalText], as role: ComplementRole, of act: String) -> Bool {
    let inner = items.dropLast()
    guard
      !inner.contains(where: { reading.isEntangling($0, as: role) })
        || role == .what && reading.areParallel(items),
      !items.contains(where: { hasPreposition($0, role, act) })
    else { return false }
    switch role {
    case .that: return true
    case .to:
      return !items.contains(where: reading.isCut) && !inner.contains(where: reading.isCoordinated)
        && items.allSatisfy { isVerbPhrase($0, of: act) }
    case .what:
      // What stands behind such a head would be taken for what the head takes.
      let heads = items.map { reading.hasTakingHead($0) }
      guard !items.contains(where: reading.isCut),
        heads.drop(while: { !$0 }).allSatisfy(\.self)
      else { return false }
      // "The importance of peace and stability, and the need for talks" is clear, other lists of
      // lists are not.
      if heads.allSatisfy(\.self) {
        return items.count == 2 || !inner.contains(where: reading.isCoordinated)
      }
      return items.count == 2 || !items.contains(where: reading.isCoordinated)
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
  private func hasPreposition(_ text: LocalText, _ role: ComplementRole, _ act: String) -> Bool {
    guard let first = reading.words(text).first else { return false }
    let frames = (book.acts[act]?.complements ?? []).filter { $0.roles == [role] }
    return frames.contains { frame in
      frame.prepositions.contains(first) || frame.frame.words(before: role.rawValue).last == first
    }
  }

  // MARK: Two verbs

  /// Two sentences as one with two verbs; never behind two others with two.
  private func coordinate(
    _ first: SentencePoint, _ second: SentencePoint, behind: ArraySlice<SentencePoint>
  ) -> SentencePoint? {
    // Few acts go together: what else would have to hold is seldom looked at.
    guard let act = first.point.firstAct, let following = second.point.firstAct,
      let paired = reading.rules.pair(act, following), let use = coordinable(first),
      let other = coordinable(second),
      mayFollow(first.point, second.point),
      behind.count < 2 || behind.contains(where: { $0.point.uses.count < 2 }),
      let tense = tense(of: use), tense == self.tense(of: other), endsClearly(use),
      !repeats(other.act, in: use)
    else { return nil }
    let length = reading.length([use, other])
    guard length <= reading.rules.coordinatedWords else { return nil }
    let shared = paired == .onSame ? reading.shared(first.point, second.point) : nil
    guard paired == .always || shared != nil else { return nil }
    let about = shared.map { ", and both are about \($0)" } ?? ""
    var joined = first.point
    joined.content = .acts([use, other])
    return SentencePoint(
      joined, sources: first.sources + second.sources,
      choices: first.choices + [
        Choice(
          "join", "two verbs",
          why: "`\(other.act)` goes with `\(use.act)`\(about); about \(length) words, at most "
            + "\(reading.rules.coordinatedWords)")
      ])
  }

  /// The acts by which the first of two sentences may lead the second: few do.
  private func leading(_ first: SentencePoint, _ second: SentencePoint) -> PlanningRules.Pair? {
    guard let act = first.point.firstAct, let other = second.point.firstAct else { return nil }
    return reading.rules.participles?.pair(act, other)
  }

  /// Two sentences as one that the first act leads as a participle, where both are about the same.
  private func participle(
    _ first: SentencePoint, _ second: SentencePoint, _ pair: PlanningRules.Pair
  ) -> SentencePoint? {
    guard let rules = reading.rules.participles, let use = coordinable(first),
      use.modifiers.isEmpty,
      first.point.link == nil, mayFollow(first.point, second.point), second.shape == .plain,
      second.point.uses.count == 1, let other = second.point.uses.first, other.by == nil,
      use.rung == PhrasebookLoader.defaultRung,
      use.complements.flatMap(\.items).allSatisfy({ $0[reading.language] != nil }),
      let shared = reading.shared(first.point, second.point, orMatter: pair.ofItem)
    else { return nil }
    var joined = first.point
    joined.content = .acts([use, other])
    guard reading.length(joined) <= rules.words else { return nil }
    return SentencePoint(
      joined, sources: first.sources + second.sources,
      choices: first.choices + second.choices + [
        Choice(
          "join", "participle",
          why: "`\(use.act)` leads to `\(other.act)`: both are about \(shared)")
      ], shape: .led)
  }

  private func coordinable(_ sentence: SentencePoint) -> ActUse? {
    guard sentence.point.uses.count == 1, let use = sentence.point.uses.first,
      sentence.sources[0].count == 1, use.by == nil, !use.complements.isEmpty
    else { return nil }
    return use
  }

  /// Whether a second verb behind an act could not be taken for a part of its complement.
  private func endsClearly(_ use: ActUse) -> Bool {
    let items = use.complements.flatMap(\.items)
    guard use.complements.allSatisfy({ $0.role != .that && $0.items.count == 1 }),
      !items.contains(where: reading.isCut), use.modifiers.count < 2,
      !use.modifiers.contains(where: {
        $0.items.count > 1 || $0.items.contains(where: reading.isCut)
      })
    else { return false }
    if voice == .ministersPast { return true }
    // A verb in the present looks like one in the base form, and like one of a relative clause.
    return use.modifiers.isEmpty && use.complements.allSatisfy { $0.role == .what }
      && !items.contains { reading.isEntangling($0, as: .what) }
  }

  /// Whether a text has the word that the second verb would say again (*resolve … and resolved*).
  private func repeats(_ act: String, in use: ActUse) -> Bool {
    let word = act.split(separator: " ").first.map(String.init) ?? act
    return use.complements.contains { complement in
      complement.items.contains { reading.has($0, wordBeginning: word) }
    }
  }

  /// The tense of an act's verb: nil where its wording has no verb of ours.
  private func tense(of use: ActUse) -> FrameTense?? {
    for part in book.acts[use.act]?.rungs[use.rung]?.first?.parts ?? [] {
      if case .verb(_, let tense) = part { return .some(tense) }
    }
    return nil
  }

  // MARK: Cutting

  /// A point with several verbs as one sentence, or as several where one would be too long.
  private func cut(_ point: Point) -> [SentencePoint] {
    let whole = SentencePoint(point)
    guard let longest = reading.rules.longest, point.uses.count > 1, !point.isPinned,
      point.opening == nil,
      !point.isBulleted,
      !point.uses.contains(where: { $0.by != nil }), reading.length(point) > longest
    else { return [whole] }
    var pieces: [[ActUse]] = []
    for use in point.uses {
      let length = (pieces.last ?? []).reduce(reading.length(use) + 3) { $0 + reading.length($1) }
      if pieces.isEmpty || length > longest {
        pieces.append([use])
      } else {
        pieces[pieces.count - 1].append(use)
      }
    }
    guard pieces.count > 1 else { return [whole] }
    return pieces.enumerated().map { index, uses in
      var piece = point
      piece.content = .acts(uses)
      piece.mayJoin = false
      if index > 0 {
        piece.link = nil
        piece.startsParagraph = false
      }
      return SentencePoint(
        piece, sources: uses.map { [$0] },
        choices: [
          Choice(
            "join", "part \(index + 1) of \(pieces.count)",
            why: "the point's verbs in one sentence would be more than \(longest) words")
        ])
    }
  }
}
