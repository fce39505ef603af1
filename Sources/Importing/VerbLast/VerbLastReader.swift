import Grammar
import MeetingModel
import Phrasing

/// Reads a sentence whose verb stands last into points: who speaks, by the marked subject; what is done, by
/// the verb at its end and the endings before it.
struct VerbLastReader {
  let index: VerbLastIndex
  let subjects: VerbLastSubjects
  let book: LanguageBook
  let grammar: any Grammar
  let language: Language

  private var matcher: VerbLastMatcher { VerbLastMatcher(grammar: grammar) }

  /// The most readings of a sentence that are tried.
  private static let mostReadings = 8
  private static let longest = 2_000
  /// What a reading with a modifier between object and verb is worth less: what else may be read so
  /// (방안을 찾기로 하였다) goes before it.
  private static let priceOfModifier = 40

  /// One way to read a clause.
  private struct Reading {
    var use: ActUse
    var verbPin: String?
    var formPin: String
    var score: Int
    /// Whether a noun phrase in it begins with a subject of its own (북한이 …을 중단하고): then the verb is
    /// one of a longer clause.
    var hasSubject: Bool
  }

  private func hasSubject(_ texts: VerbLastMatcher.Texts, isShaped: Bool) -> Bool {
    !isShaped
      && texts.contains { text in
        text.text.split(separator: " ").dropLast().contains { word in
          word.count > 1 && (word.hasSuffix("이") || word.hasSuffix("가"))
        }
      }
  }

  /// Reads a sentence.
  func read(_ sentence: String) -> SentenceReader.Result {
    guard sentence.count <= Self.longest else { return copied(sentence, nil) }
    let bare = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    if let point = mirrored(bare) {
      return SentenceReader.Result(
        candidates: [point, verbatim(sentence)], isPartys: true)
    }
    guard let subject = subjects.match(bare) else { return copied(sentence, nil) }
    let (link, clause) = inner(subject.rest)
    let verb = clause.split(separator: " ").last.map(String.init) ?? ""
    let ways = readings(clause)
    guard let first = ways.first else {
      guard index.finite[verb] == nil else {
        return SentenceReader.Result(
          candidates: [verbatim(sentence)], isPartys: true,
          why: "no wording of the verb takes what stands with it")
      }
      return copied(sentence, "no act of the phrasebook has the verb `\(verb)`")
    }
    return SentenceReader.Result(
      candidates: points(first, subject, link),
      more: {
        ways.prefix(Self.mostReadings).dropFirst().flatMap { points($0, subject, link) }
          + [verbatim(sentence)]
      }, isPartys: true)
  }

  private func copied(_ sentence: String, _ why: String?) -> SentenceReader.Result {
    SentenceReader.Result(
      candidates: [
        Point(.state(text(sentence), modifiers: []), origin: .imported), verbatim(sentence),
      ], isPartys: false, why: why)
  }

  private func verbatim(_ sentence: String) -> Point {
    Point(.verbatim(text(sentence)), origin: .imported)
  }

  private func text(_ text: String) -> LocalText { .imported(text, language) }

  // MARK: Clauses

  /// A connective behind the subject, and the clause behind it.
  private func inner(_ rest: Substring) -> (link: String?, clause: Substring) {
    for inner in index.inner where rest.hasPrefix(inner.words + " ") {
      return (inner.link, rest.dropFirst(inner.words.count + 1))
    }
    return (nil, rest)
  }

  /// The ways to read a clause up to the end of its sentence: as two acts that one verb leads on to the
  /// other, then as one.
  private func readings(_ clause: Substring) -> [[Reading]] {
    var ways: [[Reading]] = []
    for place in clause.indices where clause[place] == "," {
      let left = clause[..<place]
      let right = clause[clause.index(after: place)...].trimmed
      guard let first = single(left, in: index.leading).first,
        let second = single(right, in: index.finite).first, second.verbPin == nil,
        !first.hasSubject
      else { continue }
      ways.append([first, second])
    }
    return ways + single(clause, in: index.finite).map { [$0] }
  }

  /// The ways to read a clause by its last word, the likeliest first.
  private func single(_ clause: Substring, in entries: [String: [VerbLastIndex.Entry]]) -> [Reading]
  {
    guard let space = clause.lastIndex(of: " ") else { return [] }
    let verb = String(clause[clause.index(after: space)...])
    var found: [(order: Int, reading: Reading)] = []
    for (order, entry) in (entries[verb] ?? []).enumerated() {
      let pattern = entry.pattern
      guard let texts = matcher.match(pattern.parts[...], clause[..<space]) else { continue }
      let complements = texts.compactMap { own in
        ComplementRole(rawValue: own.place).map {
          Complement(role: $0, items: [text(own.text)], origin: .imported)
        }
      }
      let modifiers = pattern.modifier.map { kind in
        texts.filter { ComplementRole(rawValue: $0.place) == nil }.map {
          Modifier(kind: kind, items: [text($0.text)], origin: .imported)
        }
      }
      let use = ActUse(
        act: pattern.act.id, rung: pattern.rung,
        rungIsGiven: pattern.rung != pattern.act.defaultRung, complements: complements,
        modifiers: modifiers ?? [], origin: .imported)
      let written = texts.reduce(0) { $0 + $1.text.count }
      // Words of ours explain more than an officer's; a clause more than a noun phrase.
      let isShaped = pattern.complement.map { !$0.frame.source.contains(":noun") } ?? true
      let pin = entry.pin.map { pin in
        pin.contains("{") ? pin : (pattern.own + [pin]).joined(separator: " ")
      }
      found.append(
        (
          order,
          Reading(
            use: use, verbPin: pin, formPin: pattern.complement?.form ?? "",
            score: 4 * (clause.count - written) + (isShaped ? 12 : 0) - (pin == nil ? 0 : 2)
              + (complements.count > 1 ? 6 : 0)
              - (pattern.modifier == nil ? 0 : Self.priceOfModifier),
            hasSubject: hasSubject(texts, isShaped: isShaped))
        ))
    }
    return found.sorted { ($1.reading.score, $0.order) < ($0.reading.score, $1.order) }.map(
      \.reading)
  }

  // MARK: Points

  private func points(
    _ readings: [Reading], _ subject: VerbLastSubjects.Match, _ link: String?
  ) -> [Point] {
    guard let last = readings.last else { return [] }
    var points: [Point] = []
    for front in fronts(subject.before, link) {
      for form in last.formPin.isEmpty || readings.count > 1 ? [nil] : [nil, last.formPin] {
        var point = Point(
          .acts(readings.map(\.use)), by: subject.speaker, opening: front.opening, link: front.link,
          origin: .imported)
        point.pins.verb = last.verbPin.map { text($0) }
        point.pins.form = form
        points.append(point)
        point.pins.subject = text(subject.label)
        points.append(point)
      }
    }
    return points
  }

  /// What stands before the subject: nothing, a connective, or words.
  private func fronts(_ before: String, _ link: String?) -> [(opening: Opening?, link: String?)] {
    guard !before.isEmpty else { return [(nil, link)] }
    guard before.hasSuffix(",") else { return [(.close(text(before)), link)] }
    let words = String(before.dropLast())
    if link == nil, let front = index.front[words] { return [(nil, front)] }
    return [(.text(text(words)), link)]
  }

  /// Two parties in one sentence: 한국은 …하였으며, 미국은 …하였다.
  private func mirrored(_ sentence: String) -> Point? {
    for place in sentence.indices where sentence[place] == "," {
      let left = sentence[..<place]
      let right = String(sentence[sentence.index(after: place)...].trimmed)
      guard let one = subjects.match(String(left)), one.before.isEmpty,
        let other = subjects.match(right), other.before.isEmpty,
        case .parties(let ones) = one.speaker, ones.count == 1,
        case .parties(let others) = other.speaker, others.count == 1, ones != others,
        let first = single(one.rest, in: index.leading).first,
        let second = single(other.rest, in: index.finite).first, second.verbPin == nil
      else { continue }
      return Point(
        .mirrored([
          MirrorSide(party: ones[0], acts: [first.use], origin: .imported),
          MirrorSide(party: others[0], acts: [second.use], origin: .imported),
        ]), origin: .imported)
    }
    return nil
  }

  // MARK: How a text speaks

  /// The ending in which most sentences stand, where it is the shorter one.
  static func past(_ sentences: [String]) -> PastEnding? {
    let ends = sentences.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    let short = ends.count { $0.hasSuffix(PastEnding.contracted.rawValue) }
    return short > ends.count { $0.hasSuffix(PastEnding.full.rawValue) } ? .contracted : nil
  }

  /// How a sentence in the present ends.
  private static let presentEnding = "한다."

  /// The voice of most sentences, and the commonest label of all.
  static func look(_ sentences: [String], _ subjects: VerbLastSubjects) -> (
    voice: Voice, collective: String?
  ) {
    var we = 0
    var others = 0
    var present = 0
    var labels: [String: Int] = [:]
    for sentence in sentences.prefix(1000) {
      guard let subject = subjects.match(sentence) else { continue }
      if subject.isWe {
        we += 1
      } else {
        others += 1
        if sentence.hasSuffix(presentEnding) { present += 1 }
        if subject.speaker == .all { labels[subject.label, default: 0] += 1 }
      }
    }
    let best = labels.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let voice: Voice =
      we > others ? .wePresent : 2 * present > others ? .ministersPresent : .ministersPast
    return (voice, best?.key)
  }
}
