import Grammar
import MeetingModel

/// References such as `<KR>` in an officer's text, and what is written for them.
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

  static var joints: Set<Character> { ["-", "‑", "–", "—", "/"] }

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
      var named = compound[index]
      // An organisation goes by its abbreviation in a compound, defined or not (*EU–Japan*).
      if names.isOrganisation(code) { named.defined = nil }
      parts.append(
        .mention(
          Mention(key: key(code), names: named, form: inTitle ? .titleCompound : .compound)))
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

  /// The words before an index, the nearest first, up to the last mark of punctuation.
  func wordsBackwards(_ characters: [Character], before start: Int) -> [String] {
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
  func word(_ characters: [Character], at index: Int) -> String? {
    guard index < characters.count else { return nil }
    let word = characters[index...].prefix { $0.isLetter || $0 == "-" }
    return word.isEmpty ? nil : String(word)
  }
}
