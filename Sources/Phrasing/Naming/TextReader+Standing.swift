import Grammar
import MeetingModel

/// The part that a name plays where it stands, as far as the words around it tell.
extension TextReader {
  /// How a name stands in a text.
  enum Standing {
    case noun, attributive, compound
  }

  /// What stands before a name, as far as that tells whether the name may be a subject.
  private enum Lead {
    /// A word that opens nothing but a clause (*that*), or the beginning of a sentence.
    case clause
    /// A word that opens a clause with a gap, where nothing has to stand behind the verb (*which*).
    case gap
    /// A word that opens a clause or a noun phrase (*as*), a comma, or the beginning of a text.
    case either
    /// A preposition, behind which a name is no subject.
    case preposition
    /// Anything else.
    case other
  }

  /// A word behind a name.
  private struct Next {
    var word: String
    /// A name, a number or a quotation.
    var isName: Bool
    /// Behind the word.
    var end: Int
  }

  /// Whether a name stands as a noun, before a noun, or inside a compound.
  ///
  /// What stands behind it tells; where that may be a verb or a noun, so does what stands before.
  /// In doubt it is a noun: a name in place of an adjective is a blemish, an adjective in place of
  /// a subject a blunder.
  func standing(
    _ characters: [Character], from start: Int, to end: Int, isSeveral: Bool, mood: ClauseMood?
  ) -> Standing {
    let before = start > 0 ? characters[start - 1] : " "
    let after = end < characters.count ? characters[end] : " "
    if Self.joints.contains(before) || (Self.joints.contains(after) && isJoined(characters, end)) {
      return .compound
    }
    if after == ",", end + 1 < characters.count, characters[end + 1] == " ",
      let next = referenceInList(characters, at: end + 2)
    {
      return standing(characters, from: start, to: next.end, isSeveral: true, mood: mood)
    }
    guard after == " " else { return .noun }
    guard let word = word(characters, at: end + 1) else {
      return isOrdinal(characters, at: end + 1) ? .attributive : .noun
    }
    let behind = end + 1 + word.count
    if names.lexicon.conjunctions.contains(word), behind + 1 < characters.count,
      let next = references(characters, at: behind + 1), next.codes.count == 1,
      next.possessive.isEmpty
    {
      return standing(characters, from: start, to: next.end, isSeveral: true, mood: mood)
    }
    if names.lexicon.afterNoun.contains(word.lowercased()) { return .noun }
    // "all <US> …" and "their <US> …" want a noun, which a name is not.
    if !isSeveral, wantsNoun(characters, before: start) { return .attributive }
    let first = firstOfList(characters, endingAt: start)
    let isSeveral = isSeveral || first < start
    let lead = lead(characters, before: first, isClause: mood != nil)
    return standing(
      before: word, in: characters, behind: behind, lead: lead, isSeveral: isSeveral, mood: mood)
  }

  /// How a name stands before a word that is neither a preposition nor of that kind.
  private func standing(
    before word: String, in characters: [Character], behind: Int, lead: Lead, isSeveral: Bool,
    mood: ClauseMood?
  ) -> Standing {
    let lower = word.lowercased()
    let next = next(characters, at: behind)
    if names.lexicon.standing.adverbs.contains(lower) {
      return standing(beforeAdverbAnd: next, lead: lead, isSeveral: isSeveral)
    }
    switch names.grammar.verbReading(of: word, behindSeveral: isSeveral) {
    case .none:
      // "attacks on <UA> continue": what is no noun is the verb of something before.
      if names.grammar.verbReading(of: word, behindSeveral: true) == .finite { return .noun }
      guard mood == .subjunctive, isBaseVerb(word, characters, behind: behind) else {
        return .attributive
      }
      return names.lexicon.beforeNoun.contains(lower)
        ? standing(beforeVerbOrNoun: next, in: characters, behind, lead: lead) : .noun
    case .adverb:
      // "<US> newly built ships", but "<US> firmly supported them".
      guard lead != .clause, lead != .gap, let next, isParticipleBeforeNoun(next, in: characters)
      else { return .noun }
      return .attributive
    case .participle:
      return names.lexicon.beforeNoun.contains(lower) ? .attributive : .noun
    case .past:
      if names.lexicon.beforeNoun.contains(lower) {
        return standing(beforeVerbOrNoun: next, in: characters, behind, lead: lead)
      }
      if lead == .clause || lead == .gap { return .noun }
      return isCommonNoun(next) && lead != .other ? .attributive : .noun
    case .finite: return .noun
    case .finiteOrNoun:
      return names.lexicon.beforeNoun.contains(lower)
        ? standing(beforeVerbOrNoun: next, in: characters, behind, lead: lead) : .noun
    }
  }

  /// How a name stands before a word that is an adverb or an adjective (*next*), by the word behind.
  private func standing(beforeAdverbAnd next: Next?, lead: Lead, isSeveral: Bool) -> Standing {
    guard let next, !next.isName else { return .noun }
    let words = names.lexicon.standing
    if words.spans.contains(next.word) || words.adverbs.contains(next.word) { return .noun }
    if names.lexicon.periods.contains(next.word.withCapital) { return .noun }
    if names.lexicon.afterNoun.contains(next.word) { return .noun }
    if names.lexicon.determiners.contains(next.word) { return .noun }
    switch names.grammar.verbReading(of: next.word, behindSeveral: isSeveral) {
    case .finite, .past, .adverb: return .noun
    case .finiteOrNoun: return lead == .clause || lead == .gap ? .noun : .attributive
    case .participle, .none: return .attributive
    }
  }

  /// How a name stands before a word that is a verb or a noun (*exports*), by what stands before the
  /// name and behind the word.
  private func standing(
    beforeVerbOrNoun next: Next?, in characters: [Character], _ end: Int, lead: Lead
  ) -> Standing {
    let isObject = next.map { opensObject($0, in: characters) } ?? false
    guard lead != .preposition, lead != .other else { return isObject ? .noun : .attributive }
    guard var next else {
      switch lead {
      // "what <NL> supports": a clause cannot end in a name and a noun.
      case .gap: return .noun
      case .clause: return isEnd(characters, end) ? .noun : .attributive
      default: return .attributive
      }
    }
    if names.grammar.verbReading(of: next.word, behindSeveral: true) == .adverb,
      let further = self.next(characters, at: next.end)
    {
      next = further
    }
    if next.isName || isObject { return .noun }
    if names.lexicon.standing.nounLinks.contains(next.word) { return .attributive }
    if hasVerb(characters, from: next) { return .attributive }
    return lead == .either ? .attributive : .noun
  }

  /// Whether a clause has a verb in the words from one on, so that what stood before is its subject.
  private func hasVerb(_ characters: [Character], from first: Next) -> Bool {
    var next: Next? = first
    var isFirst = true
    var isInfinitive = false
    var follows = ""
    while let word = next {
      let behind = self.next(characters, at: word.end)
      let words = names.lexicon.standing
      if !isFirst, words.subjects.contains(word.word) || opensFurtherClause(word.word) {
        return false
      }
      if words.finite.contains(word.word) {
        // "… and will": what it is joined to is a verb as well.
        return !names.lexicon.conjunctions.contains(follows)
      }
      if words.infinitive.contains(word.word) { isInfinitive = true }
      if !isInfinitive, !word.isName, !names.lexicon.conjunctions.contains(follows),
        isVerb(word, before: behind, isFirst: isFirst)
      {
        return true
      }
      (follows, isFirst, next) = (word.word, false, behind)
    }
    return false
  }

  /// Whether a word behind a noun in the plural is the verb of it.
  private func isVerb(_ word: Next, before behind: Next?, isFirst: Bool) -> Bool {
    let lexicon = names.lexicon
    guard !lexicon.afterNoun.contains(word.word) else { return false }
    let isAlone =
      behind.map {
        lexicon.afterNoun.contains($0.word) && !lexicon.determiners.contains($0.word)
          || lexicon.standing.adverbs.contains($0.word)
          || names.grammar.verbReading(of: $0.word, behindSeveral: true) == .adverb
      } ?? true
    switch names.grammar.verbReading(of: word.word, behindSeveral: true) {
    case .finite: return true
    case .finiteOrNoun:
      // "forces exercise"; "exports support the economy".
      if isAlone { return lexicon.standing.aloneVerbs.contains(word.word) }
      guard let behind else { return false }
      return behind.isName || lexicon.determiners.contains(behind.word)
    case .past:
      // "exports increased", but not "exports refined oil".
      return isFirst && (isAlone || behind.map { lexicon.determiners.contains($0.word) } ?? true)
    case .participle, .adverb, .none: return false
    }
  }

  private func opensFurtherClause(_ word: String) -> Bool {
    names.lexicon.clauseOpeners.contains(word)
      && !names.lexicon.standing.nameOpeners.contains(word)
  }

  /// Whether a word is a determiner with a noun behind it: what it opens is an object, unless it is a
  /// stretch of time (*exports this year*).
  private func opensObject(_ word: Next, in characters: [Character]) -> Bool {
    guard names.lexicon.determiners.contains(word.word) else { return false }
    guard let noun = next(characters, at: word.end) else { return true }
    return !names.lexicon.standing.spans.contains(noun.word)
  }

  private func isParticipleBeforeNoun(_ word: Next, in characters: [Character]) -> Bool {
    names.grammar.verbReading(of: word.word, behindSeveral: true) == .past
      && isCommonNoun(next(characters, at: word.end))
  }

  /// Whether a word is there and looks like a noun, or an adjective before one.
  private func isCommonNoun(_ next: Next?) -> Bool {
    guard let next, !next.isName else { return false }
    return !names.lexicon.afterNoun.contains(next.word)
      && !names.lexicon.determiners.contains(next.word)
      && !names.lexicon.standing.adverbs.contains(next.word)
      && names.grammar.verbReading(of: next.word, behindSeveral: true) != .adverb
  }

  // MARK: Around the name

  private func lead(_ characters: [Character], before start: Int, isClause: Bool) -> Lead {
    let words = wordsBackwards(characters, before: start)
    // An article of the officer's own tells nothing.
    let nearest = words.first { !names.lexicon.articles.contains($0) }
    guard let nearest else {
      let isFirst = characters[..<start].allSatisfy { $0.isLetter || $0 == " " }
      return words.isEmpty || isFirst
        ? leadOfMark(characters, before: start, isClause: isClause) : .either
    }
    let standing = names.lexicon.standing
    if standing.gapOpeners.contains(nearest) { return .gap }
    if standing.nameOpeners.contains(nearest) { return .either }
    if names.lexicon.clauseOpeners.contains(nearest) { return .clause }
    return standing.prepositions.contains(nearest) ? .preposition : .other
  }

  /// What the beginning of a text or a mark of punctuation is before a name.
  private func leadOfMark(_ characters: [Character], before start: Int, isClause: Bool) -> Lead {
    guard let mark = characters[..<start].last(where: { $0 != " " }), !mark.isLetter else {
      return isClause ? .clause : .either
    }
    if mark == "." || mark == ";" { return isClause ? .clause : .either }
    // "In May, <NL> plans to …": what stands before the comma goes with the clause.
    guard isClause, mark == ",", let first = word(characters, at: 0),
      characters[..<start].filter({ $0 == "," }).count == 1
    else { return .either }
    return names.lexicon.standing.prepositions.contains(first.lowercased()) ? .clause : .either
  }

  /// Where the list of references begins that ends before an index; the index itself where none does.
  private func firstOfList(_ characters: [Character], endingAt start: Int) -> Int {
    let joints = names.lexicon.conjunctions.flatMap { [">, \($0) ", "> \($0) "] } + [">, "]
    for joint in joints.map(Array.init) where start >= joint.count {
      guard characters[(start - joint.count)..<start] == joint[...],
        let open = characters[..<(start - joint.count)].lastIndex(of: "<")
      else { continue }
      return firstOfList(characters, endingAt: open)
    }
    return start
  }

  /// A single reference at an index, perhaps behind a conjunction.
  private func referenceInList(_ characters: [Character], at index: Int) -> ReferenceGroup? {
    var start = index
    if let word = word(characters, at: index), names.lexicon.conjunctions.contains(word) {
      start += word.count + 1
    }
    guard let group = references(characters, at: start), group.codes.count == 1,
      group.possessive.isEmpty
    else { return nil }
    return group
  }

  private func isJoined(_ characters: [Character], _ index: Int) -> Bool {
    index + 1 < characters.count
      && (isWordCharacter(characters[index + 1]) || characters[index + 1] == "<")
  }

  /// Whether a word may be a verb under "insist that", where it has the form that it has behind several
  /// (*that <RU> withdraw*, not *that <US> combat operations end*).
  private func isBaseVerb(_ word: String, _ characters: [Character], behind: Int) -> Bool {
    guard mayBeVerb(word) else { return false }
    guard let noun = self.word(characters, at: behind + 1),
      !names.lexicon.afterNoun.contains(noun.lowercased()),
      let verb = self.word(characters, at: behind + noun.count + 2)
    else { return true }
    return !mayBeVerb(verb)
  }

  private func mayBeVerb(_ word: String) -> Bool {
    names.grammar.verbReading(of: word, behindSeveral: true) != .none
  }

  /// Whether a word stands before a name that a name alone never takes.
  private func wantsNoun(_ characters: [Character], before start: Int) -> Bool {
    guard let nearest = wordsBackwards(characters, before: start).first else { return false }
    return names.lexicon.beforeCommonNoun.contains(nearest)
  }

  /// The word behind the space at an index; nil where the clause ends there.
  private func next(_ characters: [Character], at index: Int) -> Next? {
    guard index + 1 < characters.count, characters[index] == " " else { return nil }
    let first = characters[index + 1]
    if let word = word(characters, at: index + 1) {
      return Next(
        word: word.lowercased(), isName: first.isUppercase, end: index + 1 + word.count)
    }
    guard first == "<" || first.isNumber || "\"“‘".contains(first) else { return nil }
    let end = characters[(index + 1)...].firstIndex(of: " ") ?? characters.count
    return Next(word: "", isName: true, end: end)
  }

  /// Whether a text or sentence ends at an index, rather than pausing with a comma.
  private func isEnd(_ characters: [Character], _ index: Int) -> Bool {
    index >= characters.count || ".;!?".contains(characters[index])
  }

  /// Whether an ordinal in figures stands at an index, before which a name is an adjective (*7th*).
  private func isOrdinal(_ characters: [Character], at index: Int) -> Bool {
    guard index < characters.count, characters[index].isNumber else { return false }
    let ending = String(characters[index...].drop { $0.isNumber }.prefix { $0.isLetter })
    return names.lexicon.standing.ordinalEndings.contains(ending)
  }
}
