import Grammar
import MeetingModel
import Phrasing

/// Reads a sentence into points, the likeliest first.
struct SentenceReader {
  /// What a sentence may be.
  struct Result {
    /// Points that may draft it, the richest first; the last copies the sentence.
    var candidates: [Point]
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
  private static let mostReadings = 5
  /// A sentence of more words is copied.
  private static let longest = 400

  /// Reads a sentence.
  ///
  /// - Parameter previous: who spoke in the sentence before, for *he* and *she*.
  func read(_ sentence: String, previous: Speaker?) -> Result {
    let words = Words(sentence)
    guard words.count <= Self.longest, words.count > 1 else { return copied(sentence, nil) }
    let fullStop = sentence.hasSuffix(".") && !sentence.hasSuffix("..")
    let shown = fullStop ? Words(String(sentence.dropLast())) : words
    var unknown: String?
    for start in starts(words) {
      guard var subject = subjects.match(words, at: start.index), subject.end < words.count else {
        continue
      }
      if subject.speaker == .all, subject.isOne, let previous, case .parties(let ids) = previous,
        ids.count == 1
      {
        subject.speaker = previous
      }
      switch clauses.read(shown, at: subject.end, to: shown.count, isOne: subject.isOne) {
      case .unknown(let verb): unknown = unknown ?? verb
      case .acts(let readings):
        let points = points(readings, subject, shown, start)
        if !points.isEmpty {
          return Result(
            candidates: points + [verbatim(sentence)], isPartys: true, why: nil)
        }
      }
    }
    return copied(sentence, unknown.map { "no act of the phrasebook has the verb `\($0)`" })
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

  private struct Start {
    var index: Int
    /// Words before the subject without a comma.
    var prefix: Int
  }

  /// The head of the sentence, and behind each comma what may be its subject.
  private func starts(_ words: Words) -> [Start] {
    var starts = [Start(index: 0, prefix: 0)]
    for index in 1..<min(words.count, 90) where words[index - 1].endsInComma {
      if isOpening(words, index) { starts.append(Start(index: index, prefix: 0)) }
    }
    // "And we …", "Today we …"
    for index in 1..<min(words.count, 5) where words[index].lower == book.subjects.we {
      let isClause = words.all[..<index].contains {
        book.reading.subordinators.contains($0.lower)
      }
      if !isClause { starts.append(Start(index: index, prefix: index)) }
    }
    return starts
  }

  /// Whether the words before a comma may be an opening: neither the head of a list of names nor a
  /// clause of their own (*Our aim is to see Canada, Japan, …*).
  private func isOpening(_ words: Words, _ end: Int) -> Bool {
    let last = end - 1
    for start in max(0, last - 3)...last {
      if let name = subjects.countries.name(in: words, at: start, nounsOnly: true),
        start + name.words.count == end
      {
        return false
      }
    }
    guard book.reading.determiners.contains(words[0].core) else { return true }
    return !words.all[..<end].contains { book.reading.auxiliaries.contains($0.lower) }
  }

  // MARK: Points

  private func points(
    _ readings: [ClauseReader.Reading], _ subject: SubjectReader.Match, _ words: Words,
    _ start: Start
  ) -> [Point] {
    var points: [Point] = []
    let label = start.prefix > 0 ? words.text(0..<subject.end) : subject.label
    let openings = start.prefix > 0 || start.index == 0 ? [nil] : self.openings(words, start.index)
    for reading in readings.prefix(Self.mostReadings) {
      for uses in self.uses(reading, words, isOne: subject.isOne) {
        for (opening, front) in openings.map({ $0 ?? (nil, nil) }) {
          guard front == nil || reading.link == nil else { continue }
          var point = Point(
            .acts(uses), by: subject.speaker, opening: opening, link: reading.link ?? front,
            origin: .imported)
          point.pins.verb = reading.verbPin.map { text($0) }
          if subject.mayBeRule, start.prefix == 0 { points.append(point) }
          point.pins.subject = text(label)
          points.append(point)
        }
      }
    }
    return points
  }

  /// What stands before the subject: a connective, a modifier, or words.
  private func openings(_ words: Words, _ end: Int) -> [(Opening?, String?)?] {
    let plain = words.bare(0..<end)
    if let link = index.front[plain.lowercased()] { return [(nil, link)] }
    var result: [(Opening?, String?)?] = []
    for modifier in index.modifiers {
      let opening = FrameIndex.leadingWords(modifier.wording.opening)
      guard !opening.isEmpty, opening.count < end,
        words.matches(opening, at: 0, ignoringCase: true)
      else { continue }
      let item = text(words.bare(opening.count..<end))
      result.append(
        (.modifier(Modifier(kind: modifier.kind, items: [item], origin: .imported)), nil))
      break
    }
    return result + [(.text(text(plain)), nil)]
  }

  /// The acts of a verb phrase: with modifiers and further verbs split off, then without.
  private func uses(_ reading: ClauseReader.Reading, _ words: Words, isOne: Bool) -> [[ActUse]] {
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
