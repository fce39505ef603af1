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
    /// The complement's form, where the rules would take another one first.
    var formPin: String?
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
  /// Verbs of several words, in a language that has them.
  var wholes: WholeVerbs?

  /// The form of a clause without *that*.
  private static let bare = "bare"
  /// The form of a predicate that is taken as it stands.
  private static let written = "written"

  /// Whether words are a clause: a verb in a form of its own stands somewhere behind the first.
  private func isClause(_ text: String) -> Bool {
    Words(text).all.dropFirst().prefix(40).contains {
      reading.auxiliaries.contains($0.lower) || index.finite.contains($0.lower)
    }
  }

  /// How far behind a subject its verb may stand.
  private static let reach = 7

  /// The readings of the verb phrase that begins at a word, the likeliest first.
  func read(_ words: Words, at start: Int, to end: Int, isOne: Bool, allowsPins: Bool = true)
    -> Outcome
  {
    let whole =
      wholes?.readings(words, at: start, to: end, allowsPins: allowsPins) ?? []
    if !whole.isEmpty { return .acts(whole) }
    if start < end, reading.passives.contains(words[start].lower) {
      return .unknown(words[start].core)
    }
    var readings: [Reading] = []
    var verb: String?
    var place = start
    while place < min(end, start + Self.reach) {
      let word = words[place]
      for pattern in index.byWord[word.lower] ?? [] {
        readings += self.plain(pattern, words, start, place, end)
      }
      // What a language of whole verbs says with an auxiliary alone is part of another verb.
      let isPart = wholes != nil && reading.auxiliaries.contains(word.lower)
      for (base, form) in isPart ? [] : index.verbs[word.lower] ?? [] {
        for pattern in index.byVerb[base] ?? [] {
          readings += self.verbal(
            pattern, form, words, start, place, end, isOne: isOne, allowsPins: allowsPins)
        }
        if allowsPins, Self.isFinite(form) || place > start {
          readings += shared(words, start, place, end)
        }
      }
      if reading.negations.contains(word.lower) {
        // What is denied is not done: "will not tolerate" is a will, "did not welcome" no act of ours.
        verb = verb ?? word.core
        break
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

  /// Whether a verb of the phrasebook stands at a word or behind the adverbs there, denied or not.
  func hasOwnVerb(_ words: Words, at start: Int) -> Bool {
    var place = start
    while place < min(words.count, start + Self.reach) {
      let word = words[place]
      // The copula alone is no act: what stands behind it is (*are committed*).
      let isForm =
        index.finite.contains(word.lower) || place > start && index.verbs[word.lower] != nil
      if isForm, !reading.auxiliaries.contains(word.lower) { return true }
      if place > start, index.predicates.contains(word.lower) { return true }
      guard isTransparent(word, words, place) || reading.negations.contains(word.lower) else {
        return false
      }
      place += 1
    }
    return false
  }

  /// Where the verb stands behind the adverbs at a word.
  func verb(_ words: Words, at start: Int) -> Int? {
    (start..<min(words.count, start + Self.reach)).first { place in
      index.verbs[words[place].lower] != nil && !isAdverb(words[place])
    }
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
    if let joined = self.joined(words, behind.end, end) {
      return complements(
        pattern, words, joined, end, link: nil, pin: words.text(start..<joined),
        score: pattern.before.count + joined - behind.end)
    }
    return complements(
      pattern, words, behind.end, end, link: behind.link, pin: pin,
      score: pattern.before.count + behind.count)
  }

  /// Behind a second modal that is joined to the first: *can and must*, *cannot and do not*.
  private func joined(_ words: Words, _ start: Int, _ end: Int) -> Int? {
    guard start + 1 < end, reading.conjunctions.contains(words[start].raw) else { return nil }
    var place = start + 1
    while place < end, words[place].raw == words[place].core,
      reading.auxiliaries.contains(words[place].lower)
        || reading.negations.contains(words[place].lower)
    {
      place += 1
    }
    return place > start + 1 ? place : nil
  }

  private func verbal(
    _ pattern: FrameIndex.Pattern, _ form: VerbForm, _ words: Words, _ start: Int, _ place: Int,
    _ end: Int, isOne: Bool, allowsPins: Bool
  ) -> [Reading] {
    let word = words[place]
    guard word.raw == word.core || place + 1 == end else {
      return allowsPins ? aside(pattern, form, words, start, place, end) : []
    }
    guard let front = front(words, start..<place) else { return [] }
    guard let behind = behind(pattern, words, place + 1, end) else {
      return allowsPins && front.link == nil
        ? adverbial(pattern, form, words, start, place, end, front) : []
    }
    let isFormed = !front.auxiliaries.isEmpty
    // "are close": behind *be* a base form is an adjective.
    if form == .base, let last = front.auxiliaries.last, !reading.modals.contains(last) {
      return []
    }
    guard isFormed == !Self.isFinite(form) || form == .base && isFormed == isModal(front) else {
      return []
    }
    if front.link != nil, behind.link != nil { return [] }
    if front.isTurned {
      guard allowsPins, pattern.before.isEmpty else { return [] }
      return complements(
        pattern, words, behind.end, end, link: behind.link,
        pin: (front.written + [word.core]).joined(separator: " "), score: 2 * behind.count - 1)
    }
    let isModal = isModal(front)
    var extra = front.adverbs
    let rungWords = pattern.before.map { $0.lowercased() }
    if !rungWords.isEmpty {
      guard extra.map({ $0.lowercased() }) == rungWords else { return [] }
      extra = []
    }
    var pin: String?
    if isFormed || !extra.isEmpty {
      let before = rungWords.isEmpty ? front.unlinked : front.auxiliaries
      pin = (before + [word.core]).joined(separator: " ")
    } else if let base = pattern.verb,
      word.core != speller(expected(base, pattern.tense, isOne: isOne))
    {
      pin = word.core
    }
    if pin != nil, !allowsPins { return [] }
    return complements(
      pattern, words, behind.end, end, link: front.link ?? behind.link, pin: pin,
      // *Will* is an act of its own.
      score: 2 * pattern.before.count + 2 * behind.count - extra.count - (isModal ? 4 : 0))
  }

  /// Two verbs of one object (*welcome and fully support the plan*): the second's act, both pinned.
  private func shared(_ words: Words, _ start: Int, _ place: Int, _ end: Int) -> [Reading] {
    guard place + 2 < end, words[place].raw == words[place].core,
      reading.conjunctions.contains(words[place + 1].raw)
    else { return [] }
    var second = place + 2
    while second < min(end, place + 7),
      index.verbs[words[second].lower] == nil
        || reading.auxiliaries.contains(words[second].lower) || isContinuing(words, second)
    {
      let word = words[second]
      guard
        isTransparent(word, words, second) || isContinuing(words, second)
          || reading.infinitives.contains(word.lower)
      else { return [] }
      second += 1
    }
    guard second < min(end, place + 7) else { return [] }
    let pin = words.text(start..<(second + 1))
    var readings: [Reading] = []
    for base in Set((index.verbs[words[second].lower] ?? []).map(\.base)).sorted() {
      for pattern in index.byVerb[base] ?? [] where pattern.before.isEmpty {
        guard let behind = behind(pattern, words, second + 1, end), behind.link == nil else {
          continue
        }
        readings += complements(
          pattern, words, behind.end, end, link: nil, pin: pin, score: 2 * behind.count + 1)
      }
    }
    return readings
  }

  /// A verb with words in commas before what it is about: *reaffirm, too, …*, *discussed, and agreed
  /// on, …*, *will intensify, together with partners, …*. The verb is pinned with them.
  private func aside(
    _ pattern: FrameIndex.Pattern, _ form: VerbForm, _ words: Words, _ start: Int, _ place: Int,
    _ end: Int
  ) -> [Reading] {
    let longest = min(end - 1, place + Self.longestAside)
    guard pattern.before.isEmpty, pattern.behind.allSatisfy({ $0 == nil }),
      words[place].endsInComma, place + 2 < end, let front = front(words, start..<place),
      !front.auxiliaries.isEmpty || Self.isFinite(form),
      let close = ((place + 1)..<max(place + 1, longest)).first(where: { words[$0].endsInComma })
    else { return [] }
    return complements(
      pattern, words, close + 1, end, link: nil, pin: words.text(start..<(close + 1)), score: -1)
  }

  /// The most words in commas between a verb and what it is about.
  private static let longestAside = 10

  /// *continue*, behind which an infinitive goes on.
  private func isContinuing(_ words: Words, _ place: Int) -> Bool {
    place + 1 < words.count && reading.infinitives.contains(words[place + 1].lower)
  }

  /// A wording with an adverb of the text's inside it: *are deeply troubled*. It is pinned whole.
  private func adverbial(
    _ pattern: FrameIndex.Pattern, _ form: VerbForm, _ words: Words, _ start: Int, _ place: Int,
    _ end: Int, _ front: Front
  ) -> [Reading] {
    guard let inside = pattern.behind.first, inside == nil, pattern.before.isEmpty,
      Self.isFinite(form), front.auxiliaries.isEmpty
    else { return [] }
    var index = place + 1
    while index < min(end, place + 4), isTransparent(words[index], words, index) { index += 1 }
    guard index > place + 1, let behind = behind(pattern, words, index, end) else { return [] }
    return complements(
      pattern, words, behind.end, end, link: nil, pin: words.text(start..<behind.end),
      score: 2 * behind.count - 1)
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
    let subject = VerbSubject(isFirstPerson: voice == .wePresent && !isOne, isPlural: !isOne)
    if isPast { return grammar.inflect(base, isOne ? .pastSingular : .past, for: subject) }
    return grammar.inflect(base, isOne ? .presentSingular : .presentPlural, for: subject)
  }

  // MARK: What stands before and behind the verb

  private struct Front {
    var auxiliaries: [String] = []
    var adverbs: [String] = []
    var link: String?
    /// All of them as they stand, where an adverb goes before the auxiliary (*also have agreed*): the
    /// rules put it behind.
    var written: [String] = []
    /// All but the connective, in their order.
    var unlinked: [String] = []
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
      front.unlinked.append(reading.auxiliaries.contains(word.lower) ? word.lower : word.core)
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
    // Some languages have the connective behind the verb itself (*réaffirmons également*).
    if let verb = pattern.verb, grammar.adding("", to: verb) != nil,
      let found = self.link(words, at: place, to: end)
    {
      link = found.link
      place += found.count
    }
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
    func add(
      _ complements: [(role: ComplementRole, text: String)], _ more: Int, form: String? = nil
    ) {
      // Of two ways to read a verb, the one that needs no pin.
      let cost = (pin == nil ? 0 : 5) + (form == nil ? 0 : 3)
      readings.append(
        Reading(
          act: pattern.act, rung: pattern.rung, link: link, verbPin: pin, formPin: form,
          complements: complements, end: start, score: 10 * (score + more) + 1 - cost))
    }
    if start == end {
      if pattern.act.frames.contains([]) { add([], 0) }
      return readings
    }
    for complement in pattern.complements
    where !complement.isFallback || complement.roles.count == 1 {
      guard !complement.frame.slots.contains("possessive"),
        let found = ComplementMatcher(grammar: grammar, subordinators: reading.subordinators).match(
          complement, words, start, end)
      else { continue }
      // "and supported the plan" is no complement.
      if let first = found.complements.first?.text.split(separator: " ").first,
        reading.conjunctions.contains(String(first))
      {
        continue
      }
      // Where the predicate is taken as written, a verb of its own says more (*are building*).
      let isAny =
        complement.form == Self.written && !complement.isFallback && found.words == 0
      let isBare = complement.form == Self.bare
      if isBare, let text = found.complements.first?.text, !isClause(text) { continue }
      if isAny, let text = found.complements.first?.text,
        grammar.shape(ofInfinitive: text) == .gerund
      {
        continue
      }
      add(found.complements, isAny ? found.words - 1 : found.words)
      if isBare { add(found.complements, found.words, form: Self.bare) }
    }
    return readings
  }
}
