import Grammar
import MeetingModel

/// References such as `<KR>` in an officer's text, and the part that a name plays where it stands.
extension TextReader {
  /// One reference, or several that are joined into one word.
  struct ReferenceGroup {
    var codes: [(code: String, form: String?)]
    var joints: [String]
    var start: Int
    /// Behind the last reference.
    var end: Int
    /// The possessive ending behind it; empty for none.
    var possessive = ""
  }

  /// How a name stands in a text.
  enum Standing {
    case noun, attributive, compound
  }

  private static var joints: Set<Character> { ["-", "‑", "–", "—", "/"] }

  /// The references at an index; nil where there are none that this text knows.
  func references(_ characters: [Character], at start: Int) -> ReferenceGroup? {
    guard let first = reference(characters, at: start) else { return nil }
    var group = ReferenceGroup(
      codes: [(first.code, first.form)], joints: [], start: start, end: first.end)
    while group.end + 1 < characters.count, Self.joints.contains(characters[group.end]),
      let next = reference(characters, at: group.end + 1)
    {
      group.joints.append(String(characters[group.end]))
      group.codes.append((next.code, next.form))
      group.end = next.end
    }
    let possessive = self.possessive(characters, at: group.end)
    if group.codes.count == 1 {
      group.possessive = possessive
      group.end += possessive.count
    }
    return group
  }

  private func reference(_ characters: [Character], at start: Int)
    -> (code: String, form: String?, end: Int)?
  {
    guard start < characters.count, characters[start] == "<",
      let close = characters[start...].prefix(64).firstIndex(of: ">")
    else { return nil }
    let inner = String(characters[(start + 1)..<close])
    let halves = inner.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard let code = halves.first, names.knows(code) else { return nil }
    return (code, halves.count > 1 ? halves[1] : nil, close + 1)
  }

  /// A group's words, or the mentions that will become words.
  ///
  /// - Parameter isBare: whether the officer's article before it was taken off.
  func tree(
    of group: ReferenceGroup, in characters: [Character], inTitle: Bool, mood: ClauseMood?,
    isBare: Bool
  ) -> DraftTree {
    if group.codes.count > 1 { return compound(group, inTitle: inTitle) }
    let (code, form) = group.codes[0]
    let standing: Standing =
      switch form {
      case "adjective": .attributive
      case "short", "full": .noun
      default:
        group.possessive.isEmpty
          ? self.standing(
            characters, from: group.start, to: group.end, isSeveral: false, mood: mood) : .noun
      }
    let withArticle = isBare || !isDetermined(characters, before: group.start)
    let chosen: Mention.Form =
      switch standing {
      case .noun where form == "full": .formal
      case .noun:
        inTitle
          ? .title(withArticle: withArticle, possessive: group.possessive)
          : .noun(withArticle: withArticle, possessive: group.possessive)
      case .attributive: inTitle ? .titleCompound : .attributive
      case .compound: inTitle ? .titleCompound : .compound
      }
    return .mention(Mention(key: key(code), names: mentionNames(code), form: chosen))
  }

  /// Parties in a compound stand in this text's order of parties, others behind as written.
  private func compound(_ group: ReferenceGroup, inTitle: Bool) -> DraftTree {
    let codes = group.codes.map(\.code)
    let ordered =
      names.partyOrder.filter { codes.contains($0) }
      + codes.filter { !names.partyOrder.contains($0) }
    var parts: [DraftTree] = []
    let compound = names.inCompound(ordered) { mentionNames($0) }
    for (index, code) in ordered.enumerated() {
      if index > 0, group.joints.indices.contains(index - 1) {
        let joint = names.joint(
          compound[index - 1], compound[index], written: group.joints[index - 1])
        if !joint.isEmpty { parts.append(.text(joint)) }
      }
      parts.append(
        .mention(
          Mention(
            key: key(code), names: compound[index], form: inTitle ? .titleCompound : .compound)))
    }
    return .compound(parts)
  }

  private func mentionNames(_ code: String) -> MentionNames {
    let isPlace =
      names.meeting.parties.contains { $0.id == code } || names.phrasebook.countries[code] != nil
    if !isPlace || names.meeting.terms.contains(where: { $0.id == code }),
      let term = names.term(code)
    {
      return term
    }
    return names.country(code)
  }

  private func key(_ code: String) -> String { mentionNames(code).defined ?? code }

  // MARK: Standing

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
    guard after == " ", let word = word(characters, at: end + 1) else { return .noun }
    let behind = end + 1 + word.count
    if names.lexicon.conjunctions.contains(word), behind + 1 < characters.count,
      let next = references(characters, at: behind + 1), next.codes.count == 1,
      next.possessive.isEmpty
    {
      return standing(characters, from: start, to: next.end, isSeveral: true, mood: mood)
    }
    let lower = word.lowercased()
    if names.lexicon.afterNoun.contains(lower) { return .noun }
    // "all <US> …" and "their <US> …" want a noun, which a name is not.
    if !isSeveral, wantsNoun(characters, before: start) { return .attributive }
    let isSeveral = isSeveral || followsAnother(characters, start)
    guard
      names.grammar.mayBeVerb(word, behindSeveral: isSeveral)
        || mood == .subjunctive && isBaseVerb(word, characters, behind: behind)
    else { return .attributive }
    guard names.lexicon.beforeNoun.contains(lower) else { return .noun }
    guard opensClause(characters, before: start) else { return .attributive }
    // "that <KP> launches missiles" has its verb; "that <US> forces exercise" has it one further.
    guard let next = self.word(characters, at: behind + 1) else { return .attributive }
    let isFollowedByVerb =
      names.lexicon.afterNoun.contains(next.lowercased())
      && !names.lexicon.determiners.contains(next.lowercased())
      || names.grammar.mayBeVerb(next, behindSeveral: true)
    return isFollowedByVerb ? .attributive : .noun
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

  /// Whether a determiner or a possessor opens the noun phrase that a name ends: the name then takes no
  /// article of its own.
  func isDetermined(_ characters: [Character], before start: Int) -> Bool {
    // Behind an elided word there is no room for an article (*d'<IT>*), unless it is one itself.
    if let elided = elidedWord(characters[..<start]) {
      return !isElidedArticle(elided) && unelided(elided) == nil
    }
    // Another name stands before this one and belongs to it.
    if start > 1, characters[start - 1] == " ", characters[start - 2] == ">" { return true }
    return opensDetermined(characters[..<start])
  }

  /// Takes an elided article of the officer's off the end of a literal: a name brings its own along,
  /// in the shape that suits it (*l'<IT>*, and *l'<CA>* as well).
  func cutElidedArticle(_ literal: inout [Character], before group: ReferenceGroup) {
    guard group.codes.count == 1, let elided = elidedWord(literal[...]), isElidedArticle(elided),
      !mentionNames(group.codes[0].code).shortArticle.isEmpty || isKnownCountry(group)
    else { return }
    literal.removeLast(elided.count)
  }

  /// Whether an article of the officer's before a country is not the country's (*du <US>*, *la <CA>*).
  func hasForeignArticle(_ literal: [Character], before group: ReferenceGroup) -> Bool {
    guard isKnownCountry(group),
      let lead = names.grammar.lead(atEndOf: String(literal.suffix(Self.longestLead))),
      lead.isPlural != nil, lead.written.first?.isLowercase == true
    else { return false }
    let article = mentionNames(group.codes[0].code).shortArticle
    let suiting: [String] =
      switch (lead.isPlural, lead.gender) {
      case (true?, _): ["les"]
      case (_, .masculine?): ["le"]
      case (_, .feminine?): ["la"]
      default: []
      }
    if article.last.map({ isApostrophe($0) }) == true {
      return lead.word != nil || lead.isPlural == true
    }
    return !suiting.contains(article)
  }

  /// Whether a reference is one country that is called as it always is, with its article or without one.
  private func isKnownCountry(_ group: ReferenceGroup) -> Bool {
    guard group.codes.count == 1 else { return false }
    let code = group.codes[0].code
    return names.phrasebook.countries[code] != nil
      && !names.meeting.terms.contains { $0.id == code }
      && names.meeting.parties.first { $0.id == code }?.names[names.language] == nil
  }

  /// Takes an elided word of the officer's off the end of a literal and gives it in full: a name brings
  /// its own article along (*d'<US>* is *des États-Unis*).
  func cutElidedWord(_ literal: inout [Character], before group: ReferenceGroup) -> String? {
    guard group.codes.count == 1, let elided = elidedWord(literal[...]),
      let word = unelided(elided)
    else { return nil }
    literal.removeLast(elided.count)
    return word
  }

  /// An elided word in full, where the language knows it; nil for an article.
  private func unelided(_ word: ArraySlice<Character>) -> String? {
    names.grammar.lead(atEndOf: String(word))?.word
  }

  /// The elided word at the end of a text (*l'*, *d’*); nil where it ends in none.
  private func elidedWord(_ characters: ArraySlice<Character>) -> ArraySlice<Character>? {
    guard let last = characters.last, isApostrophe(last) else { return nil }
    let letters = characters.dropLast().reversed().prefix { $0.isLetter }.count
    return letters == 0 ? nil : characters.suffix(letters + 1)
  }

  private func isElidedArticle(_ word: ArraySlice<Character>) -> Bool {
    let letters = String(word.dropLast()).lowercased()
    return names.lexicon.articles.contains { article in
      article.last.map { isApostrophe($0) } == true && article.dropLast() == letters
    }
  }

  /// Whether a word may be a verb under "insist that", where it has the form that it has behind several
  /// (*that <RU> withdraw*, not *that <US> combat operations end*).
  private func isBaseVerb(_ word: String, _ characters: [Character], behind: Int) -> Bool {
    guard names.grammar.mayBeVerb(word, behindSeveral: true) else { return false }
    guard let noun = self.word(characters, at: behind + 1),
      !names.lexicon.afterNoun.contains(noun.lowercased()),
      let verb = self.word(characters, at: behind + noun.count + 2)
    else { return true }
    return !names.grammar.mayBeVerb(verb, behindSeveral: true)
  }

  /// Whether a word stands before a name that a name alone never takes.
  private func wantsNoun(_ characters: [Character], before start: Int) -> Bool {
    guard let nearest = wordsBackwards(characters, before: start).first else { return false }
    return names.lexicon.beforeCommonNoun.contains(nearest)
  }

  /// Whether another reference stands before this one, joined by a conjunction.
  private func followsAnother(_ characters: [Character], _ start: Int) -> Bool {
    names.lexicon.conjunctions.contains { conjunction in
      let joint = Array("> \(conjunction) ")
      return start >= joint.count && characters[(start - joint.count)..<start] == joint[...]
    }
  }

  private func opensClause(_ characters: [Character], before start: Int) -> Bool {
    guard let word = wordsBackwards(characters, before: start).first else { return true }
    return names.lexicon.clauseOpeners.contains(word)
  }

  /// The words before an index, the nearest first, up to the last mark of punctuation.
  private func wordsBackwards(_ characters: [Character], before start: Int) -> [String] {
    var words: [String] = []
    var word: [Character] = []
    for character in characters[..<start].reversed() {
      if character == " " {
        if !word.isEmpty { words.append(String(word.reversed()).lowercased()) }
        word = []
        if words.count == 3 { return words }
      } else if character.isLetter || character == "-" || character == "’" || character == "'" {
        word.append(character)
      } else {
        break
      }
    }
    if !word.isEmpty { words.append(String(word.reversed()).lowercased()) }
    return words
  }

  /// The word that begins at an index; nil where none does.
  private func word(_ characters: [Character], at index: Int) -> String? {
    guard index < characters.count else { return nil }
    let word = characters[index...].prefix { $0.isLetter || $0 == "-" }
    return word.isEmpty ? nil : String(word)
  }
}
