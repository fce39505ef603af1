import Grammar
import MeetingModel
import Phrasing

/// The patterns that a clause may follow: a verb alone, words between its parts, an adverb before it.
extension ClauseReader {
  /// A wording without a verb of its own, such as *will*.
  func plain(
    _ pattern: FrameIndex.Pattern, _ words: Words, _ start: Int, _ place: Int, _ end: Int
  ) -> [Reading] {
    guard words.matches(pattern.before, at: place, ignoringCase: true),
      let front = self.front(words, start..<place), front.auxiliaries.isEmpty,
      let behind = behind(pattern, words, place + pattern.before.count, end),
      behind.link == nil || front.link == nil
    else { return [] }
    // "also will": the rules put the adverb behind; "also cannot": they put it before.
    let takesFront = !pattern.behind.contains(nil)
    let own = takesFront ? front.unlinked : front.written
    let pin = own.isEmpty ? nil : (own + pattern.before).joined(separator: " ")
    if let joined = self.joined(words, behind.end, end) {
      return complements(
        pattern, words, joined, end, link: nil, pin: words.text(start..<joined),
        score: pattern.before.count + joined - behind.end)
    }
    return complements(
      pattern, words, behind.end, end, link: behind.link ?? (takesFront ? front.link : nil),
      pin: pin, score: pattern.before.count + behind.count)
  }

  /// Behind a second modal that is joined to the first: *can and must*, *cannot and do not*.
  func joined(_ words: Words, _ start: Int, _ end: Int) -> Int? {
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

  func verbal(
    _ pattern: FrameIndex.Pattern, _ form: VerbForm, _ words: Words, _ start: Int, _ place: Int,
    _ end: Int, isOne: Bool, allowsPins: Bool
  ) -> [Reading] {
    let word = words[place]
    guard word.raw == word.core || place + 1 == end else {
      return allowsPins ? aside(pattern, form, words, start, place, end) : []
    }
    guard let front = front(words, start..<place) else { return [] }
    if let inside = interposed(words, place + 1, end) {
      return allowsPins ? interposed(inside, pattern, form, words, start, place, end, front) : []
    }
    var end = end
    var found = behind(pattern, words, place + 1, end)
    if found == nil, let count = behindObject(pattern, words, place + 1, end) {
      end -= count
      found = (place + 1, nil, count)
    }
    guard let behind = found else {
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

  /// How many words a wording's phrase has that stands behind a short object, and not before it (*condemned the
  /// attack in the strongest terms*); nil where it does not.
  private func behindObject(
    _ pattern: FrameIndex.Pattern, _ words: Words, _ start: Int, _ end: Int
  ) -> Int? {
    let phrase = pattern.behind.compactMap(\.self)
    let object = start..<max(start, end - phrase.count)
    return phrase.count == pattern.behind.count && index.behindShort.contains(phrase)
      && !object.isEmpty && object.count <= index.shortWords
      && words.matches(phrase, at: object.upperBound) ? phrase.count : nil
  }

  /// Two verbs of one object (*welcome and fully support the plan*): the second's act, both pinned.
  func shared(_ words: Words, _ start: Int, _ place: Int, _ end: Int) -> [Reading] {
    guard place + 2 < end, words[place].raw == words[place].core,
      reading.conjunctions.contains(words[place + 1].raw)
    else { return [] }
    var second = place + 2
    while second < min(end, place + Self.reach),
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
    guard second < min(end, place + Self.reach) else { return [] }
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
  func aside(
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

  /// Behind words between a verb and what it is about: a pronoun of those who speak, a time.
  private func interposed(_ words: Words, _ start: Int, _ end: Int) -> Int? {
    guard let found = reading.interposed.first(where: { words.matches($0, at: start) }),
      start + found.count < end
    else { return nil }
    return start + found.count
  }

  /// A verb with such words behind it: *commit ourselves to …*, *agreed last year to …*. It is pinned
  /// with them.
  private func interposed(
    _ inside: Int, _ pattern: FrameIndex.Pattern, _ form: VerbForm, _ words: Words, _ start: Int,
    _ place: Int, _ end: Int, _ front: Front
  ) -> [Reading] {
    guard pattern.before.isEmpty, front.link == nil,
      !front.auxiliaries.isEmpty || Self.isFinite(form),
      let behind = behind(pattern, words, inside, end), behind.link == nil
    else { return [] }
    return complements(
      pattern, words, behind.end, end, link: nil, pin: words.text(start..<behind.end),
      score: 2 * behind.count - 1)
  }

  /// The most words in commas between a verb and what it is about.
  private static let longestAside = 10

  /// *continue*, behind which an infinitive goes on.
  func isContinuing(_ words: Words, _ place: Int) -> Bool {
    place + 1 < words.count && reading.infinitives.contains(words[place + 1].lower)
  }

  /// A wording with an adverb of the text's inside it: *are deeply troubled*. It is pinned whole.
  func adverbial(
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

  static func isFinite(_ form: VerbForm) -> Bool {
    switch form {
    case .presentPlural, .presentSingular, .past, .pastSingular: true
    case .base, .pastParticiple, .gerund: false
    }
  }

  func isModal(_ front: Front) -> Bool {
    front.auxiliaries.first.map { reading.modals.contains($0) } ?? false
  }

  /// The form that the drafter would give the verb.
  func expected(_ base: String, _ tense: FrameTense?, isOne: Bool) -> String {
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
}
