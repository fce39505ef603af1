import MeetingModel
import Phrasing

/// Organs of a party, which act for it: *the Canadian Coast Guard*, *our navies*.
extension SubjectReader {
  private static let longestName = 14
  private static let longestCommon = 4

  /// The organ that begins at a word: whose it is, its name, and behind it a verb.
  func organ(_ words: Words, at start: Int) -> Unit? {
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
      } else if !isCapital, !reading.joints.contains(word.core),
        noun != nil || isVerbish(word.lower) || end - owner.end >= Self.longestCommon
      {
        break
      }
      end += 1
      if word.endsInComma { break }
    }
    guard let noun, end < words.count, words[end - 1].endsInComma || isVerbOrJoint(words, end)
    else { return nil }
    return Unit(
      end: end, codes: owner.code.map { [$0] } ?? [], isLabel: owner.code == nil,
      isOne: reading.organs.contains(words[noun].core), isCountry: false)
  }

  private func isVerbOrJoint(_ words: Words, _ index: Int) -> Bool {
    isVerbish(words, index) || book.lexicon.conjunctions.contains(words[index].lower)
  }

  /// A party's name or adjective, its possessive, or *our*.
  private func owner(_ words: Words, at start: Int) -> (code: String?, end: Int)? {
    guard start < words.count, words[start].raw == words[start].core else { return nil }
    if reading.owners.contains(words[start].lower) { return (nil, start + 1) }
    if let name = countries.name(in: words, at: start, nounsOnly: false) {
      return parties.contains(name.code) ? (name.code, start + name.words.count) : nil
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
