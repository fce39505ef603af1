import MeetingModel
import Phrasing

/// Who is named with an office.
extension FactFinder {
  struct Person {
    var code: String
    var office: String
    var name: String
    var words: [String]
  }

  /// People by title and name beside whom a party is named.
  func people(_ sentences: [String], _ codes: [String]) -> [Person] {
    var people: [Person] = []
    let nouns = Set(book.offices.nouns.map(\.one))
    for sentence in sentences.prefix(400) {
      let words = Words(sentence)
      var index = 0
      while index < words.count {
        guard let title = title(words, at: index, nouns), !words[title - 1].endsInComma else {
          index += 1
          continue
        }
        var end = title
        var name: [String] = []
        while end < words.count, isName(words[end]), name.count < 6 {
          name.append(words[end].core)
          end += 1
          if words[end - 1].endsInComma, !isSuffix(words, end) { break }
        }
        if !name.isEmpty, let code = code(words, before: index, behind: end, codes) {
          let own = name.filter {
            $0.count > 2 && !book.reading.closingAbbreviations.contains($0)
          }
          if !own.isEmpty {
            people.append(
              Person(
                code: code, office: words.text(index..<title), name: words.bare((title)..<end),
                words: own))
          }
        }
        index = max(end, index + 1)
      }
    }
    return people
  }

  /// Behind an office's words; nil where none begin.
  private func title(_ words: Words, at index: Int, _ nouns: Set<String>) -> Int? {
    for length in [3, 2, 1] where index + length <= words.count {
      guard nouns.contains(words.bare(index..<(index + length))) else { continue }
      var end = index + length
      // "Secretary of State for Defence", "Minister for Foreign Affairs and Trade"
      while end < words.count, !words[end - 1].endsInComma {
        if book.reading.portfolios.contains(words[end].core.withoutStop) {
          end += 1
        } else if book.reading.joints.contains(words[end].core), end + 1 < words.count,
          book.reading.portfolios.contains(words[end + 1].core.withoutStop)
        {
          end += 2
        } else {
          break
        }
      }
      return end
    }
    return nil
  }

  private func isName(_ word: Words.Word) -> Bool {
    guard let first = word.core.first, first.isUppercase else { return false }
    return !word.core.hasSuffix("’s") && !word.core.hasSuffix("'s")
      && !book.offices.nouns.contains { $0.one == word.core || $0.many == word.core }
  }

  private func isSuffix(_ words: Words, _ index: Int) -> Bool {
    index < words.count && book.reading.closingAbbreviations.contains(words[index].core)
  }

  /// The party that stands before an office or behind a name.
  private func code(_ words: Words, before start: Int, behind end: Int, _ codes: [String])
    -> String?
  {
    for length in 1...4 where start - length >= 0 {
      if let name = countries.name(in: words, at: start - length, nounsOnly: false),
        name.words.count == length
      {
        return name.code
      }
    }
    var index = end
    guard index + 1 < words.count, words[index].core == "of" else { return nil }
    index += 1
    if book.lexicon.articles.contains(words[index].lower) { index += 1 }
    return countries.name(in: words, at: index, nounsOnly: true)?.code
  }

  // MARK: Delegations

  /// Those of a row who belong together by the country behind them (*Secretary of State Roe and
  /// Secretary of Defense Doe of Norland*); nil where the row has anybody else.
  func delegations(_ text: String) -> [(code: String, principals: [Principal])]? {
    let words = Words(text)
    let nouns = Set(book.offices.nouns.map(\.one))
    var result: [(code: String, principals: [Principal])] = []
    var open: [Principal] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      if book.lexicon.conjunctions.contains(word.lower)
        || book.lexicon.articles.contains(word.lower)
      {
        index += 1
        continue
      }
      if !open.isEmpty, book.reading.origins.contains(word.lower), index + 1 < words.count {
        var next = index + 1
        if book.lexicon.articles.contains(words[next].lower) { next += 1 }
        if let country = countries.name(in: words, at: next, nounsOnly: true) {
          result.append((country.code, open))
          open = []
          index = next + country.words.count
          if index < words.count, words[index].core.first == "(" { index += 1 }
          continue
        }
      }
      guard let title = title(words, at: index, nouns) else { return nil }
      var end = title
      while end < words.count, isName(words[end]) || isParticle(words, end) {
        end += 1
        if words[end - 1].endsInComma, !isSuffix(words, end) { break }
      }
      let name = end > title ? words.bare(title..<end) : nil
      open.append(
        Principal(
          office: .imported(words.bare(index..<title), language),
          name: name.map { .imported($0, language) }, origin: .imported))
      index = end
    }
    return open.isEmpty && !result.isEmpty ? result : nil
  }

  /// A small word inside a name (*van der Roe*).
  private func isParticle(_ words: Words, _ index: Int) -> Bool {
    book.reading.joints.contains(words[index].core) && words[index].core.first?.isLowercase == true
      && !book.reading.origins.contains(words[index].lower)
      && !book.lexicon.conjunctions.contains(words[index].lower) && index + 1 < words.count
      && isName(words[index + 1])
  }
}

extension String {
  /// A word without the full stop of its sentence.
  fileprivate var withoutStop: String { last == "." ? String(dropLast()) : self }
}
