import MeetingModel
import Phrasing

/// Labels, countries and people: what a row of subjects is made of.
extension SubjectReader {
  /// The label, country or person that begins at a word.
  func unit(_ words: Words, at start: Int) -> Unit? {
    guard start < words.count else { return nil }
    var index = start
    if book.lexicon.articles.contains(words[index].lower), words[index].raw == words[index].core {
      index += 1
    }
    // "The G7", "the Quad"
    // "the G7", "C5 members", "Central Asia"
    if let end = countries.behindGroup(words, at: index), index > start || end > index + 1,
      !isFollowedByName(words, end)
    {
      return Unit(
        end: behindBrackets(words, end), codes: [], isLabel: true, isOne: false, isCountry: false)
    }
    if index < words.count, let name = countries.name(in: words, at: index, nounsOnly: true),
      !isFollowedByName(words, index + name.words.count)
    {
      let end = behindBrackets(words, index + name.words.count)
      return Unit(
        end: end, codes: [name.code], isLabel: false, isOne: true, isCountry: true)
    }
    return label(words, at: start) ?? person(words, at: index) ?? organ(words, at: index)
  }

  /// Behind an abbreviation in brackets that introduces itself: *the Republic of Korea (ROK)*.
  private func behindBrackets(_ words: Words, _ index: Int) -> Int {
    guard index < words.count, !words[index - 1].endsInComma, isBracketed(words[index]) else {
      return index
    }
    return index + 1
  }

  private func isBracketed(_ word: Words.Word) -> Bool {
    word.core.first == "(" && word.core.last == ")"
  }

  /// Whether a capitalised word stands behind a country's name, which then is no noun.
  private func isFollowedByName(_ words: Words, _ index: Int) -> Bool {
    guard index < words.count, !words[index - 1].endsInComma else { return false }
    return words[index].core.first?.isUppercase == true
      || reading.speakers.contains(words[index].core)
      || book.lexicon.conjunctions.contains(words[index].lower) && isGroup(words, index + 1)
  }

  /// Whether a party's adjective and a noun for its people stand at a word: *and UK officials*.
  private func isGroup(_ words: Words, _ index: Int) -> Bool {
    guard let name = countries.name(in: words, at: index, nounsOnly: false) else { return false }
    var next = index + name.words.count
    while next < words.count, reading.determiners.contains(words[next].core) { next += 1 }
    return next < words.count && !words[next - 1].endsInComma
      && reading.speakers.contains(words[next].core)
  }

  /// *the Secretaries and Ministers*, *both sides*, *U.S. and UK officials*, *the Foreign Ministers of …*.
  private func label(_ words: Words, at start: Int) -> Unit? {
    let first = words[start]
    guard
      reading.determiners.contains(first.core) || adjective(words, at: start) != nil
        || countries.group(named: first.core) != nil
    else {
      // "Ministers agreed", but "Minister Roe".
      guard reading.speakers.contains(first.core), first.core.first?.isUppercase == true,
        !titles.contains(first.core) || start + 1 == words.count || isVerbish(words, start + 1)
      else { return nil }
      return labelled(words, start, start + 1)
    }
    var index = start
    var last: Int?
    while index < min(words.count, start + 9) {
      let word = words[index]
      var next = index + 1
      if reading.speakers.contains(word.core) {
        last = index
      } else if let name = countries.name(in: words, at: index, nounsOnly: false),
        parties.contains(name.code)
      {
        // "the U.S. side"
        next = index + name.words.count
      } else if !reading.determiners.contains(word.core)
        && countries.group(named: word.core) == nil
        && !book.lexicon.conjunctions.contains(word.lower)
      {
        break
      }
      if words[next - 1].endsInComma { break }
      index = next
    }
    guard let last else { return nil }
    // "National Security Advisors Roe and Doe" are people.
    if last + 1 < words.count, !words[last].endsInComma, titles.contains(first.core),
      words[last + 1].core.first?.isUppercase == true
    {
      return nil
    }
    return labelled(words, start, last + 1)
  }

  private func labelled(_ words: Words, _ start: Int, _ behind: Int) -> Unit {
    var end = behind
    var codes: [String] = []
    // "Heads of State and Government"
    for tail in reading.speakerTails where words.matches(tail, at: end) { end += tail.count }
    // "the Ministers of Defence of A", "the Ministers for Foreign Affairs"
    if end + 1 < words.count, !words[end - 1].endsInComma, reading.joints.contains(words[end].core),
      reading.portfolios.contains(words[end + 1].core)
    {
      end += 2
      while end < words.count, !words[end - 1].endsInComma,
        reading.portfolios.contains(words[end].core)
      {
        end += 1
      }
    }
    // "the Governments of A and B", "officials from both sides", "the leaders of the G7"
    if end + 1 < words.count, reading.origins.contains(words[end].lower),
      !words[end - 1].endsInComma
    {
      var index = end + 1
      while index < words.count {
        let word = words[index]
        if let name = countries.name(in: words, at: index, nounsOnly: true) {
          codes.append(name.code)
          index += name.words.count
          end = index
        } else if let behind = countries.behindGroup(words, at: index) {
          index = behind
          end = index
        } else if reading.speakers.contains(word.core) {
          index += 1
          end = index
        } else if book.lexicon.articles.contains(word.lower)
          || book.lexicon.conjunctions.contains(word.lower)
          || reading.determiners.contains(word.core) || isBracketed(word)
        {
          index += 1
          if isBracketed(word) { end = index }
          continue
        } else {
          break
        }
        if !words[index - 1].endsInComma, index < words.count, !isBracketed(words[index]),
          !book.lexicon.conjunctions.contains(words[index].lower)
        {
          break
        }
      }
    }
    for index in start..<behind {
      if let code = adjective(words, at: index), !codes.contains(code) { codes.append(code) }
    }
    let noun = words[behind - 1].core
    return Unit(
      end: end, codes: codes, isLabel: true, isOne: reading.singles.contains(noun),
      isCountry: false)
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
    // "His Majesty", "Her Excellency"
    if index + 1 < words.count, reading.honorifics.contains(words[index].core) { index += 1 }
    let hasArticle =
      index > start || start > 0 && book.lexicon.articles.contains(words[start - 1].lower)
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
      isCountry: false, isSeveral: isPlural)
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
