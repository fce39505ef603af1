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
  }

  let book: LanguageBook
  let countries: CountryFinder
  let parties: [String]
  /// Surnames and other names of principals, with their party.
  let people: [String: String]
  /// Every form of the phrasebook's verbs.
  let verbs: Set<String>
  private let reading: ReadingWording
  private let titles: Set<String>

  init(
    book: LanguageBook, countries: CountryFinder, parties: [String], people: [String: String],
    verbs: Set<String>
  ) {
    self.verbs = verbs
    self.book = book
    self.countries = countries
    self.parties = parties
    self.people = people
    reading = book.reading
    let nouns = book.offices.nouns.flatMap { [$0.one, $0.many] }
    titles = book.reading.titles.union(
      nouns.compactMap { $0.split(separator: " ").first.map(String.init) })
  }

  /// The subject that begins at a word; nil where none of the parties speaks there.
  func match(_ words: Words, at start: Int) -> Match? {
    guard start < words.count else { return nil }
    let first = words[start]
    if first.lower == book.subjects.we || first.lower == book.subjects.pronoun {
      let isWe = first.lower == book.subjects.we
      let pronoun = Match(
        end: start + 1, speaker: .all, isOne: false, isWe: isWe, mayBeRule: true,
        label: first.core)
      return first.endsInComma ? aside(pronoun, words, start) : pronoun
    }
    if reading.personal.contains(first.core), !first.endsInComma {
      return Match(
        end: start + 1, speaker: .all, isOne: true, isWe: false, mayBeRule: false,
        label: first.core)
    }
    return row(words, at: start)
  }

  /// A label with words in commas behind it: *We, the ministers of …,*.
  private func aside(_ match: Match, _ words: Words, _ start: Int) -> Match? {
    guard
      let close = (match.end..<min(words.count, match.end + 80)).last(where: { index in
        words[index].endsInComma && index + 1 < words.count
          && isVerbish(words[index + 1].lower)
      })
    else { return nil }
    var match = match
    match.end = close + 1
    match.mayBeRule = false
    match.label = words.text(start..<(close + 1))
    return match
  }

  private func isVerbish(_ word: String) -> Bool {
    verbs.contains(word) || reading.auxiliaries.contains(word)
  }

  // MARK: Rows of names and labels

  private struct Unit {
    var end: Int
    var codes: [String]
    var isLabel: Bool
    /// Whether it is one person or one country.
    var isOne: Bool
    var isCountry: Bool
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
      guard isAnd || comma, let unit = unit(words, at: next) else { break }
      units.append(unit)
      end = unit.end
    }
    guard !words[end - 1].endsInComma else { return nil }
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
    return Match(
      end: end, speaker: speaker, isOne: isOne, isWe: false,
      mayBeRule: isBare && speaker != .all || isLabel && units.count == 1,
      label: words.text(start..<end))
  }

  private func unit(_ words: Words, at start: Int) -> Unit? {
    guard start < words.count else { return nil }
    if let unit = label(words, at: start) { return unit }
    var index = start
    if book.lexicon.articles.contains(words[index].lower), words[index].raw == words[index].core {
      index += 1
    }
    if let name = countries.name(in: words, at: index, nounsOnly: true),
      !isFollowedByName(words, index + name.words.count)
    {
      return Unit(
        end: index + name.words.count, codes: [name.code], isLabel: false, isOne: true,
        isCountry: true)
    }
    return person(words, at: index)
  }

  /// Whether a capitalised word stands behind a country's name, which then is no noun.
  private func isFollowedByName(_ words: Words, _ index: Int) -> Bool {
    guard index < words.count, !words[index - 1].endsInComma else { return false }
    return words[index].core.first?.isUppercase == true
  }

  /// *the Secretaries and Ministers*, *both sides*, *the two leaders*, *the Foreign Ministers of …*.
  private func label(_ words: Words, at start: Int) -> Unit? {
    guard reading.determiners.contains(words[start].core), start + 1 < words.count else {
      return reading.speakers.contains(words[start].core)
        && words[start].core.first?.isUppercase == true && !titles.contains(words[start].core)
        ? labelled(words, start, start + 1) : nil
    }
    var index = start
    var last: Int?
    while index < min(words.count, start + 8) {
      let word = words[index]
      if reading.speakers.contains(word.core) {
        last = index
        if word.endsInComma { break }
      } else if index > start, isPartyAdjective(words, at: index) {
        // "the U.S. side"
      } else if !reading.determiners.contains(word.core) {
        break
      } else if word.endsInComma {
        break
      }
      index += 1
    }
    guard let last else { return nil }
    return labelled(words, start, last + 1)
  }

  private func labelled(_ words: Words, _ start: Int, _ end: Int) -> Unit {
    var end = end
    var codes: [String] = []
    // "the Governments of A and B", "the leaders of the G7"
    if end + 1 < words.count, words[end].lower == "of", !words[end - 1].endsInComma {
      var index = end + 1
      while index < words.count {
        if book.lexicon.articles.contains(words[index].lower)
          || book.lexicon.conjunctions.contains(words[index].lower)
        {
          index += 1
          continue
        }
        guard let name = countries.name(in: words, at: index, nounsOnly: true) else { break }
        codes.append(name.code)
        index += name.words.count
        end = index
        if !words[index - 1].endsInComma, index < words.count,
          !book.lexicon.conjunctions.contains(words[index].lower)
        {
          break
        }
      }
    }
    for index in start..<end {
      if let code = adjective(words, at: index), !codes.contains(code) { codes.append(code) }
    }
    let noun = words[end - 1].core
    return Unit(
      end: end, codes: codes, isLabel: true,
      isOne: noun.lowercased() == "side" || noun.lowercased() == "government", isCountry: false)
  }

  private func isPartyAdjective(_ words: Words, at index: Int) -> Bool {
    adjective(words, at: index) != nil
  }

  private func adjective(_ words: Words, at index: Int) -> String? {
    guard let name = countries.name(in: words, at: index, nounsOnly: false),
      parties.contains(name.code)
    else { return nil }
    return name.code
  }

  /// A person or several by title and name, with offices and countries as they are introduced.
  private func person(_ words: Words, at start: Int) -> Unit? {
    var index = start
    // "U.S. President …", "United States Secretary of State …"
    if let name = countries.name(in: words, at: index, nounsOnly: false) {
      index += name.words.count
    }
    let hasArticle = start > 0 && book.lexicon.articles.contains(words[start - 1].lower)
    guard index < words.count, titles.contains(words[index].core) else { return nil }
    var end = index
    var codes: [String] = []
    var isPlural = false
    while end < min(words.count, start + 60) {
      let word = words[end]
      let isName = word.core.first?.isUppercase == true || word.core.first == "("
      if word.core.hasSuffix("’s") || word.core.hasSuffix("'s") { return nil }
      if isName {
        if let code = people[word.core], !codes.contains(code) { codes.append(code) }
        if book.offices.nouns.contains(where: { $0.many == word.core }) { isPlural = true }
      } else if !(reading.joints.contains(word.core) && end + 1 < words.count
        && isNameLike(words, end + 1))
      {
        break
      }
      end += 1
      if word.endsInComma, !isSuffix(words, end) { break }
    }
    for index in start..<end {
      if let code = adjective(words, at: index), !codes.contains(code) { codes.append(code) }
    }
    // "The President" is one of them; "President" alone is a word.
    guard end > index + (hasArticle ? 0 : 1) else { return nil }
    // A title and a name without a country are those of a principal, unless the text says otherwise.
    return Unit(
      end: end, codes: codes, isLabel: codes.isEmpty,
      isOne: !isPlural
        && !(index..<end).dropFirst(2).contains {
          book.lexicon.conjunctions.contains(words[$0].core)
        },
      isCountry: false)
  }

  private func isNameLike(_ words: Words, _ index: Int) -> Bool {
    guard let first = words[index].core.first else { return false }
    if first.isUppercase { return true }
    return reading.joints.contains(words[index].core) && index + 1 < words.count
      && words[index + 1].core.first?.isUppercase == true
  }

  /// *Jr.*, which stands behind a comma, and a further name behind it.
  private func isSuffix(_ words: Words, _ index: Int) -> Bool {
    guard index < words.count else { return false }
    return reading.closingAbbreviations.contains(words[index].core)
  }
}
