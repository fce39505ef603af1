import Diagnostics
import MeetingModel
import Phrasing
import YAMLReading

/// Holds what was read against its draft until they agree.
extension StatementReading {
  /// The reading, once its draft is the text.
  func settled() -> StatementReading {
    var reading = self
    reading.settleNames()
    reading.settleOpening()
    reading.settleLists()
    reading.settlePoints()
    // A copied sentence introduces nothing: a term in one would be introduced elsewhere.
    for _ in 0..<3 {
      let copied = reading.items.indices.filter { reading.items[$0].isCopied }
      let kept = reading.terms.filter { term in
        !copied.contains { reading.parts.sentences[$0].text.contains(term.id) }
      }
      guard kept.count < reading.terms.count else { break }
      reading.terms = kept
      for index in reading.items.indices { reading.items[index].begin() }
      reading.settlePoints()
    }
    return reading
  }

  /// Whether the line by which the text was released is the one that the layout drafts.
  var isReleased: Bool {
    let drafted = StatementDrafter(
      meeting: meeting(items.map(\.point)), language: language, phrasebook: phrasebook)?.draft()
    guard let release, let line = drafted?.release else { return false }
    return Likeness.isSame(line.line.text, release)
  }

  /// The spec of a settled reading.
  func result() throws(Importer.Failure) -> Importer.Result {
    var reading = self
    var spec = try reading.written()
    // What a spec cannot hold as it stands is copied.
    for _ in 0..<3 {
      let broken = reading.broken(spec)
      guard !broken.isEmpty else { break }
      if broken.contains(0) { reading.opening = nil }
      if reading.dissolveLists(with: broken) {
        spec = try reading.written()
        continue
      }
      for index in broken {
        reading.items[index].copy()
      }
      spec = try reading.written()
    }
    return Importer.Result(spec: reading.head + spec, report: reading.report, notes: reading.notes)
  }

  /// Chooses the names of parties and the terms with which sentences stay as they are.
  mutating func settleNames() {
    guard phrasebook.languages[language] != nil else { return }
    let stated = items.indices.map { index in
      Point(
        .state(.imported(parts.sentences[index].text, language), modifiers: []), origin: .imported)
    }
    var found = TermFinder(language: language).terms(parts.sentences.map(\.text))
    // Mostly the text is as our names and its terms would have it.
    terms = found
    names = [:]
    guard !misses(stated).isEmpty else { return }
    terms = []
    let plain = plainNames
    names = plain
    let quiet = misses(stated)
    if !plain.isEmpty {
      names = [:]
      if misses(stated) != quiet { names = plain }
    }
    for _ in 0..<6 where !found.isEmpty {
      terms = found
      let touched = misses(stated).subtracting(quiet)
      guard !touched.isEmpty else { return }
      let texts = touched.map { parts.sentences[$0].text }
      found = found.filter { term in
        !texts.contains { text in
          text.contains(term.id) || text.contains(term.forms[language]?.full ?? term.id)
        }
      }
    }
    terms = []
  }

  /// Names without an abbreviation that a first mention would introduce.
  var plainNames: [String: PartyNames] {
    var names: [String: PartyNames] = [:]
    for party in facts.parties {
      let house = houseOfDraft?.names[party.id]?[language]
      guard let country = house ?? phrasebook.countries[party.id]?[language], country.isDefined
      else { continue }
      names[party.id] = PartyNames(short: country.short)
    }
    return names
  }

  /// Takes what the first sentence gives of the meeting, where the layout drafts the sentence of it.
  mutating func settleOpening() {
    let stated = items.indices.map { index in
      Point(
        .state(.imported(parts.sentences[index].text, language), modifiers: []), origin: .imported)
    }
    for candidate in openings {
      opening = candidate
      if !misses(stated).contains(0) { return }
    }
    opening = nil
  }

  /// Takes for every sentence the first point whose draft it is.
  ///
  /// The whole text is drafted to see which sentences miss; those alone are drafted again, each by
  /// itself, until they fit, and then the whole once more, since labels hang on what stands before.
  mutating func settlePoints() {
    guard phrasebook.languages[language] != nil else { return }
    for round in 0..<Self.mostDrafts {
      let drafted = drafts(items.map(\.point))
      let all = misses(drafted, items.count)
      if all.contains(0), opening != nil {
        opening = nil
        continue
      }
      if dissolveLists(with: drafted == nil ? Set(items.indices) : all) { continue }
      let missed = all.filter { !items[$0].isCopied && list(of: $0) == nil }
      guard !missed.isEmpty else { return }
      // A fact may miss for what an act above it does not introduce yet: it waits for the acts.
      let acting = missed.filter { !items[$0].isFact }
      var open = (acting.isEmpty ? missed : acting).sorted()
      for index in open {
        if let drafted { items[index].missed(drafted[index], parts.sentences[index].text) }
        if round + 2 >= Self.mostDrafts {
          items[index].copy()
        } else if round > 0 {
          // It fits by itself, and not among the others: the label is not the rule's.
          items[index].tryPinned()
        } else {
          items[index].tryNext()
        }
      }
      for _ in 0..<Self.mostRounds where !open.isEmpty {
        let points = open.map { items[$0].point }
        let drafted = draft(alone(points))
        guard drafted.count == open.count else { break }
        let wrong = zip(open, drafted).filter { index, text in
          !items[index].isCopied && !Likeness.isSame(text, parts.sentences[index].text)
        }
        for (index, text) in wrong {
          items[index].missed(text, parts.sentences[index].text)
          items[index].tryNext()
        }
        open = wrong.map(\.0)
      }
    }
  }

  /// The sentences that a draft of all points does not give back.
  func misses(_ points: [Point]) -> Set<Int> { misses(drafts(points), points.count) }

  private func misses(_ drafted: [String]?, _ count: Int) -> Set<Int> {
    guard let drafted else { return Set(0..<count) }
    return Set(
      drafted.indices.filter { !Likeness.isSame(drafted[$0], parts.sentences[$0].text) })
  }

  /// The sentences of a draft of all points; nil where they are not as many.
  private func drafts(_ points: [Point]) -> [String]? {
    let drafted = draft(meeting(points))
    return drafted.count == points.count ? drafted : nil
  }

  func draft(_ meeting: Meeting) -> [String] {
    StatementDrafter(meeting: meeting, language: language, phrasebook: phrasebook)?
      .draft().sentences.map(\.text) ?? []
  }

  /// A meeting of some points, none of which hangs on another: no term is introduced in it.
  func alone(_ points: [Point]) -> Meeting {
    var meeting = self.meeting(items.map(\.point))
    meeting.terms = []
    meeting.style.opens = false
    let plain = plainNames
    for index in meeting.parties.indices {
      guard let names = plain[meeting.parties[index].id] else { continue }
      meeting.parties[index].names = [language: names]
    }
    let apart = points.map { point in
      var point = point
      point.startsParagraph = true
      return point
    }
    meeting.agenda = [AgendaItem(points: apart, origin: .imported)]
    return meeting
  }

  /// The points that a spec cannot hold, by what its checks and its draft say.
  func broken(_ spec: String) -> Set<Int> {
    let limits = YAMLLimits(maximumBytes: 1 << 22)
    let document = YAMLReader.read(Array(spec.utf8), name: "", limits: limits)
    let decoded = MeetingDecoder.decode(document, vocabulary: phrasebook.vocabulary)
    guard let meeting = decoded.meeting else {
      let lines = decoded.problems.filter { $0.severity == .error }.map { $0.range?.start.line }
      let found = Set(lines.compactMap { $0.flatMap { point(atLine: $0, of: spec) } })
      return found.isEmpty ? Set(items.indices) : found
    }
    guard
      let drafter = StatementDrafter(meeting: meeting, language: language, phrasebook: phrasebook)
    else { return [] }
    let drafted = drafter.draft().sentences.map(\.text)
    guard drafted.count == items.count else { return Set(items.indices) }
    return Set(
      items.indices.filter {
        (!items[$0].isCopied || $0 == 0 && opening != nil || list(of: $0) != nil)
          && !Likeness.isSame(drafted[$0], parts.sentences[$0].text)
      })
  }

  /// The point that stands at a line of the spec: the writer begins each with a dash of its own depth.
  func point(atLine line: Int, of spec: String) -> Int? {
    var count = 0
    var isInAgenda = false
    for (index, text) in spec.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard index < line else { break }
      if text == "agenda:" { isInAgenda = true }
      if isInAgenda, text.hasPrefix("  - ") { count += 1 }
    }
    let order = sentencesOfPoints.filter { $0 > 0 || opening == nil }
    return order.indices.contains(count - 1) ? order[count - 1] : nil
  }
}
