import Grammar

/// What opens the noun phrase that a name ends.
extension TextReader {
  /// A word before a name, or a comma between two of them.
  private enum Token {
    case word(String)
    case comma
  }

  /// No noun phrase has more words before its name.
  private static let longestPhrase = 14
  /// Behind an indefinite article, words of any kind stand up to this many before a name.
  private static let nearIndefinite = 3

  /// Whether a text ends in a determiner or a possessor (*Kenya's*), however many adjectives, commas and
  /// conjunctions follow (*a free, fair and open …*).
  ///
  /// A noun or a verb between shows that the phrase before is another one (*the parties support …*), and
  /// so does a conjunction directly before the name (*the treaty and …*).
  func opensDetermined(_ text: ArraySlice<Character>) -> Bool {
    let lexicon = names.lexicon
    var count = 0
    // Two adjectives are joined, and not two things, where all words before the joint are adjectives.
    var isBehindJoint = false
    // Whether all words so far belong before a noun.
    var isCertain = true
    // A participle is a verb behind a name (*the United States supported …*).
    var mayBeVerb = false
    for token in tokensBackwards(text) {
      guard case .word(let word) = token else {
        guard count > 0 else { return false }
        isBehindJoint = true
        continue
      }
      let lower = word.lowercased()
      if lexicon.indefinite.contains(lower) {
        return isCertain || !isBehindJoint && count < Self.nearIndefinite
      }
      if lexicon.determiners.contains(lower) || isPossessor(lower) { return isCertain }
      if lexicon.conjunctions.contains(lower) {
        guard count > 0 else { return false }
        isBehindJoint = true
        continue
      }
      count += 1
      if isAdjective(lower) {
        mayBeVerb = lower.hasSuffix("ed")
        continue
      }
      if isBehindJoint || lexicon.afterNoun.contains(lower) { return false }
      let isName = word.first.map { $0.isUppercase || $0.isNumber } ?? false
      if !isName || mayBeVerb { isCertain = false }
    }
    return false
  }

  private func isAdjective(_ word: String) -> Bool {
    let lexicon = names.lexicon
    if lexicon.adjectives.contains(word) { return true }
    guard !lexicon.adjectiveEndings.isEmpty, !lexicon.afterNoun.contains(word) else { return false }
    return word.contains("-") || lexicon.adjectiveEndings.contains { word.hasSuffix($0) }
  }

  private func isPossessor(_ word: String) -> Bool {
    guard !names.lexicon.indefinite.isEmpty else { return false }
    return ["'s", "’s", "s'", "s’"].contains { word.hasSuffix($0) }
  }

  /// The words at the end of a text, the nearest first, up to a mark of punctuation that is no comma.
  private func tokensBackwards(_ text: ArraySlice<Character>) -> [Token] {
    var tokens: [Token] = []
    var word: [Character] = []
    func flush() {
      if !word.isEmpty { tokens.append(.word(String(word.reversed()))) }
      word = []
    }
    for character in text.reversed() {
      if tokens.count >= Self.longestPhrase { return tokens }
      switch character {
      case " ": flush()
      case ",":
        flush()
        tokens.append(.comma)
      // A reference is a word too, whose possessive shows that it opens the phrase.
      case "-", "’", "'", "<", ">": word.append(character)
      default:
        guard isWordCharacter(character) else {
          flush()
          return tokens
        }
        word.append(character)
      }
    }
    flush()
    return tokens
  }
}
