import Grammar
import MeetingModel
import Phrasing

/// Reads verb phrases: which act it is, how strong, and what it is about.
struct ClauseReader {
  /// One way to read a verb phrase.
  struct Reading {
    var act: Vocabulary.Act
    var rung: String
    var link: String?
    /// The verb's form, where it is not the voice's own.
    var verbPin: String?
    var complements: [(role: ComplementRole, text: String)]
    /// The word behind which the complement begins.
    var end: Int
    /// How much of the text the rules explain.
    var score: Int
  }

  /// What there is behind a subject.
  enum Outcome {
    case acts([Reading])
    /// No act has this verb.
    case unknown(String)
  }

  let index: FrameIndex
  let grammar: any Grammar
  let reading: ReadingWording
  let voice: Voice
  let speller: (String) -> String

  /// How far behind a subject its verb may stand.
  private static let reach = 7

  /// The readings of the verb phrase that begins at a word, the likeliest first.
  func read(_ words: Words, at start: Int, to end: Int, isOne: Bool, allowsPins: Bool = true)
    -> Outcome
  {
    var readings: [Reading] = []
    var verb: String?
    var place = start
    while place < min(end, start + Self.reach) {
      let word = words[place]
      if reading.negations.contains(word.lower) { return .unknown(word.core) }
      for pattern in index.byWord[word.lower] ?? [] {
        readings += self.plain(pattern, words, start, place, end)
      }
      for (base, form) in index.verbs[word.lower] ?? [] {
        for pattern in index.byVerb[base] ?? [] {
          readings += self.verbal(
            pattern, form, words, start, place, end, isOne: isOne, allowsPins: allowsPins)
        }
      }
      if !isTransparent(word, words, place) {
        verb = word.core
        break
      }
      if reading.auxiliaries.contains(word.lower) { verb = word.core }
      place += 1
    }
    guard !readings.isEmpty else { return .unknown(verb ?? "") }
    var order: [Int] = Array(readings.indices)
    order.sort { left, right in
      (readings[right].score, left) < (readings[left].score, right)
    }
    return .acts(order.map { readings[$0] })
  }

  /// Whether a verb may still come behind a word: adverbs and auxiliaries.
  private func isTransparent(_ word: Words.Word, _ words: Words, _ place: Int) -> Bool {
    guard word.raw == word.core else { return false }
    return reading.auxiliaries.contains(word.lower) || isAdverb(word)
  }

  private func isAdverb(_ word: Words.Word) -> Bool {
    reading.adverbs.contains(word.lower) || index.rungWords.contains(word.lower)
      || reading.adverbEndings.contains {
        word.lower.hasSuffix($0) && word.lower.count > $0.count + 2
      }
  }

  // MARK: Patterns

  /// A wording without a verb of its own, such as *will*.
  private func plain(
    _ pattern: FrameIndex.Pattern, _ words: Words, _ start: Int, _ place: Int, _ end: Int
  ) -> [Reading] {
    guard words.matches(pattern.before, at: place, ignoringCase: true),
      let front = self.front(words, start..<place), front.auxiliaries.isEmpty,
      let behind = behind(pattern, words, place + pattern.before.count, end),
      behind.link == nil || front.link == nil
    else { return [] }
    // "also will": the rules put the adverb behind.
    let pin =
      front.written.isEmpty
      ? nil : (front.written + pattern.before).joined(separator: " ")
    return complements(
      pattern, words, behind.end, end, link: behind.link, pin: pin,
      score: pattern.before.count + behind.count)
  }

  private func verbal(
    _ pattern: FrameIndex.Pattern, _ form: VerbForm, _ words: Words, _ start: Int, _ place: Int,
    _ end: Int, isOne: Bool, allowsPins: Bool
  ) -> [Reading] {
    let word = words[place]
    guard word.raw == word.core || place + 1 == end, let front = front(words, start..<place),
      let behind = behind(pattern, words, place + 1, end)
    else { return [] }
    let isFormed = !front.auxiliaries.isEmpty
    guard isFormed == !Self.isFinite(form) || form == .base && (isFormed == isModal(front)),
      !(form == .base && !isFormed && isOne && pattern.verb != nil && false)
    else { return [] }
    if front.link != nil, behind.link != nil { return [] }
    if front.isTurned {
      guard allowsPins, pattern.before.isEmpty else { return [] }
      return complements(
        pattern, words, behind.end, end, link: behind.link,
        pin: (front.written + [word.core]).joined(separator: " "), score: 2 * behind.count - 1)
    }
    var extra = front.adverbs
    let rungWords = pattern.before.map { $0.lowercased() }
    if !rungWords.isEmpty {
      guard extra.map({ $0.lowercased() }) == rungWords else { return [] }
      extra = []
    }
    var pin: String?
    if isFormed || !extra.isEmpty {
      pin = (front.auxiliaries + extra + [word.core]).joined(separator: " ")
    } else if let base = pattern.verb,
      word.core != speller(expected(base, pattern.tense, isOne: isOne))
    {
      pin = word.core
    }
    if pin != nil, !allowsPins { return [] }
    return complements(
      pattern, words, behind.end, end, link: front.link ?? behind.link, pin: pin,
      score: 2 * pattern.before.count + 2 * behind.count - extra.count)
  }

  private static func isFinite(_ form: VerbForm) -> Bool {
    switch form {
    case .presentPlural, .presentSingular, .past, .pastSingular: true
    case .base, .pastParticiple, .gerund: false
    }
  }

  private func isModal(_ front: Front) -> Bool {
    front.auxiliaries.first.map { reading.modals.contains($0) } ?? false
  }

  /// The form that the drafter would give the verb.
  private func expected(_ base: String, _ tense: FrameTense?, isOne: Bool) -> String {
    let isPast =
      switch tense {
      case .past: true
      case .present, .base: false
      case nil: voice == .ministersPast
      }
    if tense == .base { return grammar.inflect(base, .base) }
    if isPast { return grammar.inflect(base, isOne ? .pastSingular : .past) }
    return grammar.inflect(base, isOne ? .presentSingular : .presentPlural)
  }

  // MARK: What stands before and behind the verb

  private struct Front {
    var auxiliaries: [String] = []
    var adverbs: [String] = []
    var link: String?
    /// All of them as they stand, where an adverb goes before the auxiliary (*also have agreed*): the
    /// rules put it behind.
    var written: [String] = []
    var isTurned = false
  }

  private func front(_ words: Words, _ range: Range<Int>) -> Front? {
    var front = Front()
    var index = range.lowerBound
    while index < range.upperBound {
      front.written.append(words[index].core)
      if front.link == nil, let found = link(words, at: index, to: range.upperBound) {
        front.written += words.all[(index + 1)..<(index + found.count)].map(\.core)
        front.link = found.link
        index += found.count
        continue
      }
      let word = words[index]
      if reading.auxiliaries.contains(word.lower) {
        guard front.auxiliaries.count < 3 else { return nil }
        if front.auxiliaries.isEmpty, front.link != nil || !front.adverbs.isEmpty {
          front.isTurned = true
        }
        front.auxiliaries.append(word.lower)
      } else {
        front.adverbs.append(word.core)
      }
      index += 1
    }
    return front
  }

  private func link(_ words: Words, at index: Int, to end: Int) -> (link: String, count: Int)? {
    for inner in self.index.inner
    where index + inner.words.count <= end && words.matches(inner.words, at: index) {
      return (inner.link, inner.words.count)
    }
    return nil
  }

  /// Matches the words behind a verb, with a connective at the place of *also*.
  private func behind(_ pattern: FrameIndex.Pattern, _ words: Words, _ start: Int, _ end: Int)
    -> (end: Int, link: String?, count: Int)?
  {
    var place = start
    var link: String?
    var count = 0
    for part in pattern.behind {
      guard let word = part else {
        if let found = self.link(words, at: place, to: end) {
          link = found.link
          place += found.count
        }
        continue
      }
      guard place < end, words[place].core == word || words[place].core == speller(word),
        words[place].raw == words[place].core
      else { return nil }
      place += 1
      count += 1
    }
    return (place, link, count)
  }

  // MARK: Complements

  private func complements(
    _ pattern: FrameIndex.Pattern, _ words: Words, _ start: Int, _ end: Int, link: String?,
    pin: String?, score: Int
  ) -> [Reading] {
    var readings: [Reading] = []
    func add(_ complements: [(role: ComplementRole, text: String)], _ more: Int) {
      readings.append(
        Reading(
          act: pattern.act, rung: pattern.rung, link: link, verbPin: pin,
          complements: complements, end: start, score: 10 * (score + more) + 1))
    }
    if start == end {
      if pattern.act.frames.contains([]) { add([], 0) }
      return readings
    }
    for complement in pattern.complements
    where !complement.isFallback || complement.roles.count == 1 {
      guard !complement.frame.slots.contains("possessive"),
        let found = ComplementMatcher(grammar: grammar).match(complement, words, start, end)
      else { continue }
      add(found.complements, found.words)
    }
    return readings
  }
}
