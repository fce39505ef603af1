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
  static let bare = "bare"
  /// The form of a predicate that is taken as it stands.
  static let written = "written"
  /// The form of several texts, each as it is by itself, which one text never has.
  private static let mixed = "mixed"

  /// Whether words are a clause: a verb in a form of its own stands somewhere behind the first.
  func isClause(_ text: String) -> Bool {
    Words(text).all.dropFirst().prefix(40).contains {
      reading.auxiliaries.contains($0.lower) || index.finite.contains($0.lower)
    }
  }

  /// How far behind a subject its verb may stand.
  static let reach = 7

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
  func isTransparent(_ word: Words.Word, _ words: Words, _ place: Int) -> Bool {
    guard word.raw == word.core else { return false }
    return reading.auxiliaries.contains(word.lower) || isAdverb(word)
  }

  func isAdverb(_ word: Words.Word) -> Bool {
    reading.adverbs.contains(word.lower) || index.rungWords.contains(word.lower)
      || reading.adverbEndings.contains {
        word.lower.hasSuffix($0) && word.lower.count > $0.count + 2
      }
  }

  // MARK: What stands before and behind the verb

  struct Front {
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

  func front(_ words: Words, _ range: Range<Int>) -> Front? {
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

  func link(_ words: Words, at index: Int, to end: Int) -> (link: String, count: Int)? {
    for inner in self.index.inner
    where index + inner.words.count <= end && words.matches(inner.words, at: index) {
      return (inner.link, inner.words.count)
    }
    return nil
  }

  /// Matches the words behind a verb, with a connective at the place of *also*.
  func behind(_ pattern: FrameIndex.Pattern, _ words: Words, _ start: Int, _ end: Int)
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

  func complements(
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
    where (!complement.isFallback || complement.roles.count == 1) && complement.form != Self.mixed {
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
