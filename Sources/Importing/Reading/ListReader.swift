import MeetingModel
import Phrasing

/// A list below the sentence that introduces it, an item a line.
struct ReadList {
  enum Content {
    /// The introducer names who speaks (*The Presidents:*), and each item is a point of theirs.
    case speaker([Point])
    /// The introducer has the verb (*we will:*), and the items are what it is about.
    case verb(Point)
  }

  var introducer: Int
  var items: Range<Int>
  var content: Content

  /// The pins of the point that a sentence of it is.
  func pins(of sentence: Int) -> Int {
    let point: Point? =
      switch content {
      case .speaker(let points): sentence > introducer ? points[sentence - items.lowerBound] : nil
      case .verb(let point): sentence == introducer ? point : nil
      }
    return point?.pins.countOfLabels ?? 0
  }

  /// All sentences of it.
  var sentences: Range<Int> { introducer..<items.upperBound }
}

/// Finds lists in the parts of a text, and the points that may draft them.
struct ListReader {
  let reader: SentenceReader

  /// A list that was found, with what may draft it.
  struct Found {
    var introducer: Int
    var items: Range<Int>
    /// Where the introducer names a speaker: what each item may be.
    var spoken: [[Point]] = []
    /// Where it has the verb: what the whole may be.
    var whole: [Point] = []
  }

  /// The lists of a text, in its order.
  func lists(_ parts: StatementParts) -> [Found] {
    var found: [Found] = []
    for section in parts.sections {
      var index = section.sentences.lowerBound
      while index + 2 < section.sentences.upperBound {
        let items = self.items(behind: index, parts.sentences, section.sentences.upperBound)
        if items.count > 1, let list = list(index, items, parts.sentences) {
          found.append(list)
          index = items.upperBound
        } else {
          index += 1
        }
      }
    }
    return found
  }

  /// The items below a sentence that ends in a colon: bulleted paragraphs of one sentence each.
  private func items(
    behind index: Int, _ sentences: [StatementParts.Sentence], _ end: Int
  ) -> Range<Int> {
    var place = index + 1
    guard !sentences[index].isHeading, sentences[index].text.last == ":" else {
      return place..<place
    }
    while place < end, let mark = sentences[place].mark, ParagraphMarks.bullets.contains(mark),
      sentences[place].startsParagraph, place + 1 == end || sentences[place + 1].startsParagraph
    {
      place += 1
    }
    return (index + 1)..<place
  }

  private func list(
    _ introducer: Int, _ items: Range<Int>, _ sentences: [StatementParts.Sentence]
  ) -> Found? {
    let lead = String(sentences[introducer].text.dropLast())
    let texts = items.map { sentences[$0].text }
    var found = Found(introducer: introducer, items: items)
    if let speaker = reader.speaker(lead) {
      found.spoken = texts.map { reader.item($0, of: speaker) }
      return found.spoken.contains(where: \.isEmpty) ? nil : found
    }
    found.whole = reader.listed(lead, texts)
    return found.whole.isEmpty ? nil : found
  }
}

extension SentenceReader {
  /// Who an introducer names, where it names nothing else.
  fileprivate func speaker(_ lead: String) -> SubjectReader.Match? {
    let words = Words(lead)
    guard var match = subjects.match(words, at: 0), match.end == words.count else { return nil }
    match.mayBeRule = false
    match.label = lead
    return match
  }

  /// The points that an item without a subject may be.
  fileprivate func item(_ text: String, of speaker: SubjectReader.Match) -> [Point] {
    guard text.hasSuffix("."), let first = text.first else { return [] }
    let words = Words(first.lowercased() + text.dropFirst().dropLast())
    guard words.count > 1,
      case .acts(let readings) = clauses.read(
        words, at: 0, to: words.count, isOne: speaker.isOne)
    else { return [] }
    return readings.filter { $0.formPin == nil }.prefix(Self.mostReadings).flatMap {
      points($0, speaker, words, Start(index: 0))
    }
  }

  /// The points that an introducer with a verb may be, whose items are what it is about.
  fileprivate func listed(_ lead: String, _ items: [String]) -> [Point] {
    guard let first = items.first else { return [] }
    let bare = first.hasSuffix(".") || first.hasSuffix(";") ? String(first.dropLast()) : first
    let result = read("\(lead) \(bare).", previous: nil)
    guard result.isPartys else { return [] }
    return (result.candidates + (result.more?() ?? [])).compactMap { point in
      guard case .acts(var uses) = point.content, var use = uses.last,
        var complement = use.complements.last, use.modifiers.isEmpty,
        complement.items.count == 1, complement.items[0][language]?.text == bare
      else { return nil }
      complement.items = items.map { .imported($0, language) }
      use.complements[use.complements.count - 1] = complement
      uses[uses.count - 1] = use
      var listed = point
      listed.content = .acts(uses)
      listed.isBulleted = true
      return listed
    }
  }
}

extension Pins {
  /// How many of subject and verb are pinned.
  var countOfLabels: Int {
    [subject != nil || omitsSubject, verb != nil || omitsVerb].count { $0 }
  }
}
