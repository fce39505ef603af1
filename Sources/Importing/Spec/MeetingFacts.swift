import Grammar
import MeetingModel
import Phrasing

/// What a published text says of the meeting: who, when, where, and how it speaks.
struct MeetingFacts {
  var title: String
  var language: Language
  var date: CalendarDate
  var isDateKnown: Bool
  var city: String?
  var parties: [Party]
  var people: [String: String]
  var kind: String
  var house: String?
}

/// Finds the facts of a meeting in its statement.
struct FactFinder {
  let phrasebook: Phrasebook
  let book: LanguageBook
  let language: Language
  let countries: CountryFinder

  /// The facts of a text, whose sentences stand in reading order.
  func facts(_ text: PublishedText, sentences: [String]) -> MeetingFacts {
    let title = self.title(text, sentences)
    let head = Array(sentences.prefix(6))
    // Lines between title and text say where and when.
    let front = text.blocks.prefix(4).map(\.text)
    let codes = partyCodes(title, head, sentences)
    let people = self.people(sentences, codes)
    let parties = codes.map { party($0, people) }
    let found = date([text.date].compactMap { $0 } + front + head + [title] + sentences.suffix(3))
    return MeetingFacts(
      title: title, language: language, date: found ?? CalendarDate(year: year(sentences) ?? 2000),
      isDateKnown: found != nil, city: city(front.filter { $0 != title } + head + [title]),
      parties: parties,
      people: Dictionary(
        people.flatMap { person in person.words.map { ($0, person.code) } },
        uniquingKeysWith: { first, _ in first }),
      kind: kind(title, head, codes, people), house: house(sentences, codes))
  }

  private func title(_ text: PublishedText, _ sentences: [String]) -> String {
    let own = text.title ?? sentences.first ?? ""
    return String(own.prefix(400))
  }

  // MARK: Parties

  /// The parties: those that the title names before it says what the statement is on, the members of
  /// the group that it names, those who speak in the first sentence; else whom the text names most.
  private func partyCodes(_ title: String, _ head: [String], _ sentences: [String]) -> [String] {
    func own(_ text: String) -> [String] {
      countries.codes(in: text).filter { book.reading.groups[$0] == nil }
    }
    let title = Self.withSmallLetters(title, book.reading.joints)
    let speakers = own(beforeTopic(title))
    if speakers.count > 1 { return Array(speakers.prefix(Self.mostParties)) }
    let members = countries.members(in: beforeTopic(title))
    if !members.isEmpty { return members + speakers.filter { !members.contains($0) } }
    var titled = own(title)
    if titled.count > 1 { return Array(titled.prefix(Self.mostParties)) }
    if let first = head.first(where: { !$0.isEmpty }) {
      let row = own(beforeTopic(first))
      let isRow = Words(first).all.prefix(1).contains { $0.lower == book.subjects.we }
      if isRow, row.count > 1 { return Array(row.prefix(Self.mostParties)) }
      if isRow, titled.isEmpty { titled = row }
      let members = countries.members(in: first)
      if titled.isEmpty, row.isEmpty, !members.isEmpty { return members }
    }
    var counts: [String: Int] = [:]
    for sentence in sentences { for code in own(sentence) { counts[code, default: 0] += 1 } }
    let named = counts.filter { !titled.contains($0.key) }.sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }
    return titled + named.prefix(max(0, 2 - titled.count)).map { $0.key }
  }

  private static let mostParties = 32

  /// A title in capitals as names are written (*REPUBLIC OF KOREA*); any other as it stands.
  private static func withSmallLetters(_ title: String, _ joints: Set<String>) -> String {
    guard !title.contains(where: \.isLowercase) else { return title }
    return title.split(separator: " ").map { word in
      let small = word.lowercased()
      if joints.contains(small) { return small }
      // "U.S.", "ROK"
      let letters = word.count(where: \.isLetter)
      return letters <= 3 ? String(word) : small.withCapital
    }.joined(separator: " ")
  }

  /// A title or sentence up to what it is about, or where.
  private func beforeTopic(_ text: String) -> String {
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      if words.count > 2, book.reading.topics.contains(word.lowercased()) { break }
      words.append(word)
    }
    return words.joined(separator: " ")
  }

  private func party(_ code: String, _ people: [Person]) -> Party {
    let own = people.filter { $0.code == code }
    var seen: Set<String> = []
    return Party(
      id: code,
      principals: own.filter { seen.insert($0.words.last ?? $0.name).inserted }.prefix(4).map {
        Principal(
          office: .imported($0.office, language), name: .imported($0.name, language),
          origin: .imported)
      }, origin: .imported)
  }

  // MARK: When and where

  func date(_ texts: [String]) -> CalendarDate? {
    for text in texts {
      if let date = isoDate(text) { return date }
      let words = Words(text)
      for index in 0..<words.count {
        guard let month = book.calendar.months.firstIndex(of: words[index].core) else { continue }
        func number(_ place: Int) -> Int? {
          guard place >= 0, place < words.count else { return nil }
          return Int(words[place].core.filter { $0.isNumber })
        }
        func isYear(_ number: Int?) -> Bool { number.map { (1900...2200).contains($0) } ?? false }
        if let year = number(index - 1), isYear(year), let day = number(index + 1),
          (1...31).contains(day)
        {
          return CalendarDate(year: year, month: month + 1, day: day)
        }
        if let day = number(index + 1), (1...31).contains(day), let year = number(index + 2),
          isYear(year)
        {
          return CalendarDate(year: year, month: month + 1, day: day)
        }
        if let day = number(index - 1), (1...31).contains(day), let year = number(index + 1),
          isYear(year)
        {
          return CalendarDate(year: year, month: month + 1, day: day)
        }
      }
    }
    return nil
  }

  /// `2024-10-31` anywhere in a text.
  private func isoDate(_ text: String) -> CalendarDate? {
    let digits = Array(text.utf8)
    guard digits.count >= 10 else { return nil }
    func value(_ range: Range<Int>) -> Int? {
      Int(String(decoding: digits[range], as: UTF8.self))
    }
    for start in 0...(min(digits.count, 400) - 10 < 0 ? 0 : min(digits.count, 400) - 10) {
      guard digits[start + 4] == 45, digits[start + 7] == 45, let year = value(start..<(start + 4)),
        let month = value((start + 5)..<(start + 7)), let day = value((start + 8)..<(start + 10)),
        (1900...2200).contains(year), (1...12).contains(month),
        (1...28).contains(day)
          || (29...31).contains(day) && [1, 3, 5, 7, 8, 10, 12].contains(month)
          || (29...30).contains(day) && month != 2
      else { continue }
      return CalendarDate(year: year, month: month, day: day)
    }
    return nil
  }

  private func year(_ sentences: [String]) -> Int? {
    for sentence in sentences {
      for word in sentence.split(separator: " ") {
        let digits = word.filter(\.isNumber)
        if digits.count == 4, let year = Int(digits), (1990...2100).contains(year) { return year }
      }
    }
    return nil
  }

  /// The place that stands behind *in*, or before a date in a line of its own.
  private func city(_ texts: [String]) -> String? {
    for text in texts.prefix(7) {
      let words = Words(text)
      if words.count <= 8, date([text]) != nil, let first = words.all.first, first.endsInComma,
        isPlace(first.core, words, 0)
      {
        return first.core
      }
    }
    for text in texts.prefix(7) {
      let words = Words(text)
      for index in 0..<max(0, words.count - 1)
      where book.reading.places.contains(words[index].raw) {
        var end = index + 1
        while end < words.count, words[end].core.first?.isUppercase == true, end < index + 4 {
          end += 1
          if words[end - 1].raw != words[end - 1].core || words[end - 1].core.last == "." { break }
        }
        guard end > index + 1 else { continue }
        var name = words.bare((index + 1)..<end)
        while let last = name.last, ".)”\"".contains(last) { name.removeLast() }
        if isPlace(name, words, index + 1) { return name }
      }
    }
    return nil
  }

  private func isPlace(_ name: String, _ words: Words, _ index: Int) -> Bool {
    guard let first = name.first, first.isUppercase else { return false }
    return !book.calendar.months.contains(words[index].core)
      && countries.name(in: words, at: index, nounsOnly: false) == nil
      && !name.contains { $0.isNumber } && !book.reading.openers.contains(name)
      && !name.contains("’") && !name.contains("'")
      && !name.split(separator: " ").contains { book.reading.speakers.contains(String($0)) }
  }

  private func kind(_ title: String, _ head: [String], _ codes: [String], _ people: [Person])
    -> String
  {
    let ids = Set(phrasebook.vocabulary.kinds.map(\.id))
    func known(_ kind: String) -> String {
      ids.contains(kind) ? kind : phrasebook.vocabulary.defaultKind
    }
    for kind in book.reading.kinds where kind.marks.contains(where: { title.contains($0) }) {
      return known(kind.kind)
    }
    if people.contains(where: { book.offices.leaderNouns.contains($0.office) }) {
      return known("summit")
    }
    return known(codes.count == 3 ? "trilateral" : "dialogue")
  }

  // MARK: House

  /// The house whose spelling the text has; nil where nothing tells.
  private func house(_ sentences: [String], _ codes: [String]) -> String? {
    var counts: [String: Int] = [:]
    var words: [String: Int] = [:]
    for sentence in sentences {
      for word in sentence.split(whereSeparator: { !$0.isLetter }) {
        words[word.lowercased(), default: 0] += 1
      }
    }
    let ids = phrasebook.vocabulary.houses.map(\.id)
    for (base, forms) in phrasebook.spelling {
      let spellings = Set(forms.values).union([base])
      guard spellings.count > 1 else { continue }
      for id in ids { counts[id, default: 0] += words[forms[id] ?? base] ?? 0 }
    }
    let most = ids.map { counts[$0] ?? 0 }.max() ?? 0
    guard most > 0 else { return nil }
    let best = ids.filter { counts[$0] == most }
    return best.first { id in
      phrasebook.houses[id]?.countries.contains { codes.contains($0) } == true
    } ?? best.first
  }
}
