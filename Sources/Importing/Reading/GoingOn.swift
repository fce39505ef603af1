import Grammar
import MeetingModel
import Phrasing

/// Reads lines that go on from one that introduces them (*We will:*, *Declare the following:*), and the
/// participles before an operative verb (*Recalling the treaty;*): each is an act of who speaks, without
/// a subject of its own.
struct GoingOn {
  /// Who speaks in the lines below an introducer, and what they do by its verb.
  struct Lead {
    var speaker: Speaker
    /// The introducer's own act, where its verb is what the lines are about (*We agree to:*).
    var use: ActUse?
    /// Whether the lines have marks before them.
    var isMarked: Bool
  }

  let reader: SentenceReader
  private(set) var lead: Lead?

  init(reader: SentenceReader) { self.reader = reader }

  private var reading: ReadingWording { reader.book.reading }

  /// Forgets the introducer, where a part of the text ends.
  mutating func end() { lead = nil }

  /// The points that a paragraph's first sentence may be, where it goes on; empty where it does not.
  mutating func points(_ sentence: StatementParts.Sentence) -> [Point] {
    guard sentence.startsParagraph, !sentence.isHeading else { return [] }
    let words = Words(sentence.text)
    guard words.count > 1 else { return [] }
    if let lead, lead.isMarked == (sentence.mark != nil) {
      let found = items(words, lead)
      if found.isEmpty, !lead.isMarked { self.lead = nil }
      return found
    }
    if sentence.mark == nil { lead = nil }
    if sentence.text.hasSuffix(":") { return operative(words) }
    return isOpenEnded(words)
      ? items(words, Lead(speaker: .all, isMarked: false), isGerund: true) : []
  }

  /// Takes a sentence as the introducer of what follows, where it is one.
  mutating func take(
    _ sentence: StatementParts.Sentence, _ point: Point?, next: StatementParts.Sentence?,
    isPartys: Bool, wasPartys: Bool
  ) {
    guard let next, next.startsParagraph, !next.isHeading else { return }
    let isColon = sentence.text.hasSuffix(":")
    guard isColon || next.mark != nil && lead == nil else { return }
    let words = Words(sentence.text)
    var found: Lead?
    if isPartys, let point, case .acts(let uses) = point.content {
      let use = uses.last.flatMap { $0.isOpenBelow ? $0 : nil }
      found = Lead(speaker: point.by, use: use, isMarked: next.mark != nil)
    } else if isColon, let bare = reader.subjects.match(words, at: 0), bare.end == words.count {
      found = Lead(speaker: bare.speaker, isMarked: next.mark != nil)
    } else if isColon, wasPartys, words.count < Self.longestLine,
      reading.openingLines.contains(words[0].lower)
    {
      found = Lead(speaker: .all, isMarked: next.mark != nil)
    }
    if found == nil, isColon, reader.subjects.match(words, at: 0) == nil,
      reader.clauses.hasElidedVerb(words)
    {
      found = Lead(speaker: .all, isMarked: next.mark != nil)
    }
    // Inside of a list a line that introduces another goes on with the list's own speaker.
    if found == nil, isColon, let lead {
      found = Lead(speaker: lead.speaker, isMarked: lead.isMarked)
    }
    if let found { lead = found }
  }

  private static let longestLine = 14

  /// A line of a preamble ends without a sentence's end: *Recalling …;*, *Convinced that …,*.
  private func isOpenEnded(_ words: Words) -> Bool {
    guard let last = words.all.last else { return false }
    if let mark = last.raw.last, ",;".contains(mark) { return true }
    return reading.conjunctions.contains(last.raw) && words.count > 2
      && words[words.count - 2].raw != words[words.count - 2].core
  }

  /// A line that stands between a head of names and what they do: *DO HEREBY AGREE TO:*, *Declare:*.
  private mutating func operative(_ words: Words) -> [Point] {
    guard let first = words.all.first, reader.subjects.match(words, at: 0) == nil,
      reader.clauses.hasElidedVerb(words), first.raw == first.core || words.count == 1
    else { return [] }
    return items(words, Lead(speaker: .all, isMarked: false), isFinite: true)
  }

  /// The points that a line may be.
  private func items(
    _ words: Words, _ lead: Lead, isGerund: Bool = false, isFinite: Bool = false
  ) -> [Point] {
    let readings = reader.clauses.elided(words).filter { reading in
      guard reading.formPin == nil else { return false }
      guard isGerund else { return true }
      return reader.clauses.isParticiple(words, reading)
    }
    var points = readings.prefix(SentenceReader.mostReadings).flatMap { reading in
      reader.uses(reading, words, isOne: false).map { uses in
        var point = Point(.acts(uses), by: lead.speaker, origin: .imported)
        point.pins.omitsSubject = true
        point.pins.verb = reading.verbPin.map { .imported($0, reader.language) }
        return point
      }
    }
    // A verb that no act words is what the introducer's own is about.
    if points.isEmpty, var use = lead.use, takesVerbs(use),
      isVerbPhrase(words.text(0..<words.count).withSmallHead)
    {
      let whole = words.text(0..<words.count)
      use.complements[use.complements.count - 1].items = [.imported(whole, reader.language)]
      var point = Point(.acts([use]), by: lead.speaker, origin: .imported)
      point.pins.omitsSubject = true
      point.pins.omitsVerb = true
      points.append(point)
    }
    return points
  }

  /// Whether what an act is about is what is done: *agree to*, *will*.
  private func takesVerbs(_ use: ActUse) -> Bool {
    let wording = reader.book.acts[use.act]
    return use.complements.last?.role == .to
      || wording?.complements.contains { $0.form == ClauseReader.written } == true
  }

  private func isVerbPhrase(_ text: String) -> Bool {
    switch reader.clauses.grammar.shape(ofInfinitive: text) {
    case .base, .unclear: true
    case .gerund, .nounPhrase: false
    }
  }
}

extension ActUse {
  /// Whether what it is about stands in the lines below.
  fileprivate var isOpenBelow: Bool {
    guard let item = complements.last?.items.last else { return false }
    return item.languages.contains { item[$0]?.text == Complement.below }
  }
}

extension ClauseReader {
  /// Whether a line begins with a verb of the phrasebook that needs a subject before it.
  fileprivate func hasElidedVerb(_ words: Words) -> Bool {
    for word in words.all.prefix(Self.reach) {
      if index.verbs[word.lower] != nil, !reading.auxiliaries.contains(word.lower) { return true }
      guard isTransparent(word, words, 0) else { return false }
    }
    return false
  }

  /// Whether the verb of a line is a gerund or a predicate's participle.
  fileprivate func isParticiple(_ words: Words, _ found: Reading) -> Bool {
    guard let last = found.verbPin?.split(separator: " ").last?.lowercased() else { return false }
    let forms = index.verbs[last] ?? []
    return forms.contains { $0.form == .gerund }
      || found.act.id.hasPrefix("be ") && !forms.contains { $0.form == .base }
  }
}
