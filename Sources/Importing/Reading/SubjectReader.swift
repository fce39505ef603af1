import Grammar
import MeetingModel
import Phrasing

/// Finds who speaks.
struct SubjectReader {
  /// A subject as it stands in a sentence.
  struct Match {
    /// Behind its last word.
    var end: Int
    var speaker: Speaker
    /// How the verb agrees.
    var isOne: Bool
    var isWe: Bool
    /// Whether a rule may make the label, so that no pin is needed.
    var mayBeRule: Bool
    /// The label as it stands.
    var label: String
    /// Whether it is nothing but names of countries.
    var isCountries = false
  }

  let book: LanguageBook
  let countries: CountryFinder
  let parties: [String]
  /// Surnames and other names of principals, with their party.
  let people: [String: String]
  /// Every form in which a verb of the phrasebook can be a sentence's.
  let finite: Set<String>
  let reading: ReadingWording
  let titles: Set<String>
  /// The forms that a word has as a verb of the phrasebook.
  let finiteBases: (String) -> Set<VerbForm>
  /// The organs that the text introduces.
  private(set) var organs = OrganNames()

  init(
    book: LanguageBook, countries: CountryFinder, parties: [String], people: [String: String],
    index: FrameIndex
  ) {
    finite = index.finite
    finiteBases = { word in Set((index.verbs[word] ?? []).map(\.form)) }
    self.book = book
    self.countries = countries
    self.parties = parties
    self.people = people
    reading = book.reading
    let nouns = book.offices.nouns.flatMap { [$0.one, $0.many] }
    titles = book.reading.titles.union(
      nouns.compactMap { $0.split(separator: " ").first.map(String.init) })
  }

  /// Takes in the organs that texts introduce.
  mutating func learnOrgans(_ texts: [String]) { organs = OrganNames(texts, subjects: self) }

  /// How many words may stand in commas behind a subject: behind a pronoun the whole row of those who
  /// speak, behind a name a remark.
  private static let longestRow = 160
  private static let longestAside = 24

  /// The subject that begins at a word; nil where none of the parties speaks there.
  ///
  /// - Parameter previous: who spoke in the sentence before, for *he*, *she* and *it*.
  func match(_ words: Words, at start: Int, previous: Speaker? = nil) -> Match? {
    guard start < words.count else { return nil }
    let first = words[start]
    // A page that quotes a statement opens each of its paragraphs with a mark (*“We welcome …*).
    if let bare = words.withoutQuote(at: start) {
      guard var match = match(bare, at: start, previous: previous) else { return nil }
      match.label = words.text(start..<match.end)
      match.mayBeRule = false
      return match
    }
    if first.lower == book.subjects.we || first.lower == book.subjects.pronoun {
      let isWe = first.lower == book.subjects.we
      let pronoun = Match(
        end: start + 1, speaker: .all, isOne: false, isWe: isWe, mayBeRule: true,
        label: first.core)
      if first.endsInComma { return aside(pronoun, words, start, Self.longestRow) }
      return isDash(words, start + 1) ? dashed(pronoun, words, start) : pronoun
    }
    let isNeutral = reading.neutral.contains(first.core)
    if isNeutral || reading.personal.contains(first.core), !first.endsInComma {
      let side: Speaker? =
        if case .parties(let ids)? = previous, ids.count == 1 { previous } else { nil }
      // *It* is somebody only behind a sentence of one side.
      guard side != nil || !isNeutral else { return nil }
      return Match(
        end: start + 1, speaker: side ?? .all, isOne: true, isWe: false, mayBeRule: false,
        label: first.core)
    }
    return row(words, at: start) ?? both(words, at: start)
  }

  /// *Both*, alone or before two names.
  private func both(_ words: Words, at start: Int) -> Match? {
    guard
      let found = reading.both.first(where: { words.matches($0, at: start) }),
      !words[start + found.count - 1].endsInComma, start + found.count < words.count
    else { return nil }
    if found.count == 1, var match = row(words, at: start + 1) {
      match.label = words.text(start..<match.end)
      match.mayBeRule = false
      return match
    }
    let end = start + found.count
    guard isVerbish(words, end) else { return nil }
    return Match(
      end: end, speaker: .all, isOne: reading.singles.contains(words[end - 1].core), isWe: false,
      mayBeRule: false, label: words.text(start..<end))
  }

  /// A subject with words in commas behind it: *We, the ministers of …,*.
  private func aside(_ match: Match, _ words: Words, _ start: Int, _ longest: Int) -> Match? {
    let end = min(words.count - 1, match.end + longest)
    guard match.end < end,
      let close = (match.end..<end).first(where: { index in
        words[index].endsInComma && isVerbish(words, index + 1)
      })
    else { return nil }
    return extended(match, words, start, to: close + 1)
  }

  /// A subject with words between dashes behind it: *we – the leaders of … –*.
  private func dashed(_ match: Match, _ words: Words, _ start: Int) -> Match? {
    let from = match.end + 1
    let end = min(words.count - 1, match.end + Self.longestRow)
    guard from < end,
      let close = (from..<end).first(where: { isDash(words, $0) && isVerbish(words, $0 + 1) })
    else { return nil }
    return extended(match, words, start, to: close + 1)
  }

  private func isDash(_ words: Words, _ index: Int) -> Bool {
    index < words.count && ["–", "—", "-", "--"].contains(words[index].raw)
  }

  private func extended(_ match: Match, _ words: Words, _ start: Int, to end: Int) -> Match {
    let close = end - 1
    var match = match
    match.end = end
    match.mayBeRule = false
    match.label = words.text(start..<end)
    // Whoever is named in the remark may speak too: then nobody speaks alone.
    let named = countries.codes(in: match.label).filter { parties.contains($0) }
    if case .parties(let ids) = match.speaker, named.count > ids.count {
      match.speaker = .all
      match.isOne = match.isOne && !hasAnd(words, start..<close)
    }
    return match
  }

  private func hasAnd(_ words: Words, _ range: Range<Int>) -> Bool {
    range.contains { book.lexicon.conjunctions.contains(words[$0].lower) }
  }

  /// Whether a word may be the verb of a sentence.
  func isVerbish(_ word: String) -> Bool {
    finite.contains(word) || reading.auxiliaries.contains(word)
  }

  /// Whether a verb may stand at a word or behind the adverbs there.
  func isVerbish(_ words: Words, _ index: Int) -> Bool {
    var place = index
    while place < min(words.count, index + 4) {
      let word = words[place]
      if isVerbish(word.lower) { return true }
      guard word.raw == word.core,
        reading.adverbs.contains(word.lower)
          || reading.adverbEndings.contains(where: { word.lower.hasSuffix($0) })
      else { return false }
      place += 1
    }
    return false
  }

  // MARK: Rows of names and labels

  struct Unit {
    var end: Int
    var codes: [String]
    var isLabel: Bool
    /// Whether it is one person or one country.
    var isOne: Bool
    var isCountry: Bool
    /// Whether it is a title of several, behind which further names may stand.
    var isSeveral = false
  }

  /// Names and labels, coordinated.
  private func row(_ words: Words, at start: Int) -> Match? {
    guard let first = unit(words, at: start) else { return nil }
    var units = [first]
    var end = first.end
    while end < words.count, units.count < 40 {
      let comma = words[end - 1].endsInComma
      var next = end
      let isAnd = book.lexicon.conjunctions.contains(words[next].lower)
      if isAnd { next += 1 }
      guard isAnd || comma,
        let unit = unit(words, at: next) ?? (first.isSeveral ? name(words, at: next) : nil)
      else { break }
      units.append(unit)
      end = unit.end
    }
    var codes: [String] = []
    for code in units.flatMap(\.codes) where !codes.contains(code) { codes.append(code) }
    let isLabel = units.contains(where: \.isLabel)
    guard isLabel || !codes.isEmpty else { return nil }
    // Somebody who is no party speaks only beside one who is.
    guard isLabel || codes.contains(where: { parties.contains($0) }) else { return nil }
    let isOne = units.count == 1 && first.isOne
    let own = codes.filter { parties.contains($0) }
    let isAll = isLabel && own.isEmpty || own.count == parties.count && !units[0].isCountry
    // Whose several people are, is only known of all of them together.
    let isKnown = isOne || units.allSatisfy(\.isCountry) || own.count > 1
    let speaker: Speaker =
      own.isEmpty || isAll || own.count != codes.count || !isKnown ? .all : .parties(own)
    let isBare = units.allSatisfy(\.isCountry)
    let match = Match(
      end: end, speaker: speaker, isOne: isOne, isWe: false,
      mayBeRule: isBare && speaker != .all || isLabel && units.count == 1,
      label: words.text(start..<end), isCountries: isBare)
    // "(hereinafter “the Sides”)"
    if let close = behindRemark(words, end), words[end - 1].raw == words[end - 1].core {
      return extended(match, words, start, to: close)
    }
    guard words[end - 1].endsInComma else { return match }
    if let found = aside(match, words, start, Self.longestAside) { return found }
    // The last of the row was a remark on the first (*Minister Roe, Minister of Trade, met …*).
    guard units.count > 1, isVerbish(words, end) else { return nil }
    return extended(match, words, start, to: end)
  }

  /// Behind a remark in brackets of several words; nil where none begins.
  private func behindRemark(_ words: Words, _ start: Int) -> Int? {
    guard start < words.count, words[start].core.first == "(" else { return nil }
    let end = min(words.count - 1, start + Self.longestAside)
    guard start < end,
      let close = (start..<end).first(where: { words[$0].core.last == ")" })
    else { return nil }
    return isVerbish(words, close + 1) ? close + 1 : nil
  }

  /// A name without a title, behind a title of several (*Ministers Roe, Doe, and Poe*).
  private func name(_ words: Words, at start: Int) -> Unit? {
    var end = start
    while end < min(words.count, start + 4), words[end].core.first?.isUppercase == true {
      end += 1
      if words[end - 1].endsInComma { break }
    }
    guard end > start else { return nil }
    let code = words.all[start..<end].lazy.compactMap { people[$0.core] }.first
    return Unit(
      end: end, codes: code.map { [$0] } ?? [], isLabel: false, isOne: true, isCountry: false)
  }
}
