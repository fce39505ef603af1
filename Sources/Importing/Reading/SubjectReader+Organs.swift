import Grammar
import MeetingModel
import Phrasing

/// Organs of a party, which act for it: *the Canadian Coast Guard*, *our navies*, *the joint committee*.
extension SubjectReader {
  private static let longestName = 14
  private static let longestCommon = 4

  /// The organ that begins at a word: whose it is, its name, and behind it a verb.
  func organ(_ words: Words, at start: Int) -> Unit? {
    guard start < words.count else { return nil }
    if let known = known(words, at: start) { return known }
    guard let owner = owner(words, at: start) else { return nil }
    var end = owner.end
    var noun: Int?
    while end < min(words.count, owner.end + Self.longestName) {
      let word = words[end]
      let isCapital = word.core.first?.isUppercase == true
      if reading.organs.contains(word.core) || reading.manyOrgans.contains(word.core) {
        noun = noun ?? end
      } else if book.lexicon.conjunctions.contains(word.lower), unit(words, at: end + 1) != nil {
        break
      } else if !isCapital, !reading.joints.contains(word.core), !isTopic(words, end),
        noun != nil || isVerbish(word.lower) || end - owner.end >= Self.longestCommon
      {
        break
      }
      end += 1
      if word.endsInComma { break }
    }
    guard let noun else { return nil }
    end = behindBracket(words, end)
    guard end < words.count, words[end - 1].endsInComma || isVerbOrJoint(words, end),
      !isPassive(words, end)
    else { return nil }
    return Unit(
      end: end, codes: owner.code.map { [$0] } ?? [], isLabel: owner.code == nil,
      isOne: reading.organs.contains(words[noun].core), isCountry: false)
  }

  /// An organ that the text has introduced with whose it is.
  private func known(_ words: Words, at start: Int) -> Unit? {
    guard let name = organs.name(in: words, at: start) else { return nil }
    let end = behindBracket(words, start + name.words.count)
    guard end < words.count, !words[end - 1].endsInComma, isVerbish(words, end),
      !isPassive(words, end)
    else { return nil }
    return Unit(
      end: end, codes: name.code.map { [$0] } ?? [], isLabel: name.code == nil,
      isOne: !reading.manyOrgans.contains(words[end - 1].core), isCountry: false)
  }

  /// A preposition behind an organ's noun, before a name: *the Working Group on Data*.
  private func isTopic(_ words: Words, _ index: Int) -> Bool {
    reading.topics.contains(words[index].core) && index + 1 < words.count
      && words[index + 1].core.first?.isUppercase == true
  }

  /// What becomes of an organ is no act of it: *was established*, *will be held*, *is a forum*.
  private func isPassive(_ words: Words, _ index: Int) -> Bool {
    var place = index
    var isDone = false
    while place < min(words.count, index + 5) {
      let word = words[place].lower
      if reading.auxiliaries.contains(word) {
        isDone = isDone || reading.copulas.contains(word)
      } else if !reading.adverbs.contains(word),
        !reading.adverbEndings.contains(where: { word.hasSuffix($0) })
      {
        // "is working", "are coordinating"
        let isDoing = finiteBases(word).contains(.gerund)
        return isDone && !isDoing
      }
      place += 1
    }
    return isDone
  }

  private func isVerbOrJoint(_ words: Words, _ index: Int) -> Bool {
    isVerbish(words, index) || book.lexicon.conjunctions.contains(words[index].lower)
  }

  private func behindBracket(_ words: Words, _ index: Int) -> Int {
    guard index < words.count, words[index].core.first == "(", words[index].core.last == ")",
      words[index - 1].raw == words[index - 1].core
    else { return index }
    return index + 1
  }

  /// A party's name or adjective, its possessive, those of several, *our*, or what says that all have it.
  private func owner(_ words: Words, at start: Int) -> (code: String?, end: Int)? {
    guard words[start].raw == words[start].core else { return nil }
    if reading.owners.contains(words[start].lower)
      || reading.jointOwners.contains(words[start].core)
    {
      return (nil, start + 1)
    }
    return formalOwner(words, at: start)
  }

  /// An owner by name.
  func formalOwner(_ words: Words, at start: Int) -> (code: String?, end: Int)? {
    guard start < words.count, words[start].raw == words[start].core,
      words[start].core.first?.isUppercase == true
    else { return nil }
    if let name = countries.name(in: words, at: start, nounsOnly: false) {
      return parties.contains(name.code) ? (name.code, start + name.words.count) : nil
    }
    // "the Norland–Sudland Council", "the Quad Working Group"
    let several = countries.codes(in: words[start].core)
    let members = countries.group(named: words[start].core) ?? []
    if several.count > 1 && several.allSatisfy({ parties.contains($0) })
      || !members.isEmpty && Set(members) == Set(parties)
    {
      return (nil, start + 1)
    }
    for length in 1...3 where start + length <= words.count {
      guard
        let ending = reading.ownerEndings.first(where: {
          words[start + length - 1].core.hasSuffix($0)
        })
      else { continue }
      let bare = Words(String(words.text(start..<(start + length)).dropLast(ending.count)))
      guard let name = countries.name(in: bare, at: 0, nounsOnly: true),
        name.words.count == length, parties.contains(name.code)
      else { return nil }
      return (name.code, start + length)
    }
    return nil
  }
}
