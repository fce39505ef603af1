import Grammar
import MeetingModel
import Phrasing

/// Reads a sentence into points, the likeliest first.
struct SentenceReader {
  /// What a sentence may be.
  struct Result {
    /// Points that may draft it, the richest first; where there are no more, the last copies the
    /// sentence.
    var candidates: [Point]
    /// Those that are tried where none of the first fits; the last copies the sentence.
    var more: (() -> [Point])?
    /// Whether a party speaks in it.
    var isPartys: Bool
    /// Why no act was found; nil where one was.
    var why: String?
  }

  let subjects: SubjectReader
  let clauses: ClauseReader
  let index: FrameIndex
  let book: LanguageBook
  let language: Language

  /// The most ways to read one verb phrase that are tried.
  static let mostReadings = 5
  /// A sentence of more words is copied.
  private static let longest = 400

  /// Reads a sentence.
  ///
  /// - Parameter previous: who spoke in the sentence before, for *he* and *she*.
  func read(_ sentence: String, previous: Speaker?) -> Result {
    let words = Words(sentence)
    guard words.count > 1 else { return copied(sentence, nil) }
    guard words.count <= Self.longest else {
      return copied(sentence, UnreadReasons.tooLong(words.count, most: Self.longest))
    }
    let fullStop = sentence.hasSuffix(".") && !sentence.hasSuffix("..")
    let shown = fullStop ? Words(String(sentence.dropLast())) : leading(sentence, words)
    var unread: String?
    var ours: String?
    for start in starts(words) {
      guard let subject = subjects.match(words, at: start.index, previous: previous),
        subject.end < words.count, !start.isClause || agrees(subject, shown)
      else { continue }
      switch clauses.read(shown, at: subject.end, to: shown.count, isOne: subject.isOne) {
      case .unknown: unread = unread ?? reasons.noAct(subject, shown)
      case .acts(let readings):
        // A form that is pinned is the last resort.
        let ordered =
          readings.filter { $0.formPin == nil } + readings.filter { $0.formPin != nil }
        guard let first = ordered.first else { break }
        // Most sentences are what they look like first: the others are made where they are not.
        return Result(
          candidates: mirrored(shown, start) + points(first, subject, shown, start),
          more: {
            ordered.prefix(Self.mostReadings).dropFirst().flatMap {
              points($0, subject, shown, start)
            } + [verbatim(sentence)]
          }, isPartys: true, why: nil)
      }
      let hasOwnVerb =
        clauses.hasOwnVerb(shown, at: subject.end) || subject.isWe && clauses.wholes != nil
      if ours == nil, hasOwnVerb {
        ours = reasons.noWording(subject, shown)
      }
    }
    if let ours {
      // A party speaks with a verb of ours: to call it a fact would hide what was not read.
      return Result(
        candidates: [verbatim(sentence)], isPartys: true,
        why: ours)
    }
    return copied(sentence, unread)
  }

  /// An introducer's words, with the colon as what its verb is about where that stands below (*We will:*).
  private func leading(_ sentence: String, _ words: Words) -> Words {
    guard sentence.hasSuffix(":"), let last = words.all.last?.lower,
      book.reading.infinitives.contains(last) || book.reading.auxiliaries.contains(last)
        || book.reading.subordinators.contains(last)
        || subjects.match(words, at: 0)?.end == words.count - 1
    else { return words }
    return Words(sentence.dropLast() + " " + Complement.below)
  }

  private var reasons: UnreadReasons {
    UnreadReasons(subjects: subjects, index: index, reading: book.reading)
  }

  /// A sentence in which no party speaks, or none that the rules understand.
  private func copied(_ sentence: String, _ why: String?) -> Result {
    Result(
      candidates: [
        Point(.state(text(sentence), modifiers: []), origin: .imported), verbatim(sentence),
      ], isPartys: false, why: why)
  }

  private func verbatim(_ sentence: String) -> Point {
    Point(.verbatim(text(sentence)), origin: .imported)
  }

  private func text(_ text: String) -> LocalText { .imported(text, language) }

  // MARK: Where a subject may stand

  struct Start {
    var index: Int
    /// Whether words without a comma stand before it.
    var isClose = false
    /// Whether a clause of its own stands before it.
    var isClause = false
    /// Whether a label stands before it (*Health:*), which the subject is pinned with.
    var isLabelled = false
  }

  /// How many words a label before a sentence may have.
  private static let longestLabel = 9
  /// How many words may open a sentence without a comma behind them.
  private static let longestClose = 7

  /// The head of the sentence, and behind each comma what may be its subject.
  private func starts(_ words: Words) -> [Start] {
    var starts = [Start(index: 0)]
    for index in 1..<min(words.count, 90) where words[index - 1].endsInComma {
      // What follows "and" is a second clause, and the words before it no opening.
      if !book.reading.conjunctions.contains(words[index].lower), isOpening(words, index) {
        starts.append(Start(index: index))
      }
    }
    // "Cyber: We will …"
    if let colon = words.all.prefix(Self.longestLabel).firstIndex(where: { $0.raw.last == ":" }),
      colon + 2 < words.count, words[colon + 1].core.first?.isUppercase == true
    {
      starts.append(Start(index: colon + 1, isLabelled: true))
    }
    starts += closeStarts(words)
    starts += clauseStarts(words)
    return starts
  }

  /// Subjects behind a second clause's joint (*The feature lies within the zone, and we call on …*): the
  /// clause before stands as an opening.
  private func clauseStarts(_ words: Words) -> [Start] {
    var starts: [Start] = []
    var isClause = false
    for index in 2..<max(2, min(words.count - 1, Self.longestFirstClause)) {
      let before = words[index - 1]
      // A row of names and offices is no clause.
      isClause =
        isClause || before.core == before.lower && subjects.isVerbish(before.lower)
      guard isClause else { continue }
      let isParted = before.raw != before.core || isDash(before)
      if book.reading.clauseJoints.contains(words[index].raw) {
        let isWe = words[index + 1].lower == book.subjects.we
        if isParted || isWe {
          starts.append(Start(index: index + 1, isClose: true, isClause: true))
        }
      } else if isParted, !before.endsInComma {
        starts.append(Start(index: index, isClose: true, isClause: true))
      }
    }
    return starts
  }

  private func isDash(_ word: Words.Word) -> Bool { ["–", "—", "--"].contains(word.raw) }

  /// The most words of a clause behind which another is looked for.
  private static let longestFirstClause = 120

  /// Subjects behind words that no comma sets off: *And we …*, *Today the two leaders …*.
  private func closeStarts(_ words: Words) -> [Start] {
    var starts: [Start] = []
    for index in 1..<min(words.count - 1, 90) {
      let before = words[index - 1]
      if before.endsInQuotedComma {
        starts.append(Start(index: index, isClose: true))
      } else if before.endsInComma, isTime(words[index], isCapital: false),
        !book.reading.clauseJoints.contains(words[index].raw)
      {
        // "In response, today we …"
        starts.append(Start(index: index + 1, isClose: true))
      }
    }
    let reading = book.reading
    let first = words[0]
    guard reading.openers.contains(first.core), !reading.determiners.contains(first.core),
      !reading.subordinators.contains(first.lower), !book.lexicon.articles.contains(first.lower)
    else { return starts }
    for index in 1..<min(words.count, Self.longestClose + 1) {
      let before = words[index - 1]
      guard !before.endsInComma, !reading.subordinators.contains(before.lower),
        !reading.auxiliaries.contains(before.lower), !isVerb(words, index - 1)
      else { break }
      let isWe = words[index].lower == book.subjects.we
      // Only a word alone, or a time, opens without a comma before anybody else.
      if isWe || index == 1 && isTime(first) { starts.append(Start(index: index, isClose: true)) }
    }
    return starts
  }

  /// Whether a word behind the first is a verb, so that the sentence has a subject already.
  private func isVerb(_ words: Words, _ index: Int) -> Bool {
    guard index > 0, self.index.finite.contains(words[index].lower) else { return false }
    // "To this end": behind a determiner it is a noun.
    let before = words[index - 1]
    return !book.lexicon.articles.contains(before.lower)
      && !book.reading.determiners.contains(before.core)
      && !book.lexicon.anaphors.contains { $0.lowercased() == before.lower }
  }

  /// Whether a word is a connective or an adverb that opens a sentence: no preposition.
  private func isTime(_ word: Words.Word, isCapital: Bool = true) -> Bool {
    guard !isCapital else { return book.reading.closeOpeners.contains(word.core) }
    return book.reading.closeOpeners.contains { $0.lowercased() == word.core }
  }

  /// Whether the words before a comma may be an opening: neither the head of a list of names nor a
  /// clause of their own (*Our aim is to see Canada, Japan, …*).
  private func isOpening(_ words: Words, _ end: Int) -> Bool {
    let last = end - 1
    let isPronoun = [book.subjects.we, book.subjects.pronoun].contains(words[end].lower)
    for start in max(0, last - 3)...last where !isPronoun {
      if let name = subjects.countries.name(in: words, at: start, nounsOnly: true),
        start + name.words.count == end,
        subjects.countries.name(in: words, at: end, nounsOnly: true) != nil
      {
        return false
      }
    }
    guard book.reading.determiners.contains(words[0].core) else { return true }
    return !words.all[..<end].contains { book.reading.auxiliaries.contains($0.lower) }
  }

  /// Whether a verb that is no noun stands behind a subject inside a sentence: *…, and Canada support
  /// for …* is no clause.
  private func agrees(_ subject: SubjectReader.Match, _ words: Words) -> Bool {
    let isNext = index.verbs[words[subject.end].lower] != nil
    guard let place = isNext ? subject.end : clauses.verb(words, at: subject.end) else {
      return book.reading.auxiliaries.contains(words[subject.end].lower)
    }
    let forms = index.verbs[words[place].lower] ?? []
    return forms.contains { form in
      switch form.form {
      case .presentSingular: subject.isOne
      case .presentPlural: !subject.isOne
      case .past, .pastSingular: true
      case .base, .pastParticiple, .gerund: place > subject.end
      }
    }
  }

  // MARK: Points

  func points(
    _ reading: ClauseReader.Reading, _ subject: SubjectReader.Match, _ words: Words,
    _ start: Start
  ) -> [Point] {
    var points: [Point] = []
    let fronts = self.fronts(words, start, innerLink: reading.link)
    for uses in self.uses(reading, words, isOne: subject.isOne) {
      for front in fronts {
        var point = Point(
          .acts(uses), by: subject.speaker, opening: front.opening, link: front.link,
          origin: .imported)
        point.pins.verb = reading.verbPin.map { text($0) }
        point.pins.form = reading.formPin
        if subject.mayBeRule, !start.isLabelled { points.append(point) }
        let label = start.isLabelled ? words.text(0..<subject.end) : subject.label
        point.pins.subject = text(label)
        points.append(point)
      }
    }
    return points
  }

  /// Two parties in one sentence: *X thanked …, while Y welcomed …*.
  private func mirrored(_ words: Words, _ start: Start) -> [Point] {
    guard start.index == 0,
      let joint = words.all.indices.dropFirst(3).first(where: {
        words[$0].raw == book.subjects.mirror && words[$0 - 1].endsInComma
      })
    else { return [] }
    guard let left = side(Words(words.bare(0..<joint)), 0), let right = side(words, joint + 1),
      left.party != right.party
    else { return [] }
    return [Point(.mirrored([left, right]), origin: .imported)]
  }

  /// One party's half.
  private func side(_ words: Words, _ start: Int) -> MirrorSide? {
    guard let subject = subjects.match(words, at: start), subject.mayBeRule,
      case .parties(let ids) = subject.speaker, ids.count == 1, subject.end < words.count,
      case .acts(let readings) = clauses.read(
        words, at: subject.end, to: words.count, isOne: subject.isOne, allowsPins: false),
      let reading = readings.first(where: { $0.link == nil && $0.formPin == nil }),
      let uses = uses(reading, words, isOne: subject.isOne).first
    else { return nil }
    return MirrorSide(party: ids[0], acts: uses, origin: .imported)
  }

  /// What stands before the subject, and the connective.
  private struct Front {
    var opening: Opening?
    var link: String?
  }

  /// What stands before the subject: nothing, a connective, a modifier, or words.
  private func fronts(_ words: Words, _ start: Start, innerLink: String?) -> [Front] {
    guard start.index > 0, !start.isLabelled else { return [Front(link: innerLink)] }
    let plain = words.bare(0..<start.index)
    if start.isClose { return [Front(opening: .close(text(plain)), link: innerLink)] }
    let asText = Front(opening: .text(text(plain)), link: innerLink)
    if let link = index.front[plain.lowercased()] {
      // A sentence has one connective: beside *also* the other stands as words.
      return [innerLink == nil ? Front(link: link) : asText]
    }
    let modifier = opening(words, start.index).map { Front(opening: $0, link: innerLink) }
    return [modifier, asText].compactMap(\.self)
  }

  /// A modifier that opens the sentence.
  private func opening(_ words: Words, _ end: Int) -> Opening? {
    for modifier in index.modifiers {
      let opening = FrameIndex.leadingWords(modifier.wording.opening)
      guard !opening.isEmpty, opening.count < end,
        words.matches(opening, at: 0, ignoringCase: true)
      else { continue }
      let item = text(words.bare(opening.count..<end))
      return .modifier(Modifier(kind: modifier.kind, items: [item], origin: .imported))
    }
    return nil
  }

  /// The acts of a verb phrase: with modifiers and further verbs split off, then without.
  func uses(_ reading: ClauseReader.Reading, _ words: Words, isOne: Bool) -> [[ActUse]] {
    var result: [[ActUse]] = []
    for pieces in SecondVerbs(clauses: clauses, isOne: isOne).pieces(reading, words) {
      let split = pieces.map { use($0, splitting: true) }
      let whole = pieces.map { use($0, splitting: false) }
      result.append(split)
      if split != whole { result.append(whole) }
    }
    return result
  }

  private func use(_ reading: ClauseReader.Reading, splitting: Bool) -> ActUse {
    var complements = reading.complements
    var modifiers: [Modifier] = []
    if splitting, let last = complements.last {
      let found = ModifierSplitter(index: index).split(last.text)
      complements[complements.count - 1].text = found.head
      modifiers = found.modifiers.map {
        Modifier(kind: $0.kind, items: [text($0.text)], origin: .imported)
      }
    }
    return ActUse(
      act: reading.act.id, rung: reading.rung, rungIsGiven: reading.rung != reading.act.defaultRung,
      complements: complements.map {
        Complement(role: $0.role, items: [text($0.text)], origin: .imported)
      }, modifiers: modifiers, origin: .imported)
  }
}
